import Testing

@testable import Territories
@testable import TextFolding

/// Priority quarters: who states one counts in it, in the commune that was stated.
@Suite struct QuarterTests {
    private let set: TerritorySet

    init() throws { set = try Rhone.set.get() }

    @Test func `every quarter is understood by code and by name in each of its communes`() throws {
        let rows = try Rhone.shipped.rows("quarters.csv")
        #expect(rows.count == 48)
        for row in rows {
            let (code, name) = (try #require(row["code"]), try #require(row["name"]))
            for commune in try #require(row["communes"]).split(separator: "|").map(String.init) {
                for written in [code, name, code.lowercased(), name.uppercased(), String(code.dropLast())] {
                    let finding = set.locate(commune, nil, written)
                    #expect(finding.notes.isEmpty, "\(written) in \(commune): \(finding.notes)")
                    let levels = set.levels(commune, nil, written)
                    #expect(levels["quarter"] == code, "\(written) in \(commune)")
                    #expect(levels["commune"] == commune)
                }
            }
        }
    }

    @Test(arguments: [
        ("Villeurbanne", "indetermine"), ("Lyon", "indetermine"), ("Lyon 6", "indetermine"), ("Limas", "indetermine"),
        ("Lissieu", "outside"), ("Vienne", "outside"),
    ])
    func `who states no quarter may live in one where the commune has some`(commune: String, expected: String) {
        #expect(set.levels(commune)["quarter"] == expected)
        #expect(set.levels(commune, nil, " ")["quarter"] == expected)
    }

    @Test func `a quarter of Lyon lies in the arrondissement that was stated`() {
        for (commune, postal) in [("Lyon 9", nil), ("Lyon", "69009"), (nil, "69009")] {
            let levels = set.levels(commune, postal, "La Duchère")
            #expect(levels["quarter"] == "QN06934M")
            #expect(levels["arrondissement"] == "69389")
            #expect(set.locate(commune, postal, "La Duchère").notes.isEmpty)
        }
        let city = set.levels("Lyon", nil, "Duchère")
        #expect(city["arrondissement"] == "indetermine" && city["commune"] == "69123")
    }

    @Test func `a quarter alone tells its commune, or what its communes have in common`() {
        let one = set.levels(nil, nil, "QN06919M")
        #expect(one["commune"] == "69266" && one["quarter"] == "QN06919M" && one["part"] == "69M")
        let several = set.levels(nil, nil, "Belleroche")
        #expect(several["commune"] == "indetermine" && several["epci"] == "200040590" && several["part"] == "69D")
        #expect(several["quarter"] == "QN06906M")
        // 69400 is of Gleizé, Limas, Villefranche-sur-Saône and others: the quarter narrows it.
        let narrowed = set.place(set.locate(nil, "69400", "Belleroche"))
        #expect(narrowed.code == "69092|69115|69264/QN06906M")
    }

    @Test(
        arguments: [
            ("Villeurbanne", nil, "Belleroche", "Belleroche", "Villeurbanne"),
            ("Lissieu", "69380", "QN06934M", "Duchère", "Lissieu"),
            ("Lyon 9", nil, "Tonkin", "Tonkin", "Lyon 9e Arrondissement"),
            (nil, "69100", "Duchère", "Duchère", "Villeurbanne"),
        ] as [(String?, String?, String, String, String)])
    func `a quarter of another commune is noted, the commune counts, the quarter is undetermined`(
        commune: String?, postal: String?, quarter: String, name: String, place: String
    ) {
        let finding = set.locate(commune, postal, quarter)
        #expect(finding.notes == [.quarterConflict(quarter: name, place: place)])
        var expected = set.levels(commune, postal)
        expected["quarter"] = "indetermine"
        #expect(set.levels(commune, postal, quarter) == expected)
    }

    @Test func `a quarter of elsewhere leaves a shared postal code as it is`() {
        var expected = set.levels(nil, "69380")
        expected["quarter"] = "indetermine"
        #expect(set.levels(nil, "69380", "Duchère") == expected)
    }

    @Test func `an unknown quarter is noted with near names, the commune counts`() {
        let finding = set.locate("Villeurbanne", nil, "Tonquin")
        guard case .unknownQuarter(let candidates)? = finding.notes.first, finding.notes.count == 1 else {
            Issue.record("\(finding)")
            return
        }
        #expect(candidates.first?.text == "Tonkin")
        #expect(set.place(finding).code == "69266")
        #expect(finding.notes.first?.column == .quarter)
        #expect(set.locate(nil, nil, "Atlantide").place == TerritorySet.unknown)
    }

    @Test func `a name of two quarters is picked by the commune, never the first of them`() {
        #expect(set.levels("Villeurbanne", nil, "Bel Air")["quarter"] == "QN06919M")
        #expect(set.levels(nil, "69800", "Bel-Air")["quarter"] == "QN06928M")
        let finding = set.locate(nil, nil, "Bel Air")
        #expect(finding.place == TerritorySet.unknown)
        #expect(finding.notes == [.sharedQuarterName(["Bel Air - Les Brosses", "Bel Air"])])
    }

    @Test func `a contradiction of commune and postal code is not settled by a quarter`() {
        #expect(set.locate("Lissieu", "69003", "Duchère").place == TerritorySet.unknown)
    }

    @Test func `a quarter does not change density, part or any other level`() {
        for place in set.places.dropFirst() where place.code.contains("/QN") && !place.code.contains("|") {
            guard let commune = set.places.first(where: { $0.code == place.code.prefix { $0 != "/" } }) else {
                Issue.record("\(place.code)")
                continue
            }
            for level in set.levels.indices where set.levels[level].id != "quarter" {
                #expect(place.memberships[level] == commune.memberships[level])
            }
        }
    }
}
