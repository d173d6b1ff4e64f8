internal import TextFolding

/// The words of a text that say what it is about, folded.
enum ThemeWords {
    /// Words of three letters or more, or with a digit, less little words; a plural `s` of a longer word does not count.
    static func words(of text: String) -> Set<String> {
        var words: Set<String> = []
        for word in TextFolding.key(text).split(separator: " ") {
            let hasDigit = word.contains { ("0"..."9").contains($0) }
            guard word.count >= 3 || hasDigit, !little.contains(String(word)) else { continue }
            words.insert(String(word.count > 4 && word.last == "s" ? word.dropLast() : word))
        }
        return words
    }

    /// Articles, prepositions and conjunctions of three letters or more in French, German and English, and the words for
    /// a meeting, which every theme may carry.
    private static let little: Set<String> = [
        "les", "des", "une", "aux", "sur", "par", "pour", "dans", "avec", "sans", "vers", "chez", "entre", "leur",
        "leurs",
        "est", "sont", "qui", "que", "nos", "vos", "ses", "son", "cette", "ces", "ainsi", "autour",
        "der", "die", "das", "den", "dem", "ein", "eine", "einer", "eines", "einem", "einen", "und", "oder", "mit",
        "von",
        "vom", "zum", "zur", "fur", "bei", "auf", "aus", "uber", "nach", "ohne", "zwischen", "ist", "sind",
        "the", "and", "for", "with", "from", "about", "between", "our", "are",
        "reunion", "reunions", "rencontre", "rencontres", "groupe", "groupes", "sitzung", "sitzungen", "treffen",
        "gruppe",
        "meeting", "meetings", "group", "groups",
    ]
}
