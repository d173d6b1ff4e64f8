/// The second sheet of a workbook of more than three links to every other.
struct ContentsRule: VerificationRule {
    private static let fewSheets = 3

    func findings(in workbook: WorkbookReading) -> [Finding] {
        guard workbook.sheets.count > Self.fewSheets else { return [] }
        let contents = workbook.sheets[1]
        let linked = Set(contents.links.compactMap { $0.location.flatMap { SheetRange($0)?.sheet } })
        return workbook.sheets.filter { $0.name != contents.name && !linked.contains($0.name) }.map { sheet in
            Finding(.contentsIncomplete, on: contents, ["sheet": sheet.name])
        }
    }
}
