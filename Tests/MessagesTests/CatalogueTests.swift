import Testing

@testable import Messages

@Suite struct CatalogueTests {
    private static let entries = MessageCatalogue.areas.flatMap(\.entries)

    @Test func everyCodeIsListedOnceAndInOrder() {
        #expect(Self.entries.count == Set(Self.entries.map(\.code)).count)
        #expect(MessageCatalogue.codes == Self.entries.map(\.code).sorted())
    }

    @Test(arguments: entries) func aCodeIsKebabCase(_ entry: CatalogueEntry) {
        let words = entry.code.split(separator: "-", omittingEmptySubsequences: false)
        #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLowercase || $0.isNumber } })
    }

    @Test(arguments: entries) func everyLanguageSaysWhatIsWrong(_ entry: CatalogueEntry) {
        for language in MessageLanguage.allCases { #expect(!entry[language].what.isEmpty) }
    }

    @Test(arguments: entries) func languagesAgreeWhetherSomethingIsToBeDone(_ entry: CatalogueEntry) {
        #expect(Set(MessageLanguage.allCases.map { entry[$0].remedy.isEmpty }).count == 1)
    }

    @Test(arguments: entries) func languagesUseTheSameArgumentsOfThoseDeclared(_ entry: CatalogueEntry) {
        for part in [\MessageText.what, \MessageText.remedy] {
            let names = MessageLanguage.allCases.map { MessageTemplate(entry[$0][keyPath: part]).argumentNames }
            #expect(Set(names).count == 1)
            #expect(Set(names.joined()).isSubset(of: entry.arguments))
        }
    }

    @Test(arguments: entries) func languagesHaveWordsForTheSameValues(_ entry: CatalogueEntry) {
        for part in [\MessageText.what, \MessageText.remedy] {
            let keys = MessageLanguage.allCases.map { MessageTemplate(entry[$0][keyPath: part]).wordedValues }
            #expect(Set(keys).count == 1)
        }
    }

    @Test(arguments: entries, MessageLanguage.allCases)
    func aFilledTextIsWholeSentences(_ entry: CatalogueEntry, _ language: MessageLanguage) {
        let arguments = Dictionary(uniqueKeysWithValues: entry.arguments.map { ($0, "7") })
        let text = MessageCatalogue.text(entry.code, arguments, in: language)
        #expect(text.what.hasSuffix("."))
        expectNoDebris(text.what)
        expectNoDebris(text.remedy)
    }

    @Test(arguments: entries, MessageLanguage.allCases)
    func emptyArgumentsLeaveNoDebris(_ entry: CatalogueEntry, _ language: MessageLanguage) {
        let isRemark = RemarkMessages.area.entries.contains { $0.code == entry.code }
        let optional =
            ["candidates", "value", "nearest", "context", "date"] + (isRemark ? ["column", "question"] : [])
        let arguments = Dictionary(
            uniqueKeysWithValues: entry.arguments.map { ($0, optional.contains($0) ? "" : "7") })
        let text = MessageCatalogue.text(entry.code, arguments, in: language)
        expectNoDebris(text.what)
        expectNoDebris(text.remedy)
    }

    private func expectNoDebris(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        for debris in ["[[", "]]", "|", "=}", "  ", " .", " ,", ": .", "?}", "()"] {
            #expect(!text.contains(debris), sourceLocation: sourceLocation)
        }
        #expect(text.first?.isWhitespace != true && text.last?.isWhitespace != true, sourceLocation: sourceLocation)
    }

    @Test func anUnknownCodeIsNamedAndCalledABug() {
        for language in MessageLanguage.allCases {
            let text = MessageCatalogue.text("no-such-code", ["code": "other"], in: language)
            #expect(text.what.contains("no-such-code"))
            #expect(!text.remedy.isEmpty)
        }
        #expect(MessageCatalogue.argumentNames(of: "no-such-code") == nil)
        #expect(MessageCatalogue.text("no-such-code", [:], in: .en).what.contains("bug"))
    }

    @Test func aKeyNearlyRightIsToldItsLikelyName() {
        let arguments = ["key": "mesures", "expected": "measures, tables", "nearest": "measures"]
        let text = MessageCatalogue.text("unknown-key", arguments, in: .en)
        #expect(text.what == "There can’t be a key “mesures” here; known keys: measures, tables.")
        #expect(text.remedy == "Did you mean “measures”? Correct it or remove it.")
        let unsure = MessageCatalogue.text("unknown-key", arguments.merging(["nearest": ""]) { $1 }, in: .en)
        #expect(unsure.remedy == "Correct it or remove it.")
    }

    @Test func anUnknownLanguageIsSaidOfADefinitionAndOfAResponse() {
        let definition = ["language": "frr", "expected": "fr, de", "nearest": "fr"]
        #expect(
            MessageCatalogue.text("unknown-language", definition, in: .de)
                == MessageText(
                    "Die Sprache „frr“ ist nicht erklärt; erklärte Sprachen: fr, de.",
                    "Meinten Sie „fr“? Berichtigen Sie „frr“, oder ergänzen Sie die erklärten Sprachen."))
        let remark = ["value": "so", "column": "", "question": "", "candidates": "", "count": "1", "file": "a.csv"]
        #expect(
            MessageCatalogue.text("unknown-response-language", remark, in: .en)
                == MessageText(
                    "This response language is not in the survey: so. "
                        + "The response counts, without a language.",
                    "If the survey exists in that language, ask the administrator to add it."))
    }
}

extension CatalogueEntry: CustomTestStringConvertible {
    package var testDescription: String { code }
}

extension MessageTemplate {
    /// `argument=value` of every value that has words of its own, sorted.
    var wordedValues: [String] {
        func values(_ pieces: [Piece]) -> [String] {
            pieces.flatMap { piece -> [String] in
                switch piece {
                case .words(let name, let words): words.keys.map { "\(name)=\($0)" }
                case .section(let pieces): values(pieces)
                case .text, .value, .plural: []
                }
            }
        }
        return values(pieces).sorted()
    }
}
