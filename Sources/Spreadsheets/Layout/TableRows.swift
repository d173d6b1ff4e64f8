/// Rows of a table, tall enough for their wrapped texts.
struct TableRows {
    var plan: TablePlan
    var columnPixels: [Int]
    var theme: Theme

    var header: LaidRow {
        let cells = plan.columns.indices.map { index in
            LaidCell(cell: .text(plan.columns[index].header), style: style(.header, index, wrapping: .on))
        }
        return LaidRow(height: height(of: cells, air: 6), cells: cells)
    }

    func row(_ cells: [Cell]) -> LaidRow {
        let laid = cells.enumerated().map { index, cell in LaidCell(cell: cell, style: style(of: cell, index)) }
        return LaidRow(height: height(of: laid, air: 3), cells: laid)
    }

    private func height(of cells: [LaidCell], air: Double) -> Double {
        var tallest = 0.0
        for (index, laid) in cells.enumerated() {
            let metrics = theme.metrics(for: laid.style.role)
            let width = Double(columnPixels[index]) * 0.75 - plan.padding(of: index)
            let lines = laid.cell.isText ? MeasuredText(laid.cell.plainText, metrics).lineCount(width: width) : 1
            tallest = max(tallest, Double(lines) * metrics.lineHeight)
        }
        return tallest + air
    }

    private func style(of cell: Cell, _ column: Int) -> CellStyle {
        switch cell {
        case .text, .choice: style(.tableBody, column, wrapping: .on)
        case .formula(_, let showing): style(of: showing, column)
        case .link: style(.tableLink, column, wrapping: .on)
        case .number(_, let format): style(.tableBody, column, numberFormat: format.code)
        case .integer: style(.tableBody, column, numberFormat: NumberFormat.grouped(decimals: 0).code)
        case .percent(_, let decimals):
            style(.tableBody, column, numberFormat: NumberFormat.percent(decimals: decimals).code)
        case .date(_, let dateStyle): style(.tableBody, column, numberFormat: dateStyle.rawValue)
        }
    }

    private func style(
        _ role: CellStyle.Role, _ column: Int, wrapping: CellStyle.Wrapping = .off, numberFormat: String? = nil
    ) -> CellStyle {
        let text: CellStyle.Alignment = plan.isIndented(column) ? .leftIndented : .left
        let alignment = plan.columns[column].content == .text ? text : .right
        return CellStyle(role: role, alignment: alignment, wrapping: wrapping, numberFormat: numberFormat)
    }
}
