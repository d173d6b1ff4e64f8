/// Texts that cells refer to by number.
struct SharedTexts {
    private(set) var texts: [String] = []

    init(of bytes: [UInt8], part: String) throws(UnreadableWorkbook) {
        var texts: [String] = []
        let reader = MarkupReader(part: part, streaming: ["si"]) { item throws(UnreadableWorkbook) in
            texts.append(Self.text(of: item))
        }
        _ = try reader.root(of: bytes)
        self.texts = texts
    }

    /// The text of an item or of an inline string: its runs in order, without phonetic hints.
    static func text(of item: Element) -> String {
        decoded(
            item.children.map { child in
                switch child.name {
                case "t": child.text
                case "r": child.first("t")?.text ?? ""
                default: ""
                }
            }
            .joined())
    }

    /// `_x0041_` is how files write characters that XML can't; programs show what it stands for.
    static func decoded(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var decoded = ""
        var rest = text[...]
        while let mark = rest.firstRange(of: "_x") {
            let digits = rest[mark.upperBound...].prefix(4)
            let end = digits.endIndex
            guard digits.count == 4, end < rest.endIndex, rest[end] == "_", let code = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(code)
            else {
                decoded += rest[..<mark.upperBound]
                rest = rest[mark.upperBound...]
                continue
            }
            decoded += rest[..<mark.lowerBound]
            decoded.unicodeScalars.append(scalar)
            rest = rest[rest.index(after: end)...]
        }
        return decoded + rest
    }
}
