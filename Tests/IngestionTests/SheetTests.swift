import Definitions
import Questionnaires
import Testing

@testable import DelimitedText
@testable import Ingestion
@testable import Responses

/// Sheets typed by hand: Windows-1252, semicolons, titles above the header, empty rows and columns, numbers as text.
@Suite struct SheetTests {
    /// Windows-1252 bytes, as a spreadsheet saves them.
    static func bytes(_ lines: [String]) throws -> [UInt8] {
        try (lines.joined(separator: "\r\n") + "\r\n").unicodeScalars.map { scalar in
            if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
            let index = try #require(CharacterTables.windows1252.firstIndex(of: UInt16(scalar.value)))
            return UInt8(0x80 + index)
        }
    }

    static let header =
        "datestamp;J'ai lu l'information sur mes données et j'accepte de répondre.;nbenf;agenf;commune;infocher;satinfo;"
        + "satmode;Quels obstacles avez-vous rencontrés ?;horsou;poids;;"

    @Test func `every planted flaw is told, and nothing else`() throws {
        let bytes = try Self.bytes([
            "Enquête « petite enfance » – relais de l’ouest;;;;;;;;;;;;",
            ";;;;;;;;;;;;",
            Self.header,
            "12/03/2025;Oui;1;1 an;Écully;Oui;Très satisfait;Plutôt satisfait(e);Trop cher;S1;1;;",
            "13/03/2025;oui;2,0;2 ans; Lyon 3e ;OUI;3.0;3/4;\"Trop loin, transport difficile ; Langue\";S1 + S3;0,75;;",
            ";;;;;;;;;;;;",
            "14/03/2025;Oui;deux;1 an;Écully;Oui;Tres satifait;Très satisfait;COST, LANG;;1;;",
            "hier;Oui;1;A3;Vileurbanne;Oui;0;Très satisfait / Plutôt satisfait;Aucun obstacle;S0;1;;",
            "17 mars 2025;Oui;1;A3;Écully;Oui;4;4;Aucun obstacle / Trop cher;S0;1;;vu au guichet",
            "18/03/2025;Oui;1;A3;Écully;Oui;4;4;Trop chère;S1;lourd;;",
            "19/03/2025;Oui;1;A3;Écully;Oui",
            "20/03/2025;Oui;1;A3;Écully;Oui;Je ne sais pas;;Autre : le regard des voisins;Le samedi;1;;;;",
        ])
        let reading = try WordingTests.reading(bytes)
        let recognition = reading.files[0].recognition
        #expect(recognition.encoding.encoding == .windows1252)
        #expect(recognition.headerPlace == RecordPlace(record: 3, line: 3))
        #expect(recognition.exporter == .plain && recognition.isKnownByRow)
        #expect(recognition.labelLanguage.map { reading.survey.languages[$0] } == "fr")
        #expect(
            reading.remarks.map(\.line) == [
                "rows-above-header 1:1 n=2",
                "several-answers 5:5 satmode [3/4]",
                "blank-record 6:6",
                "unreadable-number 7:7 nbenf (4) expected=0–9",
                "unknown-label 7:7 satinfo [Tres satifait] <Très satisfait·e 1>",
                "unreadable-date 8:8 datestamp (4)",
                "typed-zero 8:8 satinfo [0]",
                "several-answers 8:8 satmode [Très satisfait / Plutôt satisfait]",
                "unknown-territory 8:8 commune [Vileurbanne] <Villeurbanne 1>",
                "unnamed-column 9:9 n° 13",
                "exclusive-with-others 9:9 Quels obstacles avez-vous rencontrés ?",
                "unreadable-weight 10:10 poids",
                "ragged-record 11:11 expected=13 got=6",
            ])
        #expect(try reading.answers("satinfo") == ["4", "3", "(unreadable)", "(unreadable)", "4", "9"])
        #expect(
            try reading.answers("obstac") == ["COST", "DIST+LANG", "COST+LANG", "NONE", "COST", "AUT"])
        #expect(try reading.answers("horsou") == ["S1", "S1+S3", "(no answer)", "S0", "S0", "S4"])
        #expect(reading.table.language.allSatisfy { $0 == nil })
        #expect(reading.table.weight == [1, 0.75, 1, 1, 1, 1])
        #expect(reading.account().isClosed && reading.account()[.used] == 6)
    }

    @Test func `a sheet reads as the same answers in codes`() throws {
        let answered = try Answered(20, seed: 21)
        let codes = try Reading(answered.limeSurvey(Wording()))
        for (wording, separator) in [
            (Wording(), "; "), (Wording(labels: "fr"), " | "),
            (Wording(heading: .full, labels: "de", language: "de"), ", "),
            (Wording(heading: .full, labels: "it", language: "fr"), "\n"), (Wording(heading: .abbreviated), "/"),
            (Wording(), " "),
        ] {
            var export = Export(["datestamp"] + answered.sheetColumns(wording), usual: [])
            export.hasMark = false
            for (number, answers) in answered.respondents.enumerated() {
                export.addRaw(
                    [Answered.moment(number).local]
                        + answered.sheetRow(answers, wording, separator: separator, open: nil))
            }
            let reading = try WordingTests.reading(export.bytes)
            #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.line))")
            #expect(
                ResponseTableText.rows(of: reading, language: false)
                    == ResponseTableText.rows(of: codes, language: false))
            #expect(reading.table.language.allSatisfy { $0 == nil })
        }
    }

    @Test func `two rows that say the same are two respondents, also with a date`() throws {
        var export = Export(["datestamp", "infocher"], usual: ["consent", "nbenf"])
        for _ in 0..<3 { export.add(["datestamp": "12/03/2025", "infocher": "1"]) }
        let reading = try Reading(export)
        #expect(reading.table.count == 3)
        #expect(reading.account()[.used] == 3)
        #expect(reading.resolved.sharedIDs.isEmpty)
    }

    @Test func `a title that holds a known word is no header`() throws {
        let bytes = try Self.bytes([
            "commune;Oullins;;;", "consent;nbenf;commune;infocher;satinfo", "1;1;Écully;1;4", "1;1;Écully;1;3",
        ])
        let reading = try WordingTests.reading(bytes)
        #expect(reading.remarks.map(\.line) == ["rows-above-header 1:1 n=1"])
        #expect(try reading.answers("satinfo") == ["4", "3"])
    }

    @Test(arguments: [TextEncoding.macRoman, .utf16LittleEndian, .utf16BigEndian, .utf8])
    func `the encoding of a sheet changes nothing`(encoding: TextEncoding) throws {
        let text = Self.header + "\n12/03/2025;Oui;1;1 an;Écully;Oui;Très satisfait;4;Trop cher;S1;1;;\n"
        let bytes: [UInt8] =
            switch encoding {
            case .macRoman:
                text.unicodeScalars.map { scalar in
                    UInt8(
                        scalar.isASCII
                            ? Int(scalar.value)
                            : 128 + (CharacterTables.macRoman.firstIndex(of: UInt16(scalar.value)) ?? 0))
                }
            case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            default: Array(text.utf8)
            }
        let reading = try WordingTests.reading(bytes)
        #expect(reading.files[0].recognition.encoding.encoding == encoding)
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.line))")
        #expect(try reading.answers("satinfo") == ["4"])
        #expect(try reading.places() == ["69081"])
    }
}
