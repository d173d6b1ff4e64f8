package import DelimitedText
internal import Disclosure
package import Territories

/// territories.csv: which territories of the several levels one place is in, so that whoever has nothing but results.csv knows
/// what adds up to what. Public geography, whether anybody answered there or not.
///
/// One column per level that results.csv uses, one row per combination that a place can have: official codes, `indetermine`
/// where a place does not decide between the level's territories, an empty field where the level does not cover it.
package struct TerritoryRelations: Sendable {
    /// Ids of levels, in the order of the territory set.
    package let levels: [String]
    private let rows: [[String]]

    /// - Parameter records: of results.csv, the header first.
    package init(_ territories: TerritorySet, usedIn records: [[String]]) {
        let column = ResultsFile.columns.firstIndex(of: "territory_level") ?? 0
        let named = Set(records.dropFirst().map { $0[column] })
        let used = territories.levels.indices.filter { named.contains(territories.levels[$0].id) }
        levels = used.map { territories.levels[$0].id }
        rows = Set(
            territories.places.map { place in
                used.map { level in
                    switch place.memberships[level] {
                    case .unit(let unit): territories.levels[level].units[unit].code
                    case .undetermined: PublishedTerritory.undetermined
                    case .outside: ""
                    }
                }
            }
        ).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// UTF-8, comma, LF, sorted; nil where no figure is given by territory.
    package func bytes() throws(DelimitedTextError) -> [UInt8]? {
        guard !levels.isEmpty else { return nil }
        var writer = DelimitedWriter()
        for record in [levels] + rows { try writer.record(record) }
        return try writer.finish()
    }
}
