/// The data table says what results.csv says, to the last digit a workbook keeps, and was made from that very file.
struct ResultsRule: VerificationRule {
    let results: ResultsReading

    /// Positions in the data table with the fields of results.csv.
    private static let numbers = [
        (DataTable.estimate, "estimate"), (DataTable.low, "ci_low"), (DataTable.high, "ci_high"),
        (DataTable.respondents, "respondents"),
    ]

    func findings(in workbook: WorkbookReading) -> [Finding] {
        var found: [Finding] = []
        if let stated = workbook.properties[custom: "Results"], stated.lowercased() != results.digest {
            found.append(Finding(.resultsDigest, .workbook, ["expected": results.digest, "got": stated]))
        }
        guard let (sheet, table) = workbook.table(named: DataTable.name) else { return found }
        let survey = workbook.properties[custom: "Survey"] ?? ""
        for row in table.bodyRows {
            func place(_ column: Int) -> CellReference {
                CellReference(row: row, column: table.range.first.column + column)
            }
            func text(_ column: Int) -> String { sheet.value(place(column)).description }
            guard let result = results[ResultsReading.Key(survey: survey, cells: text)] else {
                found.append(
                    Finding(.resultsUnknown, on: sheet, at: place(DataTable.measure), ["key": text(DataTable.key)]))
                continue
            }
            func differ(_ column: Int, _ expected: String) {
                found.append(
                    Finding(
                        .resultsDiffer, on: sheet, at: place(column),
                        [
                            "column": sheet.value(CellReference(row: table.headerRow, column: place(column).column))
                                .description,
                            "expected": expected, "got": text(column),
                        ]))
            }
            if text(DataTable.status) != result.status { differ(DataTable.status, result.status) }
            if result.status == "confidential" {
                for column in DataTable.figures where text(column) != Marker.confidential {
                    differ(column, Marker.confidential)
                }
                continue
            }
            for (column, field) in Self.numbers {
                let expected = result.numbers[field] ?? nil
                let got = sheet.value(place(column))
                if case .number(let number) = got {
                    if !(expected.map { number.isSame(as: $0) } ?? false) {
                        differ(column, expected.map { "\($0)" } ?? "")
                    }
                } else if let expected {
                    differ(column, "\(expected)")
                }
            }
        }
        return found
    }
}
