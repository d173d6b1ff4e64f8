/// A condition as written, before its words mean anything.
///
/// ```
/// condition  = conjunction { "or" conjunction }
/// conjunction = term { "and" term }
/// term       = "not" term | "(" condition ")" | comparison
/// comparison = word ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) word
///            | word ( "in" | "any_of" ) "[" word { "," word } "]"
/// ```
indirect enum ConditionSyntax {
    case comparison(ConditionWord, operation: ConditionWord, values: [ConditionWord])
    case not(ConditionSyntax)
    case all([ConditionSyntax])
    case any([ConditionSyntax])
}

/// A word or sign of a condition and its offset in Unicode scalars.
struct ConditionWord: Equatable {
    let text: String
    let offset: Int
}

/// Where reading a condition stopped.
struct ConditionSyntaxError: Error {
    let offset: Int
    let expected: String
    /// Empty at the end of the text.
    let got: String
}

/// Recursive descent over the words of a condition.
struct ConditionParser {
    private var words: [ConditionWord]
    private var position = 0
    private let end: Int

    static let comparisons = ["==", "!=", "<", "<=", ">", ">="]
    static let memberships = ["in", "any_of"]

    static func parse(_ text: String) throws(ConditionSyntaxError) -> ConditionSyntax {
        var parser = ConditionParser(text)
        let condition = try parser.condition()
        guard parser.next == nil else { throw parser.failure("and, or") }
        return condition
    }

    private init(_ text: String) {
        words = Self.words(of: text)
        end = text.unicodeScalars.count
    }

    private var next: ConditionWord? { position < words.count ? words[position] : nil }

    private func failure(_ expected: String) -> ConditionSyntaxError {
        ConditionSyntaxError(offset: next?.offset ?? end, expected: expected, got: next?.text ?? "")
    }

    private mutating func take(_ text: String) -> Bool {
        guard next?.text == text else { return false }
        position += 1
        return true
    }

    private mutating func condition() throws(ConditionSyntaxError) -> ConditionSyntax {
        var parts = [try conjunction()]
        while take("or") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(ConditionSyntaxError) -> ConditionSyntax {
        var parts = [try term()]
        while take("and") { parts.append(try term()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func term() throws(ConditionSyntaxError) -> ConditionSyntax {
        if take("not") { return .not(try term()) }
        if take("(") {
            let inner = try condition()
            guard take(")") else { throw failure(")") }
            return inner
        }
        return try comparison()
    }

    private mutating func comparison() throws(ConditionSyntaxError) -> ConditionSyntax {
        let question = try word("question")
        guard let operation = next, (Self.comparisons + Self.memberships).contains(operation.text) else {
            throw failure((Self.comparisons + Self.memberships).joined(separator: " "))
        }
        position += 1
        if Self.comparisons.contains(operation.text) {
            return .comparison(question, operation: operation, values: [try word("value")])
        }
        guard take("[") else { throw failure("[") }
        var values = [try word("value")]
        while take(",") { values.append(try word("value")) }
        guard take("]") else { throw failure(", ]") }
        return .comparison(question, operation: operation, values: values)
    }

    private mutating func word(_ expected: String) throws(ConditionSyntaxError) -> ConditionWord {
        guard let word = next, let first = word.text.unicodeScalars.first, Self.isWordScalar(first),
            !["and", "or", "not", "in", "any_of"].contains(word.text)
        else { throw failure(expected) }
        position += 1
        return word
    }

    private static func words(of text: String) -> [ConditionWord] {
        let scalars = Array(text.unicodeScalars)
        var words: [ConditionWord] = []
        var index = 0
        while index < scalars.count {
            let start = index
            if scalars[index] == " " || scalars[index] == "\t" || scalars[index] == "\n" {
                index += 1
                continue
            }
            if isWordScalar(scalars[index]) {
                while index < scalars.count, isWordScalar(scalars[index]) { index += 1 }
            } else if "=!<>".unicodeScalars.contains(scalars[index]) {
                index += 1
                if index < scalars.count, scalars[index] == "=" { index += 1 }
            } else {
                index += 1  // brackets, commas, and signs that the grammar will refuse where it meets them
            }
            var word = String.UnicodeScalarView()
            word.append(contentsOf: scalars[start..<index])
            words.append(ConditionWord(text: String(word), offset: start))
        }
        return words
    }

    /// Letters and digits of ids and codes, the dot before an item, the minus of a number.
    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", ".", "-": true
        default: false
        }
    }
}
