/// What a text may hold in one place of the file.
struct TextRule {
    /// Largest length in UTF-16 units, as spreadsheet programs count.
    var maximum: Int
    var lineFeeds: LineFeeds = .refused

    enum LineFeeds {
        case allowed
        case refused
    }

    static let cell = TextRule(maximum: 32_767, lineFeeds: .allowed)
    static let header = TextRule(maximum: 255)
    static let line = TextRule(maximum: 255)

    /// The first rule the text breaks. Control characters are refused, not cleaned: a plan is made of our own words
    /// and of labels already read with care, so one of them is a defect upstream.
    func violation(in text: String) -> PlanRule? {
        if text.allSatisfy(\.isWhitespace) { return .emptyText }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: if lineFeeds == .refused { return .lineFeed }
            case 0x00...0x1F, 0x7F...0x9F: return .controlCharacter
            default: if scalar.value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= scalar.value { return .noncharacter }
            }
        }
        return text.protectedFromDecoding.utf16.count > maximum ? .textTooLong : nil
    }
}

extension String {
    /// The text with `_xHHHH_` written so that spreadsheet programs show it literally instead of decoding it
    /// (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
    var protectedFromDecoding: String {
        guard utf8.contains(UInt8(ascii: "_")) else { return self }
        let bytes = Array(utf8)
        var protected: [UInt8] = []
        for index in bytes.indices {
            if Self.isEscape(bytes, at: index) { protected.append(contentsOf: "_x005F".utf8) }
            protected.append(bytes[index])
        }
        return String(decoding: protected, as: UTF8.self)
    }

    private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 6] == UInt8(ascii: "_"),
            bytes[index + 1] | 0x20 == UInt8(ascii: "x")
        else { return false }
        return bytes[(index + 2)...(index + 5)].allSatisfy { byte in
            Unicode.Scalar(byte).properties.isASCIIHexDigit
        }
    }
}
