import Foundation
import Testing

@testable import Verification

/// The attack on small publications written by hand, each with one thing that gives somebody away or does not.
@Suite struct PublicationAuditTests {
    /// The known pattern: counts of women and men in four regions, by region.
    private static let pattern = ["A": [2, 18], "B": [19, 14], "C": [10, 12], "D": [14, 11]]

    private static func rows(withheld: Set<String>) -> [String] {
        var rows: [String] = []
        for (region, counts) in pattern {
            rows.append(row("m.x", level: "region", territory: region, count: counts[0] + counts[1]))
            for (group, count) in zip(["f", "m"], counts) {
                let isWithheld = withheld.contains("\(region)-\(group)")
                rows.append(
                    row("m.x", level: "region", territory: region, group: group, count: isWithheld ? nil : count))
            }
        }
        for (index, group) in ["f", "m"].enumerated() {
            rows.append(row("m.x", group: group, count: pattern.values.reduce(0) { $0 + $1[index] }))
        }
        return rows + [row("m.x", count: 100), row("m.x", group: "indetermine", count: 0)]
    }

    /// A count of 0 is said to be of nobody; nil is withheld.
    private static func row(
        _ measure: String, level: String = "all", territory: String = "all", group: String = "", count: Int?,
        kind: String = "share", basis: String = "all", comparedTo: String = ""
    ) -> String {
        let status = count.map { $0 == 0 ? "not-applicable" : "shown" } ?? "confidential"
        return [
            "s", measure, kind, level, territory, basis, "all", count.map { $0 > 0 ? "\($0)" : "" } ?? "", "0.5", "",
            "",
            status, group.isEmpty ? "" : "gender", group, comparedTo, "",
        ].joined(separator: ",")
    }

    private static let header =
        "survey,measure,kind,territory_level,territory,language_basis,language,respondents,estimate,ci_low,ci_high,status,"
        + "group_by,group,compare_to,adjusted_for"

