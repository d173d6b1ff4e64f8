/// What the layout of a sheet depends on beside its plan.
struct LayoutContext {
    var drawing: DrawingContext
    /// Tables filled by the renderer.
    var coordinates: TablePlan?
    var choices: TablePlan?
    var variants: CellVariants

    var theme: Theme { drawing.theme }

    init(of workbook: WorkbookPlan, theme: Theme) {
        let data = workbook.sheets.flatMap(\.chartData).first
        let drawing = DrawingContext(
            theme: theme, direction: workbook.direction, words: data?.words ?? ChartDataWords.codes,
            tables: workbook.tablesByName)
        self.drawing = drawing
        coordinates = data?.table(of: workbook.sheets.flatMap { $0.drawnCharts(in: drawing) })
        let lists = workbook.sheets.flatMap(\.choiceLists).first
        choices = lists?.table
        variants = CellVariants(
            lists: Dictionary((lists?.lists ?? []).map { ($0.name, $0.values) }) { first, _ in first },
            tables: drawing.tables)
    }
}

extension SheetLayout {
    /// Lays a sheet out from top to bottom.
    ///
    /// On a sheet with a table, text is broken into one row a line, which runs over the empty cells to its right: the
    /// columns belong to the table and cells are never merged. On a sheet of text alone, column A is as wide as the
    /// page and a paragraph is one wrapped cell. A table that goes on to further pages comes last.
    init(of sheet: SheetPlan, in context: LayoutContext) {
        let table = sheet.table(in: context)
        self.init(sheet, table, sheet.content, context)
        guard let index = sheet.content.firstIndex(where: \.isTable), index < sheet.content.count - 1,
            self.table?.isOnOnePage == false || (!repeatsHeader && !sheet.content[index...].contains(where: \.isChart))
        else { return }
        var content = sheet.content
        content.append(content.remove(at: index))
        self.init(sheet, table, content, context)
    }

    private init(_ sheet: SheetPlan, _ table: TablePlan?, _ content: [SheetBlock], _ context: LayoutContext) {
        let theme = context.theme
        let widths = table.map { ColumnWidths(of: $0, theme: theme, variants: context.variants).pixels } ?? []
        let filler = Page.widthPixels - widths.reduce(0, +)
        self.init(name: sheet.name, title: sheet.title, columnPixels: filler > 0 ? widths + [filler] : widths)

        let texts = TextRows(
            theme: theme, placement: table == nil ? .wrappedCell : .oneRowALine,
            width: table?.medium == .screen ? Page.widthPoints : widthPoints)
        rows += texts.rows(of: sheet.title, .title)
        for text in sheet.reading { rows += texts.rows(of: text, .reading) }
        if let source = sheet.source { rows += texts.rows(of: source, .source) }
        for block in content {
            rows.append(LaidRow(height: 9, cells: []))
            switch block {
            case .paragraphs(let paragraphs):
                for paragraph in paragraphs { rows += texts.rows(of: paragraph.text, .paragraph(paragraph.style)) }
            case .legend(let entries):
                for entry in entries { rows += texts.rows(of: "\(entry.mark) \(entry.meaning)", .paragraph(.note)) }
            case .table, .chartData, .choiceLists:
                if let table { place(table, context) }
            case .chart(let chart): place([DrawnChart(of: chart, in: context.drawing)])
            case .charts(let charts):
                let drawn = charts.map { DrawnChart(of: $0, in: context.drawing, panel: .third) }
                for start in stride(from: 0, to: drawn.count, by: 3) {
                    place(Array(drawn[start..<min(start + 3, drawn.count)]))
                }
            }
        }
    }

    /// Rows of a table that stay on the page of its header.
    private static let rowsBelowHeader = 2

    private mutating func place(_ plan: TablePlan, _ context: LayoutContext) {
        let rowBuilder = TableRows(
            plan: plan, columnPixels: columnPixels, theme: context.theme, variants: context.variants)
        let headerRow = rows.count
        rows.append(rowBuilder.header)
        rows += plan.rows.map(rowBuilder.row)
        keepTogether(headerRow...min(headerRow + Self.rowsBelowHeader, rows.count - 1))
        table = LaidTable(
            plan: plan, headerRow: headerRow, lastRow: rows.count - 1,
            headerStyles: rowBuilder.header.cells.map(\.style), isOnOnePage: isOnOnePage(from: headerRow))
    }

