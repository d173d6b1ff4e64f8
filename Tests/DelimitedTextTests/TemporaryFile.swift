import Glibc

@testable import DelimitedText

/// A file that goes with the value.
final class TemporaryFile {
    let path: String
    let descriptor: Int32

    init(_ bytes: [UInt8] = []) {
        var template = Array("/tmp/delimited-text-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        precondition(descriptor >= 0)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        append(bytes)
    }

    convenience init(_ text: String) {
        self.init(Array(text.utf8))
    }

    func append(_ bytes: [UInt8]) {
        precondition(write(descriptor, bytes, bytes.count) == bytes.count)
    }

    deinit {
        close(descriptor)
        unlink(path)
    }
}

/// A record copied out of its view.
struct Captured: Equatable {
    struct Field: Equatable {
        var bytes: [UInt8]
        var isNull: Bool
        var line: Int
    }

    var number: Int
    var line: Int
    var offset: Int
    var blankLinesBefore: Int
    var fields: [Field]

    var texts: [String?] {
        fields.map { $0.isNull ? nil : String(decoding: $0.bytes, as: UTF8.self) }
    }
}

extension Captured {
    init(_ record: borrowing DelimitedRecord) {
        number = record.number
        line = record.line
        offset = record.offset
        blankLinesBefore = record.blankLinesBefore
        fields = []
        for index in 0..<record.count {
            fields.append(
                Field(bytes: Array(record[index]), isNull: record.isNull(index), line: record.line(ofField: index)))
        }
    }
}

/// What one reading gave, up to its error if there was one.
struct Reading: Equatable {
    var records: [Captured] = []
    var summary: DelimitedSummary?
    var error: DelimitedTextError?

    init() {}

    init(
        _ file: TemporaryFile, _ dialect: Dialect = Dialect(delimiter: .semicolon),
        limits: DelimitedLimits = .standard, chunkBytes: Int = DelimitedReader.standardChunkBytes
    ) {
        do {
            let reader = try DelimitedReader(
                path: file.path, dialect: dialect, limits: limits, chunkBytes: chunkBytes)
            summary = try reader.forEachRecord { records.append(Captured($0)) }
        } catch {
            self.error = error as? DelimitedTextError
        }
    }

    init(_ text: String, _ dialect: Dialect = Dialect(delimiter: .semicolon)) {
        self.init(TemporaryFile(text), dialect)
    }

    init(_ bytes: [UInt8], _ dialect: Dialect = Dialect(delimiter: .semicolon)) {
        self.init(TemporaryFile(bytes), dialect)
    }

    var rows: [[String?]] { records.map(\.texts) }
}
