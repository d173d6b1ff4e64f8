import Foundation
import Questionnaires
import TestSupport
import Testing

@testable import Ingestion
@testable import Responses

/// What intake keeps of a file, and that nothing is lost by it.
@Suite struct AcceptedCopyTests {
    /// The copy's bytes.
    static func copy(_ bytes: [UInt8]) throws -> [UInt8] {
        let source = try TemporaryFile(bytes)
        let target = try TemporaryFile()
        let descriptor = open(target.path, O_WRONLY)
        defer { close(descriptor) }
        let recognition = try Recognition(path: source.path, headings: Shipped.headings.get())
        _ = try AcceptedCopy.write(of: source.path, recognition: recognition, to: descriptor) { token in
            "jeton" + token.utf8.map { String(Int($0) * 7) }.joined()
        }
        return Array(try Data(contentsOf: URL(fileURLWithPath: target.path)))
    }

    static func personal() -> Export {
        var export = Export([
            "token", "ipaddr", "refurl", "courriel", "cp", "commune", "langmais[other]", "satinfo", "satinfo[comment]",
            "obstac[COST]", "obstac[COSTcomment]", "comment",
        ])
        export.add([
            "token": "SECRET1", "ipaddr": "SECRET2", "refurl": "SECRET3", "courriel": "SECRET4", "cp": "69003",
            "commune": "Lyon 3e", "langmais[other]": "SECRET5", "satinfo": "4", "satinfo[comment]": "SECRET6",
            "obstac[COST]": "Y", "obstac[COSTcomment]": "SECRET7", "comment": "SECRET8",
        ])
        return export
    }

    @Test func `personal and unknown columns and comments go, open texts become a mark, tokens are hashed`() throws {
        let text = String(decoding: try Self.copy(Self.personal().bytes), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(!text.contains("SECRET"))
        #expect(
            lines[0].replacing("\"", with: "")
                == "id,submitdate,lastpage,startlanguage,seed,consent,nbenf,token,cp,commune,langmais[other],satinfo,"
                + "obstac[COST],source_record,source_line,source_fields,unknown:courriel,"
                + "source:origin=limesurvey header=1/1")
        #expect(lines[1].contains("\"jeton"))
        #expect(lines[1].hasSuffix("\"69003\",\"Lyon 3e\",\"Y\",\"4\",\"Y\",\"2\",\"2\",,,"))
    }

