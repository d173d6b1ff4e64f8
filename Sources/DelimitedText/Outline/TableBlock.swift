/// A stretch of records taken for one table.
struct TableBlock {
    private(set) var records: Range<Int>
    let fields: Int
    let line: Int
    /// Whether a blank line stands before its first record.
    let followsBlankLine: Bool
    private(set) var raggedRecords = 0
    private var sample: [RowProfile]
    private var judgement: Judgement?

    /// What the first rows say, kept when they are let go.
    private struct Judgement {
        var header: HeaderRows
        var beginsWithCompleteRow: Bool
        var hasNumericColumn: Bool
    }

    init(_ record: borrowing DelimitedRecord) {
        records = record.number..<(record.number + 1)
        fields = record.count
        line = record.line
        followsBlankLine = record.blankLinesBefore > 0
        sample = [RowProfile(record)]
    }

    var count: Int { records.count }

    mutating func extend(_ record: borrowing DelimitedRecord) {
        records = records.lowerBound..<(record.number + 1)
        if sample.count < TableOutlineBuilder.sampledRows { sample.append(RowProfile(record)) }
    }

    /// Takes in records of other numbers of fields.
    mutating func absorb(_ other: TableBlock) {
        records = records.lowerBound..<other.records.upperBound
        raggedRecords += other.count
        // Their rows too: the sample stays the first rows of the file in order, which numbers the header's records.
        sample += other.sample.prefix(TableOutlineBuilder.sampledRows - sample.count)
    }

    /// Goes on with a stretch of the same number of fields.
    mutating func resume(_ other: TableBlock) {
        records = records.lowerBound..<other.records.upperBound
        raggedRecords += other.raggedRecords
    }

    /// Whether `next` is this table again after a smaller stretch of odd rows, with no blank line around them.
    func resumes(as next: TableBlock, afterIsland island: TableBlock) -> Bool {
        next.fields == fields && island.count * island.fields < count * fields && !island.followsBlankLine
            && !next.followsBlankLine
    }

    /// Whether a row of the same number of fields after a blank line opens another table: it looks like a header,
    /// and no row of this table but its first ones does.
    func isFollowedByHeader(_ row: RowProfile) -> Bool {
        // First what costs least: some files have a blank line after every record.
        guard row.isComplete else { return false }
        let header = HeaderRows(in: sample, fields: fields)
        let body = sample.dropFirst(header.titleRows + header.rows)
        return !body.isEmpty && !body.contains { $0.isComplete }
    }

    static func outline(of blocks: [TableBlock]) -> TableOutline? {
        // The first of the largest.
        let cells = blocks.map { $0.count * $0.fields }
        guard let most = cells.max(), let main = cells.firstIndex(of: most) else { return nil }
        let block = blocks[main]
        let header = block.judge().header
        let first = block.records.lowerBound + header.titleRows
        var headers = first..<(first + header.rows)
        if headers.isEmpty, main > 0, block.hasShortHeader(above: blocks[main - 1]) {
            headers = (first - 1)..<first
        }
        return TableOutline(
            preamble: 1..<headers.lowerBound, headers: headers, body: headers.upperBound..<block.records.upperBound,
            fields: block.fields, raggedRecords: block.raggedRecords,
            furtherTables: blocks[(main + 1)...].map {
                TableOutline.Table(records: $0.records, fields: $0.fields, line: $0.line)
            })
    }

    /// Whether the block above is one header row shorter than the rows, as when each row ends with a delimiter.
    private func hasShortHeader(above other: TableBlock) -> Bool {
        !followsBlankLine && other.count == 1 && other.fields > 1 && other.fields * 2 >= fields
            && other.judge().beginsWithCompleteRow && judge().hasNumericColumn
    }

    /// Lets the sampled rows go.
    mutating func settle() {
        judgement = judge()
        sample = []
    }

    private func judge() -> Judgement {
        if let judgement { return judgement }
        return Judgement(
            header: HeaderRows(in: sample, fields: fields),
            beginsWithCompleteRow: sample.first?.isComplete ?? false,
            hasNumericColumn: (0..<fields).contains { HeaderRows.isNumeric($0, in: sample[...]) })
    }
}
