import Foundation
import Testing

/// Tables that people keep by hand are read however they are saved, and strictly: each fault is told with its place and stops the run.
@Suite struct HandKeptTableTests {
    private static let partners = "code,name,type,places\n"
    private static let decisions = "key_a,key_b,decision,author,date\n"
    private static let register = "edition,item,part,status,date,source,note\n"

    private static func expectRefused(_ name: String, _ table: String, _ code: String, _ position: String) throws {
        let place = try PartnersPlace.make(tables: [name: table])
        try place.drop(PartnersPlace.answers(["4"]), as: "partenaires.csv")
        let outcome = try place.run()
        #expect(outcome.code == 78, "\(outcome.errors)")
        #expect(outcome.errorCodes.contains(code), "\(outcome.errors)")
        #expect(outcome.errors.contains("/tables/\(name):\(position): "), "\(outcome.errors)")
        #expect(Disk.names(place.inbox) == ["partenaires.csv"])
        #expect(try place.run(["--dry-run"]).code == 78)
    }

    @Test(arguments: [
        (partners + ",Relais,RPE,\n", "table-cell-empty", "2:1"),
        (partners + "RPE01,,RPE,\n", "table-cell-empty", "2:7"),
        (partners + "RPE01,Relais,,\n", "table-cell-empty", "2:14"),
        (partners + "RPE01,Relais,RPEE,\n", "table-value-unknown", "2:14"),
        (partners + "RPE01,Relais,RPE,69264 00000\n", "table-value-unknown", "2:18"),
        (partners + "RPE01,Relais,RPE,\nrpé 01,Autre,RPE,\n", "table-entry-repeated", "3:1"),
        (partners + "RPE01,Relais,RPE\n", "table-row-ragged", "2:1"),
        ("code,nom,type,places\n", "table-column-unknown", "1:6"),
    ])
    func `a fault of the partners' register`(table: String, code: String, position: String) throws {
        try Self.expectRefused("partenaires.csv", table, code, position)
    }

    @Test(arguments: [
        (decisions + "a,b,identiques,AB,2025-01-31\n", "table-value-unknown", "2:5"),
        (decisions + ",b,distinct,AB,2025-01-31\n", "table-cell-empty", "2:1"),
        (decisions + "a,,distinct,AB,2025-01-31\n", "table-cell-empty", "2:3"),
        (decisions + "a,b,distinct,,2025-01-31\n", "table-cell-empty", "2:14"),
        (decisions + "a,b,distinct,AB,\n", "table-date-wrong", "2:17"),
        (decisions + "a,b,distinct,AB,2025-01\n", "table-date-wrong", "2:17"),
        (decisions + "a,b,distinct,AB,31/01/25\n", "table-date-wrong", "2:17"),
        (decisions + "a,b,distinct,AB,12/31/2024\n", "table-date-wrong", "2:17"),
        (decisions + "a,b,distinct,AB,31 janvier 2025\n", "table-date-wrong", "2:17"),
        (decisions + "a,b,distinct,AB,31/01/2025/\n", "table-date-wrong", "2:17"),
        (decisions + "a,b,distinct,AB,01/2025\n", "table-date-wrong", "2:17"),
        (decisions + "a,b,distinct,AB,2025-02-30\n", "table-date-wrong", "2:17"),
        (decisions + "a,b,distinct,AB,2199-01-01\n", "table-date-to-come", "2:17"),
        (decisions + "a,a,distinct,AB,2025-01-31\n", "table-keys-equal", "2:3"),
        ("key_a,key_b,decision,author\n", "table-column-missing", "1:1"),
    ])
    func `a fault of the decisions`(table: String, code: String, position: String) throws {
        try Self.expectRefused("rapprochements.csv", table, code, position)
    }

    @Test(arguments: [
        (register + "2024,F1-A9,,2,2025,Commune,\n", "table-value-unknown", "2:6"),
        (register + ",F1-A1,,2,2025,Commune,\n", "table-cell-empty", "2:1"),
        (register + "2024,F1-A1,ARS,2,2025,Commune,\n", "table-part-unexpected", "2:12"),
        (register + "2024,F1-A2,,2,2025,Commune,\n", "table-cell-empty", "2:12"),
        (register + "2024,F1-A2,CAF,2,2025,Commune,\n", "table-value-unknown", "2:12"),
        (register + "2024,F1-A1,,En cours,2025,Commune,\n", "table-value-unknown", "2:13"),
        (register + "2024,F1-A1,,2,05/11/24,Commune,\n", "table-date-wrong", "2:15"),
        (register + "2024,F1-A1,,2,5 nov. 2024,Commune,\n", "table-date-wrong", "2:15"),
        (register + "2024,F1-A1,,2,nov-24,Commune,\n", "table-date-wrong", "2:15"),
        (register + "2024,F1-A1,,2,31/12/2198,Commune,\n", "table-date-to-come", "2:15"),
        (register + "2024,F1-A1,,2,2025-13,Commune,\n", "table-date-wrong", "2:15"),
        (register + "2024,F1-A1,,2,2199-01,Commune,\n", "table-date-to-come", "2:15"),
        (register + "2024,F1-A1,,2,2025,,\n", "table-cell-empty", "2:20"),
        (register + "2024,F1-A1,,2,2025,\(String(repeating: "x", count: 201)),\n", "table-cell-too-long", "2:20"),
        (register + "2024,F1-A1,,2,2025,x,\(String(repeating: "x", count: 301))\n", "table-cell-too-long", "2:22"),
        (register + "2024,F1-A1,,2,2025,x,\n2024,F1-A1,,2,2025,x,\n", "table-entry-repeated", "3:6"),
    ])
    func `a fault of the register`(table: String, code: String, position: String) throws {
        try Self.expectRefused("registre.csv", table, code, position)
    }

    @Test func `every problem of every table is told at once`() throws {
        let place = try PartnersPlace.make(tables: [
            "partenaires.csv": Self.partners + "RPE01,,RPE,\nRPE02,Relais,RPEE,\n",
            "registre.csv": Self.register + "2024,F1-A9,,7,hier,,\n",
        ])
        let outcome = try place.run()
        #expect(outcome.code == 78)
        #expect(
            outcome.errorCodes.filter { $0.hasPrefix("table-") } == [
                "table-cell-empty", "table-value-unknown", "table-value-unknown", "table-value-unknown",
                "table-date-wrong", "table-cell-empty",
            ], "\(outcome.errors)")
    }

    @Test func `tables that the pipeline has no use for are said and not read`() throws {
        let nonsense = ["partenaires.csv": "?", "rapprochements.csv": "?", "registre.csv": "?"]
        let place = try PartnersPlace.make(tables: nonsense, declaration: "")
        try place.drop(.ordinary(), as: "parents.csv")
        let outcome = try place.run(["--json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let tables = try outcome.json()["tables"].list
        #expect(tables.map { $0["code"].text } == ["table-unused", "table-unused", "table-unused"])
        #expect(
            tables.map { $0["file"].text } == [
                "tables/partenaires.csv", "tables/rapprochements.csv", "tables/registre.csv",
            ])
    }
}
