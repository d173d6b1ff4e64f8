internal import Foundation

/// Computes formulas anew from the values a workbook stores, with the functions that our workbooks may use.
///
/// References to cells with formulas take their stored results: each of those is checked by itself, so an error anywhere in a
/// chain is found where it is. Not thread-safe: columns looked up in are kept for the next formula.
final class FormulaEvaluator {
    /// What a formula may call. None is volatile, and all are known to every program since 2007.
    static let functions: Set = ["INDEX", "MATCH", "IFERROR", "IF", "ISNUMBER", "COUNT", "SUBSTITUTE"]

    /// Longest text that MATCH compares (Excel's limit; a longer one gives `#VALUE!`).
    static let longestLookup = 255

    private let workbook: WorkbookReading
    /// Texts by column looked up in, filled when a column is first needed.
    private var columns: [SheetRange: LookupColumn] = [:]

    private struct LookupColumn {
        /// In lower case, with positions from 1.
        var list: [(position: Int, text: String)] = []
        /// First position of each.
        var first: [String: Int] = [:]
    }

    init(_ workbook: WorkbookReading) {
        self.workbook = workbook
    }

    /// The value a formula on `sheet` shows.
    func value(of formula: Formula, on sheet: SheetReading) -> CellValue {
        let value = scalar(formula, sheet)
        // A reference to an empty cell shows zero.
        return value == .empty ? .number(0) : value
    }

    private static let noValue = CellValue.error("#VALUE!")
    private static let noReference = CellValue.error("#REF!")
    private static let notAvailable = CellValue.error("#N/A")

    private func scalar(_ formula: Formula, _ sheet: SheetReading) -> CellValue {
        switch formula {
        case .number(let number): return .number(number)
        case .text(let text): return .text(text)
        case .boolean(let boolean): return .boolean(boolean)
        case .range, .column:
            guard let source = range(formula, sheet) else { return Self.noReference }
            guard source.range.count == 1 else { return Self.noValue }
            return workbook.sheet(named: source.sheet)?.value(source.range.first) ?? Self.noReference
        case .negative(let part): return arithmetic(.number(0), scalar(part, sheet)) { $0 - $1 }
        case .percent(let part): return arithmetic(scalar(part, sheet), .number(100)) { $0 / $1 }
        case .operation(let operation, let left, let right):
            return result(of: operation, scalar(left, sheet), scalar(right, sheet))
        case .call(let name, let arguments): return call(name, arguments, sheet)
        }
    }

    private func call(_ name: String, _ arguments: [Formula], _ sheet: SheetReading) -> CellValue {
        switch (name, arguments.count) {
        case ("IF", 2), ("IF", 3):
            switch truth(scalar(arguments[0], sheet)) {
            case .boolean(true): return scalar(arguments[1], sheet)
            case .boolean(false): return arguments.count == 3 ? scalar(arguments[2], sheet) : .boolean(false)
            case let other: return other
            }
        case ("IFERROR", 2):
            let value = scalar(arguments[0], sheet)
            if case .error = value { return scalar(arguments[1], sheet) }
            return value
        case ("ISNUMBER", 1):
            if case .number = scalar(arguments[0], sheet) { return .boolean(true) }
            return .boolean(false)
        case ("COUNT", 1...): return count(arguments, sheet)
        case ("SUBSTITUTE", 3): return substitute(arguments.map { scalar($0, sheet) })
        case ("MATCH", 3): return match(arguments, sheet)
        case ("INDEX", 2), ("INDEX", 3): return index(arguments, sheet)
        default: return .error("#NAME?")
        }
    }

    /// How many numbers stand in the references; texts and errors among them do not count.
    private func count(_ arguments: [Formula], _ sheet: SheetReading) -> CellValue {
        let counts = arguments.map { argument in
            guard let source = range(argument, sheet) else {
                if case .number = scalar(argument, sheet) { return 1 }
                return 0
            }
            let cells = workbook.sheet(named: source.sheet)?.rows.filter { source.range.rows.contains($0.number) } ?? []
            return cells.flatMap(\.cells).count { source.range.contains($0.place) && $0.number != nil }
        }
        return .number(Double(counts.reduce(0, +)))
    }