    /// Whether what is laid out from a row on is on that row's page, whatever program prints it.
    private func isOnOnePage(from row: Int) -> Bool {
        let heights = [Page.heightPoints, Page.exactHeightPoints]
            .map { $0 / min(1, Page.exactWidthPoints / widthPoints) }
        return ([capacity] + heights).allSatisfy { capacity in
            let pages = pages(holding: capacity)
            return pages[row] == pages.last
        }
    }

    /// A header is never alone at the end of a page: it and the first rows below it go on to the next one, with the blank
    /// row before them. Programs give rows a little more or less room than is reckoned here, so a page that is reckoned to
    /// end before the header counts as one that ends below it.
    private mutating func keepTogether(_ kept: ClosedRange<Int>) {
        let height = rows[(kept.lowerBound - 1)...kept.upperBound].map(\.height).reduce(0, +)
        guard kept.lowerBound > 1, height <= capacity, pages[kept.lowerBound - 2] != pages[kept.upperBound] else {
            return
        }
        pageBreaks.append(kept.lowerBound - 1)
    }

    /// Places charts beside each other, on a new page where they would not fit whole.
    private mutating func place(_ drawn: [DrawnChart]) {
        let rowHeight = 15.0
        let pixels = drawn.map(\.height).max() ?? 0
        let count = Int((Double(pixels + 8) * 0.75 / rowHeight).rounded(.up))
        let start = rows.count
        rows += Array(repeating: LaidRow(height: rowHeight, cells: []), count: count)
        if pages[max(0, start - 2)] != pages.last { pageBreaks.append(start) }
        var offset = 2
        for chart in drawn {
            charts.append(LaidChart(chart: chart, row: start, offset: offset))
            offset += chart.width
        }
    }

    /// Height of a printed page in points, at the scale that fits the sheet's width.
    private var capacity: Double { Page.heightPoints / min(1, Page.widthPoints / widthPoints) }

    /// The printed page of each row, from 0.
    var pages: [Int] { pages(holding: capacity) }

    private func pages(holding capacity: Double) -> [Int] {
        var (page, used) = (0, 0.0)
        return rows.enumerated().map { index, row in
            if used + row.height > capacity || pageBreaks.contains(index) {
                page += 1
                used = table.map { !$0.isOnOnePage && $0.headerRow < index ? rows[$0.headerRow].height : 0 } ?? 0
            }
            used += row.height
            return page
        }
    }
}

extension SheetBlock {
    var isChart: Bool {
        switch self {
        case .chart, .charts: true
        case .paragraphs, .table, .legend, .chartData, .choiceLists: false
        }
    }

    var isTable: Bool {
        switch self {
        case .table, .chartData, .choiceLists: true
        case .paragraphs, .chart, .charts, .legend: false
        }
    }
}

extension SheetPlan {
    /// The sheet's own table, or one that the renderer fills.
    func table(in context: LayoutContext) -> TablePlan? {
        for block in content {
            switch block {
            case .table(let table): return table
            case .chartData: return context.coordinates
            case .choiceLists: return context.choices
            case .paragraphs, .legend, .chart, .charts: continue
            }
        }
        return nil
    }

    /// The charts of the sheet in reading order.
    func drawnCharts(in context: DrawingContext) -> [DrawnChart] {
        content.flatMap { block -> [DrawnChart] in
            switch block {
            case .chart(let chart): [DrawnChart(of: chart, in: context)]
            case .charts(let charts): charts.map { DrawnChart(of: $0, in: context, panel: .third) }
            case .paragraphs, .table, .legend, .chartData, .choiceLists: []
            }
        }
    }
}

extension WorkbookPlan {
    var tablesByName: [String: TablePlan] {
        var tables: [String: TablePlan] = [:]
        for sheet in sheets {
            for block in sheet.content {
                if case .table(let table) = block { tables[table.name] = table }
            }
        }
        return tables
    }
}

extension ChartDataWords {
    /// Stands in while a plan without a table of coordinates is laid out; such a plan is refused.
    static let codes = ChartDataWords(
        estimate: "estimate", interval: "interval", trend: "trend", reference: "reference", breakMark: "break",
        name: "name", value: "value")
}

extension ChoiceListsPlan {
    var columns: [TableColumn] { [TableColumn(listHeader, .text), TableColumn(valueHeader, .text)] }

    /// The values of a list lie together.
    var table: TablePlan {
        TablePlan(
            name: tableName, columns: columns,
            rows: lists.flatMap { list in list.values.map { [.text(list.name), .text($0)] } }, medium: .screen)
    }
}
