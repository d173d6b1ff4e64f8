import Testing

@testable import Definitions

@Suite struct ValueTests {
    private enum Colour: String, CaseIterable { case red, green }

    @Test(arguments: ["8", "08", "NO", "on", "1e3", "~", "null", "2025-01-01", "0x10", "1_000"])
    func aPlainScalarIsReadAsWritten(_ text: String) throws {
        let collector = ProblemCollector()
        #expect(collector.text(try root(text)) == text)
        #expect(collector.text(try root("\"\(text)\"")) == text)
        #expect(collector.problems.isEmpty)
    }

    @Test func onlyUnquotedTrueAndFalseAreBooleans() throws {
        #expect(ProblemCollector().boolean(try root("true")) == true)
        #expect(ProblemCollector().boolean(try root("false")) == false)
        #expect(problems("yes") { _ = $1.boolean($0) } == ["1:1: wrong-type expected=boolean got=text value=yes"])
        #expect(problems("'true'") { _ = $1.boolean($0) } == ["1:1: wrong-type expected=boolean got=text value=true"])
        #expect(problems("[true]") { _ = $1.boolean($0) } == ["1:1: wrong-type expected=boolean got=list value="])
    }

    @Test func onlyUnquotedDecimalNumbersAreIntegers() throws {
        #expect(ProblemCollector().integer(try root("-12")) == -12)
        for bad in ["1.5", "0x10", "+3", "1e3", "twelve"] {
            #expect(problems(bad) { _ = $1.integer($0) } == ["1:1: wrong-type expected=integer got=text value=\(bad)"])
        }
        #expect(problems("\"3\"") { _ = $1.integer($0) } == ["1:1: wrong-type expected=integer got=text value=3"])
    }

    @Test func aNumberIsDecimalAndUnquoted() throws {
        #expect(ProblemCollector().number(try root("-12.5")) == -12.5)
        for bad in ["12,5", "1e3", "nan", "0x10", "+1", "1.2.3"] {
            #expect(problems(bad) { _ = $1.number($0) } == ["1:1: wrong-type expected=number got=text value=\(bad)"])
        }
        #expect(problems("\"3\"") { _ = $1.number($0) } == ["1:1: wrong-type expected=number got=text value=3"])
    }

