import Foundation
import Testing

/// Workbooks about one territory and about the quality of the data, as a run writes them.
@Suite struct TerritoryWorkbookTests {
    private static func place() throws -> Workplace {
        try Workplace { text in
            text.replacingOccurrences(of: "reports: [comite]", with: "reports: [comite, fiche-territoire, qualite]")
                .replacingOccurrences(of: "report_languages: [fr]", with: "report_languages: [fr, de]")
        }
    }

    private static let epci = 13
    private static let arrondissements = 9

    @Test func `every unit has a workbook in every language, and a second run writes nothing`() throws {
        let place = try Self.place()
        try place.drop(SurveyFile.ordinary(), as: "avril.csv")
        #expect(try place.run().code == 0)
        let names = Disk.names("\(place.reports)/territoires")
        #expect(names.count == 2 * (Self.epci + Self.arrondissements))
        #expect(names.contains("69381-fr.xlsx") && names.contains("200046977-de.xlsx"))
        #expect(Disk.exists("\(place.reports)/qualite-fr.xlsx"))
        let tree = place.tree()
        #expect(try place.run().code == 0)
        #expect(place.tree() == tree)
        #expect(try place.run(["--force"]).code == 0)
        #expect(Disk.tree(place.reports) == tree.inFolder("reports/2025/"), "the same inputs give the same bytes")
        #expect(place.leftovers == [])
    }

    /// All withheld: eight answers. The workbook is there and holds the legend's mark and no figure.
    @Test func `a territory without a figure has its workbook too`() throws {
        let place = try Self.place()
        var file = SurveyFile.ordinary()
        file.rows = Array(file.rows.prefix(8))
        try place.drop(file, as: "avril.csv")
        #expect(try place.run().code == 0)
        let workbook = try Workbook("\(place.reports)/territoires/200046977-fr.xlsx")
        #expect(workbook.texts(of: "Mon territoire").contains { $0.contains("aucun chiffre ne peut être montré") })
        #expect(workbook.texts(of: "Mon territoire").contains("[c]"))
        #expect(!workbook.sheets.keys.contains("Données du graphique"))
    }

    @Test func `a workbook names the digest of the results beside it`() throws {
        let place = try Self.place()
        try place.drop(SurveyFile.ordinary(), as: "avril.csv")
        #expect(try place.run().code == 0)
        let package = try JSON(
            parsing: String(decoding: Disk.bytes("\(place.reports)/datapackage.json"), as: UTF8.self))
        let digest = try #require(package["resources"].list.first?["hash"].text).replacingOccurrences(
            of: "sha256:", with: "")
        for name in ["comite-fr.xlsx", "qualite-de.xlsx", "territoires/69381-fr.xlsx"] {
            let custom = try #require(try Workbook.parts("\(place.reports)/\(name)")["docProps/custom.xml"])
            #expect(custom.contains(digest) && custom.contains("name=\"Results\""), "\(name)")
        }
    }

    @Test func `a refused file is told in the workbook for evaluators, without its content`() throws {
        let place = try Self.place()
        try place.drop(SurveyFile.ordinary(), as: "avril.csv")
        #expect(try place.run().code == 0)
        let fiche = Disk.bytes("\(place.reports)/territoires/69381-fr.xlsx")
        try place.drop("nom;tel\nAnna;0123\n".utf8, as: "contacts.csv")
        #expect(try place.run().code == 65)
        let files = try Workbook("\(place.reports)/qualite-fr.xlsx").texts(of: "Fichiers")
        #expect(files.contains("contacts.csv") && files.contains("refusé : voir son reçu"))
        #expect(!files.contains { $0.contains("Anna") })
        #expect(Disk.bytes("\(place.reports)/territoires/69381-fr.xlsx") == fiche)
    }

    @Test func `lint refuses a level that the territory set does not have`() throws {
        let place = try Self.place()
        // Definitions are sought beside the folder that `Surveys` really is.
        for name in ["Surveys", "Reports"] {
            try FileManager.default.removeItem(atPath: "\(place.path)/\(name)")
            try FileManager.default.copyItem(atPath: "\(Program.root)/\(name)", toPath: "\(place.path)/\(name)")
        }
        let reports = "\(place.path)/Reports"
        let fiche = "\(reports)/fiche-territoire.yaml"
        let text = String(decoding: Disk.bytes(fiche), as: UTF8.self)
        try Disk.write(text.replacingOccurrences(of: "[epci, arrondissement]", with: "[canton]").utf8, to: fiche)
        let outcome = try Program.run(["lint", place.pipeline], in: place.path)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains(":17:17: error[report-level-unknown]: "), "\(outcome.output)")
    }
}

extension [String: [UInt8]] {
    /// The files below a folder, named from there.
    fileprivate func inFolder(_ folder: String) -> [String: [UInt8]] {
        Dictionary(
            uniqueKeysWithValues: filter { $0.key.hasPrefix(folder) }.map {
                (String($0.key.dropFirst(folder.count)), $0.value)
            })
    }
}
