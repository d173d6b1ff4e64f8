internal import Foundation

/// Spelling-insensitive keys: two texts that a person would call the same word have the same key.
///
/// Keys are for comparing only; they are never shown. Both sides of a comparison must be folded by the same function.
package enum TextFolding {
    /// The key of a plain text: case, accents, ligatures, apostrophes, hyphens, punctuation, no-break spaces and
    /// Unicode forms do not count; words are separated by one space.
    ///
    /// Compatibility decomposition (Unicode NFKD) followed by removal of combining marks, so `é` is `e`, `ﬁ` is `fi`
    /// and the Arabic tanwin of `جدًا` is dropped, as are tatweel, direction marks and zero-width
    /// characters. Digits of every script are `0` to `9`. `ß` is `ss`, `œ` is `oe`, the dotless `ı` is `i`.
    package static func key(_ text: String) -> String {
        var words = ""
        var pendingSpace = false
        for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
            // Most of any text is ASCII, where no mark is.
            if !scalar.isASCII, scalar.properties.generalCategory == .nonspacingMark || isInvisible(scalar) { continue }
            guard isWordScalar(scalar) else {
                pendingSpace = !words.isEmpty
                continue
            }
            if pendingSpace { words.unicodeScalars.append(" ") }
            pendingSpace = false
            if scalar.isASCII {
                words.unicodeScalars.append(scalar)
            } else if let digit = digit(of: scalar) {
                words.unicodeScalars.append(digit)
            } else if let replacement = ligatures[scalar] {
                words += replacement
            } else {
                words.unicodeScalars.append(scalar)
            }
        }
        return words
    }

    /// The key of an answer's label: as ``key(_:)``, and the feminine or masculine ending that inclusive writing adds
    /// does not count, so `satisfait·e`, `satisfait(e)`, `satisfait.e`, `satisfait/e` and `satisfait` are one label.
    package static func labelKey(_ label: String) -> String { key(text(of: label, endings: .dropped)) }

    /// Every key a label answers to: ``labelKey(_:)``, and for inclusive writing the whole longer form (`satisfaite` for
    /// `satisfait·e`).
    package static func labelKeys(_ label: String) -> [String] {
        let short = labelKey(label)
        let long = key(text(of: label, endings: .joined))
        return short == long ? [short] : [short, long]
    }

    private enum Endings {
        case dropped, joined
    }

    /// The label with its inclusive endings taken off or joined to their words.
    private static func text(of label: String, endings: Endings) -> String {
        let scalars = Array(label.precomposedStringWithCanonicalMapping.unicodeScalars)
        var kept = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if let end = inclusiveEnding(in: scalars, at: index) {
                if endings == .joined {
                    kept.append(contentsOf: scalars[index..<end].filter(\.properties.isAlphabetic))
                }
                index = end
            } else {
                kept.append(scalars[index])
                index += 1
            }
        }
        return String(kept)
    }

    /// The index after an inclusive ending that begins at `start`, or nil when none begins there.
    ///
    /// An ending is a separator behind a word, one or two letters, perhaps a plural `s` or `·s`, and the end of the
    /// word: `·e`, `(e)`, ` (e)`, `.e`, `/a`, `-e`, `·le`, `·e·s`; or a longer feminine ending: `·ère`, `(euse)`. A word
    /// has two letters or more, or is an article of one vowel and so is its ending: `i/e`, but not `N/A` or `k.A.`
    private static func inclusiveEnding(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
        guard start > 0, scalars[start - 1].properties.isAlphabetic else { return nil }
        let isSpaced = scalars[start].properties.isWhitespace && start + 1 < scalars.count && scalars[start + 1] == "("
        let separator = isSpaced ? start + 1 : start
        guard inclusiveSeparators.contains(scalars[separator]) else { return nil }
        let opensParenthesis = scalars[separator] == "("
        var index = separator + 1
        var letters = 0
        while index < scalars.count, scalars[index].properties.isAlphabetic {
            letters += 1
            index += 1
        }
        let isShort = (1...2).contains(letters) || letters == 3 && scalars[index - 1] == "s"
        let isArticle = letters == 1 && vowels.contains(scalars[start - 1]) && vowels.contains(scalars[index - 1])
        guard isArticle || start > 1 && scalars[start - 2].properties.isAlphabetic else { return nil }
        guard isShort || longEndings.contains(where: { scalars[(index - letters)..<index].spells($0) }) else {
            return nil
        }
        if opensParenthesis {
            guard index < scalars.count, scalars[index] == ")" else { return nil }
            index += 1
        }
        if index + 1 < scalars.count, inclusiveSeparators.contains(scalars[index]), scalars[index + 1] == "s" {
            index += 2
        }
        let endsWord =
            index == scalars.count || !(isWordScalar(scalars[index]) || "-'’".unicodeScalars.contains(scalars[index]))
        return endsWord ? index : nil
    }

    /// Letters, digits and signs that change a meaning (`<1` and `1` differ).
    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isASCIIWord[Int(scalar.value)] }
        if apostropheLetters.contains(scalar) { return false }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .mathSymbol || properties.generalCategory == .currencySymbol
    }

    /// The same of each ASCII scalar, which spares the look-up of its properties.
    private static let isASCIIWord: [Bool] = (0..<128).map { code in
        let letterOrSign = Character(Unicode.Scalar(UInt8(code)))
        return letterOrSign.isLetter || letterOrSign.isNumber || "+<=>|~$".contains(letterOrSign)
    }

    /// Letters by Unicode, apostrophes to those who type them (`dʼaccord`).
    private static let apostropheLetters: Set<Unicode.Scalar> = ["\u{2B9}", "\u{2BB}", "\u{2BC}", "\u{2BD}", "\u{2C8}"]

    private static let inclusiveSeparators: Set<Unicode.Scalar> = ["·", "•", "‧", "∙", "⋅", ".", "(", "/", "-"]

    private static let vowels = Set("aeioAEIO".unicodeScalars)

    private static let longEndings = ["ère", "ere", "euse", "rice", "trice", "enne", "esse"]

    private static let ligatures: [Unicode.Scalar: String] = [
        "ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i",
    ]
}

extension ArraySlice<Unicode.Scalar> {
    /// Whether the scalars are the letters of `word`, in capitals or not, perhaps with a plural `s`.
    fileprivate func spells(_ word: String) -> Bool {
        let text = String(String.UnicodeScalarView(self)).lowercased()
        return text == word || text == word + "s"
    }
}
