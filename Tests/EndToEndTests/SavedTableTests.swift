import Foundation
import Testing

/// Tables that people keep by hand, as spreadsheets save them.
@Suite struct SavedTableTests {
    /// How a program saves a table.
    enum Saved: CaseIterable {
        /// "CSV UTF-8" of a French Excel.
        case utf8
        /// "CSV (séparateur : point-virgule)" of a French Excel for Windows.
        case windows
        /// "Texte Unicode" of Excel.
        case unicodeText
        /// "CSV (Macintosh)".
        case macintosh

        func bytes(_ rows: [[String]]) throws -> [UInt8] {
            let delimiter = self == .unicodeText ? "\t" : ";"
            let text = rows.map { row in
                row.map { cell in
                    let isQuoted = cell.contains { "\";\t\n".contains($0) }
                    return isQuoted ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
                }.joined(separator: delimiter) + (self == .macintosh ? "\r" : "\r\n")
            }.joined()
            let mark: [UInt8] = self == .utf8 ? [0xEF, 0xBB, 0xBF] : self == .unicodeText ? [0xFF, 0xFE] : []
            let data = text.data(using: encoding, allowLossyConversion: true)
            return mark + Array(try #require(data))
        }

        private var encoding: String.Encoding {
            switch self {
            case .utf8: .utf8
            case .windows: .windowsCP1252
            case .unicodeText: .utf16LittleEndian
            case .macintosh: .macOSRoman
            }
        }
    }

    private static let register = [
        ["edition", "item", "part", "source", "status", "date", "note"],
        ["2024", "F1-A1", "", "Préfecture; séance d’été", "2", "05/11/2024", "Ouverte à tous"],
        ["2024", "F1-A2", "ARS", "Préfecture", "3", "1.3.2025", ""],
    ]

    @Test(arguments: Saved.allCases)
    func `a register is read however it is saved, its days before its months`(saved: Saved) throws {
        let place = try PartnersPlace.make()
        try Disk.write(saved.bytes(Self.register), to: "\(place.workspace)/tables/registre.csv")
        try place.drop(PartnersPlace.answers(["4", "3", "2", "1", "1"]), as: "partenaires.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(try place.results().row("F1-A1")["text"] == "En cours (2024-11-05)")
        #expect(try place.results().row("F1-A2.ARS")["text"] == "Réalisée (2025-03-01)")
    }

    @Test(arguments: Saved.allCases)
    func `a fault is told where it stands, whatever the bytes before it`(saved: Saved) throws {
        let place = try PartnersPlace.make()
        var rows = Self.register
        rows[2][5] = "01/03/25"
        try Disk.write(saved.bytes(rows), to: "\(place.workspace)/tables/registre.csv")
        let outcome = try place.run()
        #expect(outcome.code == 78)
        #expect(outcome.errorCodes.first == "table-date-wrong", "\(outcome.errors)")
        // `2024;F1-A2;ARS;Préfecture;3;` are 28 characters.
        #expect(outcome.errors.contains("/tables/registre.csv:3:29: "), "\(outcome.errors)")
    }

    /// Not Mac Roman: so few of its bytes as this table has tell nothing, and the file is refused with the remedy.
    @Test(arguments: [Saved.utf8, .windows, .unicodeText])
    func `proposals that a spreadsheet fills in and saves decide`(saved: Saved) throws {
        let place = try PartnersPlace.make()
        var partners = PartnersPlace.answers(["4", "3", "2", "1", "1"])
        partners.columns.append("preun[1_THEME]")
        // Nobody tells who invites, so whether two lines tell one meeting is for a person to say.
        for index in 0..<2 { partners.rows[index]["preun[1_THEME]"] = "Alimentation et repas" }
        for index in 2..<5 {
            for column in partners.columns where column.hasPrefix("preun") { partners.rows[index][column] = "" }
        }
        try place.drop(partners, as: "partenaires.csv")
        #expect(try place.run().code == 0)
        #expect(try place.results().row("meetings.thematic")["estimate"] == "2.0")

        let path = "\(place.reports)/rapprochements.csv"
        var rows = Table.parse(Disk.bytes(path), delimiter: UInt8(ascii: ","))
        try #require(rows.count == 2)
        rows[1].replaceSubrange(2..<5, with: [" Identique ", "Zoé", "01/03/2025"])
        try Disk.write(saved.bytes(rows), to: "\(place.workspace)/tables/rapprochements.csv")
        let outcome = try place.run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(try place.results().row("meetings.thematic")["estimate"] == "1.0")
    }

    /// A byte that no encoding read here has as a letter, and UTF-16 without the mark that tells it.
    @Test(arguments: [
        [UInt8]("a,\u{E9}\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), [0x61, 0x2C, 0x81, 0x0A],
    ])
    func `a table whose encoding nothing tells is refused with a remedy`(bytes: [UInt8]) throws {
        let place = try PartnersPlace.make()
        try Disk.write(bytes, to: "\(place.workspace)/tables/registre.csv")
        let outcome = try place.run()
        #expect(outcome.code == 78)
        #expect(outcome.errorCodes.first == "table-unreadable", "\(outcome.errors)")
        #expect(outcome.errors.contains("CSV UTF-8"), "\(outcome.errors)")
    }
}