    @Test func aKeyWithoutValueIsReportedWithTheShapeItWants() {
        let found = problems("a:\nb:\nc:\nd:\ne:\nf: ''\n") { node, collector in
            let keys = ["a", "b", "c", "d", "e", "f"]
            guard let mapping = DefinitionMapping(node, keys: keys, problems: collector) else { return }
            _ = mapping.text("a")
            _ = mapping.integer("b")
            _ = mapping.boolean("c")
            _ = mapping.texts("d")
            _ = mapping.entries("e")
            _ = mapping.text("f")
        }
        #expect(
            found == [
                "1:3: empty-value expected=text", "2:3: empty-value expected=integer",
                "3:3: empty-value expected=boolean", "4:3: empty-value expected=list",
                "5:3: empty-value expected=mapping", "6:4: empty-value expected=text",
            ])
    }

    @Test func requiredListsAndMappingsHaveSomethingInThem() {
        let found = problems("a: []\nb: {}\nc: []\n") { node, collector in
            guard let mapping = DefinitionMapping(node, keys: ["a", "b", "c"], problems: collector) else { return }
            _ = mapping.requiredTexts("a")
            _ = mapping.requiredEntries("b")
            _ = mapping.requiredList("c")
        }
        #expect(
            found == [
                "1:4: empty-value expected=list", "2:4: empty-value expected=mapping", "3:4: empty-value expected=list",
            ])
    }

    @Test func otherShapesAreReported() {
        #expect(problems("[1]") { _ = $1.text($0) } == ["1:1: wrong-type expected=text got=list value="])
        #expect(problems("a: 1") { _ = $1.list($0) } == ["1:1: wrong-type expected=list got=mapping value="])
        #expect(problems("x") { _ = $1.entries($0) } == ["1:1: wrong-type expected=mapping got=text value=x"])
    }

    @Test func unknownAndMissingKeysAreAllReported() {
        let found = problems("- titel: a\n  colour: b\n  zzz: c\n") { node, collector in
            for item in collector.list(node) ?? [] {
                let mapping = DefinitionMapping(item, keys: ["title", "colour", "size"], problems: collector)
                _ = mapping?.requiredText("title")
                _ = mapping?.requiredInteger("size")
            }
        }
        #expect(
            found == [
                "1:3: missing-key key=title", "1:3: missing-key key=size",
                "1:3: unknown-key expected=title, colour, size key=titel nearest=title",
                "3:3: unknown-key expected=title, colour, size key=zzz nearest=",
            ])
    }

    @Test func aChoiceIsOneOfItsCases() throws {
        #expect(ProblemCollector().choice(try root("green"), of: Colour.self) == .green)
        #expect(
            problems("gren") { _ = $1.choice($0, of: Colour.self) }
                == ["1:1: unknown-value expected=red, green got=gren nearest=green"])
    }

    @Test func aListOfTextsHoldsEachOnce() {
        let found = problems("- a\n- b\n- [c]\n- a\n") { node, collector in
            #expect(collector.texts(node)?.map(\.value) == ["a", "b"])
        }
        #expect(
            found == ["3:3: wrong-type expected=text got=list value=", "4:3: repeated-value first=1 value=a"])
    }

    @Test func problemsAreThrownTogetherSortedByPlace() {
        let collector = ProblemCollector()
        let places = [(9, 1), (2, 7), (2, 3)].map { SourcePlace(file: "f", line: $0.0, column: $0.1) }
        for place in places { collector.report(DefinitionCode.missingKey, at: place, ["key": "k"]) }
        let error = #expect(throws: DefinitionProblems.self) { try collector.finish() }
        #expect(error?.problems.map(\.place.line) == [2, 2, 9])
        #expect(error?.problems.first?.place.column == 3)
    }

    @Test(arguments: DefinitionCode.allCases)
    func everyCodeIsKebabAndNamesItsArgumentsInOrder(_ code: DefinitionCode) {
        #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
        #expect(code.argumentNames == code.argumentNames.sorted())
    }
}

@Suite struct NearestTests {
    @Test func aHintIsGivenOnlyWhenSure() {
        #expect(nearest(to: "quesiton", among: ["question", "codes"]) == "question")
        #expect(nearest(to: "CLAIR", among: ["CLAR", "MODES"]) == "CLAR")
        #expect(nearest(to: "xyz", among: ["question"]) == "")
        #expect(nearest(to: "SA5", among: ["SA1", "SA2"]) == "")
        #expect(nearest(to: "a", among: []) == "")
    }
}

@Suite struct LocalizedTextTests {
    private let languages = Languages(all: ["fr", "de", "ar"], base: "fr")

    @Test func aTextFallsBackAndSaysSo() throws {
        let text = try #require(LocalizedText(["fr": "Oui", "de": "Ja"]))
        #expect(text.languages == ["de", "fr"])
        #expect(text.text(in: "de", fallback: "fr") == .init(text: "Ja", language: "de", fellBack: false))
        #expect(text.text(in: "ar", fallback: "fr") == .init(text: "Oui", language: "fr", fellBack: true))
        #expect(text.text(in: "ar", fallback: "en") == .init(text: "Ja", language: "de", fellBack: true))
        #expect(LocalizedText([:]) == nil)
    }

    @Test func onlyTheBaseLanguageIsRequired() throws {
        let collector = ProblemCollector()
        let text = collector.localizedText(try root("{fr: Oui, ar: نعم}"), in: languages)
        #expect(collector.problems.isEmpty)
        #expect(text?["ar"] == "نعم")
        #expect(problems("de: Ja") { _ = $1.localizedText($0, in: languages) } == ["1:1: missing-language language=fr"])
    }

    @Test func unknownLanguagesAndEmptyTextsAreReported() {
        let found = problems("fr: Oui\nfre: Oui\nde: ''\n") { _ = $1.localizedText($0, in: languages) }
        #expect(
            found == [
                "2:1: unknown-language expected=fr, de, ar language=fre nearest=fr", "3:5: empty-value expected=text",
            ])
    }
}
