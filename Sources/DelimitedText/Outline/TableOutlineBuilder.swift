/// Builds a `TableOutline` from one pass over the records of a file. Keeps counts, and the first rows of the table
/// being read: memory does not grow with the file.
package struct TableOutlineBuilder {
    /// Records in a row with another number of fields that make another table.
    package static let lastingRecords = 3
    /// Rows of a table on which its header is judged.
    static let sampledRows = 64
    /// Tables told apart; beyond, the last one takes all the rest.
    static let maximumTables = 256

    private var closed: [TableBlock] = []
    private var current: TableBlock?
    /// Records after the current table with another number of fields, too few yet to be a table.
    private var pending: TableBlock?

    package init() {}

    /// Takes the next record of the file.
    package mutating func add(_ record: borrowing DelimitedRecord) {
        guard let block = current else {
            current = TableBlock(record)
            return
        }
        if pending == nil, record.count == block.fields {
            if record.blankLinesBefore > 0, block.isFollowedByHeader(RowProfile(record)) {
                close(block)
                current = TableBlock(record)
            } else {
                current?.extend(record)
            }
        } else {
            addDiffering(record, to: block)
        }
    }

    /// The outline of the records taken, or nil if there was none.
    package consuming func finish() -> TableOutline? {
        guard let block = current else { return nil }
        if let pending {
            let isNewTable =
                pending.followsBlankLine || block.count < Self.lastingRecords && pending.fields > block.fields
            if isNewTable {
                close(block)
                current = pending
            } else {
                current?.absorb(pending)
            }
        }
        if let last = current { closed.append(last) }
        return TableBlock.outline(of: closed)
    }

    private mutating func addDiffering(_ record: borrowing DelimitedRecord, to block: TableBlock) {
        guard var candidate = pending else {
            pending = TableBlock(record)
            return
        }
        if record.count == candidate.fields {
            candidate.extend(record)
            pending = candidate
            if candidate.count >= Self.lastingRecords { begin(candidate, after: block) }
        } else {
            current?.absorb(candidate)
            pending = nil
            if record.count == block.fields { current?.extend(record) } else { pending = TableBlock(record) }
        }
    }

    private mutating func begin(_ next: TableBlock, after block: TableBlock) {
        pending = nil
        if let previous = closed.last, previous.resumes(as: next, afterIsland: block) {
            // The change did not last: the rows between are ragged rows of one table.
            closed.removeLast()
            current = previous
            current?.absorb(block)
            current?.resume(next)
        } else if closed.count + 1 < Self.maximumTables {
            close(block)
            current = next
        } else {
            current?.absorb(next)
        }
    }

    private mutating func close(_ block: TableBlock) {
        // Only the last one may go on, and needs its rows.
        if !closed.isEmpty { closed[closed.count - 1].settle() }
        closed.append(block)
    }
}
