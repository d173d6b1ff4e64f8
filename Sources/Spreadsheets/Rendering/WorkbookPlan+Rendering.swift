internal import CXlsxWriter

extension WorkbookPlan {
    /// Checks the plan, lays every sheet out and writes the file at `path` (the caller has chosen a private place).
    func render(to path: String, temporaryDirectory: String, theme: Theme) throws(SpreadsheetError) {
        if let violation = violations().first { throw .refusedValue(violation) }
        let context = LayoutContext(of: self, theme: theme)
        let layouts = sheets.map { SheetLayout(of: $0, in: context) }
        if let violation = layouts.compactMap(\.violation).first { throw .refusedValue(violation) }

        let locale = CLocale()
        defer { withExtendedLifetime(locale) {} }
        let file = try XLSXFile(path: path, temporaryDirectory: temporaryDirectory, theme: theme)
        try properties.set(in: file.workbook)
        var formats = FormatBook(workbook: file.workbook, theme: theme, direction: direction)
        let places = TablePlaces(of: layouts, choices: sheets.flatMap(\.choiceLists).first)
        var worksheets: [UnsafeMutablePointer<lxw_worksheet>] = []
        for layout in layouts {
            guard let worksheet = workbook_add_worksheet(file.workbook, layout.name) else {
                throw .library(call: "workbook_add_worksheet", number: 0)
            }
            let renderer = SheetRenderer(layout: layout, places: places, direction: direction, worksheet: worksheet)
            try renderer.render(footer: footer, formats: &formats)
            worksheets.append(worksheet)
        }
        try renderCharts(of: layouts, on: worksheets, in: file.workbook, theme: theme)
        try file.close()
    }

    /// Charts come last: the cells they show must be written for the library to fill their caches.
    private func renderCharts(
        of layouts: [SheetLayout], on worksheets: [UnsafeMutablePointer<lxw_worksheet>],
        in workbook: UnsafeMutablePointer<lxw_workbook>, theme: Theme
    ) throws(SpreadsheetError) {
        guard let data = sheets.firstIndex(where: { !$0.chartData.isEmpty }), let table = layouts[data].table
        else { return }
        var row = UInt32(table.headerRow + 1)
        for (layout, worksheet) in zip(layouts, worksheets) {
            for chart in layout.charts {
                let renderer = ChartRenderer(
                    workbook: workbook, theme: theme, direction: direction, laid: chart, dataSheet: layouts[data].name,
                    firstRow: row)
                try renderer.render(in: worksheet)
                row += UInt32(chart.chart.rowCount)
            }
        }
    }
}

extension WorkbookProperties {
    func set(in workbook: UnsafeMutablePointer<lxw_workbook>) throws(SpreadsheetError) {
        let error = bx_set_properties(
            workbook, title, subject, keywords.joined(separator: ", "),
            organisation, Int64(createdAt))
        try check("set_properties", error)
        for property in [CustomProperty("Language", language)] + custom {
            let error = workbook_set_custom_property_string(workbook, property.name, property.value)
            try check("set_custom_property", error)
        }
    }
}

extension SheetLayout {
    /// What can't be shown whole: a row taller than a spreadsheet accepts.
    fileprivate var violation: PlanViolation? {
        guard let row = rows.firstIndex(where: { $0.height > Page.tallestRow }) else { return nil }
        let place = PlanPlace(sheet: name, row: table.map { row - $0.headerRow } ?? row + 1)
        return PlanViolation(.rowTooTall, place, rows[row].cells.first?.cell.plainText ?? "")
    }
}
