import Questionnaires
import Territories
import TestSupport
import Testing

@testable import Ingestion
@testable import Responses

/// A respondent's place from commune, postal code and quarter together, and what is said of it (story 5).
@Suite struct PlaceTests {
    static func reading(_ rows: [(commune: String, postalCode: String, quarter: String)]) throws -> Reading {
        var export = Export(["cp", "commune", "quartier"])
        for row in rows { export.add(["cp": row.postalCode, "commune": row.commune, "quartier": row.quarter]) }
        return try WordingTests.reading(export.bytes)
    }

    @Test func `story 5: postal code and commune decide together, and contradictions are told`() throws {
        let reading = try Self.reading([
            ("", "69380", ""), ("lissieu", "69380", ""), ("St Jean des Vignes", "69380", ""), ("", "69001", ""),
            ("Villeurbanne", "69003", ""), ("Villeurbanne", "69003", ""), ("Écully", "99999", ""),
            ("Oullins", "69600", ""),
            ("", "", ""),
        ])
        let territories = try Shipped.territories.get()
        let codes = try reading.places()
        #expect(Array(codes[1...3]) == ["69117", "69212", "69381"])
        #expect(reading.table.place[0] != TerritorySet.unknown, "69380 alone is the Rhône")
        let part = try #require(territories.levelIndex("part"))
        #expect(territories.places[Int(reading.table.place[0])].memberships[part] == .undetermined)
        #expect(Array(codes[4...8]) == ["", "", "69081", "69149", ""])
        #expect(
            reading.remarks.map(\.line) == [
                "postal-code-conflict 6:6 cp code=69003 commune=Villeurbanne ×2", "unknown-postal-code 8:8 cp (5)",
                "former-territory 9:9 commune [Oullins] now=Oullins-Pierre-Bénite",
            ])
    }

    @Test func `quarters narrow the place, unknown ones are counted and not repeated`() throws {
        let reading = try Self.reading([
            ("Villeurbanne", "69100", "Monod"), ("Villeurbanne", "", "près du parc, chez Mme Durand"),
            ("Villeurbanne", "", "la maison bleue du fond"), ("Villeurbanne", "", "Le Garet"),
        ])
        let territories = try Shipped.territories.get()
        let commune = try #require(territories.levelIndex("commune"))
        let units = reading.table.place.map { territories.places[Int($0)].memberships[commune] }
        #expect(Set(units).count == 1 && units[0] != .undetermined)
        #expect(
            reading.remarks.map(\.line) == [
                "unknown-quarter 3:3 quartier ×2",
                "quarter-conflict 5:5 quartier place=Villeurbanne quarter=Le Garet",
            ])
        #expect(reading.table.place[0] != reading.table.place[1])
        #expect(reading.table.place[1] == reading.table.place[2])
        #expect(reading.remarks.allSatisfy { !"\($0)".contains("Durand") })
    }
}
