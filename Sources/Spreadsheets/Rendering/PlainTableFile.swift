internal import CXlsxWriter

/// A workbook of one sheet with one header row, written row by row: memory stays small however long the table is. In
/// this mode the library knows no Excel tables; whoever wants one has the report's own workbook.
package enum PlainTableFile {
    private static let columnPixels: UInt32 = 120

    /// Writes the file at `path`, replacing a regular file of that name, whole or not at all. The same rows give the
    /// same bytes.
    ///
    /// - Parameters:
    ///   - properties: as for other workbooks, among them the instant of creation.
    ///   - headers: one line each, unique ignoring case and accents.
    ///   - rows: one cell a header, texts, numbers, shares and dates; read once.
    /// - Throws: as ``WorkbookPlan/write(to:theme:)``; a refused cell ends the work and leaves no file.
    package static func write(
        to path: String, properties: WorkbookProperties, sheetName: String, headers: [String],
        rows: some Sequence<[Cell]>, theme: Theme = .standard
    ) throws(SpreadsheetError) {
        let header = TablePlan(
            name: "T", columns: headers.map { TableColumn($0, .text) }, rows: [headers.map { .text($0) }])
        let plan = WorkbookPlan(
            properties: properties, footer: FooterWording(page: "-", of: "-"),
            sheets: [SheetPlan(name: sheetName, title: sheetName, content: [.table(header)])])
        if let violation = plan.violations().first { throw .refusedValue(violation) }
        try FileInPlace.write(to: path) { draft, folder throws(SpreadsheetError) in
            let locale = CLocale()
            defer { withExtendedLifetime(locale) {} }
            let file = try XLSXFile(path: draft, temporaryDirectory: folder, theme: theme, memory: .constant)
            try properties.set(in: file.workbook)
            guard let worksheet = workbook_add_worksheet(file.workbook, sheetName) else {
                throw .library(call: "workbook_add_worksheet", number: 0)
            }
            let last = UInt16(headers.count - 1)
            try check("set_column", worksheet_set_column_pixels(worksheet, 0, last, columnPixels, nil))
            worksheet_freeze_panes(worksheet, 1, 0)
            var writer = RowWriter(
                worksheet: worksheet, formats: FormatBook(workbook: file.workbook, theme: theme), header: header)
            try writer.write(headers.map { .text($0) }, role: .header)
            for row in rows { try writer.write(row, role: .tableBody) }
            guard bx_rows_have_arrived(worksheet) != 0 else { throw .incompleteFile(path: path) }
            try file.close()
        }
    }
}

/// Writes checked rows one after the other.
private struct RowWriter {
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    var formats: FormatBook
    let header: TablePlan
    var row: UInt32 = 0

    mutating func write(_ cells: [Cell], role: CellStyle.Role) throws(SpreadsheetError) {
        let place = PlanPlace(row: Int(row))
        guard cells.count == header.columns.count else {
            throw .refusedValue(PlanViolation(.rowLength, place, String(cells.count)))
        }
        guard row <= TablePlan.maximumRows else { throw .refusedValue(PlanViolation(.tableTooLarge, place, "")) }
        for (index, cell) in cells.enumerated() {
            if let rule = cell.violation(in: header, PlanNames()) {
                throw .refusedValue(PlanViolation(rule, place.at(column: index + 1), cell.plainText))
            }
            try write(cell, column: UInt16(index), role)
        }
        row += 1
    }

    private mutating func write(_ cell: Cell, column: UInt16, _ role: CellStyle.Role) throws(SpreadsheetError) {
        let style = CellStyle(
            role: role, alignment: cell.shownNumber == nil ? .left : .right, numberFormat: cell.numberCode)
        let format = try formats.format(for: style)
        let number: Double? = if case .date(let date, _) = cell { Double(date.serial ?? 0) } else { cell.shownNumber }
        if let number {
            try check("write_number", worksheet_write_number(worksheet, row, column, number + 0, format))
        } else {
            let text = cell.plainText.protectedFromDecoding
            try check("write_string", worksheet_write_string(worksheet, row, column, text, format))
        }
    }
}
