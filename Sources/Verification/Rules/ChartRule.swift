/// Charts are of honest kinds, drawn from cells that everybody sees in a table, and keep exactly the values of those cells.
struct ChartRule: VerificationRule {
    /// Slices, depth and webs are misread (Cleveland and McGill, 1984).
    private static let misleading = ["pie", "doughnut", "3D", "surface", "radar", "bubble", "stock"]
    /// Relative difference of two numbers that are the same.
    static let tolerance = 1e-12

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap(\.drawings).compactMap(\.chart).flatMap { chart in
            let kinds = chart.kinds.filter { kind in
                Self.misleading.contains { kind.lowercased().contains($0.lowercased()) }
            }
            return kinds.map { Finding(.chartKind, .part(chart.part), ["kind": $0]) }
                + chart.sources.flatMap { findings(in: $0, of: chart, workbook) }
        }
    }

    private func findings(in source: ChartSource, of chart: ChartReading, _ workbook: WorkbookReading) -> [Finding] {
        guard let range = SheetRange(source.reference), let sheet = workbook.sheet(named: range.sheet),
            sheet.isVisible, sheet.tables.contains(where: { $0.range.contains(range.range) }),
            range.range.rows.count == 1 || range.range.columns.count == 1
        else { return [Finding(.chartRange, .part(chart.part), ["range": source.reference])] }
        let places = range.range.rows.flatMap { row in
            range.range.columns.map { CellReference(row: row, column: $0) }
        }
        var found: [Finding] = []
        for (index, place) in places.enumerated() {
            let value = sheet.value(place)
            let kept = source.cache[index]
            guard !isSame(value, kept, isNumeric: source.isNumeric) else { continue }
            found.append(
                Finding(
                    .chartCache, .cells(sheet: sheet.name, "\(place)"),
                    ["expected": value.description, "got": kept ?? ""]))
        }
        for index in source.cache.keys.sorted() where index >= places.count || index < 0 {
            found.append(
                Finding(.chartCache, .part(chart.part), ["expected": "", "got": source.cache[index] ?? ""]))
        }
        return found
    }

    private func isSame(_ value: CellValue, _ kept: String?, isNumeric: Bool) -> Bool {
        switch value {
        case .number(let number):
            guard let kept else { return false }
            if !isNumeric, kept == "\(number)" { return true }
            return Double(kept).map { number.isSame(as: $0) } ?? false
        case .text(let text): return isNumeric ? kept == nil : kept == text
        default: return kept == nil
        }
    }
}

extension Double {
    /// Equal but for the last bits, which a file of 16 digits loses.
    func isSame(as other: Double) -> Bool {
        self == other || abs(self - other) <= ChartRule.tolerance * max(abs(self), abs(other))
    }
}

extension CellValue: CustomStringConvertible {
    /// As findings quote it.
    var description: String {
        switch self {
        case .empty: ""
        case .number(let number): "\(number)"
        case .text(let text), .error(let text): String(text.prefix(80))
        case .boolean(let boolean): boolean ? "TRUE" : "FALSE"
        }
    }
}
