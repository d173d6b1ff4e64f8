/// What is withheld or absent has one of five words in brackets. Each is explained on its sheet where it stands among
/// numbers, elsewhere there or among the notes.
struct MarkerRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        let notes = workbook.sheets.filter(\.tables.isEmpty).map(explained).reduce(into: Set()) { $0.formUnion($1) }
        return workbook.sheets.flatMap { sheet in
            var unknown: [Finding] = []
            var used: [String: CellReference] = [:]
            var amongNumbers: [String: CellReference] = [:]
            for column in sheet.tables.flatMap({ sheet.columns(of: $0) }) where column.isQuantity {
                for cell in column.cells {
                    if let text = cell.text, Marker.all.contains(text), amongNumbers[text] == nil {
                        amongNumbers[text] = cell.place
                    }
                }
            }
            for cell in sheet.cells {
                guard let text = cell.text, Marker.isMarker(text) else { continue }
                if !Marker.all.contains(text) {
                    unknown.append(Finding(.markerUnknown, on: sheet, at: cell.place, ["value": text]))
                } else if used[text] == nil {
                    used[text] = cell.place
                }
            }
            let own = explained(on: sheet)
            let open = used.filter { !own.contains($0.key) && !notes.contains($0.key) }
                .merging(amongNumbers.filter { !own.contains($0.key) }) { $1 }
            return unknown
                + open.sorted { $0.key < $1.key }.map { marker, place in
                    Finding(.markerUnexplained, on: sheet, at: place, ["marker": marker])
                }
        }
    }

    /// Markers that begin a line outside of tables, with words behind them.
    private func explained(on sheet: SheetReading) -> Set<String> {
        var explained: Set<String> = []
        for cell in sheet.cells where sheet.table(at: cell.place) == nil {
            guard let text = cell.text, text.hasPrefix("["), let end = text.firstIndex(of: "]") else { continue }
            let words = text[text.index(after: end)...].filter(\.isLetter)
            if words.count > 5 { explained.insert(String(text[...end])) }
        }
        return explained
    }
}
