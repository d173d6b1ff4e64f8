import Testing

@testable import Territories

/// What holds for every postal code and commune of the shipped tables.
@Suite struct PostalCodeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let shipped: Shipped
        let set: Result<TerritorySet, any Error>
        let column: String
        let codes: Int
        let shared: Int

        var testDescription: String { column }
    }

    /// Counts of the whole tables; those of the département alone have a test of their own.
    static let cases = [
        Case(shipped: Rhone.shipped, set: Rhone.set, column: "insee", codes: 100, shared: 47),
        Case(shipped: SwissCommune.shipped, set: SwissCommune.set, column: "ofs", codes: 336, shared: 101),
    ]

    @Test(arguments: cases)
    func `every commune's own name and postal code lead to itself`(tables: Case) throws {
        let set = try tables.set.get()
        let rows = try tables.shipped.rows("communes.csv")
        let cities = Set(rows.compactMap { $0["parent"] })
        for row in rows {
            let (code, name) = (try #require(row[tables.column]), try #require(row["name"]))
            guard !cities.contains(code) else { continue }
            for postal in try #require(row["postal_codes"]).split(separator: "|").map(String.init) {
                for commune in [code, name, "\(postal) \(name)", "\(name.uppercased()) (\(postal))"] {
                    let finding = set.locate(commune, postal)
                    #expect(set.place(finding).code == code, "\(commune) \(postal)")
                    #expect(finding.notes.isEmpty)
                }
                #expect(set.place(set.locate("\(postal) \(name)")).code == code)
            }
        }
    }

    @Test(arguments: cases)
    func `a postal code alone tells what all its communes have in common and nothing else`(tables: Case) throws {
        let set = try tables.set.get()
        let communes = try tables.shipped.communesOfPostalCodes(tables.column)
        #expect(communes.count == tables.codes)
        #expect(communes.values.count { $0.count > 1 } == tables.shared)
        let places = Dictionary(set.places.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        for (postal, codes) in communes {
            let finding = set.locate(nil, postal)
            #expect(finding.notes.isEmpty)
            let told = set.levels(of: set.place(finding))
            let own = try codes.map { set.levels(of: try #require(places[$0])) }
            for level in set.levels.map(\.id) {
                let known = Set(own.compactMap { $0[level] })
                #expect(told[level] == (known.count == 1 ? known.first : "indetermine"), "\(postal) \(level)")
            }
            if codes.count > 1 {
                #expect(told["commune"] == "indetermine")
                #expect(set.place(finding).isDivided)
            } else {
                #expect(set.place(finding).code == codes.first)
            }
        }
    }

    @Test func `92 postal codes of the département, 42 of them shared, 8 on both sides of the Métropole's border`()
        throws
    {
        let set = try Rhone.set.get()
        let communes = try Rhone.shipped.communesOfPostalCodes("insee")
        let rhone = communes.filter { $0.value.contains { $0.hasPrefix("69") } }
        #expect(rhone.count == 92)
        #expect(rhone.count { $0.value.count > 1 } == 42)
        let straddling = rhone.keys.filter { set.levels(nil, $0)["part"] == "indetermine" }
        #expect(
            straddling.sorted() == ["69280", "69290", "69330", "69360", "69380", "69390", "69700", "69780"])
    }

    @Test func `every commune with the postal code of any other is a contradiction`() throws {
        let set = try Rhone.set.get()
        let communes = try Rhone.shipped.communesOfPostalCodes("insee")
        for row in try Rhone.shipped.rows("communes.csv") {
            let (code, name) = (try #require(row["insee"]), try #require(row["name"]))
            for (postal, codes) in communes where !codes.contains(code) && code != "69123" {
                let finding = set.locate(code, postal)
                #expect(finding.place == TerritorySet.unknown, "\(name) \(postal)")
                #expect(finding.notes == [.postalCodeConflict(commune: name, postalCode: postal)])
            }
        }
    }
}
