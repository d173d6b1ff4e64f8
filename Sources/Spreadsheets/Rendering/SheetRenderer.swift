internal import CXlsxWriter

/// Writes one laid-out sheet.
struct SheetRenderer {
    /// Widest part above a table that still leaves most of a screen to its rows when panes are frozen, in points.
    private static let tallestFrozenPart = 200.0
    private static let rowsWorthFreezing = 15
    private static let columnsWorthFreezing = 6

    let layout: SheetLayout
    let places: TablePlaces
    let direction: TextDirection
    let worksheet: UnsafeMutablePointer<lxw_worksheet>

    func render(footer: FooterWording, formats: inout FormatBook) throws(SpreadsheetError) {
        for (column, pixels) in layout.columnPixels.enumerated() {
            let index = UInt16(column)
            try check("set_column", worksheet_set_column_pixels(worksheet, index, index, UInt32(pixels), nil))
        }
        for (index, row) in layout.rows.enumerated() {
            try check("set_row", worksheet_set_row(worksheet, UInt32(index), row.height, nil))
            for (column, cell) in row.cells.enumerated() {
                try write(cell, row: UInt32(index), column: UInt16(column), formats: &formats)
            }
        }
        if let table = layout.table { try add(table, formats: &formats) }
        try setUpPrinting(footer)
        if direction == .rightToLeft { worksheet_right_to_left(worksheet) }
    }

    private func write(
        _ laid: LaidCell, row: UInt32, column: UInt16, formats: inout FormatBook
    ) throws(SpreadsheetError) {
        let format = try formats.format(for: laid.style)
        switch laid.cell {
        case .text(let text):
            let text = text.protectedFromDecoding
            try check("write_string", worksheet_write_string(worksheet, row, column, text, format))
        case .choice(let selected, let list):
            let text = selected.protectedFromDecoding
            try check("write_string", worksheet_write_string(worksheet, row, column, text, format))
            guard let range = places.range(ofList: list) else { throw .library(call: "drop_down", number: 0) }
            try check("data_validation", bx_drop_down(worksheet, row, column, range))
        case .number(let value, _), .percent(let value, _):
            // Adding zero turns -0 into 0, which would be shown with its sign.
            try check("write_number", worksheet_write_number(worksheet, row, column, value + 0, format))
        case .integer(let value):
            try check("write_number", worksheet_write_number(worksheet, row, column, Double(value), format))
        case .date(let date, _):
            let serial = Double(date.serial ?? 0)
            try check("write_number", worksheet_write_number(worksheet, row, column, serial, format))
        case .formula(let formula, let showing):
            try write(formula, showing, row: row, column: column, format: format)
        case .link(let text, let sheet):
            let target = "internal:\(SheetReference.quoted(sheet))!A1"
            let text = text.protectedFromDecoding
            let error = worksheet_write_url_opt(worksheet, row, column, target, format, text, nil)
            try check("write_url", error)
        }
    }

    /// A formula is never written without its result.
    private func write(
        _ formula: Formula, _ showing: Cell, row: UInt32, column: UInt16, format: UnsafeMutablePointer<lxw_format>
    ) throws(SpreadsheetError) {
        guard let own = layout.table?.plan.name, let text = places.text(of: formula, in: own) else {
            throw .library(call: "write_formula", number: 0)
        }
        if let number = showing.shownNumber {
            let error = worksheet_write_formula_num(worksheet, row, column, text, format, number + 0)
            try check("write_formula", error)
        } else {
            let result = showing.plainText
            try check("write_formula", worksheet_write_formula_str(worksheet, row, column, text, format, result))
        }
    }

    private func add(_ table: LaidTable, formats: inout FormatBook) throws(SpreadsheetError) {
        var headerFormats: [UnsafeMutablePointer<lxw_format>?] = []
        for style in table.headerStyles { headerFormats.append(try formats.format(for: style)) }
        let headers = CStrings(table.plan.columns.map(\.header.protectedFromDecoding))
        let error = bx_add_table(
            worksheet, UInt32(table.headerRow), UInt32(table.lastRow), table.plan.name, headers.pointers,
            headerFormats, UInt16(headers.count), table.plan.filtering == .off ? 1 : 0)
        try check("add_table", error)
        // Codes of places are text made of digits; without this a spreadsheet marks each one as a mistake.
        let ignored = bx_ignore_text_numbers(
            worksheet, UInt32(table.headerRow + 1), UInt32(table.lastRow), UInt16(headers.count - 1))
        try check("ignore_errors", ignored)
        if layout.repeatsHeader {
            let row = UInt32(table.headerRow)
            try check("repeat_rows", worksheet_repeat_rows(worksheet, row, row))
        }
        freeze(table)
    }

    private func freeze(_ table: LaidTable) {
        let above = layout.rows[...table.headerRow].map(\.height).reduce(0, +)
        let isLong = table.plan.rows.count > Self.rowsWorthFreezing && above <= Self.tallestFrozenPart
        let isWide = table.plan.columns.count > Self.columnsWorthFreezing || layout.widthPoints > Page.widthPoints
        if isLong || isWide {
            let row = above <= Self.tallestFrozenPart ? UInt32(table.headerRow + 1) : 0
            worksheet_freeze_panes(worksheet, row, isWide ? 1 : 0)
        }
    }

    private func setUpPrinting(_ footer: FooterWording) throws(SpreadsheetError) {
        worksheet_set_landscape(worksheet)
        worksheet_set_paper(worksheet, 9)
        worksheet_set_margins(
            worksheet, Page.sideMargin, Page.sideMargin, Page.topMargin, Page.bottomMargin)
        worksheet_fit_to_pages(worksheet, 1, 0)
        worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        let lastRow = UInt32(max(0, layout.printed.rows - 1))
        let lastColumn = UInt16(layout.printed.columns - 1)
        try check("print_area", worksheet_print_area(worksheet, 0, 0, lastRow, lastColumn))
        let breaks = layout.pageBreaks.map { UInt32($0) } + [0]
        if breaks.count > 1 {
            var breaks = breaks
            try check("set_h_pagebreaks", worksheet_set_h_pagebreaks(worksheet, &breaks))
        }
        var options = lxw_header_footer_options()
        options.margin = Page.footerMargin
        let text = FooterText(title: layout.title, sheetName: layout.name, wording: footer, direction: direction).code
        try check("set_footer", worksheet_set_footer_opt(worksheet, text, &options))
    }
}
