/// Numbers in the texts of a chart and in its alternative text stand in cells: percentages in the rows it is drawn from,
/// other numbers there or on its sheet. How many rows are drawn and how many are not, no cell says: no more than there are.
struct ChartNumberRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            let drawn = sheet.drawings.filter { $0.chart != nil }
            let nearby = drawn.isEmpty ? ShownNumbers() : ShownNumbers(on: sheet)
            return drawn.flatMap { drawing -> [Finding] in
                guard let chart = drawing.chart else { return [] }
                let own = numbers(of: chart, workbook)
                func unknown(_ text: some StringProtocol) -> [WrittenNumber] {
                    WrittenNumber.all(in: String(text)).filter { number in
                        !own.contains(number) && (number.isPercent || !nearby.contains(number))
                    }
                }
                let written = chart.texts.flatMap(unknown).map {
                    Finding(.chartNumber, .part(chart.part), ["number": $0.text])
                }
                let alternative = drawing.alternativeText
                let counts = Self.counts(in: alternative)
                let wrong = unknown(counts).filter {
                    $0.decimals > 0 || $0.isPercent || $0.magnitude > Double(sheet.rows.count)
                }
                let figures = alternative[..<counts.startIndex] + " " + alternative[counts.endIndex...]
                let described = (unknown(String(figures)) + wrong).map {
                    Finding(.altTextNumber, .part(drawing.part), ["number": $0.text])
                }
                return written + described
            }
        }
    }

    /// « …; 12 drawn, 3 not shown. »
    private static func counts(in alternative: String) -> Substring {
        let title = alternative.prefix { !";؛".contains($0) }
        return alternative[title.endIndex...].prefix { $0 != "." }
    }

    private func numbers(of chart: ChartReading, _ workbook: WorkbookReading) -> ShownNumbers {
        var numbers = ShownNumbers()
        var seen: Set<String> = []
        for source in chart.sources {
            guard let range = SheetRange(source.reference), let sheet = workbook.sheet(named: range.sheet) else {
                continue
            }
            for row in range.range.rows where seen.insert("\(sheet.name)!\(row)").inserted {
                for cell in sheet.row(row)?.cells ?? [] { numbers.insert(cell) }
            }
        }
        return numbers
    }
}

extension ShownNumbers {
    /// Of every cell of a sheet.
    init(on sheet: SheetReading) {
        for cell in sheet.cells { insert(cell) }
    }

    mutating func insert(_ cell: CellReading) {
        if let number = cell.number { insert(number) }
        if let text = cell.text { insert(contentsOf: text) }
    }
}
