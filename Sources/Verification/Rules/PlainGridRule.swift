/// The plain grid of all figures says what results.csv says, row for row; a word in brackets stands where a field is empty.
struct PlainGridRule: VerificationRule {
    let results: ResultsReading

    /// A grid that is another file's would differ in every cell.
    private static let mostFindings = 1000

    func findings(in workbook: WorkbookReading) -> [Finding] {
        guard let sheet = workbook.sheets.first else { return [] }
        var found: [Finding] = []
        for (index, record) in results.records.enumerated() where found.count < Self.mostFindings {
            let fields = record.split(separator: ResultsReading.separator, omittingEmptySubsequences: false)
            let cells = sheet.row(index + 1)?.cells ?? []
            var texts: [Int: CellReading] = [:]
            for cell in cells { texts[cell.place.column] = cell }
            for column in 1...max(fields.count, cells.last?.place.column ?? 1) {
                let expected = fields.indices.contains(column - 1) ? String(fields[column - 1]) : ""
                let value = texts[column]?.value ?? .empty
                if !Self.isSame(value, expected) {
                    found.append(differing(value, expected, CellReference(row: index + 1, column: column), on: sheet))
                }
            }
        }
        for row in sheet.rows where row.number > results.records.count {
            for cell in row.cells where !cell.isEmpty {
                found.append(differing(cell.value, "", cell.place, on: sheet))
            }
        }
        return found
    }

    private func differing(
        _ value: CellValue, _ expected: String, _ place: CellReference, on sheet: SheetReading
    ) -> Finding {
        let header = sheet.value(CellReference(row: 1, column: place.column)).description
        return Finding(
            .resultsDiffer, on: sheet, at: place,
            ["column": header, "expected": String(expected.prefix(80)), "got": value.description])
    }

    private static func isSame(_ value: CellValue, _ expected: String) -> Bool {
        switch value {
        case .empty: expected.isEmpty
        case .number(let number): Double(expected).map { number.isSame(as: $0) } ?? false
        case .text(let text): text == expected || expected.isEmpty && Marker.all.contains(text)
        case .boolean, .error: false
        }
    }
}
