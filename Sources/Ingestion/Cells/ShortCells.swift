internal import DelimitedText

/// What cells of one byte mean, by column and byte: most answers are one digit, and cost one look in a table.
///
/// It only remembers what ``AnswerColumn`` found, for one wave at a time.
struct ShortCells: Sendable {
    /// The slot and the code, or none.
    private struct Entry: Sendable {
        var slot: UInt16 = .max
        var code: UInt8 = 0
    }

    /// Columns of answers of every kind.
    private let columns: [Int]
    private var entries: [Entry]
    private var wave: Int?
    /// Columns whose cell in the record at hand is neither empty nor known here; the first ``remainingCount`` count.
    private(set) var remaining: [Int]
    private(set) var remainingCount = 0

    /// - Parameter columns: columns of answers, ascending.
    init(columns: [Int]) {
        self.columns = columns
        entries = Array(repeating: Entry(), count: ((columns.last ?? -1) + 1) * 256)
        remaining = columns
    }

    /// Forgets everything when codes mean something else.
    mutating func use(wave: Int?) {
        guard self.wave != wave else { return }
        self.wave = wave
        entries = Array(repeating: Entry(), count: entries.count)
    }

    /// Writes the codes of the cells known here; the others remain.
    mutating func read(_ record: borrowing DelimitedRecord, into codes: UnsafeMutablePointer<UInt8>) {
        precondition((columns.last ?? -1) < record.count)
        var count = 0
        entries.withUnsafeBufferPointer { entries in
            remaining.withUnsafeMutableBufferPointer { remaining in
                let (bytes, starts) = (record.bytes, record.starts)
                for column in columns {
                    let start = starts[column].offset
                    let end = starts[column &+ 1].offset
                    if start == end { continue }
                    if start &+ 1 == end {
                        let entry = entries[column &* 256 &+ Int(bytes[Int(start)])]
                        if entry.slot != .max {
                            codes[Int(entry.slot)] = entry.code
                            continue
                        }
                    }
                    remaining[count] = column
                    count &+= 1
                }
            }
        }
        remainingCount = count
    }

    /// Remembers the code of a cell; beyond 65 534 slots nothing.
    mutating func remember(_ byte: UInt8, column: Int, slot: Int, code: UInt8) {
        guard slot < Int(UInt16.max) else { return }
        entries[column * 256 + Int(byte)] = Entry(slot: UInt16(slot), code: code)
    }
}
