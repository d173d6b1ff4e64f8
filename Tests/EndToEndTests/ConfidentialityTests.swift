import Foundation
import Testing

/// Nothing withheld is anywhere in what is published.
@Suite struct ConfidentialityTests {
    /// Seven parents of one EPCI, three of them satisfied (.428571…), whose weights add up to a number of its own; four of
    /// another EPCI, nobody satisfied; and many elsewhere.
    private static let file: SurveyFile = {
        var file = SurveyFile()
        file.columns.append("poids")
        for (number, commune) in ["69383", "69264", "69266", "69009", "69387"].enumerated() {
            for answer in ["4", "3", "2", "3", "1"] {
                file.add(9 + number, satisfaction: answer, commune: commune, ["poids": "1", "satdet[CLAR]": answer])
            }
        }
        file.add(3, satisfaction: "3", commune: "69006", ["poids": "1.16194873"])
        file.add(4, satisfaction: "1", commune: "69006", ["poids": "1.16194873"])
        file.add(4, satisfaction: "1", commune: "69007", ["poids": "1.3"])
        return file
    }()

    @Test func `a planted group's figures are in no part of anything published`() throws {
        let place = try Workplace()
        try place.drop(Self.file, as: "bon.csv")
        let everything = "\(place.path)/tout.csv"
        let outcome = try place.run(["--unprotected", everything])
        #expect(outcome.code == 0, "\(outcome.errors)")
        // The search would find them: the evaluator's own file has them.
        let all = try Results(Disk.bytes(everything))
        let planted = all.rows.filter {
            $0["territory_level"] == "epci" && $0["measure"].hasPrefix("sat_info_overall") && $0["language"] == "all"
                && (1..<10).contains(Int($0["respondents"]) ?? 0)
        }
        #expect(planted.count >= 4)
        var needles: Set<String> = ["42857", "42.857", "42,857"]
        for row in planted {
            for column in ["weighted_base", "estimate", "std_error", "ci_low", "ci_high"] where row[column].count > 8 {
                needles.insert(String(row[column].prefix(9)))
            }
        }
        #expect(needles.count > 5)
        var published = try Workbook.parts(place.workbook)
        for (path, bytes) in place.tree()
        where ["reports/", "receipts/", "published/", "accepted/"].contains(where: path.hasPrefix) {
            guard !path.hasSuffix(".xlsx"), !path.hasPrefix("accepted/") else { continue }
            published[path] = String(decoding: bytes, as: UTF8.self)
        }
        #expect(published.count > 15)
        for (part, text) in published {
            for needle in needles { #expect(!text.contains(needle), "\(needle) in \(part)") }
        }
    }

    @Test func `a withheld cell has no number, in results and in the workbook, and no subtraction gives it back`()
        throws
    {
        let place = try Workplace()
        try place.drop(Self.file, as: "bon.csv")
        #expect(try place.run().code == 0)
        let results = try place.results()
        let names = Set(
            results.rows.filter {
                $0["territory_level"] == "epci" && ["200040566", "200077014"].contains($0["territory"])
            }
            .map { $0["territory_name"] })
        #expect(names.count == 2)
        for row in results.rows where names.contains(row["territory_name"]) {
            if row["language"] == "indetermine", row["status"] == "not-applicable" { continue }
            #expect(row["status"] == "confidential", "\(row.key)")
            #expect(row.filledNumbers.isEmpty, "\(row.key)")
            #expect(row["reason"] == "disclosure-control" && row["reliability"].isEmpty && row["ci_method"].isEmpty)
        }
        let territories = try Workbook(place.workbook).sheets["Territoires"] ?? []
        let lines = territories.filter { row in
            row.contains { names.contains($0.replacingOccurrences(of: "’", with: "'")) }
        }
        #expect(lines.count >= 2)
        for line in lines {
            #expect(line.contains { $0.contains("[c]") }, "\(line)")
            #expect(!line.contains { Double($0) != nil }, "\(line)")
        }
        expectNoSubtraction(results)
    }

    @Test func `nothing personal of an accepted file stays anywhere in the workspace`() throws {
        let place = try Workplace(Workplace.small)
        var file = SurveyFile.ordinary()
        let secrets = [
            "token": "jeton4711", "ipaddr": "203.0.113.77", "refurl": "https://exemple.invalid/moi",
            "comment": "Mme Dupont",
            "langmais[other]": "occitan", "colonne inconnue": "alice@exemple.invalid",
        ]
        file.columns += secrets.keys.sorted()
        file.rows[3].merge(secrets) { $1 }
        try place.drop(file, as: "bon.csv")
        #expect(try place.run().code == 0)
        let tree = place.tree()
        #expect(tree.keys.contains("barometre.sqlite"))
        for (path, bytes) in tree {
            let text = String(decoding: bytes, as: UTF8.self)
            for secret in secrets.values { #expect(!text.contains(secret), "\(secret) in \(path)") }
        }
    }

    /// In a sum whose total is shown, no single term is withheld.
    private func expectNoSubtraction(_ results: Results) {
        var withheld: [String: Int] = [:]
        var totals: [String: Bool] = [:]
        for row in results.rows {
            let measure = row["measure"]
            if row["territory_level"] == "all" { totals["\(measure)|\(row["language"])"] = row.isShown }
            if row["language"] == "all" {
                totals["\(measure)|\(row["territory_level"])/\(row["territory"])"] = row.isShown
            }
        }
        for row in results.rows where row["status"] == "confidential" {
            let measure = row["measure"]
            if ["part", "epci"].contains(row["territory_level"]), totals["\(measure)|\(row["language"])"] == true {
                withheld["\(measure)|\(row["territory_level"])|\(row["language"])", default: 0] += 1
            }
            if row["language"] != "all", totals["\(measure)|\(row["territory_level"])/\(row["territory"])"] == true {
                withheld["\(measure)|\(row["territory_level"])/\(row["territory"])", default: 0] += 1
            }
        }
        #expect(!withheld.isEmpty)
        for (sum, terms) in withheld {
            #expect(terms > 1, "\(sum): the one withheld term is the total less the others")
        }
    }
}
