import Definitions
import Foundation
import Territories
import TestSupport
import Testing

@testable import Reporting

/// What is wrong with a report before any figure is made, at its place.
@Suite struct ReportLintTests {
    /// A report of one sheet of method and the given ones, in a file of its name.
    private static func problems(_ sheets: [String], id: String = "essai") throws -> [DefinitionProblem] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("essai.yaml").path
        let head = """
            report: \(id)
            title: {fr: "Essai"}
            organisation: "Ici"
            keywords: {fr: "un"}
            sheets:

            """
        let text = head + sheets.map { "  - \($0)\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        do throws(DefinitionProblems) {
            _ = try ReportLoader.load(path: path, survey: nil)
            return []
        } catch {
            return error.problems
        }
    }

    @Test(arguments: [
        "un nom de plus de trente et un caractères", "a/b", "a:b", "[a]", "a?", "a*", "a\\\\b", "'a", "a'", "History",
        "history", "B12",
    ])
    func `a name that spreadsheet programs refuse is told at its place`(name: String) throws {
        let found = try Self.problems(["{kind: method, name: {fr: \"Méthode\", de: \"\(name)\"}}"])
        #expect(found.map(\.code) == ["report-sheet-name-invalid"])
        #expect(found.first?.arguments["language"] == "de")
        #expect(found.first?.place.line == 6 && (found.first?.place.column ?? 0) > 20)
    }

    @Test(arguments: [("Écart", "ecart"), ("L'essai", "L’essai"), ("Suivi du plan", "Suivi-du-plan")])
    func `two names that are one without case and accents are told once`(first: String, second: String) throws {
        let found = try Self.problems([
            "{kind: method, name: {fr: \"\(first)\"}}", "{kind: reliability, name: {fr: \"\(second)\"}}",
        ])
        #expect(found.map(\.code) == ["report-sheet-name-repeated"])
        #expect(found.first?.arguments["first"] == "6" && found.first?.place.line == 7)
    }

    @Test func `names may differ in one language and be one in another, where that is told`() throws {
        let found = try Self.problems([
            "{kind: method, name: {fr: \"Méthode\", de: \"Über\"}}",
            "{kind: reliability, name: {fr: \"Fiabilité\", de: \"uber\"}}",
        ])
        #expect(found.map { $0.arguments["language"] } == ["de"])
    }

    @Test func `many sheets need a table of contents in second place, and each a question then`() throws {
        let sheets = ["method", "reliability", "nonresponse", "quality"].map { "{kind: \($0), name: {fr: \"\($0)\"}}" }
        #expect(try Self.problems(sheets).map(\.code) == ["report-contents-missing"])
        let contents = "{kind: contents, name: {fr: \"Sommaire\"}}"
        let found = try Self.problems([sheets[0], contents] + sheets[1...])
        #expect(found.map(\.code) == Array(repeating: "report-key-needed", count: 4))
        #expect(found.allSatisfy { $0.arguments["key"] == "question" })
    }

    @Test func `a report bears the name of its file`() throws {
        let found = try Self.problems(["{kind: method, name: {fr: \"Méthode\"}}"], id: "autre")
        #expect(found.map(\.code) == ["report-name-differs"])
        #expect(found.first?.arguments == ["expected": "essai", "got": "autre"])
        #expect(found.first?.place.line == 1)
    }

    private static func communes() throws -> TerritorySet {
        try TerritoryLoader.load(
            path: Shipped.package.appendingPathComponent("Surveys/territories/commune-suisse/territories.yaml").path)
    }

    @Test func `levels of sheets and rules are those of the territory set`() throws {
        let definition = try Followed.report("comite")
        let problems = ProblemCollector()
        definition.judgeLevels(in: try Shipped.territories.get(), problems: problems)
        #expect(problems.problems.isEmpty)
        let other = ProblemCollector()
        definition.judgeLevels(in: try Self.communes(), problems: other)
        #expect(Set(other.problems.map { $0.arguments["level"] }).isSuperset(of: ["epci", "arrondissement", "part"]))
        #expect(
            other.problems.contains { $0.arguments["expected"]?.hasPrefix("all, ") == false }, "a rule names no whole")
    }

    @Test func `a gap that no table makes is told once for each place`() throws {
        let definition = try Followed.report("commune")
        let problems = ProblemCollector()
        definition.judgeDifferences(problems: problems) { $0.by != "employment" }
        let measures = Set(problems.problems.compactMap { $0.arguments["measure"] })
        #expect(measures.contains("access.affordability") && measures.contains("activities_attended.yes"))
        #expect(
            problems.problems.allSatisfy { $0.code == "report-gap-undeclared" && $0.arguments["by"] == "employment" })
        let none = ProblemCollector()
        definition.judgeDifferences(problems: none) { _ in true }
        #expect(none.problems.isEmpty)
    }
}
