/// The format says the unit: shares are percentages, without decimals where fewer than 100 answered; nothing that is not
/// whole goes unformatted.
struct NumberFormatRule: VerificationRule {
    private static let answersForDecimals = 100.0

    func findings(in workbook: WorkbookReading) -> [Finding] {
        let words = SheetWords.of(workbook.properties.language)
        return workbook.sheets.flatMap { sheet in
            sheet.tables.flatMap { table -> [Finding] in
                let columns = sheet.columns(of: table)
                let answers = respondents(in: columns, of: table, words)
                return columns.flatMap { findings(in: $0, answers, workbook.styles, on: sheet) }
            }
        }
    }

    private func findings(
        in column: TableColumnReading, _ answers: [Int: Double], _ styles: StyleBook, on sheet: SheetReading
    ) -> [Finding] {
        let hasShares = column.cells.contains { $0.number != nil && styles[$0.style].isPercent }
        return column.cells.compactMap { cell in
            guard let number = cell.number, number != number.rounded() else { return nil }
            let style = styles[cell.style]
            // A unit, such as points, stands in quotes: less than one of it is no share.
            let hasUnit = style.numberFormat.contains("\"")
            let isBareShare = hasShares && abs(number) < 1 && !style.isPercent && !hasUnit && style.decimals == 0
            if style.numberFormat == "General" || isBareShare {
                return Finding(
                    .numberFormat, on: sheet, at: cell.place, ["format": style.numberFormat, "value": "\(number)"])
            }
            if style.isPercent, style.decimals > 0, let count = answers[cell.place.row], count < Self.answersForDecimals
            {
                return Finding(.decimals, on: sheet, at: cell.place, ["respondents": "\(Int(count))"])
            }
            return nil
        }
    }

    /// Answers behind the figures of each row, the fewest where several are told.
    private func respondents(
        in columns: [TableColumnReading], of table: TableReading, _ words: SheetWords?
    ) -> [Int: Double] {
        let counted = columns.filter { column in
            if table.displayName == DataTable.name { return column.index == DataTable.respondents }
            return words?.respondents.contains { column.header.hasPrefix($0) } ?? false
        }
        let cells = counted.flatMap(\.cells).compactMap { cell in cell.number.map { (cell.place.row, $0) } }
        return Dictionary(cells, uniquingKeysWith: min)
    }
}
