internal import Definitions

/// `territories.yaml` as written, before its tables are read.
struct SetDraft {
    let id: String
    let title: LocalizedText
    let communes: String
    /// The column of the communes' table that holds their codes.
    let codeColumn: String
    let history: String?
    let localities: String?
    let levels: [LevelDraft]

    init?(_ root: DefinitionNode, problems: ProblemCollector) {
        let keys = ["territories", "title", "communes", "code_column", "history", "localities", "levels"]
        guard let map = DefinitionMapping(root, keys: keys, problems: problems) else { return nil }
        let id = map.requiredText("territories")
        let title = map.requiredLocalizedText("title", in: TerritoryLoader.languages)
        let communes = map.requiredText("communes")
        codeColumn = map.text("code_column") ?? "insee"
        history = map.text("history")
        localities = map.text("localities")
        levels = map.requiredList("levels").compactMap { LevelDraft($0, problems: problems) }
        guard let id, let title, let communes else { return nil }
        self.id = id
        self.title = title
        self.communes = communes
        let quarters = levels.filter(\.isOfQuarters)
        for level in quarters.dropFirst() {
            problems.report(TerritoryCode.quartersRepeated, at: level.place, ["level": level.id])
        }
    }
}
