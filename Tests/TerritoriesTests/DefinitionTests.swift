import Definitions
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
            file: "communes.csv", old: "parent,part,", new: "parent,partie,",
            problem: "communes.csv:1 territory-column-missing column=part file=communes.csv"),
        Spoiling(
            file: "communes.csv", old: "Aville Nord,area,", new: "Aville Nord,area,x,",
            problem: "communes.csv:4 territory-row-ragged file=communes.csv"),
        Spoiling(
            file: "communes.csv", old: "1003,", new: "1002,",
            problem: "communes.csv:4 territory-code-repeated code=1002 file=communes.csv"),
        Spoiling(
            file: "communes.csv", old: "Bourg,commune,,B", new: "Bourg,commune,,C",
            problem: "communes.csv:3 territory-code-unknown code=C column=part file=parts.csv"),
        Spoiling(
            file: "communes.csv", old: "area,1001", new: "area,1009",
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
            file: "communes.csv", old: "B,3,", new: "B,4,",
            problem: "communes.csv:3 territory-value-ungrouped column=grid level=density value=4"),
        Spoiling(
            file: "communes.csv", old: "01200", new: "1200",
            problem: "communes.csv:3 territory-postal-code-unfit code=1200 length=5"),
        Spoiling(
            file: "communes.csv", old: "01200", new: "01A00",
            problem: "communes.csv:3 territory-postal-code-unfit code=01A00 length=5"),
        Spoiling(
            file: "localities.csv", old: "1002,", new: "1099,",
            problem: "localities.csv:2 territory-code-unknown code=1099 column=code file=localities.csv"),
        Spoiling(
            file: "localities.csv", old: "code,name", new: "insee,name",
            problem: "localities.csv:1 territory-column-missing column=code file=localities.csv"),
        Spoiling(
            file: "quarters.csv", old: "1001|1002", new: "1001|1099",
            problem: "quarters.csv:2 territory-code-unknown code=1099 column=communes file=quarters.csv"),
        Spoiling(
            file: "quarters.csv", old: "Q1,Port,1002,", new: "Q1,Port,,",
            problem: "quarters.csv:3 territory-quarter-without-commune code=Q1 file=quarters.csv"),
        Spoiling(
            file: "quarters.csv", old: "Q1,Port", new: "Q2,Port",
            problem: "quarters.csv:3 territory-code-repeated code=Q2 file=quarters.csv"),
        Spoiling(
            file: "quarters.csv", old: "name,communes", new: "name,places",
            problem: "quarters.csv:1 territory-column-missing column=communes file=quarters.csv"),
        Spoiling(
            file: "territories.yaml", old: "rows: area}", new: "quarters: quarters.csv}",
            problem: "territories.yaml:9 territory-quarters-repeated level=quarter"),
        Spoiling(
            file: "territories.yaml", old: "rows: area}", new: "rows: area, quarters: quarters.csv}",
            problem: "territories.yaml:8 territory-level-unclear level=area"),
        Spoiling(
            file: "territories.yaml", old: "column: grid", new: "rows: area",
            problem: "territories.yaml:10 territory-level-unclear level=density"),
        Spoiling(
            file: "territories.yaml", old: "values: [\"3\"]", new: "values: [\"3\", \"2\"]",
            problem: "territories.yaml:15 territory-value-repeated level=density value=2"),
        Spoiling(
            file: "territories.yaml", old: "code: rural", new: "code: town",
            problem: "territories.yaml:15 territory-code-repeated code=town file=territories.yaml"),
        Spoiling(
            file: "territories.yaml", old: "name: {fr: \"Rural\"}", new: "name: {de: \"Land\"}",
            problem: "territories.yaml:15 missing-language language=fr"),
        Spoiling(
            file: "territories.yaml", old: "history: history.csv\n", new: "history: history.csv\ncode_column: ofs\n",
            problem: "communes.csv:1 territory-column-missing column=ofs file=communes.csv"),
        Spoiling(
            file: "territories.yaml", old: "column: part}", new: "column: part, rows: commune}",
            problem: "territories.yaml:7 territory-level-unclear level=part"),
        Spoiling(
            file: "territories.yaml", old: "units: parts.csv, column: part", new: "units: parts.csv",
            problem: "territories.yaml:7 territory-level-unclear level=part"),
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
        try small.spoil("communes.csv", "1003,Aville Nord,area,1001,A", "1003,Aville Nord,area,1001,D")
        #expect(
            try small.problems() == [
                "communes.csv:3 territory-code-unknown code=C column=part file=parts.csv",
                "communes.csv:4 territory-code-unknown code=D column=part file=parts.csv",
            ])
    }

    @Test func `a sound set loads, its history and localities too`() throws {
        let set = try SmallSet().load()
        #expect(set.id == "small")
        #expect(set.levels[0].units.map(\.code) == ["A", "B"])
        #expect(set.levels[2].units.map(\.code) == ["Q1", "Q2"])
        #expect(set.levels[3].units.map(\.code) == ["town", "rural"])
        #expect(set.levels[3].units.map(\.name) == ["Ville", "Rural"])
        #expect(set.levels[3].units[0].title.text(in: "de", fallback: "fr").text == "Stadt")
        #expect(set.code(of: "vieuxville") == "1001")
        #expect(set.code(of: "1000") == "1001")
        #expect(set.code(of: "Hameau") == "1002")
        #expect(set.places[1].memberships == [.unit(0), .undetermined, .undetermined, .unit(0)])
        #expect(set.places[3].memberships == [.unit(0), .unit(0), .undetermined, .unit(0)])
        #expect(set.places[2].memberships == [.unit(1), .outside, .undetermined, .unit(1)])
    }

    @Test func `a group of values may be left out by a commune`() throws {
        let small = try SmallSet()
        try small.spoil("communes.csv", "B,3,", "B,,")
        #expect(try small.load().places[2].memberships[3] == .outside)
    }

    @Test func `an index holds 65535 places and the unknown one, more are refused`() throws {
        func rows(_ count: Int) -> String {
            "insee,name,kind,parent,part,grid\n"
                + (1...count).map { "\(1000 + $0),Commune \($0),commune,,A,1\n" }.joined()
        }
        let small = try SmallSet()
        try small.spoil(
            "territories.yaml", "  - {id: quarter, title: {fr: \"Quartier\"}, quarters: quarters.csv}\n", "")
        small.write("communes.csv", rows(65535))
        #expect(try small.load().places.count == 65536)
        small.write("communes.csv", rows(65536))
        #expect(try small.problems() == ["communes.csv:2 territory-too-many-places limit=65535"])
        let crowded = try SmallSet()
        crowded.write("communes.csv", rows(40000))
        #expect(try crowded.problems().contains("communes.csv:2 territory-too-many-places limit=65535"))
    }

    @Test func `a name that two places bear leads to what they have in common`() throws {
        let small = try SmallSet()
        try small.spoil("communes.csv", "1002,Bourg", "1002,Aville")
        let set = try small.load()
        let place = set.place(set.locate("Aville"))
        #expect(place.code == "1001|1002")
        #expect(place.memberships == Array(repeating: .undetermined, count: 4))
        #expect(set.place(set.locate("Aville", "01200")).code == "1002")
        #expect(set.place(set.locate("Aville", "01100")).code == "1001")
        #expect(set.place(set.locate("Aville", "01101")).code == "1003")
        #expect(set.place(set.locate("Aville", nil, "Port")).code == "1002/Q1")
        #expect(set.place(set.locate("Aville", nil, "Gare")).code == "1001|1002/Q2")
        #expect(set.code(of: "1002") == "1002")
    }

    @Test func `a replaced name that two communes inherited leads to what they have in common`() throws {
        let small = try SmallSet()
        try small.spoil("history.csv", "1000,Vieuxville,1001\n", "1000,Vieuxville,1001\n0999,Vieuxville,1002\n")
        let set = try small.load()
        #expect(set.code(of: "Vieuxville") == "1001|1002")
        #expect(set.place(set.locate("Vieuxville", "1200")).code == "1002")
        #expect(set.code(of: "0999") == "1002")
        #expect(set.code(of: "999") == "1002")
    }

    @Test
    func `a name in force is stronger than a locality and a replaced name, unless the postal code says otherwise`()
        throws
    {
        let small = try SmallSet()
        try small.spoil("history.csv", "1000,Vieuxville,1001\n", "1000,Bourg,1001\n")
        try small.spoil("localities.csv", "1002,Hameau\n", "1001,Hameau\n1002,Aville\n")
        let set = try small.load()
        #expect(set.locate("Bourg") == set.locate("1002"))
        let former = set.locate("Bourg", "01100")
        #expect(set.place(former).code == "1001")
        #expect(former.notes == [.formerPlace(was: "Bourg", now: "Aville")])
        #expect(set.code(of: "Aville") == "1001")
        #expect(set.place(set.locate("Aville", "01200")).code == "1002")
    }
}
