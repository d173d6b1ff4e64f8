internal import DelimitedText

/// The beginning of a file: its dialect, its headers and a bounded number of records.
struct FileSample {
    let dialect: Dialect
    let lineEnd: LineEnd?
    let headers: [String]
    let records: [[String]]

    private struct Enough: Error {}

    init(path: String, records limit: Int) throws(IngestionFailure) {
        var headers: [String] = []
        var records: [[String]] = []
        do {
            let sniffed = try DialectSniffer.sniff(path: path)
            let reader = try DelimitedReader(path: path, dialect: sniffed.dialect)
            dialect = sniffed.dialect
            lineEnd = sniffed.lineEnds.prevailing
            do {
                _ = try reader.forEachRecord { record in
                    let fields = (0..<record.count).map { String(decoding: record[$0], as: UTF8.self) }
                    if record.number == 1 {
                        headers = fields
                    } else {
                        records.append(fields)
                    }
                    if records.count == limit { throw Enough() }
                }
            } catch is Enough {
            }
        } catch let error as DelimitedTextError {
            throw .unreadable(error)
        } catch {
            throw .unreadable(.unreadable(errno: 0))
        }
        self.headers = headers
        self.records = records
    }
}
