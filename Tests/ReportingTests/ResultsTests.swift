import Disclosure
import Foundation
import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Reporting

/// results.csv as the contract has it.
@Suite struct ResultsTests {
    private static let contract =
        "survey,wave,measure,kind,unit,territory_level,territory,territory_name,language_basis,language,respondents,"
        + "not_concerned,dont_know,no_answer,weighted_base,estimate,std_error,ci_low,ci_high,ci_method,df,deff,"
        + "n_effective,reliability,status,reason,indicator,category,group_by,group,compare_to,text,bound_high,"
        + "p_adjusted,verdict,compare_respondents,adjusted_for"

    @Test func `the columns are the contract's, in its order, then ours`() throws {
        let rows = try Reported(Reported.story).results()
        #expect(rows[0] == Self.contract.split(separator: ",").map(String.init))
        #expect(rows.allSatisfy { $0.count == 37 })
    }

    @Test func `story 1 stands there in full precision`() throws {
        let rows = try Reported(Reported.story).results()
        let row = try #require(rows.first { $0[2] == "sat_info_overall.satisfied" && $0[6] == "all" && $0[9] == "all" })
        #expect(
            Array(row[0...16].prefix(16)) == [
                "parents", "2025", "sat_info_overall.satisfied", "share", "fraction", "all", "all",
                "Rhône et Métropole de Lyon", "all", "all", "36", "2", "1", "1", "36.0", "0.75",
            ])
        #expect(abs((Double(row[16]) ?? 0) - 0.0730881682756) < 1e-12)
        #expect(abs((Double(row[17]) ?? 0) - 0.575456461028) < 1e-9)
        #expect(abs((Double(row[18]) ?? 0) - 0.880195039565) < 1e-9)
        #expect([row[19], row[23], row[24], row[25], row[26]] == ["kg-uncapped", "caution", "shown", "", "PE121-I1"])
    }

    @Test func `every declared cell has exactly one row, sorted`() throws {
        let rows = Array(try Reported(Reported.story).results().dropFirst())
        // (all + 3 parts) × 12 languages × 3 measures.
        #expect(rows.count == 4 * 12 * 3)
        let keys = rows.map { [$0[0], $0[1], $0[2], $0[5], $0[6], $0[8], $0[9]] }
        #expect(Set(keys).count == rows.count)
        #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `a withheld row carries no number, and an empty field is not a zero`() throws {
        let rows = try Reported(Reported.story).results().dropFirst()
        let withheld = rows.filter { $0[24] == "confidential" }
        #expect(withheld.count > 30)
        for row in withheld {
            #expect(row[10...23].allSatisfy { $0.isEmpty }, "\(row)")
            #expect(row[25] == "disclosure-control")
        }
        for row in rows where row[24] != "shown" { #expect(!row[10...22].contains("0")) }
        #expect(Set(rows.map { $0[24] }).isSubset(of: ["shown", "confidential", "not-asked", "not-applicable"]))
    }

    @Test func `without protection everything is there, in two more columns what was done`() throws {
        let reported = try Reported(Reported.story)
        let bytes = try ResultsFile.bytes(
            of: reported.disclosed.unprotected, territories: try Shipped.territories.get())
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows[0] == Self.contract.split(separator: ",").map(String.init) + ["withheld_by", "audit_interval"])
        #expect(rows.count == (try reported.results()).count)
        #expect(Set(rows.dropFirst().map { $0[37] }).isSubset(of: ["primary", "complementary", ""]))
        #expect(rows.dropFirst().contains { $0[37] == "primary" && $0[38].hasPrefix("0-") })
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+CMD", "'+CMD"), ("-x", "'-x"), ("@SUM", "'@SUM"), ("\tx", "'\tx"), ("\rx", "'\rx"),
        ("\r\nx", "'\r\nx"), ("=\u{301}x", "'=\u{301}x"), ("2025", "2025"), ("Lyon-3", "Lyon-3"), ("", ""),
    ])
    func `a text that a spreadsheet would take for a formula is guarded`(wave: String, written: String) throws {
        let survey = try Shipped.survey.get()
        let row = ResultRow(
            survey: "parents", wave: wave, measure: survey.measures[0], territory: .all, language: .all,
            group: .all, figure: nil, status: .confidential)
        #expect(Array(row.fields(try Shipped.territories.get())[1].utf8) == Array(written.utf8))
    }

    @Test func `a negative number is no formula`() throws {
        let respondents = (0..<60).map { Respondent(answers: ["satmode": $0 % 3 == 0 ? "4" : "1"], place: "69266") }
        let rows = try Reported(respondents, ids: ["sat_care.net"], levels: [nil], breakdowns: [.all]).results()
        #expect(rows[1][15].hasPrefix("-0.33333"))
        #expect(rows[1][3] == "net")
    }

    @Test func `the same publication gives the same bytes, ending in LF without a mark`() throws {
        let territories = try Shipped.territories.get()
        let reported = try Reported(Reported.story)
        let bytes = try ResultsFile.bytes(of: [reported.publication], territories: territories)
        let again = try ResultsFile.bytes(
            of: [try Reported(Reported.story.reversed()).publication], territories: territories)
        #expect(bytes == again)
        #expect(bytes.last == 0x0A && !bytes.contains(0x0D) && bytes.first == 0x73)
    }

    @Test func `datapackage.json is JSON that lists the columns and the workbooks`() throws {
        let bytes = DataPackage.bytes(
            wave: "2025 \"bis\"\n", title: "Été \\ hiver", resultsDigest: "abc",
            workbooks: [.init(path: "territoires/69381-fr.xlsx", bytes: 12, digest: "def")])
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(json["title"] as? String == "Été \\ hiver")
        #expect(json["version"] as? String == "2025 \"bis\"\n")
        let resources = try #require(json["resources"] as? [[String: Any]])
        #expect(resources.count == 2)
        #expect(resources.last?["name"] as? String == "territoires/69381-fr")
        #expect(resources.last?["path"] as? String == "territoires/69381-fr.xlsx")
        #expect(resources.last?["bytes"] as? Int == 12)
        #expect(resources.last?["hash"] as? String == "sha256:def")
        let resource = try #require(resources.first)
        #expect(resource["path"] as? String == "results.csv")
        #expect(resource["hash"] as? String == "sha256:abc")
        let schema = try #require(resource["schema"] as? [String: Any])
        let fields = try #require(schema["fields"] as? [[String: String]])
        #expect(fields.compactMap { $0["name"] }.joined(separator: ",") == Self.contract)
        let numbers = fields.filter { $0["type"] != "string" }.compactMap { $0["name"] }
        #expect(
            numbers == [
                "respondents", "not_concerned", "dont_know", "no_answer", "weighted_base", "estimate", "std_error",
                "ci_low",
                "ci_high", "df", "deff", "n_effective", "bound_high", "p_adjusted", "compare_respondents",
            ])
    }
}
