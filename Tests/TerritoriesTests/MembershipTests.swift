import Testing

@testable import Territories

/// Levels are not one tree: every place says for itself where it belongs.
@Suite struct MembershipTests {
    private let set: TerritorySet

    init() throws { set = try Rhone.set.get() }

    @Test func `the levels go from the coarsest to the finest, density cuts across; units by code`() {
        #expect(set.levels.map(\.id) == ["part", "epci", "commune", "arrondissement", "quarter", "density"])
        #expect(set.levels.map(\.units.count) == [2, 13, 292, 9, 48, 3])
        for level in set.levels { #expect(level.units.map(\.code) == level.units.map(\.code).sorted()) }
        #expect(set.levelIndex("epci") == 1)
        #expect(set.levelIndex("canton") == nil)
    }

    @Test func `rows of the table come first, and no two places have one code`() throws {
        let rows = try Rhone.shipped.rows("communes.csv")
        #expect(set.places[1...301].map(\.code) == rows.map { $0["insee"] })
        #expect(Set(set.places.map(\.code)).count == set.places.count)
    }

    @Test(arguments: [
        ("Lyon", ["69M", "200046977", "69123", "indetermine"]),
        ("Lyon 3", ["69M", "200046977", "69123", "69383"]),
        ("Villeurbanne", ["69M", "200046977", "69266", "outside"]),
        // One postal code, 69380, on both sides of the Métropole's border.
        ("Lissieu", ["69M", "200046977", "69117", "outside"]),
        ("Lozanne", ["69D", "200040574", "69121", "outside"]),
        // Seven Loire communes of CC des Monts du Lyonnais, and Isère and Ain communes, are in an EPCI and no part.
        ("Maringes", ["outside", "200066587", "42138", "outside"]),
        ("Souzy", ["69D", "200066587", "69178", "outside"]),
        ("Vienne", ["outside", "200077014", "38544", "outside"]),
        ("Jassans-Riottier", ["outside", "200040590", "01194", "outside"]),
        ("Oullins", ["69M", "200046977", "69149", "outside"]),
    ])
    func `a place belongs where its table says`(written: String, expected: [String]) throws {
        let levels = set.levels(written)
        #expect(["part", "epci", "commune", "arrondissement"].map { levels[$0] } == expected)
    }

    @Test func `naming Lyon alone is imprecise at the level of arrondissements only`() throws {
        let rows = set.places[1...301]
        let undetermined = rows.filter { $0.memberships[3] == .undetermined }
        #expect(undetermined.map(\.code) == ["69123"])
        #expect(rows.allSatisfy { !$0.memberships[..<3].contains(.undetermined) })
        #expect(rows.filter(\.isDivided).map(\.code) == ["69123"])
    }

    @Test func `inhabitants of groups and quarters are counted in their communes`() {
        #expect(set.places.dropFirst(302).allSatisfy { $0.population == 0 && $0.postalCodes.isEmpty })
        let rhone = set.places.filter { !$0.isDivided && [.unit(0), .unit(1)].contains($0.memberships[0]) }
        #expect(rhone.compactMap(\.population).reduce(0, +) == 1_893_692)
    }

    @Test func `a respondent without a place is undetermined at every level`() {
        let unknown = set.places[Int(TerritorySet.unknown)]
        #expect(unknown.memberships == Array(repeating: .undetermined, count: 6))
        #expect(unknown.code.isEmpty && unknown.population == nil)
    }

    @Test func `population and postal codes come with the place`() throws {
        let lyon = try #require(set.places.first { $0.code == "69123" })
        #expect(lyon.population == 522_250)
        #expect(lyon.postalCodes == (1...9).map { "6900\($0)" })
        #expect(set.places.first { $0.code == "69299" }?.postalCodes == ["69124", "69125"])
    }
}
