internal import DelimitedText

/// The beginning of a file: its encoding, its dialect and a bounded number of rows.
struct FileSample {
    let encoding: DetectedEncoding
    let dialect: Dialect
    let lineEnd: LineEnd?
    let rows: [Row]

    struct Row {
        let place: RecordPlace
        let fields: [String]
    }

    private struct Enough: Error {}

    init(path: String, rows limit: Int) throws(IngestionFailure) {
        var rows: [Row] = []
        do {
            encoding = try DetectedEncoding(path: path)
            let sniffed = try DialectSniffer.sniff(path: path, encoding: encoding.encoding)
            let reader = try DelimitedReader(path: path, dialect: sniffed.dialect, encoding: encoding.encoding)
            dialect = sniffed.dialect
            lineEnd = sniffed.lineEnds.prevailing
            do {
                _ = try reader.forEachRecord { record in
                    rows.append(
                        Row(
                            place: RecordPlace(record: record.number, line: record.line),
                            fields: (0..<record.count).map { String(decoding: record[$0], as: UTF8.self) }))
                    if rows.count == limit { throw Enough() }
                }
            } catch is Enough {
            }
        } catch let error as DelimitedTextError {
            throw .unreadable(error)
        } catch {
            throw .unreadable(.unreadable(errno: 0))
        }
        self.rows = rows
    }
}

/// The records of a sample below its header, those with another number of fields left out: they are never read, so they
/// have no say.
struct SampledRecords {
    let records: [[String]]

    init(_ rows: some Sequence<FileSample.Row>, width: Int) {
        records = rows.compactMap { row in
            let isPadded = row.fields.count > width && row.fields[width...].allSatisfy(\.isEmpty)
            return row.fields.count == width ? row.fields : isPadded ? Array(row.fields[..<width]) : nil
        }
    }

    /// How often each text stands in a column.
    func texts(in column: Int) -> [String: Int] {
        var texts: [String: Int] = [:]
        for record in records where !record[column].isEmpty { texts[record[column], default: 0] += 1 }
        return texts
    }
}
