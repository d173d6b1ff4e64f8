/// Where a field ends.
struct FieldMark {
    /// End of the field in the bytes of the record; it starts where the one before it ends.
    var end: Int
    /// Physical line on which the field ends.
    var line: Int
    /// Whether the field was empty and not quoted.
    var isNull: Bool
}

/// A limit passed by the field that follows the ones already stored.
enum LimitFailure {
    case fieldBytes
    case recordBytes
    case fields
}

/// The fields of the record being read: one byte buffer and one mark a field, reused from record to record.
/// It is the context of libcsv's callbacks, through which nothing may be thrown: the first failure is parked here.
struct RecordBuffer: ~Copyable {
    let limits: DelimitedLimits
    /// Physical line now being parsed; set before each feed.
    var line = 1
    private(set) var failure: LimitFailure?
    private(set) var isComplete = false
    private(set) var fieldCount = 0
    private(set) var byteCount = 0
    private var bytes: UnsafeMutableBufferPointer<UInt8>
    private var marks: UnsafeMutableBufferPointer<FieldMark>

    init(limits: DelimitedLimits) {
        self.limits = limits
        bytes = .allocate(capacity: 4096)
        marks = .allocate(capacity: 64)
    }

    deinit {
        bytes.deallocate()
        marks.deallocate()
    }

    var storedBytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(bytes) }
    var storedMarks: UnsafeBufferPointer<FieldMark> { UnsafeBufferPointer(rebasing: marks[..<fieldCount]) }

    mutating func clear() {
        isComplete = false
        fieldCount = 0
        byteCount = 0
    }

    mutating func endRecord() {
        isComplete = true
    }

    /// Adds one field; nil content is libcsv's sign for an empty field without quotes.
    mutating func append(_ content: UnsafeRawPointer?, count: Int) {
        if failure != nil { return }
        failure = limitPassed(byFieldOf: count) ?? (fieldCount == limits.maximumFields ? .fields : nil)
        if failure != nil { return }
        if byteCount + count > bytes.count { growBytes(to: byteCount + count) }
        if fieldCount == marks.count { growMarks() }
        if let content, let target = bytes.baseAddress {
            UnsafeMutableRawPointer(target + byteCount).copyMemory(from: content, byteCount: count)
        }
        byteCount += count
        marks[fieldCount] = FieldMark(end: byteCount, line: line, isNull: content == nil)
        fieldCount += 1
    }

    /// Checks the part already read of a field that has not ended, so that an endless one is stopped in time.
    mutating func checkPending(byteCount pending: Int) {
        if failure == nil { failure = limitPassed(byFieldOf: pending) }
    }

    /// The limit that a field of `count` bytes passes first.
    private func limitPassed(byFieldOf count: Int) -> LimitFailure? {
        let recordRoom = limits.maximumRecordBytes - byteCount
        guard count > min(limits.maximumFieldBytes, recordRoom) else { return nil }
        return limits.maximumFieldBytes <= recordRoom ? .fieldBytes : .recordBytes
    }

    private mutating func growBytes(to needed: Int) {
        let grown = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(needed, bytes.count * 2))
        _ = grown.update(fromContentsOf: bytes[..<byteCount])
        bytes.deallocate()
        bytes = grown
    }

    private mutating func growMarks() {
        let grown = UnsafeMutableBufferPointer<FieldMark>.allocate(capacity: marks.count * 2)
        _ = grown.update(fromContentsOf: marks[..<fieldCount])
        marks.deallocate()
        marks = grown
    }
}
