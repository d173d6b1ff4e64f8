internal import Measures
internal import Questionnaires

/// What anybody needs to know, beside the territories, of how the counts of a publication lie in each other: the definitions tell
/// it, whatever was answered.
package struct PublishedRelations: Sendable {
    /// Ids of measures among some, each with one of all who answered the same, where who is left out is not told by the answers.
    package let among: [[String]]
    /// Ids of such measures, each with a group by basis, language, grouping and code, and `nobody` or `everybody`: who of it is among
    /// them.
    package let chosen: [[String]]
    /// Where several groupings are of one question: each kind of answer that they tell apart, as grouping and code in each of them.
    package let answers: [[String]]

    init(of estimates: WaveEstimates) {
        let some = estimates.bases.filter { $0.whole != nil && !estimates.isAmongItsOwnAnswers($0) }
        func id(_ measure: Int) -> String { estimates.measures[measure].measure.id }
        func declared(_ base: Base) -> [Int] { base.measures.filter { estimates.grid.measures[$0].isDeclared } }
        among = some.flatMap { base in
            guard let whole = base.whole.flatMap({ declared(estimates.bases[$0]).first }) else { return [[String]]() }
            return declared(base).map { [id($0), id(whole)] }
        }
        let told = estimates.grid.declaredGroups
        chosen = some.flatMap { base in
            let groups = base.rule.groups(of: estimates.survey)
            let chosen = groups.nobody.map { ($0, "nobody") } + groups.everybody.map { ($0, "everybody") }
            return declared(base).flatMap { measure in
                chosen.filter { told.contains($0.0) }.map { group, who in
                    [id(measure)] + Self.fields(of: group, in: estimates.survey) + [who]
                }
            }
        }
        let lines = estimates.groupsOfAnswers.map { groups in
            groups.map { PublishedGroup($0, in: estimates.survey) }.flatMap { [$0.by, $0.code] }
        }
        answers = Set(lines).sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func fields(of group: GridGroup, in survey: Survey) -> [String] {
        let (language, category) = (PublishedLanguage(group, in: survey), PublishedGroup(group, in: survey))
        return [language.basis, language.code, category.by, category.code]
    }
}
