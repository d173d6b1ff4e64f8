import Testing

@testable import Ingestion
@testable import Responses

/// The shapes in which LimeSurvey exports are met (ingestion.md, "Exporters and their shapes").
@Suite struct ShapeTests {
    static func export() -> Export {
        var export = Export(["commune", "langmais[de]", "langmais[other]", "infocher", "satinfo", "satdet[CLAR]"])
        export.add(["commune": "69266", "langmais[de]": "Y", "infocher": "1", "satinfo": "4", "satdet[CLAR]": "2"])
        export.add(["commune": "Lyon 3e", "infocher": "1", "satinfo": "8", "satdet[CLAR]": "9"])
        export.add([
            "startlanguage": "de-informal", "langmais[other]": "romani; chaoui", "infocher": "2", "satinfo": nil,
        ])
        return export
    }

    struct Shape: Sendable, CustomTestStringConvertible {
        let delimiter: String
        let lineEnd: String
        let hasMark: Bool
        let endsWithBlankLine: Bool
        let isQuoted: Bool

        var testDescription: String { "\(self)" }

        static let all = [";", ",", "\t"].flatMap { delimiter in
            ["\r\n", "\n"].flatMap { lineEnd in
                [true, false].flatMap { mark in
                    [true, false].flatMap { blank in
                        [true, false].map {
                            Shape(
                                delimiter: delimiter, lineEnd: lineEnd, hasMark: mark, endsWithBlankLine: blank,
                                isQuoted: $0)
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: Shape.all)
    func `the shape of a file changes nothing`(shape: Shape) throws {
        var export = Self.export()
        let reference = try Reading(export)
        export.delimiter = shape.delimiter
        export.lineEnd = shape.lineEnd
        export.hasMark = shape.hasMark
        export.endsWithBlankLine = shape.endsWithBlankLine
        export.isQuoted = shape.isQuoted
        let reading = try Reading(export)
        #expect(reading.resolved.table.isSame(as: reference.resolved.table))
        #expect(reading.remarks.isEmpty)
        #expect(reading.files[0].recognition.exporter == .limeSurvey)
        #expect(try reading.answers("satinfo") == ["4", "8", "(not shown)"])
        #expect(try reading.answers("satdet.CLAR") == ["2", "9", "(not shown)"])
        #expect(try reading.answers("langmais") == ["de", "(no answer)", "oth"])
        #expect(try reading.places() == ["69266", "69383", ""])
        #expect(reading.table.language == [0, 0, 1])
        #expect(
            reading.account()
                == {
                    var account = FileAccount()
                    account.read = 3
                    account[.used] = 3
                    return account
                }())
    }

    @Test(arguments: [
        ["satinfo": "sat_info_overall", "satdet[CLAR]": "sat_info[CLAR]"], ["satdet[CLAR]": "satdet_CLAR"],
        ["satdet[CLAR]": "SATDET[clar]", "langmais[de]": "langmais_de", "langmais[other]": "langmais_other"],
        ["id": "ID de la réponse", "submitdate": "Date de soumission", "startlanguage": "Langue de départ"],
        ["id": "Antwort ID", "submitdate": "Datum\u{A0}Abgeschickt", "seed": "Zufallsstartwert"],
    ])
    func `a column is known by its code, its id, its aliases, in brackets or not`(renamed: [String: String]) throws {
        let reference = try Reading(Self.export())
        var export = Self.export()
        export.columns = export.columns.map { renamed[$0] ?? $0 }
        let reading = try Reading(export)
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.line))")
        #expect(reading.resolved.table.isSame(as: reference.resolved.table))
    }

    @Test func `an empty export holds one blank record and no response`() throws {
        var export = Self.export()
        export = Export(Array(export.columns.dropFirst(Export.usual.count)))
        export.addRaw(Array(repeating: "", count: export.columns.count))
        let reading = try Reading(export)
        #expect(reading.remarks.map(\.line) == ["no-response", "blank-record 2:2"])
        #expect(reading.table.count == 0)
        #expect(reading.account().isClosed && reading.account()[.blank] == 1)
    }

    @Test func `a file without columns of the survey is refused with its headers`() throws {
        let error = #expect(throws: IngestionFailure.self) {
            try Reading(Array("nom;prénom;courriel\na;b;c\n".utf8))
        }
        #expect(error == .surveyUnknown(headers: ["nom", "prénom", "courriel"], surveys: ["parents"]))
    }

    @Test(arguments: [("satinfo", "satinfo"), ("satinfo", "sat_info_overall"), ("satdet[CLAR]", "satdet_CLAR")])
    func `two columns for one question are refused`(first: String, second: String) throws {
        var export = Export([first, second])
        export.add()
        let error = #expect(throws: IngestionFailure.self) { try Reading(export) }
        #expect(error == .columnRepeated(header: second, first: first))
    }

    @Test func `an unknown column is named with near headers, a required one that lacks is missed`() throws {
        var export = Export(["satinf0", "remarques", "satinfo"], usual: ["id", "submitdate", "seed", "consent"])
        export.add(["satinfo": "4"])
        #expect(
            try Reading(export).remarks.map(\.line) == [
                "required-column-missing expected=nbenf", "condition-column-missing expected=infocher",
                "unknown-column 1:1 satinf0 <satinfo 1>",
                "unknown-column 1:1 remarques",
            ])
    }

    @Test func `a file of another make is read by the same codes, and all its records are complete`() throws {
        var export = Export(["satinfo"], usual: ["consent", "nbenf"])
        export.add(["satinfo": "4"])
        export.add(["satinfo": "3"])
        let reading = try Reading(export)
        #expect(reading.files[0].recognition.exporter == .plain)
        #expect(try reading.answers("satinfo").sorted() == ["3", "4"])
        #expect(reading.table.language == [nil, nil])
    }

    @Test func `an empty file, a workbook and UTF-16 without its mark are refused by their own names`() {
        for (bytes, code) in [
            ([], "file-empty"), ([0x50, 0x4B, 3, 4, 0, 0], "text-binary"), ([0x61, 0, 0x62, 0], "text-utf16"),
        ]
            as [([UInt8], String)]
        {
            let error = #expect(throws: IngestionFailure.self) { try Reading(bytes) }
            #expect(error?.code == code)
        }
    }
}
