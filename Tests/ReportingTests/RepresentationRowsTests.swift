import Disclosure
import Measures
import TestSupport
import Testing

@testable import Reporting

/// Who answered, in results.csv.
@Suite struct RepresentationRowsTests {
    /// Rows by column.
    private static func rows() throws -> [[String: String]] {
        let respondents =
            ["fr", "fr+ar", "ar"].flatMap { languages in
                (0..<20).map { Respondent(answers: ["langmais": languages], place: "69266", language: UInt8($0 % 2)) }
            } + (0..<12).map { _ in Respondent(answers: [:], place: "69266", language: 2) }
        func cell(_ basis: String, _ language: String) -> ReferenceCell {
            ReferenceCell(level: "all", territory: "all", basis: basis, language: language)
        }
        let disclosed = try Discloser(
            rules: ConfidentialityRules(),
            references: ReferenceTables(
                invited: ["2025": [cell("all", "all"): 288, cell("questionnaire", "fr"): 10]],
                population: [cell("questionnaire", "fr"): 300, cell("questionnaire", "de"): 100])
        ).disclose([
            estimates(
                try table(respondents), of: Reported.ids, levels: [nil, "part"],
                representation: [.questionnaire, .home])
        ])[0]
        let bytes = try ResultsFile.bytes(of: [disclosed.publication], territories: try Shipped.territories.get())
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    private static func row(
        _ measure: String, _ basis: String = "all", _ language: String = "all"
    ) throws -> [String: String] {
        try #require(
            try rows().first {
                $0["measure"] == measure && $0["territory_level"] == "all" && $0["language_basis"] == basis
                    && $0["language"] == language
            })
    }

    private static let facts = ["kind", "unit", "respondents", "estimate", "status", "reason", "text"]

    @Test(arguments: [
        ("respondents.count", "all", "all", ["count", "responses", "72", "72.0", "shown", "", ""]),
        ("respondents.count", "home", "ar", ["count", "responses", "40", "40.0", "shown", "", ""]),
        (
            "respondents.mix", "questionnaire", "fr",
            ["share", "fraction", "72", "0.4166666666666667", "shown", "", "non représentatif"]
        ),
        ("respondents.rate", "all", "all", ["rate", "fraction", "72", "0.25", "shown", "", ""]),
        (
            "respondents.rate", "questionnaire", "fr",
            ["rate", "fraction", "", "", "not-applicable", "more-responses-than-invitations", ""]
        ),
        ("respondents.rate", "home", "all", ["rate", "fraction", "", "", "not-applicable", "no-reference", ""]),
        ("reference.mix", "questionnaire", "fr", ["share", "fraction", "", "0.75", "shown", "", ""]),
        ("reference.mix", "home", "fr", ["share", "fraction", "", "", "not-applicable", "no-reference", ""]),
        (
            "respondents.mix", "home", "tr",
            ["share", "fraction", "", "", "confidential", "disclosure-control", "non représentatif"]
        ),
    ])
    func `a row says what was counted and what it is taken of`(
        measure: String, basis: String, language: String, expected: [String]
    ) throws {
        let row = try Self.row(measure, basis, language)
        #expect(Self.facts.map { row[$0] ?? "" } == expected)
        for column in ["std_error", "ci_low", "ci_high", "ci_method", "df", "weighted_base", "indicator"] {
            #expect(row[column] == "", "\(column): who answered is counted, not estimated")
        }
    }

    @Test func `the key columns tell all rows apart`() throws {
        let keys = try Self.rows().map { row in ResultsFile.keyColumns.map { row[$0] ?? "?" } }
        #expect(Set(keys).count == keys.count)
        #expect(!keys.joined().contains("?"))
    }
}