    /// Every occurrence, case counts.
    private func substitute(_ arguments: [CellValue]) -> CellValue {
        for case .error(let error) in arguments { return .error(error) }
        let (text, old, new) = (Self.shown(arguments[0]), Self.shown(arguments[1]), Self.shown(arguments[2]))
        return .text(old.isEmpty ? text : text.replacingOccurrences(of: old, with: new, options: .literal))
    }

    // MARK: - Looking up

    /// The cells a formula stands for, where it is a reference.
    private func range(_ formula: Formula, _ sheet: SheetReading) -> SheetRange? {
        switch formula {
        case .range(let name, let range):
            guard let found = name.map({ workbook.sheet(named: $0) }) ?? sheet else { return nil }
            return SheetRange(sheet: found.name, range: range)
        case .column(let table, let header):
            guard let (sheet, table) = workbook.table(named: table),
                let index = table.columns.firstIndex(where: { $0.lowercased() == header.lowercased() }),
                let first = table.bodyRows.first, let last = table.bodyRows.last
            else { return nil }
            let column = table.range.first.column + index
            return SheetRange(
                sheet: sheet.name,
                range: CellRange(
                    CellReference(row: first, column: column), CellReference(row: last, column: column)))
        default: return nil
        }
    }

    private func match(_ arguments: [Formula], _ sheet: SheetReading) -> CellValue {
        guard let source = range(arguments[1], sheet), source.range.columns.count == 1,
            scalar(arguments[2], sheet) == .number(0)
        else { return Self.notAvailable }
        let wanted = scalar(arguments[0], sheet)
        if case .error = wanted { return wanted }
        if case .text(let text) = wanted {
            if text.count > Self.longestLookup { return Self.noValue }
            return position(of: text, in: source).map { .number(Double($0)) } ?? Self.notAvailable
        }
        guard let cells = workbook.sheet(named: source.sheet) else { return Self.noReference }
        for row in cells.rows where source.range.rows.contains(row.number) {
            let place = CellReference(row: row.number, column: source.range.first.column)
            if cells.value(place) == wanted { return .number(Double(row.number - source.range.first.row + 1)) }
        }
        return Self.notAvailable
    }

    /// Position from 1 of the first text that is `text` whatever its case, or that its `*`, `?` and `~` stand for.
    private func position(of text: String, in source: SheetRange) -> Int? {
        let key = text.lowercased()
        let texts = texts(in: source)
        if key.contains(where: { "*?~".contains($0) }) {
            let pattern = Array(key)
            return texts.list.first { Self.matches(Array($0.text)[...], pattern[...]) }?.position
        }
        return texts.first[key]
    }

    private func texts(in source: SheetRange) -> LookupColumn {
        if let column = columns[source] { return column }
        var column = LookupColumn()
        let cells = workbook.sheet(named: source.sheet)
        for row in cells?.rows ?? [] where source.range.rows.contains(row.number) {
            let place = CellReference(row: row.number, column: source.range.first.column)
            guard let text = cells?.cell(place)?.text?.lowercased() else { continue }
            let position = row.number - source.range.first.row + 1
            column.list.append((position, text))
            if column.first[text] == nil { column.first[text] = position }
        }
        columns[source] = column
        return column
    }

    private static func matches(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        guard let mark = pattern.first else { return text.isEmpty }
        let rest = pattern.dropFirst()
        switch mark {
        case "*": return text.indices.contains { matches(text[$0...], rest) } || matches(text[text.endIndex...], rest)
        case "?": return !text.isEmpty && matches(text.dropFirst(), rest)
        case "~" where rest.first.map { "*?~".contains($0) } ?? false:
            return text.first == rest.first && matches(text.dropFirst(), rest.dropFirst())
        default: return text.first == mark && matches(text.dropFirst(), rest)
        }
    }

