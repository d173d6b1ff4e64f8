/// One pass over a file or a part of it: cuts the bytes into physical lines, feeds them to the parser and keeps the positions.
///
/// A record ends at a line end, so it begins with a line: where a line is fed while no record is open.
struct RecordFeed: ~Copyable {
    private let parser: CSVParser
    private let dialect: Dialect
    private let limits: DelimitedLimits
    private var summary: DelimitedSummary
    private var line: Int
    private var lineOffset: Int
    private var isInRecord = false
    private var recordLine = 0
    private var recordOffset = 0
    private var blankLinesBefore = 0

    /// A pass that begins at the byte at `offset`, which starts the physical line `line`.
    init(dialect: Dialect, limits: DelimitedLimits, offset: Int, line: Int) {
        parser = CSVParser(dialect: dialect, limits: limits)
        self.dialect = dialect
        self.limits = limits
        self.line = line
        lineOffset = offset
        summary = DelimitedSummary()
    }

    /// Takes the next bytes of the file, the first of which is at `offset`.
    mutating func consume(
        _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, in file: borrowing ByteFile,
        _ body: (borrowing DelimitedRecord) throws -> Void
    ) throws {
        var lines = LineCutter(bytes)
        while let next = lines.next() {
            summary.endsWithNewline = next.isTerminated
            summary.endsWithBlankLine = next.isBlank && !isInRecord
            if summary.endsWithBlankLine {
                summary.blankLines += 1
                blankLinesBefore += 1
            } else {
                try feed(next.bytes, at: offset + next.start, in: file)
            }
            if next.isTerminated {
                line += 1
                lineOffset = offset + next.end
            }
            try deliver(body)
        }
    }

    /// Ends the pass at the end of what is read, which is `offset`.
    mutating func finish(
        at offset: Int, in file: borrowing ByteFile, _ body: (borrowing DelimitedRecord) throws -> Void
    ) throws -> DelimitedSummary {
        if let stop = parser.finish() { throw try error(stop, fedFrom: offset, in: file) }
        try deliver(body)
        summary.bytes = offset
        summary.lineEnds = line - 1
        return summary
    }

    /// The place of a byte not yet taken, on the line reached.
    func place(at offset: Int) -> TextPlace {
        TextPlace(line: line, column: offset - lineOffset + 1, offset: offset, record: summary.records + 1)
    }

    private mutating func feed(
        _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, in file: borrowing ByteFile
    ) throws(DelimitedTextError) {
        if !isInRecord {
            isInRecord = true
            recordLine = line
            recordOffset = offset
        }
        if let stop = parser.feed(bytes, lineEnds: line - recordLine) {
            throw try error(stop, fedFrom: offset, in: file)
        }
    }

    /// Hands the record over if it is complete. Done here, outside the parser's callbacks, so that `body` may throw.
    private mutating func deliver(_ body: (borrowing DelimitedRecord) throws -> Void) throws {
        guard parser.record.pointee.isComplete else { return }
        summary.records += 1
        try body(
            DelimitedRecord(
                number: summary.records, line: recordLine, offset: recordOffset, blankLinesBefore: blankLinesBefore,
                buffer: parser.record.pointee))
        parser.record.pointee.clear()
        isInRecord = false
        blankLinesBefore = 0
    }

    private func error(
        _ stop: CSVParser.Stop, fedFrom offset: Int, in file: borrowing ByteFile
    ) throws(DelimitedTextError) -> DelimitedTextError {
        let recordStart = TextPlace(line: recordLine, column: 1, offset: recordOffset, record: summary.records + 1)
        switch stop {
        case .outOfMemory:
            return .outOfMemory
        case .strayQuote(let kind, let position):
            return .strayQuote(kind, at: place(at: offset + position))
        case .unclosedQuote:
            return try .unclosedQuote(at: openField(ofRecordAt: recordStart, in: file).start)
        case .limit(let failure):
            let field = try openField(ofRecordAt: recordStart, in: file)
            return switch failure {
            case .fieldBytes:
                .fieldTooLarge(limit: limits.maximumFieldBytes, recordStart: recordStart, field: field)
            case .recordBytes:
                .recordTooLarge(limit: limits.maximumRecordBytes, recordStart: recordStart, field: field)
            case .fields:
                .tooManyFields(limit: limits.maximumFields, recordStart: recordStart, field: field)
            }
        }
    }

    private func openField(
        ofRecordAt recordStart: TextPlace, in file: borrowing ByteFile
    ) throws(DelimitedTextError) -> OpenField {
        try FieldLocator.locate(
            field: parser.record.pointee.fieldCount, ofRecordAt: recordStart, in: file, dialect: dialect)
    }
}
