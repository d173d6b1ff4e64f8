/// Numbers in the texts of a chart and in its alternative text stand in cells: percentages in the rows it is drawn from,
/// other numbers there or on its sheet.
struct ChartNumberRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            let drawn = sheet.drawings.filter { $0.chart != nil }
            let nearby = drawn.isEmpty ? ShownNumbers() : ShownNumbers(on: sheet)
            return drawn.flatMap { drawing -> [Finding] in
                guard let chart = drawing.chart else { return [] }
                let own = numbers(of: chart, workbook)
                func unknown(_ text: String) -> [WrittenNumber] {
                    WrittenNumber.all(in: text).filter { number in
                        !own.contains(number) && (number.isPercent || !nearby.contains(number))
                    }
                }
                let written = chart.texts.flatMap(unknown).map {
                    Finding(.chartNumber, .part(chart.part), ["number": $0.text])
                }
                let described = unknown(drawing.alternativeText).map {
                    Finding(.altTextNumber, .part(drawing.part), ["number": $0.text])
                }
                return written + described
            }
        }
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
