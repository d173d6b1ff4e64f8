extension SheetLayout {
    /// Lays a sheet out from top to bottom.
    ///
    /// On a sheet with a table, text is broken into one row a line, which runs over the empty cells to its right: the
    /// columns belong to the table and cells are never merged. On a sheet of text alone, column A is as wide as the
    /// page and a paragraph is one wrapped cell.
    init(of sheet: SheetPlan, charts: [ChartPlan], theme: Theme) {
        let table = sheet.table(of: charts, theme: theme)
        let widths = table.map { ColumnWidths(of: $0, theme: theme).pixels } ?? []
        let filler = Page.widthPixels - widths.reduce(0, +)
        self.init(
            name: sheet.name, title: sheet.title, hasChart: !sheet.charts.isEmpty,
            columnPixels: filler > 0 ? widths + [filler] : widths)

        let texts = TextRows(theme: theme, placement: table == nil ? .wrappedCell : .oneRowALine, width: widthPoints)
        rows += texts.rows(of: sheet.title, .title)
        for text in sheet.reading { rows += texts.rows(of: text, .reading) }
        if let source = sheet.source { rows += texts.rows(of: source, .source) }
        for block in sheet.content {
            rows.append(LaidRow(height: 9, cells: []))
            switch block {
            case .paragraphs(let paragraphs):
                for paragraph in paragraphs { rows += texts.rows(of: paragraph.text, .paragraph(paragraph.style)) }
            case .legend(let entries):
                for entry in entries { rows += texts.rows(of: "\(entry.mark) \(entry.meaning)", .paragraph(.note)) }
            case .table, .chartData, .choiceLists:
                if let table { place(table, theme: theme) }
            case .chart(let chart): place(chart, theme: theme)
            case .charts(let charts): for chart in charts { place(chart, theme: theme) }
            }
        }
    }

    private mutating func place(_ plan: TablePlan, theme: Theme) {
        let rowBuilder = TableRows(plan: plan, columnPixels: columnPixels, theme: theme)
        let headerRow = rows.count
        rows.append(rowBuilder.header)
        rows += plan.rows.map(rowBuilder.row)
        let height = rows.map(\.height).reduce(0, +)
        table = LaidTable(
            plan: plan, headerRow: headerRow, lastRow: rows.count - 1,
            headerStyles: rowBuilder.header.cells.map(\.style), isOnOnePage: height < capacity * 0.85)
    }

    private mutating func place(_ plan: ChartPlan, theme: Theme) {
        guard case .dots(let dots) = plan.drawing else { return }
        let geometry = ChartGeometry(of: dots, theme: theme)
        let rowHeight = 15.0
        let count = Int((Double(geometry.heightPixels + 8) * 0.75 / rowHeight).rounded(.up))
        if !fitsOnCurrentPage(Double(count) * rowHeight) { pageBreaks.append(rows.count) }
        charts.append(LaidChart(plan: plan, dots: dots, row: rows.count, geometry: geometry))
        rows += Array(repeating: LaidRow(height: rowHeight, cells: []), count: count)
    }

    /// Height of a printed page in points, at the scale that fits the sheet's width.
    private var capacity: Double { Page.heightPoints / min(1, Page.widthPoints / widthPoints) }

    /// Whether a block of this height in points would be printed on one page if it began here.
    private func fitsOnCurrentPage(_ height: Double) -> Bool {
        var used = 0.0
        for (index, row) in rows.enumerated() {
            if used + row.height > capacity || pageBreaks.contains(index) {
                let header = table.map { repeatsHeader && $0.headerRow < index ? rows[$0.headerRow].height : 0 }
                used = header ?? 0
            }
            used += row.height
        }
        return used + height <= capacity
    }
}

extension SheetPlan {
    /// The sheet's own table, or the coordinates of the workbook's charts.
    func table(of charts: [ChartPlan], theme: Theme) -> TablePlan? {
        for block in content {
            switch block {
            case .table(let table): return table
            case .chartData(let data): return data.table(of: charts, theme: theme)
            case .paragraphs, .legend, .chart, .charts, .choiceLists: continue
            }
        }
        return nil
    }
}
