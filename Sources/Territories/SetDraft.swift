internal import Definitions

/// `territories.yaml` as written, before its tables are read.
struct SetDraft {
    let id: String
    let title: LocalizedText
    let communes: String
    let history: String?
    let levels: [LevelDraft]

    init?(_ root: DefinitionNode, problems: ProblemCollector) {
        let keys = ["territories", "title", "communes", "history", "levels"]
        guard let map = DefinitionMapping(root, keys: keys, problems: problems) else { return nil }
        let id = map.requiredText("territories")
        let title = map.requiredLocalizedText("title", in: TerritoryLoader.languages)
        let communes = map.requiredText("communes")
        history = map.text("history")
        levels = map.requiredList("levels").compactMap { LevelDraft($0, problems: problems) }
        guard let id, let title, let communes else { return nil }
        self.id = id
        self.title = title
        self.communes = communes
    }
}

/// One level as written.
struct LevelDraft {
    let id: String
    let title: LocalizedText
    let source: Source

    enum Source {
        /// Units are the rows of a file; communes name theirs in a column.
        case table(file: String, column: String)
        /// Units are the rows of the communes' table of this kind.
        case rows(kind: String)
    }

    /// The column of the communes' table that the level needs.
    var column: String? {
        if case .table(_, let column) = source { column } else { nil }
    }

    init?(_ node: DefinitionNode, problems: ProblemCollector) {
        let keys = ["id", "title", "units", "column", "rows"]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        let id = map.requiredText("id")
        let title = map.requiredLocalizedText("title", in: TerritoryLoader.languages)
        guard let id, let title else { return nil }
        self.id = id
        self.title = title
        switch (map.text("units"), map.text("column"), map.text("rows")) {
        case (let file?, let column?, nil): source = .table(file: file, column: column)
        case (nil, nil, let kind?): source = .rows(kind: kind)
        default:
            problems.report(TerritoryCode.levelUnclear, at: map.place, ["level": id])
            return nil
        }
    }
}
