extension MessageTemplate {
    /// Reads a template. What is not closed stands as it is written; the tests let no such text into the catalogue.
    init(_ source: String) {
        pieces = Self.pieces(of: source[...])
    }

    private static func pieces(of source: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var text = ""
        var rest = source
        func close() {
            if !text.isEmpty { pieces.append(.text(text)) }
            text = ""
        }
        while let first = rest.first {
            if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
                text.append(first)
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("[["), let end = rest.firstRange(of: "]]") {
                close()
                pieces.append(.section(Self.pieces(of: rest[..<end.lowerBound].dropFirst(2))))
                rest = rest[end.upperBound...]
            } else if first == "{", let end = rest.firstIndex(of: "}") {
                close()
                pieces.append(place(rest[..<end].dropFirst()))
                rest = rest[end...].dropFirst()
            } else {
                text.append(first)
                rest = rest.dropFirst()
            }
        }
        close()
        return pieces
    }

    /// What stands between braces: a name, alone or followed by its forms.
    private static func place(_ body: Substring) -> Piece {
        let parts = body.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let forms = parts.dropFirst()
        if forms.isEmpty { return .value(parts[0]) }
        if forms.count == 2, !forms.contains(where: { $0.contains("=") }) {
            return .plural(parts[0], one: parts[1], other: parts[2])
        }
        let words = forms.map { form in
            let halves = form.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (halves[0], halves.count > 1 ? halves[1] : halves[0])
        }
        return .words(parts[0], Dictionary(words, uniquingKeysWith: { first, _ in first }))
    }
}
