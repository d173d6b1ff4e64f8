import Testing

@testable import Ingestion
@testable import Responses

/// A file that was not copied to its end gives the records it holds whole, or is refused: never a wrong record.
@Suite struct TruncationTests {
    static func export() -> Export {
        var export = Export(["commune", "infocher", "satinfo", "obstac[COST]", "comment"])
        let communes = ["Lyon 3e", "Écully", "69266", "", "Saint-Jean-des-Vignes"]
        for (number, commune) in communes.enumerated() {
            export.add([
                "commune": commune, "infocher": "1", "satinfo": "\(number % 4 + 1)", "obstac[COST]": "Y",
                "comment": number == 2 ? "deux\nlignes \"citées\"" : "ça va",
            ])
        }
        return export
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5, 6])
    func `cut anywhere, a file is refused or gives whole records only`(phase: Int) throws {
        let bytes = Self.export().bytes
        let whole = try Reading(bytes)
        #expect(whole.table.count == 5)
        for cut in stride(from: phase, to: bytes.count, by: 7) {
            let reading: Reading
            do {
                reading = try Reading(Array(bytes[..<cut]))
            } catch is IngestionFailure {
                continue
            }
            // Ids are in the file's order, so the table of a beginning is the beginning of the table.
            let count = reading.table.count
            // Every value is quoted: a record is whole once its last quote is there.
            let text = String(decoding: bytes[..<cut], as: UTF8.self)
            let recordsWithLineEnd = text.components(ofRecordsEndingWith: "\"\r\n") - 1
            #expect(count == max(0, recordsWithLineEnd) || count == recordsWithLineEnd + 1, "\(cut)")
            for (slot, column) in reading.table.codes.enumerated() where count > 0 {
                #expect(column == Array(whole.table.codes[slot].prefix(count)), "\(cut)")
            }
            #expect(reading.table.place == Array(whole.table.place.prefix(count)))
            #expect(reading.account().isClosed)
        }
    }

    @Test func `a last record without all its fields and without a line end is told with its place`() throws {
        var bytes = Self.export().bytes
        let tail = Array("\"Y\";\"ça va\"\r\n\r\n".utf8)
        #expect(Array(bytes.suffix(tail.count)) == tail)
        bytes.removeLast(tail.count)
        let error = #expect(throws: IngestionFailure.self) { try Reading(bytes) }
        #expect(error == .truncated(RecordPlace(record: 6, line: 7), fields: 11, expected: 12))
        #expect(error?.place?.line == 7)
    }

    @Test func `the same record with a line end is a ragged one`() throws {
        var bytes = Self.export().bytes
        bytes.removeLast(Array(";\"ça va\"\r\n\r\n".utf8).count)
        let reading = try Reading(bytes + [0x0A])
        #expect(reading.remarks.map(\.line) == ["ragged-record 6:7 expected=12 got=11"])
        #expect(reading.table.count == 4)
    }
}

extension String {
    /// How often the end of a record stands in the text, in bytes: `\r\n` is one character to Swift.
    func components(ofRecordsEndingWith end: String) -> Int {
        let bytes = Array(utf8)
        let pattern = Array(end.utf8)
        guard bytes.count >= pattern.count else { return 0 }
        return (0...bytes.count - pattern.count).count { bytes[$0..<$0 + pattern.count].elementsEqual(pattern) }
    }
}
