/// Answers of the last few records, column by column, on their way to the columns of the table: one growth check and one
/// copy for many records instead of one for every answer.
struct StagedAnswers: Sendable {
    private static let capacity = 256

    private var codes: [UInt8]
    private var values: [UInt64]
    private var count = 0

    init(codeSlots: Int, valueSlots: Int) {
        codes = Array(repeating: 0, count: codeSlots * Self.capacity)
        values = Array(repeating: 0, count: valueSlots * Self.capacity)
    }

    var isFull: Bool { count == Self.capacity }

    /// There must be room.
    mutating func add(_ record: borrowing ResponseRecord, valueSlots: [Int]) {
        precondition(!isFull && record.codes.count * Self.capacity == codes.count)
        let row = count
        record.codes.withUnsafeBufferPointer { source in
            codes.withUnsafeMutableBufferPointer { target in
                for slot in source.indices { target[slot &* Self.capacity &+ row] = source[slot] }
            }
        }
        for (column, slot) in valueSlots.enumerated() {
            values[column * Self.capacity + row] = record.values[slot]
        }
        count += 1
    }

    /// Appends what is staged to the columns.
    mutating func flush(codes columns: inout [[UInt8]], values valueColumns: inout [[UInt64]]) {
        guard count > 0 else { return }
        for slot in columns.indices {
            columns[slot].append(contentsOf: codes[slot * Self.capacity..<slot * Self.capacity + count])
        }
        for slot in valueColumns.indices {
            valueColumns[slot].append(contentsOf: values[slot * Self.capacity..<slot * Self.capacity + count])
        }
        count = 0
    }
}
