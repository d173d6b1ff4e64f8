internal import Definitions

/// A level with the membership of every row of the communes' table.
struct LevelTable {
    let level: TerritoryLevel
    /// By row.
    let memberships: [Membership]

    /// Nil after reporting that the level's own table can't be read.
    init?(
        _ draft: LevelDraft, communes: CommuneTable, quarters: Quarters, path: (String) -> String,
        problems: ProblemCollector
    ) {
        let rows = 0..<communes.count
        switch draft.source {
        case .table(let file, let column):
            guard let table = TerritoryTable(path: path(file), columns: ["code", "name"], problems: problems)
            else { return nil }
            table.reportRepetitions(in: "code", problems: problems)
            let units = (0..<table.count)
                .map { TerritoryUnit(code: table.text($0, "code"), name: table.text($0, "name")) }
                .sorted { $0.code < $1.code }
            level = TerritoryLevel(id: draft.id, title: draft.title, units: units)
            let lookup = Self.lookup(units)
            memberships = rows.map { row in
                let unit = communes.text(row, column)
                if let index = lookup[unit] { return .unit(index) }
                if !unit.isEmpty {
                    problems.report(
                        TerritoryCode.codeUnknown, at: communes.place(row),
                        ["code": unit, "column": column, "file": file])
                }
                return .outside
            }
        case .rows(let kind):
            let units =
                rows
                .filter { communes.text($0, "kind") == kind }
                .map { TerritoryUnit(code: communes.code($0), name: communes.name($0)) }
                .sorted { $0.code < $1.code }
            level = TerritoryLevel(id: draft.id, title: draft.title, units: units)
            let lookup = Self.lookup(units)
            memberships = rows.map { row in
                if let index = lookup[communes.code(row)] ?? lookup[communes.parent(row)] { return .unit(index) }
                return communes.isDivided(row) ? .undetermined : .outside
            }
        case .groups(let groups, let column):
            let units = groups.map { TerritoryUnit(code: $0.code.value, title: $0.name, holdsMixed: $0.holdsMixed) }
            level = TerritoryLevel(id: draft.id, title: draft.title, units: units)
            let lookup = Dictionary(
                groups.enumerated().flatMap { index, group in group.values.map { ($0.value, index) } },
                uniquingKeysWith: { first, _ in first })
            memberships = rows.map { row in
                let value = communes.text(row, column)
                if let index = lookup[value] { return .unit(index) }
                if !value.isEmpty {
                    problems.report(
                        TerritoryCode.valueUngrouped, at: communes.place(row),
                        ["value": value, "column": column, "level": draft.id])
                }
                return .outside
            }
        case .quarters:
            let units = quarters.all.map { TerritoryUnit(code: $0.code, name: $0.name) }
            level = TerritoryLevel(id: draft.id, title: draft.title, units: units)
            // Someone from a commune with quarters may live in one of them or in none: only the respondent can tell.
            memberships = rows.map { quarters.reach(PlaceIndex($0 + 1)) ? .undetermined : .outside }
        }
    }

    private static func lookup(_ units: [TerritoryUnit]) -> [String: Int] {
        Dictionary(units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
