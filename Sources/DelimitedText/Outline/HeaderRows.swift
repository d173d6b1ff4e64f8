/// Where the header of a table is, judged on its first rows.
///
/// A row is complete if all its fields are filled, none is a number or date, and all are distinct. A header ends with
/// a complete row, or it is several rows of which none is complete but which are so together, column by column, as
/// when a question stands above the first of its options only. Rows above belong to it if they hold no number.
/// Below it no header cell comes again in its column, and the rows differ: some column holds only numbers or dates, or
/// (for a header of one row) some value comes twice in its column. Without such evidence no header is invented: a
/// table of texts that never repeat has none.
struct HeaderRows: Equatable {
    /// Exports have three header rows at most; one more to be safe.
    static let maximumRows = 4

    /// Leading rows with nothing beyond the first field: titles, empty rows. 0 if there is no header.
    var titleRows = 0
    /// Header rows after them.
    var rows = 0

    /// - Parameter sample: the first rows of a table of `fields` fields.
    init(in sample: [RowProfile], fields: Int) {
        let titles = fields > 1 ? sample.prefix { $0.extent <= 1 }.count : 0
        let texts = sample[titles...].prefix(Self.maximumRows).prefix { !$0.hasNumber }.count
        for count in stride(from: texts, to: 0, by: -1) {
            let header = sample[titles..<(titles + count)]
            let body = sample[(titles + count)...]
            if Self.isHeader(header, above: body, fields: fields) {
                titleRows = titles
                rows = count
                return
            }
        }
    }

    private static func isHeader(
        _ header: ArraySlice<RowProfile>, above body: ArraySlice<RowProfile>, fields: Int
    ) -> Bool {
        guard let last = header.last, last.cells.count == fields else { return false }
        guard last.isComplete || isCompleteTogether(header, fields: fields) else { return false }
        // A file of a header alone is an export without answers.
        if body.isEmpty { return header.count == 1 }
        if header.contains(where: { recurs($0, in: body) }) { return false }
        return (0..<fields).contains { column in
            isNumeric(column, in: body) || header.count == 1 && repeats(column, in: body)
        }
    }

    private static func isCompleteTogether(_ rows: ArraySlice<RowProfile>, fields: Int) -> Bool {
        guard rows.count > 1, rows.allSatisfy({ $0.cells.count == fields && !$0.isComplete }) else { return false }
        let columns = (0..<fields).map { column in rows.map { $0.cells[column] } }
        let isFilled = columns.allSatisfy { $0.contains { $0.kind == .text } }
        return isFilled && Set(columns.map { $0.map(\.hash) }).count == fields
    }

    private static func recurs(_ row: RowProfile, in body: ArraySlice<RowProfile>) -> Bool {
        body.contains { other in
            zip(row.cells, other.cells).contains { $0.kind == .text && $0.hash == $1.hash }
        }
    }

    /// Whether a column holds numbers or dates, and nothing else but empty cells.
    static func isNumeric(_ column: Int, in body: ArraySlice<RowProfile>) -> Bool {
        let kinds = body.compactMap { $0.cells.count > column ? $0.cells[column].kind : nil }
        return kinds.contains(.numeric) && !kinds.contains(.text)
    }

    private static func repeats(_ column: Int, in body: ArraySlice<RowProfile>) -> Bool {
        let texts = body.compactMap { row -> UInt64? in
            guard row.cells.count > column, row.cells[column].kind != .empty else { return nil }
            return row.cells[column].hash
        }
        return Set(texts).count < texts.count
    }
}
