package import DelimitedText

/// The main table of a delimited file of any make, as `barometre read` prints it.
package struct MainTable: Sendable {
    package let encoding: DetectedEncoding
    package let dialect: SniffedDialect
    /// Where preamble, header, body and further tables stand; nil when the file holds no table.
    package let outline: TableOutline?
    package let summary: DelimitedSummary

    /// Looks at the whole file once.
    package init(path: String) throws(IngestionFailure) {
        var builder = TableOutlineBuilder()
        do {
            encoding = try DetectedEncoding(path: path)
            let sniffed = try DialectSniffer.sniff(path: path, encoding: encoding.encoding)
            let reader = try DelimitedReader(path: path, dialect: sniffed.dialect, encoding: encoding.encoding)
            summary = try reader.forEachRecord { builder.add($0) }
            dialect = sniffed
        } catch let error as DelimitedTextError {
            throw .unreadable(error)
        } catch {
            throw .unreadable(.unreadable(errno: 0))
        }
        outline = builder.finish()
    }

    /// Which records are printed.
    package enum Extent: Sendable {
        /// The main table: its header rows joined by one space into one, then its body.
        case mainTable
        /// Every record as it stands.
        case everything
    }

    /// Writes RFC 4180 UTF-8 CSV.
    ///
    /// - Throws: `DelimitedTextError`, also when writing fails.
    package func write(_ extent: Extent, of path: String, to descriptor: Int32) throws {
        var writer = DelimitedWriter(descriptor: descriptor)
        let reader = try DelimitedReader(path: path, dialect: dialect.dialect, encoding: encoding.encoding)
        var header: [String] = []
        _ = try reader.forEachRecord { record in
            guard extent == .mainTable, let outline else {
                return try Self.copy(record, to: &writer)
            }
            if outline.headers.contains(record.number) {
                Self.join(record, to: &header)
                if record.number == outline.headers.upperBound - 1 { try writer.record(header) }
            } else if outline.body.contains(record.number) {
                try Self.copy(record, to: &writer)
            }
        }
        _ = try writer.finish()
    }

    private static func copy(_ record: borrowing DelimitedRecord, to writer: inout DelimitedWriter) throws {
        for field in 0..<record.count { writer.field(record[field]) }
        try writer.endRecord()
    }

    private static func join(_ record: borrowing DelimitedRecord, to header: inout [String]) {
        for field in 0..<record.count {
            let text = String(decoding: record[field], as: UTF8.self)
            if field == header.count {
                header.append(text)
            } else if !text.isEmpty {
                header[field] += header[field].isEmpty ? text : " " + text
            }
        }
    }
}
