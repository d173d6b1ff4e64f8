/// Rows of a table, tall enough for their wrapped texts.
struct TableRows {
    var plan: TablePlan
    var columnPixels: [Int]
    var theme: Theme
    var variants = CellVariants()

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
            let width = Double(columnPixels[index]) * 0.75 - plan.padding(of: index) + ColumnWidths.air
            let texts = laid.cell.isText ? variants.texts(of: laid.cell) : []
            let lines = texts.map { MeasuredText($0, metrics).lineCount(width: width) }.max() ?? 1
            tallest = max(tallest, Double(lines) * metrics.lineHeight)
        }
        return tallest + air
    }

    private func style(of cell: Cell, _ column: Int) -> CellStyle {
        switch cell {
        case .text: style(.tableBody, column, wrapping: plan.medium == .paper ? .on : .off)
        case .choice: style(.tableChoice, column, wrapping: .on)
        case .formula(let formula, let showing): style(of: formula, showing, column)
        case .link: style(.tableLink, column, wrapping: .on)
        case .number, .integer, .percent, .date: style(.tableBody, column, numberFormat: cell.numberCode)
        }
    }

    /// The format of a result holds for the numbers that follow it: a marker word shown now has the format of the first
    /// number that the formula could find.
    private func style(of formula: Formula, _ showing: Cell, _ column: Int) -> CellStyle {
        var style = style(of: showing, column)
        if showing.shownNumber == nil, case .lookup(let name, let found, _, _, _) = formula {
            let cells = variants.tables[name]?.rows.lazy.compactMap { $0.indices.contains(found) ? $0[found] : nil }
            style.numberFormat = cells?.first { $0.shownNumber != nil }?.numberCode
        }
        // Where numbers may come, they stand on the right like all numbers.
        if style.numberFormat != nil {
            style.alignment = .right
            style.wrapping = .off
        }
        return style
    }

    private func style(
        _ role: CellStyle.Role, _ column: Int, wrapping: CellStyle.Wrapping = .off, numberFormat: String? = nil
    ) -> CellStyle {
        let steps = plan.indent(of: column)
        let text: CellStyle.Alignment = steps > 0 ? .indented(steps) : .left
        let isText = plan.columns[column].content == .text && numberFormat == nil
        let alignment = isText ? text : .right
        return CellStyle(role: role, alignment: alignment, wrapping: wrapping, numberFormat: numberFormat)
    }
}
