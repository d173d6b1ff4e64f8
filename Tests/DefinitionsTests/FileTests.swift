import Definitions
import Foundation
import Testing

@Suite struct FileTests {
    @Test func aMissingFileIsNamedByItsPath() {
        let collector = ProblemCollector()
        #expect(DefinitionFile.read(path: "/nonexistent/s.yaml", into: collector) == nil)
        #expect(collector.problems.map(\.description) == ["/nonexistent/s.yaml:1:1: file-not-found"])
    }

    @Test func aFolderCannotBeReadAsAFile() {
        let collector = ProblemCollector()
        #expect(DefinitionFile.read(path: NSTemporaryDirectory(), into: collector) == nil)
        #expect(collector.problems.map(\.code) == ["file-unreadable"])
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}"])
    func aFileThatSaysNothingIsEmpty(_ yaml: String) {
        #expect(problems(yaml) == ["1:1: empty-file"])
    }

    @Test func bytesThatAreNotUTF8AreFoundWhereTheyStand() {
        let latin1 = Array("a: b\nc: caf".utf8) + [0xE9, 0x0A]
        #expect(problems(bytes: latin1) == ["2:7: encoding-not-utf8 got=other"])
    }

    @Test func utf16AndUTF32AreNamed() {
        #expect(problems(bytes: [0xFF, 0xFE, 0x61, 0]) == ["1:1: encoding-not-utf8 got=UTF-16"])
        #expect(problems(bytes: [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61]) == ["1:1: encoding-not-utf8 got=UTF-32"])
    }

    @Test func aByteOrderMarkMovesNothing() throws {
        let collector = ProblemCollector()
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a: 1".utf8)
        let node = try #require(DefinitionFile.read(bytes: bytes, file: "t.yaml", into: collector))
        #expect(node.place.column == 1)
        #expect(collector.problems.isEmpty)
    }

    @Test func aForbiddenCharacterIsFoundWhereItStands() {
        #expect(problems("a: é\u{7}\n") == ["1:5: forbidden-character character=U+0007"])
    }

    @Test(arguments: [
        ("a: [1, 2\nb: 3\n", "2:2: yaml-syntax"),
        ("a: \"open\n", "2:1: yaml-syntax"),
        ("\ta: 1\n", "1:1: yaml-syntax"),
        ("a: *nothing\n", "1:4: yaml-syntax"),
        ("a: 1\n---\nb: 2\n", "2:1: yaml-syntax"),
        ("a: b: c\n", "1:5: yaml-syntax"),
    ])
    func whatIsNotYAMLIsFoundWhereTheParserStopped(_ yaml: String, _ expected: String) throws {
        let found = problems(yaml)
        #expect(found.count == 1)
        #expect(try #require(found.first).hasPrefix(expected + " context="), "\(found)")
    }

    @Test func everyRepeatedKeyIsReportedAtItsLaterPlacesAndTheRestIsStillRead() {
        let yaml = """
            a: 1
            b:
              x: 1
              "x": 2
              x: 3
            é: 1
            é: 2
            c: {k: 1, k: 2}
            a: {m: 1, 'm': 2}
            wrong: 1
            """
        let found = problems(yaml) { node, collector in
            let mapping = DefinitionMapping(node, keys: ["a", "b", "é", "c"], problems: collector)
            #expect(mapping?.text("a") == "1")
        }
        #expect(
            found == [
                "4:3: duplicate-key first=3 key=x", "5:3: duplicate-key first=3 key=x",
                "7:1: duplicate-key first=6 key=é", "8:11: duplicate-key first=8 key=k",
                "9:1: duplicate-key first=1 key=a", "10:1: unknown-key expected=a, b, é, c key=wrong nearest=",
            ])
    }

    @Test func anEmptyRepeatedKeyIsStillReported() {
        #expect(problems("\"\": 1\n\"\": 2\n") == ["1:1: duplicate-key first=1 key="])
    }

    @Test func aliasesAreReadAndMergesRefused() throws {
        let node = try root("a: &x {k: v}\nb: *x\n")
        let mapping = try #require(DefinitionMapping(node, keys: ["a", "b"], problems: ProblemCollector()))
        #expect(mapping.entries("b").map(\.key) == ["k"])
        #expect(mapping.node("b")?.place == SourcePlace(file: "t.yaml", line: 1, column: 4))
        #expect(problems("a: &x {k: v}\nb:\n  <<: *x\n") == ["3:3: yaml-merge-key"])
    }

    @Test func aliasesOfAliasesAreBounded() {
        var yaml = "a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n"
        for level in 1...9 {
            let row = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(row)]\n"
        }
        #expect(problems(yaml) == ["1:1: yaml-too-large limit=500000"])
    }

    @Test func lineEndingsOfWindowsCountOnce() {
        #expect(problems("a: 1\r\nb: 2\r\nb: 3\r\n") == ["3:1: duplicate-key first=2 key=b"])
    }

    @Test func nestingAndRepetitionAreBounded() {
        let deep = problems(String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000))
        #expect(deep.count == 1)
        #expect(deep.allSatisfy { $0.contains(": yaml-syntax ") })
        #expect(problems(String(repeating: "a: 1\n", count: 300)).count == 1)
    }

    @Test func tagsChangeNothing() throws {
        let node = try root("a: !!int x\nb: !!bool 'true'\n")
        let mapping = try #require(DefinitionMapping(node, keys: ["a", "b"], problems: ProblemCollector()))
        #expect(mapping.text("a") == "x" && mapping.text("b") == "true")
    }

    @Test func aKeyIsAText() {
        #expect(
            problems("? [a]\n: 1\n? {b: 1}\n: 2\n") == ["1:3: key-not-text got=list", "3:3: key-not-text got=mapping"])
    }
}
