internal import TextFolding

/// What a partner wrote in one field of a declaration.
package enum FieldValue: Sendable, Hashable {
    /// Free text; case, accents, hyphens and punctuation do not count when it is compared.
    case text(String)
    /// One code of a closed list.
    case code(String)
    /// Several codes of a closed list, or of territories.
    case codes(Set<String>)
    case date(DateText)
    case number(Int)
}

extension FieldValue {
    /// Says nothing: no code, or a text without a letter or digit (`-`, `?`).
    package var isBlank: Bool {
        switch self {
        case .text(let text): TextFolding.key(text).isEmpty
        case .code(let code): code.isEmpty
        case .codes(let codes): codes.isEmpty
        case .date(let date): TextFolding.key(date.text).isEmpty
        case .number: false
        }
    }

    /// The value for people and for ordering: as it was written, several codes in their order.
    package var written: String {
        switch self {
        case .text(let text), .code(let text): text
        case .codes(let codes): codes.sorted().joined(separator: ", ")
        case .date(let date): date.text
        case .number(let number): String(number)
        }
    }

    /// Two values are told alike when this is equal. A date that could not be read is only like its own text.
    var identity: String {
        switch self {
        case .text(let text): TextFolding.key(text)
        case .code(let code): Self.keyPart(code)
        case .codes(let codes): codes.map(Self.keyPart).sorted().joined(separator: ",")
        case .date(let date): date.date?.description ?? TextFolding.key(date.text)
        case .number(let number): String(number)
        }
    }

    /// A code as it stands in keys: what separates the parts of a key is written `%2F` and the like.
    static func keyPart(_ code: String) -> String {
        guard !code.utf8.allSatisfy(isPlain) else { return code }
        return code.utf8.map { byte in
            let hexadecimal = String(byte, radix: 16, uppercase: true)
            return isPlain(byte)
                ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + hexadecimal
        }.joined()
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
