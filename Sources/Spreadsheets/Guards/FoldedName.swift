/// A name without case and accents: two names with the same key are the same name to a spreadsheet program.
///
/// The base letter is read off the Unicode name ("LATIN SMALL LETTER E WITH ACUTE"), which needs no locale.
struct FoldedName: Hashable {
    let key: String

    init(_ name: String) {
        var key = ""
        for scalar in name.lowercased().unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
            key += Self.baseLetter(of: scalar)
        }
        self.key = key
    }

    private static func baseLetter(of scalar: Unicode.Scalar) -> String {
        guard !scalar.isASCII, let name = scalar.properties.name else { return String(scalar) }
        let words = name.split(separator: " ")
        guard words.starts(with: ["LATIN", "SMALL", "LETTER"]), words.count > 4, words[4] == "WITH",
            words[3].utf8.count == 1
        else { return String(scalar) }
        return words[3].lowercased()
    }
}
