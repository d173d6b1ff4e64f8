import Testing

@testable import Territories

/// Levels are not one tree: every place says for itself where it belongs.
@Suite struct MembershipTests {
    private let set: TerritorySet

    init() throws { set = try Rhone.set.get() }

    /// Unit code, `indetermine` or `outside` at each level.
    private func memberships(_ text: String) throws -> [String] {
        let code = try #require(set.code(of: text))
        let place = try #require(set.places.first { $0.code == code })
        return zip(place.memberships, set.levels).map { membership, level in
            switch membership {
            case .unit(let index): level.units[index].code
            case .undetermined: "indetermine"
            case .outside: "outside"
            }
        }
    }

    @Test func `the levels go from the coarsest to the finest, units by code`() {
        #expect(set.levels.map(\.id) == ["part", "epci", "commune", "arrondissement"])
        #expect(set.levels.map(\.units.count) == [2, 13, 292, 9])
        for level in set.levels { #expect(level.units.map(\.code) == level.units.map(\.code).sorted()) }
        #expect(set.levelIndex("epci") == 1)
        #expect(set.levelIndex("canton") == nil)
        #expect(set.places.count == 302)
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
        #expect(try memberships(written) == expected)
    }

    @Test func `naming Lyon alone is imprecise at the level of arrondissements only`() throws {
        let undetermined = set.places.dropFirst().filter { $0.memberships.contains(.undetermined) }
        #expect(undetermined.map(\.code) == ["69123"])
        #expect(undetermined.first?.memberships.count { $0 == .undetermined } == 1)
        #expect(set.places.filter(\.isDivided).map(\.code) == ["", "69123"])
    }

    @Test func `a respondent without a place is undetermined at every level`() {
        let unknown = set.places[Int(TerritorySet.unknown)]
        #expect(unknown.memberships == Array(repeating: .undetermined, count: 4))
        #expect(unknown.code.isEmpty && unknown.population == nil)
    }

    @Test func `population and postal codes come with the place`() throws {
        let lyon = try #require(set.places.first { $0.code == "69123" })
        #expect(lyon.population == 522_250)
        #expect(lyon.postalCodes == (1...9).map { "6900\($0)" })
        #expect(set.places.first { $0.code == "69299" }?.postalCodes == ["69124", "69125"])
    }
}
