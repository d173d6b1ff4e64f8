internal import TextFolding

/// The ways people write a commune's name.
enum PlaceNames {
    /// The folded name, with `St`/`Ste` written out.
    static func key(_ name: String) -> String {
        TextFolding.key(name)
            .split(separator: " ")
            .map { $0 == "st" ? "saint" : $0 == "ste" ? "sainte" : $0 }
            .joined(separator: " ")
    }

    /// Every key a name answers to: the name itself, without its leading article, and for a city's arrondissement
    /// `Lyon 3`, `Lyon 03`, `Lyon 3e`, `Lyon 3ème`, `Lyon III`, `Lyon IIIe`.
    static func keys(of name: String) -> [String] {
        let full = key(name)
        let words = full.split(separator: " ").map(String.init)
        var keys = [full]
        if let first = words.first, words.count > 1, articles.contains(first) {
            keys.append(words.dropFirst().joined(separator: " "))
        }
        if words.count == 3, words[2] == "arrondissement", let number = ordinal(words[1]) {
            keys += spellings(of: number).flatMap { spelling in
                ["", " arrondissement", " arr"].map { "\(words[0]) \(spelling)\($0)" }
            }
        }
        return keys
    }

    private static func ordinal(_ word: String) -> Int? {
        Int(word.prefix { $0.isNumber })
    }

    private static func spellings(of number: Int) -> [String] {
        let roman = number < romans.count ? romans[number] : ""
        let padded = number < 10 ? "0\(number)" : "\(number)"
        let endings = number == 1 ? ["", "e", "er", "ier", "eme"] : ["", "e", "eme", "ieme"]
        return [padded] + endings.flatMap { ["\(number)\($0)", "\(roman)\($0)"] }
    }

    private static let articles: Set<String> = ["le", "la", "les", "l"]
    private static let romans = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
}