    private func audit(
        _ rows: [String], threshold: Int = 3, unit: String = "household",
        territories: String = "region\nA\nB\nC\nD\nindetermine\n", standing: String = "[]", among: String = "[]",
        chosen: String = "[]", answers: String = "[]"
    ) throws -> PublicationAudit {
        let folder = NSTemporaryDirectory() + "audit-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let results = "\(folder)/results.csv"
        try ([Self.header] + rows).joined(separator: "\n").appending("\n")
            .write(toFile: results, atomically: true, encoding: .utf8)
        try territories.write(toFile: "\(folder)/territories.csv", atomically: true, encoding: .utf8)
        let package = """
            {"confidentiality": [
            {"survey": "s", "unit": "\(unit)", "threshold": \(threshold), "standing": \(standing), "among": \(among),
            "chosen": \(chosen), "answers": \(answers)}]}
            """
        let relations = try #require(
            PublicRelations(dataPackage: Array(package.utf8), territories: "\(folder)/territories.csv"))
        return PublicationAudit(try ResultsReading(path: results, digest: ""), relations: relations)
    }

    private func ends(_ audit: PublicationAudit) -> [String: String] {
        var ends: [String: String] = [:]
        for finding in audit.findings {
            ends[finding.arguments["cell"] ?? finding.code.rawValue] =
                "\(finding.arguments["lowest"] ?? "") \(finding.arguments["highest"] ?? "")"
        }
        return ends
    }

    @Test(arguments: [
        (["A-f"], ["region A, gender f": "2 2"]),
        (["A-f", "A-m"], ["region A, gender f": "2 2"]),
        // Columns still give both; of the larger one, more than twice the threshold, nothing is learnt that protects it.
        (["A-f", "A-m", "B-f"], ["region A, gender f": "2 2"]),
        (["A-f", "A-m", "C-f", "C-m"], [:]), (["A-f", "A-m", "D-f", "D-m"], [:]),
    ])
    func `the known pattern is open or closed as stated`(withheld: [String], expected: [String: String]) throws {
        #expect(ends(try audit(Self.rows(withheld: Set(withheld)))) == expected)
    }

    @Test func `whoever knows the rules learns from what cannot be zero`() throws {
        // x + z = 10 and x + y = 14, so y is 4 to 14: withheld for the others, hence 10 or more, and x is 4 at the most.
        let rows = [
            Self.row("m.x", level: "region", territory: "A", count: 14),
            Self.row("m.x", level: "region", territory: "A", group: "f", count: nil),
            Self.row("m.x", level: "region", territory: "A", group: "m", count: nil),
            Self.row("m.x", level: "region", territory: "A", group: "indetermine", count: 0),
            Self.row("m.x", level: "region", territory: "B", count: 60),
            Self.row("m.x", level: "region", territory: "B", group: "f", count: nil),
            Self.row("m.x", level: "region", territory: "B", group: "m", count: nil),
            Self.row("m.x", level: "region", territory: "B", group: "indetermine", count: 0),
            Self.row("m.x", group: "f", count: 10),
        ]
        let places = "region\nA\nB\n"
        let found = ends(try audit(rows, threshold: 10, territories: places))
        #expect(found["region A, gender f"] == "0 4")
        #expect(found["region A, gender m"] == nil)
        #expect(ends(try audit(rows, threshold: 4, territories: places)).isEmpty)
    }

    @Test func `a figure of fewer than the threshold is found`() throws {
        let rows = [Self.row("m.x", count: 74), Self.row("m.x", level: "region", territory: "A", count: 9)]
        #expect(try audit(rows, threshold: 9).findings.isEmpty)
        let found = try audit(rows, threshold: 10).findings
        #expect(found.map(\.code) == [.fewShown])
        #expect(found.first?.arguments == ["cell": "region A", "respondents": "9", "threshold": "10"])
    }

    /// Half of 4 responses are 2, of 8 they are 4; the threshold is 3.
    @Test(arguments: [(4, true), (8, false)]) func `a part of few responses is found`(all: Int, isFew: Bool) throws {
        let found = try audit([Self.row("respondents.mix", group: "f", count: all)]).findings
        #expect(found.map(\.code) == (isFew ? [.fewShown] : []))
        #expect(!isFew || found[0].arguments["respondents"] == "2")
    }

    /// 14 + 60 of 74 have a place; of all but 3 of 77.
    @Test(arguments: [(74, [:]), (77, ["region indetermine": "3 3"])])
    func `a withheld remainder may be empty, not of few`(all: Int, expected: [String: String]) throws {
        let rows = [
            Self.row("m.x", count: all), Self.row("m.x", level: "region", territory: "A", count: 14),
            Self.row("m.x", level: "region", territory: "B", count: 60),
            Self.row("m.x", level: "region", territory: "indetermine", count: nil),
        ]
        #expect(ends(try audit(rows, territories: "region\nA\nB\nindetermine\n")) == expected)
    }

    /// 40 of 40 name a language spoken at home, 33 of them in A.
    @Test func `responses that name a language are attacked, too`() throws {
        func row(_ level: String, _ territory: String, _ basis: String, _ count: Int?) -> String {
            Self.row(
                "respondents.count", level: level, territory: territory, count: count, kind: "count", basis: basis)
        }
        let rows = [
            row("all", "all", "all", 60), row("region", "A", "all", 36), row("region", "B", "all", 24),
            row("all", "all", "home", 40), row("region", "A", "home", 33), row("region", "B", "home", nil),
        ]
        let audit = try audit(rows, threshold: 10, territories: "region\nA\nB\n")
        #expect(audit.findings.map(\.place) == [.part("respondents.count (home)")])
        #expect(ends(audit) == ["region B": "7 7"])
    }

    /// All 24 answered, 11 and 13 responded: what these answered does not follow. Where the answers of 13 are shown, those of 11 do.
    @Test func `a number that only responses tell is no finding where it is large`() throws {
        func found(other: Int?) throws -> [String: String] {
            let responses = [("all", "all", 24), ("region", "A", 11), ("region", "B", 13)].map {
                Self.row("respondents.count", level: $0, territory: $1, count: $2, kind: "count")
            }
            let rows = [
                Self.row("m.x", count: 24), Self.row("m.x", level: "region", territory: "A", count: nil),
                Self.row("m.x", level: "region", territory: "B", count: other),
            ]
            return ends(try audit(responses + rows, threshold: 10, territories: "region\nA\nB\n"))
        }
        #expect(try found(other: nil).isEmpty)
        #expect(try found(other: 13) == ["region A": "11 11"])
    }

    @Test func `what only earlier figures stand around is counted and not attacked`() throws {
        let rows = [
            Self.row("m.x", count: 90), Self.row("m.x", level: "region", territory: "A", count: 88),
            Self.row("m.x", level: "region", territory: "B", count: nil),
        ]
        let places = "region\nA\nB\n"
        let fresh = try audit(rows, territories: places)
        #expect(fresh.attacked == 1 && fresh.unattacked == 0 && !fresh.findings.isEmpty)
        let standing = #"[["m.x", "all", "all", "all", "all", "", ""], ["m.x", "region", "A", "all", "all", "", ""]]"#
        let kept = try audit(rows, territories: places, standing: standing)
        #expect(kept.attacked == 0 && kept.unattacked == 1 && kept.findings.isEmpty)
    }

    @Test func `nobody answers without a response`() throws {
        let rows = [
            Self.row("m.x", count: 90), Self.row("m.x", level: "region", territory: "A", count: nil),
            Self.row("m.x", level: "region", territory: "B", count: nil),
            Self.row("m.x", level: "region", territory: "C", count: nil),
        ]
        let responses = [
            Self.row("respondents.count", count: 100, kind: "count"),
            Self.row("respondents.count", level: "region", territory: "A", count: 8, kind: "count"),
        ]
        let places = "region\nA\nB\nC\n"
        #expect(ends(try audit(rows, threshold: 10, territories: places)).isEmpty)
        #expect(ends(try audit(rows + responses, threshold: 10, territories: places)) == ["region A": "0 8"])
    }

    @Test func `a gap or a measure of the same question gives a number away`() throws {
        let rows = [
            Self.row("q.a", count: 50), Self.row("q.a", level: "region", territory: "A", count: nil),
            Self.row("q.a", level: "region", territory: "B", count: nil),
        ]
        let places = "region\nA\nB\n"
        #expect(ends(try audit(rows, threshold: 10, territories: places)).isEmpty)
        let gap = Self.row("q.a", level: "region", territory: "A", count: 4, kind: "difference", comparedTo: "others")
        #expect(ends(try audit(rows + [gap], threshold: 10, territories: places)) == ["region A": "4 4"])
        let other = [Self.row("q.b", count: 50), Self.row("q.b", level: "region", territory: "A", count: 46)]
        #expect(ends(try audit(rows + other, threshold: 10, territories: places)) == ["region B": "4 4"])
        // Of another question, or of other people, it tells nothing.
        let apart = [Self.row("r.b", count: 50), Self.row("r.b", level: "region", territory: "A", count: 46)]
        #expect(ends(try audit(rows + apart, threshold: 10, territories: places)).isEmpty)
        let fewer = [Self.row("q.b", count: 49), Self.row("q.b", level: "region", territory: "A", count: 46)]
        #expect(ends(try audit(rows + fewer, threshold: 10, territories: places)).isEmpty)
    }

    @Test func `a figure of some and one of all give those of the others`() throws {
        func rows(_ all: [Int?], _ some: [Int?]) -> [String] {
            [("m.x", all), ("m.x.some", some)].flatMap { measure, counts in
                [
                    Self.row(measure, count: counts[0]),
                    Self.row(measure, level: "region", territory: "A", count: counts[1]),
                    Self.row(measure, level: "region", territory: "B", count: counts[2]),
                ]
            }
        }
        func found(_ all: [Int?], _ some: [Int?], isTold: Bool = true) throws -> [String: String] {
            let found = try audit(
                rows(all, some), threshold: 10, territories: "region\nA\nB\n",
                among: isTold ? #"[["m.x.some", "m.x"]]"# : "[]")
            let rests = found.findings.filter { $0.code == .restTold }
            #expect(!isTold || rests.allSatisfy { $0.arguments["whole"] == "m.x" })
            return ends(found)
        }
        #expect(try found([80, 34, 46], [60, 30, 30]) == ["region A": "4 4"])
        #expect(try found([80, 34, 46], [60, nil, 30]).keys.sorted() == ["region A"])
        #expect(try found([80, 34, 46], [60, nil, nil]).isEmpty)
        #expect(try found([80, 34, 46], [60, 30, 30], isTold: false).isEmpty)
        // Nobody is left, or ten.
        #expect(try found([80, 34, 46], [70, 34, 36]).isEmpty)
        // Of the 60 at most 8 are where all are 8.
        #expect(try found([80, 8, 72], [60, nil, nil])["region A"] == "0 8")
    }

    /// Of 60 answers 34 are women's, of whom all are some, and 20 men's, of whom nobody is: of the other 6 some are 2.
    @Test func `groups of which all or none are among some give those of the others, too`() throws {
        func rows(_ some: [Int?], of all: [Int?]) -> [String] {
            [("m.x", all), ("m.x.some", some)].flatMap { measure, counts in
                zip(["", "f", "m", "indetermine"], counts).map { Self.row(measure, group: $0, count: $1) }
            }
        }
        let chosen = """
            [["m.x.some", "all", "all", "gender", "f", "everybody"], ["m.x.some", "all", "all", "gender", "m", "nobody"]]
            """
        func found(
            _ some: [Int?], of all: [Int?] = [60, 34, 20, 6], isTold: Bool = true
        ) throws -> [String] {
            try audit(
                rows(some, of: all), threshold: 5, territories: "region\nA\n", among: #"[["m.x.some", "m.x"]]"#,
                chosen: isTold ? chosen : "[]"
            ).findings.map { "\($0.code.rawValue) \($0.arguments["cell"] ?? "") \($0.arguments["highest"] ?? "")" }
        }
        let both = ["verify-narrowed all all, gender indetermine 2", "verify-rest-told all all, gender indetermine 4"]
        #expect(try found([36, nil, 0, nil]) == both)
        #expect(try found([36, nil, 0, nil], isTold: false).isEmpty)
        // Where it is not given by groups itself.
        #expect(try found([36]) == [both[1]])
        #expect(try found([40]).isEmpty && found([36], isTold: false).isEmpty)
        // The women of all are closed for the 4 men; some are the same women.
        let closed = [39, nil, nil, 20]
        #expect(try found([15, 15, 0, 0], of: closed).contains("verify-narrowed all all, gender m 4"))
    }

    @Test func `one number that a unanimous group may have is a finding, a larger one is none`() throws {
        func rows(_ total: Int) -> [String] {
            [
                Self.row("m.x", count: 100), Self.row("m.x", level: "region", territory: "A", count: nil),
                Self.row("m.x", level: "region", territory: "B", count: 100 - total),
            ]
        }
        let places = "region\nA\nB\n"
        #expect(ends(try audit(rows(19), threshold: 10, territories: places)) == ["region A": "19 19"])
        #expect(ends(try audit(rows(20), threshold: 10, territories: places)).isEmpty)
    }

    @Test func `numbers that cannot all be true are a finding`() throws {
        let rows = [
            Self.row("m.x", count: 50), Self.row("m.x", level: "region", territory: "A", count: 51),
            Self.row("m.x", level: "region", territory: "B", count: nil),
        ]
        #expect(try audit(rows).findings.map(\.code) == [.countsContradict])
        #expect(try audit(rows, territories: "part\nA\nB\n").findings.map(\.code) == [.countsUnsolved])
    }

    @Test func `an organisation may be in any combination of territories`() throws {
        let rows = [
            Self.row("m.x", count: 50), Self.row("m.x", level: "region", territory: "A", count: 30),
            Self.row("m.x", level: "region", territory: "B", count: nil),
            Self.row("m.x", level: "zone", territory: "Z", count: 46),
            Self.row("m.x", level: "zone", territory: "Y", count: nil),
        ]
        let places = "region,zone\nA,Z\nB,Z\nB,Y\n"
        #expect(ends(try audit(rows, threshold: 10, territories: places))["zone Y"] == "4 4")
        let found = ends(try audit(rows, threshold: 10, unit: "organisation", territories: "region\nA\n"))
        #expect(found == ["zone Y": "0 4"])
    }

    @Test func `a publication that tells no relations is not attacked`() {
        #expect(PublicRelations(dataPackage: Array("{}".utf8), territories: "/nowhere.csv") == nil)
        func relations(_ resources: String) -> PublicRelations? {
            let package = #"{"confidentiality": [], "resources": [{"path": "results.csv"}\#(resources)]}"#
            return PublicRelations(dataPackage: Array(package.utf8), territories: "/nowhere.csv")
        }
        #expect(relations(#", {"path": "territories.csv"}"#) == nil)
        // Nothing is published of any territory.
        #expect(relations("")?.places == [[]])
    }

    /// 28 by motor less 25 by car are 3 by public transport.
    @Test func `groupings of one question are read together`() throws {
        func row(_ by: String, _ group: String, _ count: Int?) -> String {
            Self.row("m.x", group: group, count: count).replacingOccurrences(of: "gender", with: by)
        }
        let rows = [
            Self.row("m.x", count: 70), row("way", "motor", 28), row("way", "foot", 42), row("way", "indetermine", 0),
            row("wheels", "public", nil), row("wheels", "car", 25), row("wheels", "indetermine", nil),
        ]
        let answers = """
            [["way", "motor", "wheels", "public"], ["way", "motor", "wheels", "car"],
            ["way", "foot", "wheels", "indetermine"], ["way", "indetermine", "wheels", "indetermine"]]
            """
        func found(_ answers: String) throws -> [String: String] {
            ends(try audit(rows, threshold: 10, territories: "region\nA\n", answers: answers))
        }
        #expect(try found(answers)["all all, wheels public"] == "3 3")
        #expect(try found("[]").isEmpty)
    }
}
