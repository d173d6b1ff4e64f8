/// A text with holes: `{name}` takes a value, `{name|one|many}` the form that the number there asks for.
struct WordingTemplate: Sendable, Equatable {
    enum Piece: Sendable, Equatable {
        case text(String)
        case value(String)
        case form(of: String, one: String, many: String)
    }

    /// Which numbers take the form of one.
    enum SingularNumbers: String, Sendable, CaseIterable {
        /// French: 0, 0,5 and 1,5 as well as 1.
        case belowTwo = "singular"
        /// Most others: 1 and nothing else.
        case oneAlone = "plural"
    }

    let pieces: [Piece]
    let singular: SingularNumbers

    /// Nil where braces are not in pairs or hold anything else.
    init?(_ text: String, singular: SingularNumbers) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            let parts = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
                .map(String.init)
            let isName = !parts[0].isEmpty && parts[0].allSatisfy { $0.isLowercase && $0.isASCII || $0 == "_" }
            switch (isName, parts.count) {
            case (true, 1): pieces.append(.value(parts[0]))
            case (true, 3): pieces.append(.form(of: parts[0], one: parts[1], many: parts[2]))
            default: return nil
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
        self.singular = singular
    }

    /// The names of its holes, sorted.
    var names: [String] {
        let names = pieces.compactMap { piece -> String? in
            switch piece {
            case .text: nil
            case .value(let name), .form(of: let name, one: _, many: _): name
            }
        }
        return Set(names).sorted()
    }

    /// A hole without a value stays as it is written.
    func filled(with values: [String: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .value(let name): values[name] ?? "{\(name)}"
            case .form(of: let name, let one, let many): isOne(values[name] ?? "") ? one : many
            }
        }.joined()
    }

    /// Whether a number, written as the language writes it, takes the form of one. Thousands never do.
    private func isOne(_ number: String) -> Bool {
        let digits = number.drop { !$0.isNumber }
        switch singular {
        case .oneAlone: return digits == "1"
        case .belowTwo:
            guard let first = digits.first, first == "0" || first == "1" else { return false }
            let next = digits.dropFirst().first
            return next == nil || next == "," || next == "."
        }
    }
}
