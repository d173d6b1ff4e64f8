/// E-mail addresses in what people write: they are personal data and never kept.
package enum WrittenAddress {
    /// What stands for an address.
    package static let mark = "[e-mail]"

    /// The text with every address replaced by ``mark``; the same text where there is none.
    package static func masked(_ text: String) -> String {
        guard text.utf8.contains(0x40) else { return text }
        var result = ""
        var word = ""
        func close() {
            result += isAddress(word) ? mark : word
            word = ""
        }
        for character in text {
            if character.isWhitespace || "<>()[]{},;:|\"«»".contains(character) {
                close()
                result.append(character)
            } else {
                word.append(character)
            }
        }
        close()
        return result
    }

    /// Something on both sides of an at sign, in one word.
    private static func isAddress(_ word: String) -> Bool {
        guard let at = word.firstIndex(of: "@") else { return false }
        return at != word.startIndex && word.index(after: at) != word.endIndex
    }
}
