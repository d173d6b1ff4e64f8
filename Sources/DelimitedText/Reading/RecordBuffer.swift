/// Where a field starts, which is where the one before it ends. Eight bytes: a record has as many as fields.
package struct FieldStart {
    /// Position in the bytes of the record.
    package let offset: UInt32
    /// Twice the line ends of the record before the field, and one if the field before it was empty and not quoted.
    private let lineEndsAndNull: UInt32

    init(offset: Int, lineEnds: UInt32, isAfterNull: Bool) {
        self.offset = UInt32(truncatingIfNeeded: offset)
        lineEndsAndNull = lineEnds << 1 | (isAfterNull ? 1 : 0)
    }

    var lineEnds: UInt32 { lineEndsAndNull >> 1 }
    var isAfterNull: Bool { lineEndsAndNull & 1 == 1 }
}

/// A limit passed by the field that follows the ones already stored.
enum LimitFailure {
    case fieldBytes
    case recordBytes
    case fields
}

/// The fields of the record being read: one byte buffer and one start a field, reused from record to record.
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
    /// One more than fields: the last is where the next field would start.
    private var starts: UnsafeMutablePointer<FieldStart>
    private var fieldCapacity: Int

    init(limits: DelimitedLimits) {
        self.limits = limits
        byteCapacity = min(4096, max(0, limits.maximumRecordBytes))
        fieldCapacity = min(63, max(0, limits.maximumFields))
        uncheckedBytes = min(byteCapacity, limits.maximumFieldBytes)
        bytes = .allocate(capacity: byteCapacity)
        starts = .allocate(capacity: fieldCapacity + 1)
        starts[0] = FieldStart(offset: 0, lineEnds: 0, isAfterNull: false)
    }

    deinit {
        bytes.deallocate()
        starts.deallocate()
    }

    var storedBytes: UnsafePointer<UInt8> { UnsafePointer(bytes) }
    var storedStarts: UnsafePointer<FieldStart> { UnsafePointer(starts) }

    mutating func clear() {
        isComplete = false
        fieldCount = 0
        byteCount = 0
    }

    mutating func endRecord() {
        isComplete = true
    }

    /// Adds one field of the record at `record`; nil content is libcsv's sign for an empty field without quotes.
    ///
    /// Most fields of a survey are one digit or nothing: they are stored without a call, and so without saving registers.
    @inline(__always)
    static func append(_ content: UnsafeRawPointer?, count: Int, to record: UnsafeMutablePointer<RecordBuffer>) {
        let end = record.pointee.byteCount &+ count
        if count <= 1, end <= record.pointee.uncheckedBytes, record.pointee.fieldCount < record.pointee.fieldCapacity {
            if count == 1, let content {
                record.pointee.bytes[record.pointee.byteCount] = content.load(as: UInt8.self)
            }
            record.pointee.endField(at: end, isNull: content == nil)
        } else {
            appendLong(content, count: count, to: record)
        }
    }

    @inline(never)
    private static func appendLong(
        _ content: UnsafeRawPointer?, count: Int, to record: UnsafeMutablePointer<RecordBuffer>
    ) {
        let end = record.pointee.byteCount + count
        if end > record.pointee.uncheckedBytes || record.pointee.fieldCount == record.pointee.fieldCapacity {
            guard record.pointee.makeRoom(forFieldOf: count) else { return }
        }
        if let content {
            let target = UnsafeMutableRawPointer(record.pointee.bytes + record.pointee.byteCount)
            target.copyMemory(from: content, byteCount: count)
        }
        record.pointee.endField(at: end, isNull: content == nil)
    }

    @inline(__always)
    private mutating func endField(at end: Int, isNull: Bool) {
        byteCount = end
        fieldCount &+= 1
        starts[fieldCount] = FieldStart(offset: end, lineEnds: lineEnds, isAfterNull: isNull)
    }

    /// Whether the field may be stored. What is stored stays below the limits, so only a field that does not fit, or is
    /// itself too long, can pass one.
    private mutating func makeRoom(forFieldOf count: Int) -> Bool {
        if failure == nil {
            failure = limitPassed(byFieldOf: count) ?? (fieldCount == limits.maximumFields ? .fields : nil)
        }
        if failure != nil {
            uncheckedBytes = -1
            return false
        }
        if byteCount + count > byteCapacity { growBytes(to: byteCount + count) }
        if fieldCount == fieldCapacity { growStarts() }
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

    private mutating func growStarts() {
        fieldCapacity = min(fieldCapacity * 2, limits.maximumFields)
        let grown = UnsafeMutablePointer<FieldStart>.allocate(capacity: fieldCapacity + 1)
        grown.update(from: starts, count: fieldCount + 1)
        starts.deallocate()
        starts = grown
    }
}
