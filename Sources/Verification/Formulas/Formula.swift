/// A formula as a tree.
indirect enum Formula: Equatable {
    case number(Double)
    case text(String)
    case boolean(Bool)
    /// A range of a sheet; of the formula's own sheet where none is named.
    case range(sheet: String?, CellRange)
    /// `donnees[Mesure]`: the body of a column of a table.
    case column(table: String, header: String)
    case call(String, [Formula])
    case negative(Formula)
    case percent(Formula)
    case operation(Operator, Formula, Formula)

    enum Operator: String, CaseIterable {
        case equal = "="
        case notEqual = "<>"
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
        case join = "&"
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"

        /// Higher binds tighter.
        var rank: Int {
            switch self {
            case .equal, .notEqual, .lessOrEqual, .greaterOrEqual, .less, .greater: 1
            case .join: 2
            case .add, .subtract: 3
            case .multiply, .divide: 4
            }
        }
    }

    /// Names of all functions called, in order, each once.
    var functions: [String] {
        switch self {
        case .number, .text, .boolean, .range, .column: []
        case .negative(let part), .percent(let part): part.functions
        case .operation(_, let left, let right): Self.once(left.functions + right.functions)
        case .call(let name, let arguments): Self.once([name] + arguments.flatMap(\.functions))
        }
    }

    private static func once(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
