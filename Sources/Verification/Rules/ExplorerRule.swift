/// The explorer has its three drop-downs, which refuse other values and together offer the whole table of lists.
struct ExplorerRule: VerificationRule {
    private static let explorer = "explorer"
    private static let lists = "listes"
    private static let count = 3

    func findings(in workbook: WorkbookReading) -> [Finding] {
        let open = workbook.sheets.flatMap { sheet in
            sheet.choices.filter { $0.kind == "list" && !$0.isStrict }.map {
                Finding(.choiceOpen, on: sheet, at: $0.range)
            }
        }
        guard let sheet = workbook.table(named: Self.explorer)?.sheet else { return open }
        let sources = sheet.choices.filter { $0.kind == "list" }.compactMap { SheetRange($0.source) }
        let offered = sources.flatMap { Array($0.range.rows) }.sorted()
        let listed = workbook.table(named: Self.lists).map { Array($0.table.bodyRows) } ?? []
        if sources.count == Self.count, offered == listed { return open }
        return open + [Finding(.choiceMissing, on: sheet, ["count": "\(sources.count)"])]
    }
}
