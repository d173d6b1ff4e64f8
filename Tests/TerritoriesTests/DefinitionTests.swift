import Testing

@testable import Territories

/// What is wrong with a territory set is said with its file and line.
@Suite struct DefinitionTests {
    struct Spoiling: Sendable, CustomTestStringConvertible {
        let file: String
        let old: String
        let new: String
        let problem: String

        var testDescription: String { problem }
    }

    static let spoilings = [
        Spoiling(
            file: "communes.csv", old: "parent,part", new: "parent,partie",
            problem: "communes.csv:1 territory-column-missing column=part file=communes.csv"),
        Spoiling(
            file: "communes.csv", old: "Bourg,commune,,B", new: "Bourg,commune,,B,x",
            problem: "communes.csv:3 territory-row-ragged file=communes.csv"),
        Spoiling(
            file: "communes.csv", old: "1002,", new: "1001,",
            problem: "communes.csv:3 territory-code-repeated code=1001 file=communes.csv"),
        Spoiling(
            file: "communes.csv", old: "Bourg,commune,,B", new: "Bourg,commune,,C",
            problem: "communes.csv:3 territory-code-unknown code=C column=part file=parts.csv"),
        Spoiling(
            file: "communes.csv", old: "quarter,1001", new: "quarter,1009",
            problem: "communes.csv:4 territory-code-unknown code=1009 column=parent file=communes.csv"),
        Spoiling(
            file: "parts.csv", old: "B,Part B", new: "A,Part B",
            problem: "parts.csv:3 territory-code-repeated code=A file=parts.csv"),
        Spoiling(
            file: "parts.csv", old: "code,name", new: "code,nom",
            problem: "parts.csv:1 territory-column-missing column=name file=parts.csv"),
        Spoiling(
            file: "parts.csv", old: "Part B\n", new: "\"Part B\n",
            problem: "parts.csv:2 territory-table-unreadable file=parts.csv reason=csv-unclosed-quote"),
        Spoiling(
            file: "history.csv", old: ",1001", new: ",1099",
            problem: "history.csv:2 territory-code-unknown code=1099 column=current_insee file=history.csv"),
        Spoiling(
            file: "territories.yaml", old: "column: part}", new: "column: part, rows: commune}",
            problem: "territories.yaml:6 territory-level-unclear level=part"),
        Spoiling(
            file: "territories.yaml", old: "units: parts.csv, column: part", new: "units: parts.csv",
            problem: "territories.yaml:6 territory-level-unclear level=part"),
        Spoiling(
            file: "territories.yaml", old: "title: {fr: \"Petit\"}", new: "title: {de: \"Klein\"}",
            problem: "territories.yaml:2 missing-language language=fr"),
        Spoiling(
            file: "territories.yaml", old: "communes: communes.csv\n", new: "",
            problem: "territories.yaml:1 missing-key key=communes"),
    ]

    @Test(arguments: spoilings)
    func `one mistake is one problem at its line`(spoiling: Spoiling) throws {
        let small = try SmallSet()
        try small.spoil(spoiling.file, spoiling.old, spoiling.new)
        let problems = try small.problems()
        #expect(problems.contains(spoiling.problem), "\(problems)")
        // A unit that is missing from its table is missed by the communes that name it, too.
        if spoiling.file != "parts.csv" { #expect(problems == [spoiling.problem]) }
    }

    @Test func `a table that is not there is named`() throws {
        let small = try SmallSet()
        small.remove("parts.csv")
        #expect(
            try small.problems() == [
                "parts.csv:1 territory-table-unreadable file=parts.csv reason=file-missing"
            ])
    }

    @Test func `several mistakes are all told, in order of place`() throws {
        let small = try SmallSet()
        try small.spoil("communes.csv", "Bourg,commune,,B", "Bourg,commune,,C")
        try small.spoil("communes.csv", "1003,Aville Nord,quarter,1001,A", "1003,Aville Nord,quarter,1001,D")
        #expect(
            try small.problems() == [
                "communes.csv:3 territory-code-unknown code=C column=part file=parts.csv",
                "communes.csv:4 territory-code-unknown code=D column=part file=parts.csv",
            ])
    }

    @Test func `a sound set loads, its history too`() throws {
        let set = try SmallSet().load()
        #expect(set.id == "small")
        #expect(set.levels[0].units.map(\.code) == ["A", "B"])
        #expect(set.code(of: "vieuxville") == "1001")
        #expect(set.code(of: "1000") == "1001")
        #expect(set.places[1].memberships == [.unit(0), .undetermined])
        #expect(set.places[3].memberships == [.unit(0), .unit(0)])
        #expect(set.places[2].memberships == [.unit(1), .outside])
    }

    @Test func `a name that two places bear is never resolved to one of them`() throws {
        let small = try SmallSet()
        try small.spoil("communes.csv", "1002,Bourg", "1002,Aville")
        let set = try small.load()
        guard case .unknown = set.resolve("Aville") else {
            Issue.record("the first of two was taken")
            return
        }
        #expect(set.code(of: "1002") == "1002")
    }

    @Test func `a replaced name that two communes inherited is never resolved to one of them`() throws {
        let small = try SmallSet()
        try small.spoil("history.csv", "1000,Vieuxville,1001\n", "1000,Vieuxville,1001\n0999,Vieuxville,1002\n")
        let set = try small.load()
        guard case .unknown = set.resolve("Vieuxville") else {
            Issue.record("the first of two was taken")
            return
        }
        #expect(set.code(of: "0999") == "1002")
    }
}
