internal import TextFolding

/// A number as it stands in a text: `73`, `1 758`, `12,5`, `−36`, `1’200`.
struct WrittenNumber: Equatable {
    /// Without its sign, which texts often say in words.
    var magnitude: Double
    var decimals: Int
    var isPercent: Bool
    /// As written.
    var text: String

    /// Every number of a text, in order. Digits inside a word (`PE121`, `2025-v2`) are names, not numbers.
    static func all(in text: String) -> [WrittenNumber] {
        let characters = Array(TextFolding.plain(text))
        var numbers: [WrittenNumber] = []
        var index = 0
        while index < characters.count {
            guard characters[index].isASCIIDigit else {
                index += 1
                continue
            }
            let start = index
            var digits = ""
            while index < characters.count {
                if characters[index].isASCIIDigit {
                    digits.append(characters[index])
                } else if !isGroupMark(at: index, from: start, in: characters) {
                    break
                }
                index += 1
            }
            var decimals = 0
            if index + 1 < characters.count, ",.٫".contains(characters[index]), characters[index + 1].isASCIIDigit {
                digits.append(".")
                index += 1
                while index < characters.count, characters[index].isASCIIDigit {
                    digits.append(characters[index])
                    decimals += 1
                    index += 1
                }
            }
            let isName = start > 0 && (characters[start - 1].isLetter || characters[start - 1] == "_")
            let endsInName = index < characters.count && (characters[index].isLetter || characters[index] == "_")
            guard !isName, !endsInName, let magnitude = Double(digits) else { continue }
            let rest = characters[index...].drop { $0.isBlank }
            numbers.append(
                WrittenNumber(
                    magnitude: magnitude, decimals: decimals, isPercent: rest.first == "%" || rest.first == "٪",
                    text: String(characters[start..<index])))
        }
        return numbers
    }

    /// Whether a blank or apostrophe stands between groups of exactly three digits.
    private static func isGroupMark(at index: Int, from start: Int, in characters: [Character]) -> Bool {
        guard "\u{A0}\u{202F}’'".contains(characters[index]) else { return false }
        let group = characters[(index + 1)...].prefix { $0.isASCIIDigit }
        let before = characters[start..<index].reversed().prefix { $0.isASCIIDigit }
        return group.count == 3 && before.count <= 3
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
    /// A space of any width, breaking or not.
    var isBlank: Bool { isWhitespace || self == "\u{A0}" || self == "\u{202F}" }
}
