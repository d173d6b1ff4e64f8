package import TextFolding

/// The organisations that were asked, by their codes.
package struct PartnerRegister: Sendable, Equatable {
    private let codes: [String: String]
    private let spellings: [String]

    /// - Parameter codes: as the register writes them.
    package init(_ codes: [String]) {
        self.codes = Dictionary(codes.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        spellings = codes
    }

    /// The code as the register writes it: case, spaces, hyphens and accents do not count; nil for an unknown one.
    package func code(_ written: String) -> String? { codes[Self.key(written)] }

    /// Known codes near an unknown one.
    package func candidates(for written: String) -> [NearCandidate] {
        TextFolding.nearest(to: Self.key(written), among: spellings.map { (Self.key($0), $0) })
    }

    /// A code without a register: in capitals, without spaces, dashes, underscores and dots, so that `rpe 001`, `RPE–001`
    /// and `RPE001` are one organisation. Two numbers keep a hyphen between them.
    static func plainCode(_ written: String) -> String {
        written.uppercased().split { isSeparator($0) }.reduce(into: "") { code, part in
            if code.last?.isNumber == true, part.first?.isNumber == true { code += "-" }
            code += part
        }
    }

    private static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || character == "_" || character == "."
            || character.unicodeScalars.allSatisfy {
                $0.properties.generalCategory == .dashPunctuation || $0 == "\u{2212}"
            }
    }

    private static func key(_ code: String) -> String { TextFolding.key(code).filter { $0 != " " } }
}
