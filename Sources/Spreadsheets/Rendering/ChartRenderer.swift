internal import CXlsxWriter

/// Draws one dot-and-whisker chart over the cells of the table of coordinates.
///
/// Series, all of them x against ordinate: one two-point line a whisker, one for the reference line, one for the dots,
/// one each for the names and the values. The library has no error bars per point, and a single series with gaps would need empty
/// cells in the table.
struct ChartRenderer {
    /// Columns of the table of coordinates (see `ChartDataPlan.columns`).
    private enum Column {
        static let estimate: UInt16 = 2
        static let low: UInt16 = 3
        static let high: UInt16 = 4
        static let start: UInt16 = 5
        static let end: UInt16 = 6
        static let labelPosition: UInt16 = 7
        static let valuePosition: UInt16 = 8
    }

    let workbook: UnsafeMutablePointer<lxw_workbook>
    let theme: Theme
    let laid: LaidChart
    let dataSheet: String
    /// Row of the first point in the data sheet, from 0.
    let firstRow: UInt32

    private var plan: ChartPlan { laid.plan }
    private var lastRow: UInt32 { firstRow + UInt32(laid.dots.points.count) - 1 }

    func render(in worksheet: UnsafeMutablePointer<lxw_worksheet>) throws(SpreadsheetError) {
        guard let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_SCATTER_STRAIGHT.rawValue)) else {
            throw .library(call: "workbook_add_chart", number: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue))
        }
        setFrame(of: chart)
        setAxes(of: chart)
        for (index, point) in laid.dots.points.enumerated() {
            let row = firstRow + UInt32(index)
            let whisker = try series(named: point.label, in: chart)
            setRange(of: whisker, rows: row...row, x: Column.low...Column.high, y: Column.start...Column.end)
            bx_series_line(whisker, theme.whisker.value, 1.75, UInt8(LXW_CHART_LINE_DASH_SOLID.rawValue))
        }
        if let reference = laid.dots.reference { try draw(reference, in: chart) }
        try drawDots(in: chart)
        try write(laid.geometry.names, named: plan.title, at: Column.labelPosition, in: chart)
        try write(laid.dots.points.map(\.valueText), named: laid.dots.axis.title, at: Column.valuePosition, in: chart)
        let scale = (Double(ChartGeometry.widthPixels) / 480, Double(laid.geometry.heightPixels) / 288)
        let error = bx_insert_chart(
            worksheet, UInt32(laid.row), chart, scale.0, scale.1, plan.alternativeText)
        try check("insert_chart", error)
    }

    private func withFont(
        _ size: Double, bold: UInt8 = UInt8(LXW_EXPLICIT_FALSE.rawValue), _ use: (inout lxw_chart_font) -> Void
    ) {
        theme.fontName.withCString { name in
            var font = bx_font(name, size, theme.ink.value, bold)
            use(&font)
        }
    }

    private func setFrame(of chart: UnsafeMutablePointer<lxw_chart>) {
        chart_title_set_name(chart, plan.title)
        withFont(theme.headingSize, bold: 1) { chart_title_set_name_font(chart, &$0) }
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        bx_no_chart_border(chart)
    }

    private func setAxes(of chart: UnsafeMutablePointer<lxw_chart>) {
        let (x, y) = (chart.pointee.x_axis, chart.pointee.y_axis)
        chart_axis_set_name(x, laid.dots.axis.title)
        withFont(theme.noteSize) { chart_axis_set_name_font(x, &$0) }
        withFont(theme.noteSize) { chart_axis_set_num_font(x, &$0) }
        chart_axis_set_min(x, laid.geometry.axisStart)
        chart_axis_set_max(x, laid.dots.axis.maximum)
        chart_axis_set_major_unit(x, laid.dots.axis.step)
        chart_axis_set_num_format(x, axisFormat)
        chart_axis_set_major_tick_mark(x, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
        chart_axis_major_gridlines_set_visible(x, 0)
        bx_axis_line(x, theme.whisker.value)
        chart_axis_set_min(y, 0)
        chart_axis_set_max(y, laid.geometry.top)
        chart_axis_set_major_unit(y, 1)
        // One light line a point leads from its name to its whisker.
        bx_gridlines(y, theme.gridline.value)
        chart_axis_off(y)
    }

    /// Ticks before the scale stay blank. Under a condition programs drop the sign of negative numbers, so those have
    /// a section of their own.
    private var axisFormat: String {
        let start = (laid.dots.axis.minimum - laid.dots.axis.step / 2).asStored
        let code = theme.numberMarks.applied(to: laid.dots.axis.format.unsignedCode)
        return laid.dots.axis.minimum < 0 ? "[<\(start)]\"\";[<0]-\(code);\(code)" : "[<\(start)]\"\";\(code)"
    }

    private func draw(
        _ reference: ChartReference, in chart: UnsafeMutablePointer<lxw_chart>
    ) throws(SpreadsheetError) {
        let row = lastRow + 1
        let line = try series(named: reference.label, in: chart)
        setRange(of: line, rows: row...row, x: Column.low...Column.high, y: Column.start...Column.end)
        bx_series_line(line, theme.reference.value, 1.5, UInt8(LXW_CHART_LINE_DASH_DASH.rawValue))
        try label(line, [nil, reference.label], at: LXW_CHART_LABEL_POSITION_RIGHT)
    }

    private func drawDots(in chart: UnsafeMutablePointer<lxw_chart>) throws(SpreadsheetError) {
        let dots = try series(named: laid.dots.axis.title, in: chart)
        setRange(
            of: dots, rows: firstRow...lastRow, x: Column.estimate...Column.estimate, y: Column.start...Column.start)
        bx_series_no_line(dots)
        bx_series_circle(dots, 7, theme.dot.value)
    }

    /// Texts right of an invisible point a line.
    private func write(
        _ texts: [String], named name: String, at column: UInt16, in chart: UnsafeMutablePointer<lxw_chart>
    ) throws(SpreadsheetError) {
        let anchors = try series(named: name, in: chart)
        setRange(of: anchors, rows: firstRow...lastRow, x: column...column, y: Column.start...Column.start)
        bx_series_no_line(anchors)
        try label(anchors, texts, at: LXW_CHART_LABEL_POSITION_RIGHT)
    }

    private func series(
        named name: String, in chart: UnsafeMutablePointer<lxw_chart>
    ) throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_chart_series> {
        guard let series = chart_add_series(chart, nil, nil) else {
            throw .library(call: "chart_add_series", number: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue))
        }
        chart_series_set_name(series, name)
        return series
    }

    private func setRange(
        of series: UnsafeMutablePointer<lxw_chart_series>, rows: ClosedRange<UInt32>, x: ClosedRange<UInt16>,
        y: ClosedRange<UInt16>
    ) {
        chart_series_set_categories(series, dataSheet, rows.lowerBound, x.lowerBound, rows.upperBound, x.upperBound)
        chart_series_set_values(series, dataSheet, rows.lowerBound, y.lowerBound, rows.upperBound, y.upperBound)
    }

    private func label(
        _ series: UnsafeMutablePointer<lxw_chart_series>, _ texts: [String?], at position: lxw_chart_label_position
    ) throws(SpreadsheetError) {
        // Hard spaces give the label's white ground some air over the lines it covers.
        let strings = CStrings(texts.map { $0.map { "\u{A0}\($0)\u{A0}" } })
        let error = theme.fontName.withCString { name in
            bx_series_labels(
                series, strings.pointers, UInt16(strings.count), UInt8(position.rawValue),
                bx_font(name, theme.noteSize, theme.ink.value, 0), theme.paper.value)
        }
        try check("set_labels_custom", error)
    }
}
