/// From bytes to a text that YAML accepts, with exact places for what it does not.
struct SourceText {
    let file: String
    let problems: ProblemCollector

    /// The text without its byte order mark, or nil after reporting the first bad byte or character.
    func decode(_ bytes: [UInt8]) -> String? {
        if let encoding = Self.foreignByteOrderMark(bytes) {
            report(.encodingNotUTF8, line: 1, column: 1, ["got": encoding])
            return nil
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var lines = LineCounter()
        var decoder = UTF8()
        var iterator = content.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                guard Self.isAllowed(scalar) else {
                    let hex = String(scalar.value, radix: 16, uppercase: true)
                    let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
                    report(.forbiddenCharacter, line: lines.line, column: lines.column, ["character": name])
                    return nil
                }
                lines.pass(scalar)
            case .emptyInput:
                return String(decoding: content, as: UTF8.self)
            case .error:
                report(.encodingNotUTF8, line: lines.line, column: lines.column, ["got": "other"])
                return nil
            }
        }
    }

    private func report(_ code: DefinitionCode, line: Int, column: Int, _ arguments: [String: String]) {
        problems.report(code, at: SourcePlace(file: file, line: line, column: column), arguments)
    }

    private static func foreignByteOrderMark(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        return nil
    }

    /// YAML 1.2.2, production 1 (`c-printable`), less the byte order mark that libyaml refuses inside a text.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
        case 0x10000...: true
        default: false
        }
    }
}

/// Counts lines and columns as libyaml does: CR, LF, CR LF, NEL, LS and PS end a line.
struct LineCounter {
    private(set) var line = 1
    private(set) var column = 1
    private var afterCarriageReturn = false

    mutating func pass(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\n" where afterCarriageReturn:
            afterCarriageReturn = false
        case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}":
            line += 1
            column = 1
            afterCarriageReturn = scalar == "\r"
        default:
            column += 1
            afterCarriageReturn = false
        }
    }
}
