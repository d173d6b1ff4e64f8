/// What people keep by hand to judge who answered: how many were invited, and who lives there.
package struct ReferenceTables: Sendable {
    /// People invited, by wave; nil without such a table.
    let invited: [String: [ReferenceCell: Int]]?
    /// The reference population; nil without such a table.
    let population: [ReferenceCell: Int]?

    /// - Parameters:
    ///   - invited: by wave, numbers ≥ 0.
    ///   - population: numbers ≥ 0.
    package init(invited: [String: [ReferenceCell: Int]]? = nil, population: [ReferenceCell: Int]? = nil) {
        self.invited = invited
        self.population = population
    }

    /// The share that a language has of the reference population of its territory; nil where the table lacks it.
    ///
    /// It is a share of all languages listed of the basis. Languages spoken at home overlap: where the table has the row
    /// of `all` home languages, they are shares of that.
    func share(of cell: ReferenceCell) -> Double? {
        guard let population, let people = population[cell] else { return nil }
        let listed = population.filter { $0.key.isBeside(cell) }
        let whole = listed.first { $0.key.language == PublishedLanguage.all.code }?.value
        let total = whole ?? listed.values.reduce(0, +)
        return total > 0 ? Double(people) / Double(total) : nil
    }
}

/// A territory × language of a hand-kept table, in the words of results.csv.
package struct ReferenceCell: Sendable, Hashable {
    package let level: String
    package let territory: String
    /// `all`, `questionnaire` or `home`.
    package let basis: String
    package let language: String

    package init(level: String, territory: String, basis: String, language: String) {
        self.level = level
        self.territory = territory
        self.basis = basis
        self.language = language
    }

    init(_ territory: PublishedTerritory, _ language: PublishedLanguage) {
        self.init(level: territory.level, territory: territory.code, basis: language.basis, language: language.code)
    }

    /// Whether both are languages of one basis in one territory.
    func isBeside(_ other: ReferenceCell) -> Bool {
        level == other.level && territory == other.territory && basis == other.basis
    }
}
