/// Reads formulas as files store them: English function names, commas, A1 references (ECMA-376 part 1, 18.17.2).
///
/// Nested at most 64 deep, as spreadsheets allow. Unions, intersections, arrays, names and external references are not read.
struct FormulaParser {
    private var rest: Substring
    private var depth = 0

    /// The formula, or nil where it is none or uses what is not read.
    static func formula(_ source: String) -> Formula? {
        var parser = FormulaParser(rest: source[...])
        guard let formula = parser.expression(above: 0) else { return nil }
        parser.skipBlanks()
        return parser.rest.isEmpty ? formula : nil
    }

    private init(rest: Substring) {
        self.rest = rest
    }

    private mutating func expression(above rank: Int) -> Formula? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 64, var left = operand() else { return nil }
        while let next = upcoming(), next.rank > rank {
            rest = rest.dropFirst(next.rawValue.count)
            guard let right = expression(above: next.rank) else { return nil }
            left = .operation(next, left, right)
        }
        return left
    }

    private mutating func upcoming() -> Formula.Operator? {
        skipBlanks()
        return Formula.Operator.allCases.first { rest.hasPrefix($0.rawValue) }
    }

    private mutating func operand() -> Formula? {
        skipBlanks()
        guard let first = rest.first else { return nil }
        var formula: Formula?
        switch first {
        case "-":
            rest = rest.dropFirst()
            return operand().map { .negative($0) }
        case "+":
            rest = rest.dropFirst()
            return operand()
        case "(":
            rest = rest.dropFirst()
            formula = expression(above: 0)
            guard take(")") else { return nil }
        case "\"": formula = quoted("\"").map { .text($0) }
        case "0"..."9", ".": formula = number()
        default: formula = named()
        }
        while let inner = formula, take("%") { formula = .percent(inner) }
        return formula
    }

    private mutating func number() -> Formula? {
        var text = take(while: { $0.isASCII && $0.isNumber || $0 == "." })
        if let mark = rest.first, mark == "E" || mark == "e" {
            text.append(mark)
            rest = rest.dropFirst()
            if let sign = rest.first, sign == "+" || sign == "-" {
                text.append(sign)
                rest = rest.dropFirst()
            }
            text += take(while: { $0.isASCII && $0.isNumber })
        }
        return Double(text).map { .number($0) }
    }

    /// A function, a reference, a table's column, `TRUE` or `FALSE`.
    private mutating func named() -> Formula? {
        var sheet: String?
        if rest.first == "'" {
            guard let name = quoted("'"), take("!") else { return nil }
            sheet = name
        }
        let isNamePart: (Character) -> Bool = { $0.isLetter || $0.isNumber || "_.$\\".contains($0) }
        var name = take(while: isNamePart)
        guard !name.isEmpty else { return nil }
        if sheet == nil, take("!") {
            sheet = name
            name = take(while: isNamePart)
        }
        if sheet == nil, take("(") { return arguments().map { .call(Self.plain(name), $0) } }
        if sheet == nil, rest.first == "[" { return column(of: name) }
        if sheet == nil, ["TRUE", "FALSE"].contains(name.uppercased()) { return .boolean(name.uppercased() == "TRUE") }
        var text = name
        if rest.first == ":" {
            rest = rest.dropFirst()
            text += ":" + take(while: isNamePart)
        }
        return CellRange(text.uppercased()).map { .range(sheet: sheet, $0) }
    }

    /// Functions newer than the format carry a mark before their name.
    private static func plain(_ name: String) -> String {
        let name = name.uppercased()
        return ["_XLFN.", "_XLWS."].reduce(name) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 }
    }

    private mutating func arguments() -> [Formula]? {
        var arguments: [Formula] = []
        skipBlanks()
        if take(")") { return [] }
        while true {
            guard let argument = expression(above: 0) else { return nil }
            arguments.append(argument)
            skipBlanks()
            if take(")") { return arguments }
            guard take(",") else { return nil }
        }
    }

    private mutating func column(of table: String) -> Formula? {
        guard take("["), let end = rest.firstIndex(of: "]") else { return nil }
        let header = String(rest[..<end])
        rest = rest[end...].dropFirst()
        guard !header.hasPrefix("#"), !header.hasPrefix("@"), !header.hasPrefix("[") else { return nil }
        return .column(table: table, header: header)
    }

    /// A text between marks; two of them stand for one.
    private mutating func quoted(_ mark: Character) -> String? {
        rest = rest.dropFirst()
        var text = ""
        while let character = rest.popFirst() {
            guard character == mark else {
                text.append(character)
                continue
            }
            guard rest.first == mark else { return text }
            text.append(mark)
            rest = rest.dropFirst()
        }
        return nil
    }

    private mutating func take(_ mark: Character) -> Bool {
        guard rest.first == mark else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func take(while isPart: (Character) -> Bool) -> String {
        let taken = rest.prefix(while: isPart)
        rest = rest[taken.endIndex...]
        return String(taken)
    }

    private mutating func skipBlanks() { rest = rest.drop { $0 == " " || $0 == "\n" } }
}
