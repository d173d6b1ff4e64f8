internal import TextFolding

/// A number that a title says stands in the cells of its sheet: every percentage, every number of points, and in "of 100
/// parents, 73 …" every number below 100. On a sheet without figures, in the cells of the workbook.
struct TitleNumberRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        let points = SheetWords.of(workbook.properties.language)?.points ?? []
        var everywhere: ShownNumbers?
        var found: [Finding] = []
        for sheet in workbook.sheets {
            let place = CellReference(row: 1, column: 1)
            let claimed = Self.claims(of: sheet.cell(place)?.text ?? "", points)
            if claimed.isEmpty { continue }
            var shown = ShownNumbers(ofFiguresOn: [sheet])
            if shown.isEmpty {
                shown = everywhere ?? ShownNumbers(ofFiguresOn: workbook.sheets)
                everywhere = shown
            }
            for number in claimed where !shown.contains(number) {
                found.append(Finding(.titleNumber, on: sheet, at: place, ["number": number.text]))
            }
        }
        return found
    }

    static func claims(of title: String, _ points: [String]) -> [WrittenNumber] {
        // "73 of 100 are satisfied; 3 of 5 territories are shown": what counts territories is a clause of its own.
        title.split { ";؛".contains($0) }.flatMap { claims(ofClause: String($0), points) }
    }

    private static func claims(ofClause clause: String, _ points: [String]) -> [WrittenNumber] {
        let numbers = WrittenNumber.all(in: clause)
        let isOfHundred = numbers.contains { $0.magnitude == 100 && !$0.isPercent }
        var rest = TextFolding.plain(clause)[...]
        return numbers.filter { number in
            guard let found = rest.firstRange(of: number.text) else { return number.isPercent }
            rest = rest[found.upperBound...]
            let after = rest.drop { $0.isBlank }
            if number.isPercent || points.contains(where: { after.hasPrefix($0) }) { return true }
            return isOfHundred && number.magnitude < 100
        }
    }
}

extension ShownNumbers {
    /// Of the cells that hold numbers.
    fileprivate init(ofFiguresOn sheets: [SheetReading]) {
        for sheet in sheets {
            for cell in sheet.cells {
                if let number = cell.number { insert(number) }
            }
        }
    }
}
