import Definitions
import Foundation
import Testing

@testable import Territories

/// The set for one Swiss commune: canton, district, commune, and quarters that are fictional.
@Suite struct SwissCommuneTests {
    private let set: TerritorySet

    init() throws { set = try SwissCommune.set.get() }

    @Test func `levels are Swiss: no intermunicipality, and the title says that quarters are fictional`() {
        #expect(set.levels.map(\.id) == ["canton", "district", "commune", "quarter"])
        #expect(set.levels.map(\.units.count) == [1, 10, 300, 5])
        let title = set.levels[3].title
        #expect(title.text(in: "fr", fallback: "fr").text.contains("quartiers fictifs"))
        #expect(title.text(in: "de", fallback: "fr").text.contains("fiktive Quartiere"))
        #expect(set.levels[3].units.allSatisfy { $0.name.contains("fictif") })
    }

    @Test func `the definition and its README say that quarters are fictional`() throws {
        for file in ["territories.yaml", "README.md"] {
            let text = try String(contentsOf: SwissCommune.shipped.folder.appendingPathComponent(file), encoding: .utf8)
            #expect(text.localizedCaseInsensitiveContains("the quarters are fictional"))
        }
    }

    @Test(
        arguments: [
            ("Renens", nil, "5591"), ("Renens (VD)", nil, "5591"), ("Renens VD", "1020", "5591"),
            ("1020 Renens", nil, "5591"),
            ("CH-1020 Renens VD", nil, "5591"), ("5591", nil, "5591"), ("Yverdon-les-Bains", "1400", "5938"),
            ("Gressy", nil, "5938"), ("St-Prex", nil, "5646"), ("Château-d’Oex", nil, "5841"), (nil, "1020", "5591"),
            // Le Sépey is in Aigle and Ormont-Dessous by the directory; 1862 is of the latter only.
            ("Le Sépey", "1862", "5410"),
        ] as [(String?, String?, String)])
    func `communes answer to number, name, locality and NPA`(commune: String?, postal: String?, code: String) {
        let finding = set.locate(commune, postal)
        #expect(set.place(finding).code == code)
        #expect(finding.notes.isEmpty)
    }

    @Test func `an OFS number is none in the NPA column, and an NPA is none in the commune column`() {
        #expect(set.locate(nil, "5591").notes == [.unknownPostalCode])
        #expect(set.locate("1020").place == TerritorySet.unknown)
    }

    @Test func `a shared NPA tells the district where its communes have one`() {
        // 1880 is of Bex and Gryon, both in the district of Aigle; 1008 of Prilly, and its edge reaches into Renens.
        let bex = set.levels(nil, "1880")
        #expect(bex["commune"] == "indetermine" && bex["district"] == "2221" && bex["canton"] == "VD")
        #expect(set.levels(nil, "1008")["commune"] == "indetermine")
        #expect(set.levels("Renens", "1008")["commune"] == "5591")
        #expect(set.locate("Bex", "1020").place == TerritorySet.unknown)
        #expect(set.place(set.locate("Lausanne", "1001")).name == "Lausanne")
        #expect(set.locate("Lausanne", "1001").notes == [.unknownPostalCode])
    }

    @Test func `an unknown quarter keeps the commune`() {
        let known = set.levels("Renens", "1020", "la fontaine")
        #expect(known == ["canton": "VD", "district": "2229", "commune": "5591", "quarter": "5591-F2"])
        let unknown = set.levels("Renens", "1020", "Atlantide")
        #expect(unknown == ["canton": "VD", "district": "2229", "commune": "5591", "quarter": "indetermine"])
        #expect(set.levels("Renens")["quarter"] == "indetermine")
        #expect(set.levels("Prilly")["quarter"] == "outside")
        #expect(set.levels(nil, nil, "Quartier fictif du Verger")["commune"] == "5591")
    }
}
