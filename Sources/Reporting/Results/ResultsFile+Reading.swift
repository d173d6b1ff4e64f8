package import DelimitedText
package import Disclosure

extension ResultsFile {
    /// The rows of a results.csv that was published, in the file's order.
    ///
    /// - Throws: when the file can't be read to its end.
    package static func rows(path: String) throws(DelimitedTextError) -> [PublishedRow] {
        var columns: [String: Int] = [:]
        var rows: [PublishedRow] = []
        let reader = try DelimitedReader(path: path, dialect: Dialect(delimiter: .comma))
        do {
            _ = try reader.forEachRecord { record in
                let fields = (0..<record.count).map { unguarded(String(decoding: record[$0], as: UTF8.self)) }
                if record.number == 1 {
                    columns = Dictionary(
                        fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
                } else {
                    rows.append(PublishedRow(fields: fields, columns: columns))
                }
            }
        } catch let error as DelimitedTextError {
            throw error
        } catch {
            throw .unreadable(errno: 0)
        }
        return rows
    }

    /// Without the mark before a text that a spreadsheet would take for a formula.
    private static func unguarded(_ text: String) -> String {
        guard text.first == "'", let second = text.dropFirst().unicodeScalars.first,
            "=+-@\t\r".unicodeScalars.contains(second)
        else { return text }
        return String(text.dropFirst())
    }
}
