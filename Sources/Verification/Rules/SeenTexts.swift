/// A text that somebody reads, and where.
struct SeenText {
    var text: String
    var place: FindingPlace
}

extension WorkbookReading {
    /// Every text a person or a screen reader meets: cells less the identifiers of the data table, tabs, footers, texts
    /// and alternative texts of charts, properties.
    var seenTexts: [SeenText] {
        let properties = [properties.title, properties.subject, properties.keywords, properties.company]
        return properties.map { SeenText(text: $0, place: .workbook) }
            + sheets.flatMap { sheet in
                let data = sheet.tables.first { $0.displayName == DataTable.name }
                let cells = sheet.cells.compactMap { cell -> SeenText? in
                    guard let text = cell.text, !Self.isIdentifier(cell.place, in: data) else { return nil }
                    return SeenText(text: text, place: .cells(sheet: sheet.name, "\(cell.place)"))
                }
                let drawings = sheet.drawings.flatMap { drawing in
                    [SeenText(text: drawing.alternativeText, place: .part(drawing.part))]
                        + (drawing.chart.map { chart in
                            chart.texts.map { SeenText(text: $0, place: .part(chart.part)) }
                        } ?? [])
                }
                return [SeenText(text: sheet.name, place: .sheet(sheet.name))] + cells + drawings
            }
    }

    private static func isIdentifier(_ place: CellReference, in data: TableReading?) -> Bool {
        guard let data, data.bodyRows.contains(place.row) else { return false }
        return DataTable.identifiers.contains(place.column - data.range.first.column)
    }
}

extension Finding {
    /// A finding in a text, with as much of it as helps to find it.
    init(_ code: VerifyCode, in seen: SeenText) {
        self.init(code, seen.place, ["text": String(seen.text.prefix(80))])
    }
}
