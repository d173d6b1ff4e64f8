import Testing

@testable import Messages

@Suite struct TypographyTests {
    private static let noBreakSpace: Character = "\u{A0}"

    /// Every text as written, of codes and phrases.
    private static func texts(in language: MessageLanguage) -> [String] {
        MessageCatalogue.areas.flatMap(\.entries).flatMap { [$0[language].what, $0[language].remedy] }
            + MessageCatalogue.phraseEntries.map { $0[language] }
            + [
                MessageCatalogue.text("no-such-code", [:], in: language).what,
                MessageCatalogue.text("no-such-code", [:], in: language).remedy,
            ]
    }

    /// What stands before the double signs is a no-break space; a value's own sign (`|?=`) is no punctuation.
    @Test(arguments: texts(in: .fr)) func frenchHasNoBreakSpacesAtDoubleSigns(_ text: String) {
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let before = index > 0 ? characters[index - 1] : nil
            let after = index + 1 < characters.count ? characters[index + 1] : nil
            switch character {
            case "»", ";", "!", "%":
                #expect(before == Self.noBreakSpace)
            case "?" where before != "|":
                #expect(before == Self.noBreakSpace)
            case ":" where after?.isWhitespace ?? true:
                #expect(before == Self.noBreakSpace)
            case ":":
                #expect(before?.isWhitespace != true)
            case "«":
                #expect(after == Self.noBreakSpace)
            default:
                break
            }
        }
    }

    @Test(arguments: MessageLanguage.allCases) func quotesAndApostrophesAreThoseOfTheLanguage(
        _ language: MessageLanguage
    ) {
        let marks: (open: Character, close: Character, foreign: String) =
            switch language {
            case .fr: ("«", "»", "“”„\"'")
            case .de: ("„", "“", "«»”\"'")
            case .en: ("“", "”", "«»„\"'")
            }
        for text in Self.texts(in: language) {
            #expect(!text.contains { marks.foreign.contains($0) }, "\(text)")
            #expect(text.count { $0 == marks.open } == text.count { $0 == marks.close }, "\(text)")
        }
    }

    @Test(arguments: [MessageLanguage.de, .en]) func onlyFrenchSpacesItsSigns(_ language: MessageLanguage) {
        for text in Self.texts(in: language) {
            #expect(!text.contains(Self.noBreakSpace), "\(text)")
            for sign in [" :", " ;", " ?", " !"] { #expect(!text.contains(sign), "\(text)") }
        }
    }
}
