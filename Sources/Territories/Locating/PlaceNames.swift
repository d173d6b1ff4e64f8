internal import TextFolding

/// The ways people write a commune's name.
enum PlaceNames {
    /// The folded words, with `St`/`Ste` and `s/` written out, and digits of any script as `0`–`9`.
    static func words(_ name: String) -> [String] {
        TextFolding.key(name).split(separator: " ").map { word in
            abbreviations[String(word)]
                ?? String(word.map { $0.isASCII ? $0 : $0.wholeNumberValue.flatMap { "\($0)".first } ?? $0 })
        }
    }

    /// The folded name.
    static func key(_ name: String) -> String { words(name).joined(separator: " ") }

    /// Every key a name answers to: the name itself, without its leading article, without a canton or the like in
    /// parentheses at its end, and for a city's arrondissement `Lyon 3`, `Lyon 03`, `Lyon 3e`, `Lyon 3ème`, `Lyon III`,
    /// `Lyon IIIe`.
    static func keys(of name: String) -> [String] {
        var keys = [key(name)]
        if name.hasSuffix(")"), let opening = name.lastIndex(of: "("), opening > name.startIndex {
            keys.append(key(String(name[..<opening])))
        }
        for key in keys {
            let words = key.split(separator: " ").map(String.init)
            if let first = words.first, words.count > 1, articles.contains(first) {
                keys.append(words.dropFirst().joined(separator: " "))
            }
            if words.count == 3, words[2] == "arrondissement", let number = ordinal(words[1]) {
                keys += spellings(of: number).flatMap { spelling in
                    ["", " arrondissement", " arr"].map { "\(words[0]) \(spelling)\($0)" }
                }
            }
        }
        return keys
    }

    /// A number of `length` digits at the start or the end of some words, perhaps with spaces inside (`69 380`) and a
    /// country's letters before it (`F-69380`, `CH-1400`), and the words beside it without `CEDEX` and what follows.
    static func number(of length: Int, beside words: [String]) -> (number: String, rest: [String])? {
        guard length > 0 else { return nil }
        let start = words.first.map(countries.contains) == true ? 1 : 0
        if let count = run(of: length, in: words.dropFirst(start)) {
            let end = start + count
            return (words[start..<end].joined(), withoutCedex(Array(words[end...])))
        }
        if let count = run(of: length, in: words.reversed()) {
            var rest = Array(words.dropLast(count))
            if let last = rest.last, rest.count > 1, countries.contains(last) { rest.removeLast() }
            return (words.suffix(count).joined(), withoutCedex(rest))
        }
        return nil
    }

    /// How many of the first words are numbers with `length` digits together; nil when none or more.
    private static func run(of length: Int, in words: some Sequence<String>) -> Int? {
        var digits = 0
        var count = 0
        for word in words {
            guard digits < length, isNumber(word) else { break }
            digits += word.count
            count += 1
        }
        return digits == length ? count : nil
    }

    static func withoutCedex(_ words: [String]) -> [String] { Array(words.prefix { $0 != "cedex" }) }

    /// Whether a text is made of digits, at least one.
    static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
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

    private static let abbreviations = ["st": "saint", "ste": "sainte", "s": "sur"]
    private static let articles: Set<String> = ["le", "la", "les", "l"]
    private static let countries: Set<String> = ["f", "fr", "ch"]
    private static let romans = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
}
