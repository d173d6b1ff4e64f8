internal import Definitions

/// One level as written.
struct LevelDraft {
    let id: String
    let title: LocalizedText
    let source: Source
    let place: SourcePlace

    enum Source {
        /// Units are the rows of a file; communes name theirs in a column.
        case table(file: String, column: String)
        /// Units are the rows of the communes' table of this kind.
        case rows(kind: String)
        /// Units are declared groups of a column's values.
        case groups([GroupDraft], column: String)
        /// Units are the rows of a file that says which communes each lies in; respondents say theirs.
        case quarters(file: String)
    }

    /// The column of the communes' table that the level needs.
    var column: String? {
        switch source {
        case .table(_, let column), .groups(_, let column): column
        case .rows, .quarters: nil
        }
    }

    var isOfQuarters: Bool { if case .quarters = source { true } else { false } }

    init?(_ node: DefinitionNode, problems: ProblemCollector) {
        let keys = ["id", "title", "units", "column", "rows", "groups", "quarters"]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        let id = map.requiredText("id")
        let title = map.requiredLocalizedText("title", in: TerritoryLoader.languages)
        guard let id, let title else { return nil }
        self.id = id
        self.title = title
        place = map.place
        switch (map.text("units"), map.text("column"), map.text("rows"), map.has("groups"), map.text("quarters")) {
        case (let file?, let column?, nil, false, nil): source = .table(file: file, column: column)
        case (nil, nil, let kind?, false, nil): source = .rows(kind: kind)
        case (nil, let column?, nil, true, nil):
            let groups = map.requiredList("groups").compactMap { GroupDraft($0, problems: problems) }
            GroupDraft.reportRepetitions(in: groups, level: id, problems: problems)
            source = .groups(groups, column: column)
        case (nil, nil, nil, false, let file?): source = .quarters(file: file)
        default:
            problems.report(TerritoryCode.levelUnclear, at: map.place, ["level": id])
            return nil
        }
    }
}

/// A unit that gathers values of a column: `{code: rural, name: {fr: "Rural"}, values: ["5", "6", "7"], mixed: true}`.
struct GroupDraft {
    let code: Placed<String>
    let name: LocalizedText
    let values: [Placed<String>]
    let holdsMixed: Bool

    init?(_ node: DefinitionNode, problems: ProblemCollector) {
        guard let map = DefinitionMapping(node, keys: ["code", "name", "values", "mixed"], problems: problems) else {
            return nil
        }
        let code = map.requiredPlacedText("code")
        let name = map.requiredLocalizedText("name", in: TerritoryLoader.languages)
        values = map.requiredTexts("values")
        holdsMixed = map.boolean("mixed") ?? false
        guard let code, let name else { return nil }
        self.code = code
        self.name = name
    }

    /// A code names one group, a value belongs to one.
    static func reportRepetitions(in groups: [GroupDraft], level: String, problems: ProblemCollector) {
        var codes: Set<String> = []
        var values: Set<String> = []
        for group in groups {
            if !codes.insert(group.code.value).inserted {
                problems.report(
                    TerritoryCode.codeRepeated, at: group.code.place,
                    ["code": group.code.value, "file": group.code.place.file])
            }
            for value in group.values where !values.insert(value.value).inserted {
                problems.report(
                    TerritoryCode.valueRepeated, at: value.place, ["value": value.value, "level": level])
            }
        }
    }
}