    private func index(_ arguments: [Formula], _ sheet: SheetReading) -> CellValue {
        guard let source = range(arguments[0], sheet), let cells = workbook.sheet(named: source.sheet) else {
            return Self.noReference
        }
        var numbers: [Int] = []
        for argument in arguments.dropFirst() {
            switch scalar(argument, sheet) {
            case .number(let number): numbers.append(Int(max(-1, min(number, 1e7))))
            case .error(let error): return .error(error)
            default: return Self.noValue
            }
        }
        // One number counts along the only row or column.
        let isRow = numbers.count == 1 && source.range.rows.count == 1
        let (row, column) = isRow ? (1, numbers[0]) : (numbers[0], numbers.count > 1 ? numbers[1] : 1)
        guard (1...source.range.rows.count).contains(row), (1...source.range.columns.count).contains(column) else {
            return Self.noReference
        }
        let first = source.range.first
        return cells.value(CellReference(row: first.row + row - 1, column: first.column + column - 1))
    }

    // MARK: - Operators

    private func result(of operation: Formula.Operator, _ left: CellValue, _ right: CellValue) -> CellValue {
        if case .error = left { return left }
        if case .error = right { return right }
        switch operation {
        case .join: return .text(Self.shown(left) + Self.shown(right))
        case .add: return arithmetic(left, right, +)
        case .subtract: return arithmetic(left, right, -)
        case .multiply: return arithmetic(left, right, *)
        case .divide: return arithmetic(left, right, /)
        case .equal: return .boolean(Self.order(left, right) == .orderedSame)
        case .notEqual: return .boolean(Self.order(left, right) != .orderedSame)
        case .less: return .boolean(Self.order(left, right) == .orderedAscending)
        case .greater: return .boolean(Self.order(left, right) == .orderedDescending)
        case .lessOrEqual: return .boolean(Self.order(left, right) != .orderedDescending)
        case .greaterOrEqual: return .boolean(Self.order(left, right) != .orderedAscending)
        }
    }

    private func arithmetic(
        _ left: CellValue, _ right: CellValue, _ compute: (Double, Double) -> Double
    ) -> CellValue {
        if case .error = left { return left }
        if case .error = right { return right }
        guard let left = Self.number(left), let right = Self.number(right) else { return Self.noValue }
        let number = compute(left, right)
        return number.isFinite ? .number(number) : .error("#DIV/0!")
    }

    private func truth(_ value: CellValue) -> CellValue {
        switch value {
        case .boolean, .error: value
        case .number(let number): .boolean(number != 0)
        case .empty: .boolean(false)
        case .text: Self.noValue
        }
    }

    private static func number(_ value: CellValue) -> Double? {
        switch value {
        case .number(let number): number
        case .boolean(let boolean): boolean ? 1 : 0
        case .empty: 0
        case .text(let text): Double(text)
        case .error: nil
        }
    }

    private static func shown(_ value: CellValue) -> String {
        switch value {
        case .text(let text), .error(let text): text
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
        case .boolean(let boolean): boolean ? "TRUE" : "FALSE"
        case .empty: ""
        }
    }

    /// Numbers come before texts, texts before truths; an empty cell is zero beside a number and an empty text beside one.
    private static func order(_ left: CellValue, _ right: CellValue) -> ComparisonResult {
        func rank(_ value: CellValue, beside other: CellValue) -> (Int, Double, String) {
            switch value {
            case .number(let number): return (0, number, "")
            case .text(let text): return (1, 0, text.lowercased())
            case .boolean(let boolean): return (2, boolean ? 1 : 0, "")
            case .error(let text): return (3, 0, text)
            case .empty:
                if case .text = other { return (1, 0, "") }
                if case .boolean = other { return (2, 0, "") }
                return (0, 0, "")
            }
        }
        let (first, second) = (rank(left, beside: right), rank(right, beside: left))
        return first == second ? .orderedSame : first < second ? .orderedAscending : .orderedDescending
    }
}
