import Testing

@testable import Territories

/// A level whose units gather values of a column: Insee's density grid.
@Suite struct DensityTests {
    private let set: TerritorySet

    init() throws { set = try Rhone.set.get() }

    @Test(arguments: [
        ("Lyon", "dense"), ("Lyon 3", "dense"), ("Villefranche-sur-Saône", "intermediate"), ("Lissieu", "intermediate"),
        ("Affoux", "rural"), ("Aigueperse", "rural"), ("Quincieux", "rural"), ("Vienne", "intermediate"),
        ("Maringes", "rural"),
    ])
    func `a commune is as dense as the grid says`(commune: String, expected: String) {
        #expect(set.levels(commune)["density"] == expected)
    }

    @Test func `145 communes of the département are of low density, with 185 054 inhabitants, one in the Métropole`() {
        let rural = set.places[1...301].filter {
            let levels = set.levels(of: $0)
            return levels["density"] == "rural" && levels["part"] != "outside"
        }
        #expect(rural.count == 145)
        #expect(rural.compactMap(\.population).reduce(0, +) == 185_054)
        #expect(rural.filter { set.levels(of: $0)["part"] == "69M" }.map(\.name) == ["Quincieux"])
    }

    @Test func `a shared postal code tells the density where its communes agree`() {
        // 69870: five rural communes. 69380: bourgs, outskirts and villages.
        #expect(set.levels(nil, "69870")["density"] == "rural")
        #expect(set.levels(nil, "69380")["density"] == "indetermine")
    }
}
