import Testing

@testable import Messages

@Suite struct TemplateTests {
    private func filled(
        _ source: String, _ arguments: [String: String] = [:], in language: MessageLanguage = .en
    ) -> String {
        MessageTemplate(source).filled(arguments, in: language)
    }

    @Test func aPlaceTakesItsArgumentAsItIs() {
        #expect(filled("“{a}” and {b}.", ["a": "{b}", "b": "[[x]]"]) == "“{b}” and [[x]].")
    }

    @Test func aMissingArgumentShows() {
        #expect(filled("line {line}") == "line ?")
    }

    @Test(arguments: [["near": ""], [:], ["near": "x", "of": ""], ["near": "x"]])
    func aSectionGoesWithAnyOfItsArguments(_ arguments: [String: String]) {
        #expect(filled("Unknown.[[ Near {near} of {of}.]] Done.", arguments) == "Unknown. Done.")
    }

    @Test func aSectionStaysWithAllOfItsArguments() {
        #expect(
            filled("Unknown.[[ Near {near} of {of}.]] Done.", ["near": "a", "of": "b"]) == "Unknown. Near a of b. Done."
        )
        #expect(filled("[[{n} {n|one|many}]][[{a}]]", ["n": "1"]) == "1 one")
    }

    @Test(arguments: [
        (MessageLanguage.fr, "0", "one"), (.fr, "1", "one"), (.fr, "-1", "one"), (.fr, "2", "other"),
        (.de, "0", "other"), (.de, "1", "one"), (.de, "2", "other"),
        (.en, "0", "other"), (.en, "1", "one"), (.en, "21", "other"), (.en, "many", "other"),
    ])
    func aCountChoosesTheForm(_ language: MessageLanguage, _ count: String, _ form: String) {
        #expect(filled("{n|one|other}", ["n": count], in: language) == form)
    }

    @Test func aValueWithWordsIsWorded() {
        let source = "{of|item=the item|answer=the answer|?=|a (b)=c = d}"
        #expect(filled(source, ["of": "item"]) == "the item")
        #expect(filled(source, ["of": "answer"]) == "the answer")
        #expect(filled(source, ["of": "?"]) == "")
        #expect(filled(source, ["of": "a (b)"]) == "c = d")
        #expect(filled(source, ["of": "else"]) == "else")
    }

    @Test func doubledBracesAreBraces() {
        #expect(filled("Only {{item}} counts", ["item": "x"]) == "Only {item} counts")
    }

    @Test(arguments: ["open {name", "open [[ section", "a ] b } c [ d"])
    func whatIsNotClosedStandsAsWritten(_ source: String) {
        #expect(filled(source) == source)
    }

    @Test func namesAreFoundEverywhereOnce() {
        #expect(MessageTemplate("{b}[[ {a} {n|x|y}]]{k|v=w}{b}").argumentNames == ["a", "b", "k", "n"])
    }
}
