import Testing

@testable import Messages

@Suite struct PhraseTests {
    @Test func everyPhraseHasOneEntry() {
        #expect(MessageCatalogue.phraseEntries.count == Phrase.allCases.count)
        #expect(Set(MessageCatalogue.phraseEntries.map(\.phrase)).count == Phrase.allCases.count)
    }

    @Test(arguments: MessageCatalogue.phraseEntries)
    func everyLanguageHasWordsWithExactlyTheDeclaredArguments(_ entry: PhraseEntry) {
        for language in MessageLanguage.allCases {
            #expect(!entry[language].isEmpty)
            #expect(MessageTemplate(entry[language]).argumentNames == entry.arguments)
        }
        #expect(MessageCatalogue.argumentNames(of: entry.phrase) == entry.arguments)
    }

    @Test(arguments: MessageCatalogue.phraseEntries)
    func languagesHaveWordsForTheSameValues(_ entry: PhraseEntry) {
        #expect(Set(MessageLanguage.allCases.map { MessageTemplate(entry[$0]).wordedValues }).count == 1)
    }

    @Test func theAccountingLineAddsUpInEveryLanguage() {
        var arguments = [
            "file": "", "read": "25", "used": "18", "superseded": "0", "duplicate": "1", "incomplete": "4",
            "ineligible": "1", "blank": "1", "rejected": "0",
        ]
        #expect(
            MessageCatalogue.phrase(.account, arguments, in: .fr)
                == "lues 25 = retenues 18 + remplacées 0 + en double 1 + incomplètes 4 + hors champ 1 + vides 1"
                + " + rejetées 0")
        arguments["file"] = "caf.csv"
        #expect(
            MessageCatalogue.phrase(.account, arguments, in: .de).hasPrefix("caf.csv: gelesen 25 = verwendet 18 + "))
        #expect(MessageCatalogue.phrase(.account, arguments, in: .en).hasSuffix(" + blank 1 + rejected 0"))
    }

    @Test func aTextIsShownByItsLength() {
        #expect(MessageCatalogue.phrase(.textValue, ["characters": "34"], in: .fr) == "texte, 34 caractères")
        #expect(MessageCatalogue.phrase(.textValue, ["characters": "1"], in: .en) == "text, 1 character")
    }
}

extension PhraseEntry: CustomTestStringConvertible {
    package var testDescription: String { phrase.rawValue }
}