    @Test func `places in the copy are those of the file as it was dropped`() throws {
        var export = Export(["courriel", "satinfo", "comment"])
        export.add(["satinfo": "4", "comment": "trois\nlignes\nici"])
        export.add(["satinfo": "bof"])
        export.addRaw(["3", "", "", ""])
        let reading = try Reading(try Self.copy(export.bytes))
        #expect(reading.files[0].recognition.exporter == .accepted)
        #expect(
            reading.remarks.map(\.line) == [
                "condition-column-missing expected=infocher", "unknown-column 1:1 courriel",
                "unknown-label 3:5 satinfo [bof]",
                "ragged-record 4:6 expected=10 got=4",
            ])
    }

    @Test func `a record with as many fields as its copy has columns stays ragged`() throws {
        // Two columns go, three come and one leaves its header: a record of twelve fields among ten is as wide as the copy.
        var export = Export(["courriel", "satinfo", "comment"])
        export.add(["satinfo": "4"])
        export.addRaw(Array(repeating: "1", count: 12))
        let copied = try Self.copy(export.bytes)
        #expect(try Reading(copied).account() == Reading(export).account())
        #expect(try Reading(copied).account()[.rejected] == 1)
    }

    @Test func `a record that holds nothing but what goes is no blank record`() throws {
        var export = Export(["satinfo", "comment"], usual: [])
        export.addRaw(["4", ""])
        export.addRaw(["", "bonjour"])
        export.addRaw(["", ""])
        let original = try Reading(export)
        let copied = try Reading(try Self.copy(export.bytes))
        #expect(copied.account() == original.account())
        #expect(copied.account()[.blank] == 1)
        #expect(copied.resolved.table.isSame(as: original.resolved.table))
    }

    @Test func `a copy of a truncated file is refused`() throws {
        var bytes = Self.personal().bytes
        bytes.removeLast(Array(";\"SECRET8\"\r\n\r\n".utf8).count)
        let error = #expect(throws: IngestionFailure.self) { try Self.copy(bytes) }
        #expect(error?.code == "file-truncated")
    }

    /// A file with any known columns, cells that fit and cells that do not, ragged and blank records.
    static func random(_ random: inout SeededGenerator) -> Export {
        let pool: [(String, [String?])] = [
            ("id", ["1", "2", "3", "4", "5", "", nil]),
            ("submitdate", ["2025-03-12 10:00:00", "2025-03-13", "hier", "", nil]),
            ("seed", ["7", "8", ""]), ("startlanguage", ["fr", "de", "sq", "vo", ""]), ("token", ["a", "b", "", nil]),
            ("ipaddr", ["10.0.0.1", ""]), ("datestamp", ["2025-03-14 10:00:00", "2025-03-15 09:30:00", "?"]),
            ("poids", ["1", "0,5", "2", "x"]), ("consent", ["1", "2", "Oui", "Ja", "Jo", ""]),
            ("nbenf", ["0", "1", "2", "x", ""]), ("commune", ["Lyon", "69266", "Oullins", "Vileurbanne", ""]),
            ("courriel", ["a@b.fr", ""]), ("infocher", ["1", "2", "Oui", "Nein", "Jo", ""]),
            ("satdet[CLAR]", ["4", "Très satisfait·e", "Sehr zufrieden", "9", "bof", ""]),
            ("obstac[NONE]", ["Y", "", "Oui"]), ("obstac[COST]", ["Y", "", "Ja", "N/A"]),
            ("obstac[other]", ["le prix", "", nil]), ("satinfo[comment]", ["voir au dos", ""]), ("cp", ["69003", ""]),
            ("quartier", ["Guillotière", ""]), ("timing1", ["3.2", ""]),
        ]
        let chosen = pool.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }.shuffled(using: &random)
        // The comment stands last: a line feed in it moves no field of its record to another line.
        let columns = chosen.map(\.0) + ["satinfo", "comment"]
        var export = Export(columns, usual: [])
        export.isQuoted = Bool.random(using: &random)
        export.delimiter = [";", ",", "\t"].randomElement(using: &random) ?? ";"
        let last: [[String?]] = [
            ["4", "3", "9", "Plutôt satisfait·e", "Eher zufrieden", "?", ""], ["", "", "a\nb", "ça"],
        ]
        let cells = chosen.map(\.1) + last
        for _ in 0..<Int.random(in: 1..<12, using: &random) {
            var row = cells.map { $0.randomElement(using: &random) ?? nil }
            switch Int.random(in: 0..<12, using: &random) {
            case 0: row = row.map { _ in "" }
            case 1: row.removeLast(Int.random(in: 1..<max(2, row.count), using: &random))
            case 2: row += Array(repeating: "4", count: Int.random(in: 1..<5, using: &random))
            case 3: row = row.dropLast().map { _ in "" } + ["seul"]
            default: break
            }
            export.addRaw(row)
        }
        export.addRaw(cells.map { $0[0] })
        return export
    }

    @Test(arguments: 1...150 as ClosedRange<UInt64>)
    func `reading the copy gives exactly what reading the original gives`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let bytes = Self.random(&random).bytes
        let original = try Reading(bytes)
        let copied = try Reading(try Self.copy(bytes))
        #expect(copied.resolved.table.isSame(as: original.resolved.table))
        #expect(copied.account() == original.account())
        #expect(copied.account().isClosed && original.account().isClosed)
        #expect(copied.resolved.outcomes == original.resolved.outcomes)
        #expect(copied.resolved.sharedIDs == original.resolved.sharedIDs)
        // Columns stand in another order in the copy; of those that the codebook does not know it has the headers.
        #expect(copied.remarks.map(\.line).sorted() == original.remarks.map(\.line).sorted())
    }
}
