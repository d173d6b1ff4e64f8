internal import CXlsxWriter

/// Draws one chart over its rows of the table of coordinates.
struct ChartRenderer {
    /// Columns of the table of coordinates (see `ChartDataPlan.columns`).
    private enum Column {
        static let element: UInt16 = 1
        static let x: UInt16 = 3
        static let y: UInt16 = 4
    }

    let workbook: UnsafeMutablePointer<lxw_workbook>
    let theme: Theme
    let direction: TextDirection
    let laid: LaidChart
    let dataSheet: String
    /// Row of the first vertex in the data sheet, from 0.
    let firstRow: UInt32

    private var drawn: DrawnChart { laid.chart }
    private var isBars: Bool { drawn.frame != .scatter }

    func render(in worksheet: UnsafeMutablePointer<lxw_worksheet>) throws(SpreadsheetError) {
        let kind =
            switch drawn.frame {
            case .scatter: LXW_CHART_SCATTER_STRAIGHT
            case .bars: LXW_CHART_BAR
            case .stackedBars: LXW_CHART_BAR_STACKED
            }
        guard let chart = workbook_add_chart(workbook, UInt8(kind.rawValue)) else {
            throw .library(call: "workbook_add_chart", number: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue))
        }
        setFrame(of: chart)
        set(drawn.across, of: chart.pointee.x_axis)
        set(drawn.up, of: chart.pointee.y_axis)
        // From right to left the scale that runs across is reversed, and with it everything placed on it.
        if direction == .rightToLeft { chart_axis_set_reverse(chart.pointee.x_axis) }
        var row = firstRow
        for series in drawn.series {
            try draw(series, at: row, in: chart)
            row += UInt32(series.vertices.count)
        }
        let error = bx_insert_chart(
            worksheet, UInt32(laid.row), chart, Int32(laid.offset), Double(drawn.width) / 480,
            Double(drawn.height) / 288, drawn.alternativeText)
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
        chart_title_set_name(chart, direction.marked(drawn.title))
        withFont(drawn.titleSize, bold: 1) { chart_title_set_name_font(chart, &$0) }
        let legend = drawn.frame == .stackedBars ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
        chart_legend_set_position(chart, UInt8(legend.rawValue))
        withFont(theme.noteSize) { chart_legend_set_font(chart, &$0) }
        bx_no_chart_border(chart)
        guard isBars else { return }
        chart_set_series_gap(chart, 45)
        if drawn.frame == .stackedBars { chart_set_series_overlap(chart, 100) }
        // The first row on top, its names beyond the negative end of the scale, the scale at the bottom.
        let names = chart.pointee.y_axis
        chart_axis_set_reverse(names)
        chart_axis_set_label_position(names, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
        chart_axis_set_crossing_max(names)
        chart_axis_set_major_tick_mark(names, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    }

    private func set(_ axis: DrawnAxis, of target: UnsafeMutablePointer<lxw_chart_axis>?) {
        if axis.line == .absent { chart_axis_off(target) }
        if let title = axis.title {
            chart_axis_set_name(target, direction.marked(title))
            withFont(theme.noteSize) { chart_axis_set_name_font(target, &$0) }
        }
        withFont(theme.noteSize) { chart_axis_set_num_font(target, &$0) }
        if axis.line == .hidden { bx_no_axis_line(target) } else { bx_axis_line(target, theme.whisker.value) }
        if axis.hasGridlines {
            bx_gridlines(target, theme.gridline.value)
        } else {
            chart_axis_major_gridlines_set_visible(target, 0)
        }
        guard axis.minimum < axis.maximum else { return }
        chart_axis_set_min(target, axis.minimum)
        chart_axis_set_max(target, axis.maximum)
        chart_axis_set_major_unit(target, axis.step)
        chart_axis_set_major_tick_mark(target, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
        if let code = axis.code {
            chart_axis_set_num_format(target, code)
        } else if axis.line != .absent {
            chart_axis_set_label_position(target, UInt8(LXW_CHART_AXIS_LABEL_POSITION_NONE.rawValue))
        }
    }

    private func draw(
        _ drawn: DrawnSeries, at row: UInt32, in chart: UnsafeMutablePointer<lxw_chart>
    ) throws(SpreadsheetError) {
        guard let series = chart_add_series(chart, nil, nil) else {
            throw .library(call: "chart_add_series", number: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue))
        }
        chart_series_set_name(series, direction.marked(drawn.name))
        let last = row + UInt32(drawn.vertices.count) - 1
        let (categories, values) = isBars ? (Column.element, Column.x) : (Column.x, Column.y)
        chart_series_set_categories(series, dataSheet, row, categories, last, categories)
        chart_series_set_values(series, dataSheet, row, values, last, values)
        if drawn.vertices.contains(where: { $0.x.formula != nil }) {
            // Over formula cells the library would fill its cache with zeros.
            let stored = drawn.vertices.map(\.x.value)
            try check("fill_cache", bx_fill_cache(series.pointee.categories, stored, UInt16(stored.count)))
        }
        switch drawn.look {
        case .line(let colour, let width, let dash):
            let style = dash == .solid ? LXW_CHART_LINE_DASH_SOLID : LXW_CHART_LINE_DASH_DASH
            bx_series_line(series, colour.value, width, UInt8(style.rawValue))
        case .dots(let colour):
            bx_series_no_line(series)
            // A small panel has small dots, which leave more of their whiskers to be seen.
            bx_series_circle(series, laid.chart.width < DrawnChart.pageWidth ? 4 : 7, colour.value)
        case .anchors: bx_series_no_line(series)
        case .bars(let colour, let edge): bx_series_bar(series, colour.value, edge.value)
        }
        if let labels = drawn.labels { try write(labels, on: series) }
    }

    private func write(
        _ labels: DrawnLabels, on series: UnsafeMutablePointer<lxw_chart_series>
    ) throws(SpreadsheetError) {
        let position =
            switch labels.side {
            case .after: direction == .leftToRight ? LXW_CHART_LABEL_POSITION_RIGHT : LXW_CHART_LABEL_POSITION_LEFT
            case .centre: LXW_CHART_LABEL_POSITION_CENTER
            case .above: LXW_CHART_LABEL_POSITION_ABOVE
            case .below: LXW_CHART_LABEL_POSITION_BELOW
            case .outside: LXW_CHART_LABEL_POSITION_OUTSIDE_END
            }
        // Hard spaces give the label's ground some air over the lines it covers.
        let air = labels.side == .centre ? "" : "\u{A0}"
        let strings = CStrings(labels.texts.map { $0.map { "\(air)\(direction.marked($0))\(air)" } })
        let error = theme.fontName.withCString { name in
            bx_series_labels(
                series, strings.pointers, UInt16(strings.count), UInt8(position.rawValue),
                bx_font(name, labels.size, labels.ink.value, 0), labels.ground == nil ? 0 : 1,
                labels.ground?.value ?? 0)
        }
        try check("set_labels_custom", error)
    }
}
