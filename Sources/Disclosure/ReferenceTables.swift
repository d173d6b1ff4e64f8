/// What people keep by hand to judge who answered: how many were invited, who lives there, and how many children do.
package struct ReferenceTables: Sendable {
    /// People invited, by wave; nil without such a table.
    let invited: [String: [ReferenceCell: Int]]?
    /// The reference population by language; nil without such a table, or where it tells of no language.
    let population: [ReferenceCell: Int]?
    /// Children under six by territory, which places are set against. Sorted by level, then code.
    package let children: [(territory: PublishedTerritory, number: Int)]

    /// - Parameters:
    ///   - invited: by wave, numbers ≥ 0.
    ///   - population: numbers ≥ 0; of cells without a language, children under six.
    package init(invited: [String: [ReferenceCell: Int]]? = nil, population: [ReferenceCell: Int]? = nil) {
        self.invited = invited
        let people = population?.filter { $0.key.basis != PublishedLanguage.all.basis }
        self.population = people?.isEmpty == true && population?.isEmpty == false ? nil : people
        children = (population ?? [:]).filter { $0.key.basis == PublishedLanguage.all.basis }
            .map { (PublishedTerritory(level: $0.key.level, code: $0.key.territory, name: ""), $0.value) }
            .sorted { ($0.0.level, $0.0.code) < ($1.0.level, $1.0.code) }
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
