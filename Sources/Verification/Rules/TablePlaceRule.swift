/// One table a sheet, in column A, with at least one row, made of values.
struct TablePlaceRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            var found: [Finding] = []
            if sheet.tables.count > 1 {
                found.append(Finding(.severalTables, on: sheet, ["count": "\(sheet.tables.count)"]))
            }
            for table in sheet.tables {
                if table.range.first.column != 1 {
                    found.append(
                        Finding(
                            .tablePlace, on: sheet, at: table.range,
                            ["table": table.displayName, "range": "\(table.range)"]))
                }
                if table.bodyRows.isEmpty {
                    found.append(Finding(.tableEmpty, on: sheet, at: table.range, ["table": table.displayName]))
                }
                if table.hasFormulas {
                    found.append(Finding(.formulaUnreadable, .part(table.part), ["formula": table.displayName]))
                }
            }
            return found
        }
    }
}
