extension MatchingRule {
    /// The distinct objects that declarations of this kind tell.
    ///
    /// The result depends on the set of declarations and decisions only: not on their order, nor on how often a partner
    /// tells the same thing, nor on how its lines are spread over records and files.
    /// - Parameters:
    ///   - declarations: all of this rule's kind.
    ///   - decisions: of any kind; those about others are left out.
    package func resolve(_ declarations: [Declaration], decisions: [Decision] = []) -> Resolution {
        let (statements, unidentified) = statements(of: declarations)
        let directory = KeyDirectory(statements)
        let own = decisions.filter { decision in decision.keys.contains { $0.hasPrefix(kind + "/") } }
        let constraints = Constraints(own, directory: directory, statementCount: statements.count)
        let identifiers = statements.map(\.identifier)

        var clustering = Clustering(labels: constraints.labels)
        // Lines with one identifier are one object, whatever else they say; only decisions part them.
        clustering.unite(
            by: directory.byIdentifier.values,
            keptApart: KeptApart(byDecision: constraints.apart, identifiers: identifiers.map { _ in nil }))
        clustering.unite(
            by: directory.byExactKey.values,
            keptApart: KeptApart(byDecision: constraints.apart, identifiers: identifiers))

        let assembly = Assembly(
            rule: self, statements: statements, labels: clustering.labels, directory: directory,
            constraints: constraints)
        return assembly.resolution(unidentified: unidentified)
    }
}
