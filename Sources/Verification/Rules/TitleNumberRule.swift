internal import TextFolding

/// A number that a title says stands in the cells of its sheet: every percentage, every number of points, and in "of 100
/// parents, 73 …" every number below 100. On a sheet without figures, in the cells of the workbook.
struct TitleNumberRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        let points = SheetWords.of(workbook.properties.language)?.points ?? []
        let everywhere = Lazily { () -> ShownNumbers in
            var numbers = ShownNumbers()
            for sheet in workbook.sheets { for cell in sheet.cells { cell.number.map { numbers.insert($0) } } }
            return numbers
        }
        return workbook.sheets.flatMap { sheet -> [Finding] in
            let place = CellReference(row: 1, column: 1)
            guard let title = sheet.cell(place)?.text else { return [] }
            let claimed = Self.claims(of: title, points)
            guard !claimed.isEmpty else { return [] }
            var shown = ShownNumbers()
            var hasFigures = false
            for cell in sheet.cells {
                guard let number = cell.number else { continue }
                hasFigures = true
                shown.insert(number)
            }
            return claimed.filter { !(hasFigures ? shown : everywhere.value).contains($0) }.map {
                Finding(.titleNumber, on: sheet, at: place, ["number": $0.text])
            }
        }
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

/// A value computed when first asked for.
private final class Lazily<Value> {
    private let compute: () -> Value
    private var computed: Value?

    init(_ compute: @escaping () -> Value) {
        self.compute = compute
    }

    var value: Value {
        if let computed { return computed }
        let value = compute()
        computed = value
        return value
    }
}
