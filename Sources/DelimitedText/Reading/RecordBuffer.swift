/// Where a field ends. Eight bytes: a record has as many as fields.
@usableFromInline
struct FieldMark {
    /// End of the field in the bytes of the record; it starts where the one before it ends.
    @usableFromInline var end: UInt32
    /// Twice the line ends of the record before the field's end, and one if the field was empty and not quoted.
    private var lineEndsAndNull: UInt32

    init(end: Int, lineEnds: UInt32, isNull: Bool) {
        self.end = UInt32(truncatingIfNeeded: end)
        lineEndsAndNull = lineEnds << 1 | (isNull ? 1 : 0)
    }

    var lineEnds: UInt32 { lineEndsAndNull >> 1 }
    var isNull: Bool { lineEndsAndNull & 1 == 1 }
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
    /// Line ends of the record before the line now being parsed; set before each feed.
    var lineEnds: UInt32 = 0
    private(set) var failure: LimitFailure?
    private(set) var isComplete = false
    private(set) var fieldCount = 0
    private(set) var byteCount = 0
    private var bytes: UnsafeMutablePointer<UInt8>
    /// Never above the limit, so that a field which fits passes none.
    private var byteCapacity: Int
    /// Bytes up to which fields need no look at the limits; -1 after a failure.
    private var uncheckedBytes: Int
    /// One more than fields: the first is where the first field starts.
    private var marks: UnsafeMutablePointer<FieldMark>
    private var fieldCapacity: Int

    init(limits: DelimitedLimits) {
        self.limits = limits
        byteCapacity = min(4096, max(0, limits.maximumRecordBytes))
        fieldCapacity = min(63, max(0, limits.maximumFields))
        uncheckedBytes = min(byteCapacity, limits.maximumFieldBytes)
        bytes = .allocate(capacity: byteCapacity)
        marks = .allocate(capacity: fieldCapacity + 1)
        marks[0] = FieldMark(end: 0, lineEnds: 0, isNull: false)
    }

    deinit {
        bytes.deallocate()
        marks.deallocate()
    }

    var storedBytes: UnsafePointer<UInt8> { UnsafePointer(bytes) }
    /// Mark 0 is the start of the first field, mark `n` the end of the field before field `n`.
    var storedMarks: UnsafePointer<FieldMark> { UnsafePointer(marks) }

    mutating func clear() {
        isComplete = false
        fieldCount = 0
        byteCount = 0
    }

    mutating func endRecord() {
        isComplete = true
    }

    /// Adds one field; nil content is libcsv's sign for an empty field without quotes.
    @inline(__always)
    mutating func append(_ content: UnsafeRawPointer?, count: Int) {
        let end = byteCount + count
        if end > uncheckedBytes || fieldCount == fieldCapacity {
            guard makeRoom(forFieldOf: count) else { return }
        }
        if let content {
            // Most fields of a survey are one digit.
            if count == 1 {
                bytes[byteCount] = content.load(as: UInt8.self)
            } else {
                UnsafeMutableRawPointer(bytes + byteCount).copyMemory(from: content, byteCount: count)
            }
        }
        byteCount = end
        fieldCount += 1
        marks[fieldCount] = FieldMark(end: end, lineEnds: lineEnds, isNull: content == nil)
    }

    /// Whether the field may be stored. What is stored stays below the limits, so only a field that does not fit, or is
    /// itself too long, can pass one.
    @inline(never)
    private mutating func makeRoom(forFieldOf count: Int) -> Bool {
        if failure == nil {
            failure = limitPassed(byFieldOf: count) ?? (fieldCount == limits.maximumFields ? .fields : nil)
        }
        if failure != nil {
            uncheckedBytes = -1
            return false
        }
        if byteCount + count > byteCapacity { growBytes(to: byteCount + count) }
        if fieldCount == fieldCapacity { growMarks() }
        return true
    }

    /// Checks the part already read of a field that has not ended, so that an endless one is stopped in time.
    mutating func checkPending(byteCount pending: Int) {
        guard failure == nil else { return }
        failure = limitPassed(byFieldOf: pending)
        if failure != nil { uncheckedBytes = -1 }
    }

    /// The limit that a field of `count` bytes passes first.
    private func limitPassed(byFieldOf count: Int) -> LimitFailure? {
        let recordRoom = limits.maximumRecordBytes - byteCount
        guard count > min(limits.maximumFieldBytes, recordRoom) else { return nil }
        return limits.maximumFieldBytes <= recordRoom ? .fieldBytes : .recordBytes
    }

    private mutating func growBytes(to needed: Int) {
        byteCapacity = min(max(needed, byteCapacity * 2), limits.maximumRecordBytes)
        let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: byteCapacity)
        uncheckedBytes = min(byteCapacity, limits.maximumFieldBytes)
        grown.update(from: bytes, count: byteCount)
        bytes.deallocate()
        bytes = grown
    }

    private mutating func growMarks() {
        fieldCapacity = min(fieldCapacity * 2, limits.maximumFields)
        let grown = UnsafeMutablePointer<FieldMark>.allocate(capacity: fieldCapacity + 1)
        grown.update(from: marks, count: fieldCount + 1)
        marks.deallocate()
        marks = grown
    }
}
