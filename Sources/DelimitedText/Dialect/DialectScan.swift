/// Reads a sample under one dialect, forgiving, and counts. A quote out of place marks the record as malformed and
/// the reading goes on.
struct DialectScan {
    private enum State { case fieldStart, unquoted, quoted, afterQuote }

    private let delimiter: UInt8
    private let quote: UInt8
    private let suspects: [Bool]
    private var candidate: DialectCandidate
    private var state = State.fieldStart
    private var fieldsInRecord = 0
    private var recordIsMalformed = false
    private var fieldIsSuspect = false
    private var recordStart = 0
    /// Well-formed records by number of fields.
    private var agreement: [Int: Int] = [:]

    /// - Parameter coverage: whether the sample is cut, so that its last record is not to be judged.
    static func candidate(
        _ dialect: Dialect, in sample: UnsafeBufferPointer<UInt8>, coverage: SampleCoverage
    ) -> DialectCandidate {
        var scan = DialectScan(dialect)
        scan.read(sample)
        scan.finish(sample.count, coverage)
        return scan.candidate
    }

    private init(_ dialect: Dialect) {
        delimiter = dialect.delimiter.rawValue
        quote = dialect.quote.byte
        candidate = DialectCandidate(dialect: dialect)
        let isWeak = dialect.delimiter == .colon || dialect.delimiter == .space
        let strong: [Delimiter] = isWeak ? [.tab, .semicolon, .pipe, .comma] : [.tab, .semicolon, .pipe]
        var suspects = [Bool](repeating: false, count: 256)
        for other in strong where other != dialect.delimiter { suspects[Int(other.rawValue)] = true }
        self.suspects = suspects
    }

    private mutating func read(_ sample: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < sample.count {
            let byte = sample[index]
            index += 1
            if state == .quoted {
                if byte == quote { state = .afterQuote }
            } else if byte == delimiter {
                endField()
            } else if byte == 0x0A || byte == 0x0D {
                let isPair = byte == 0x0D && index < sample.count && sample[index] == 0x0A
                if isPair { index += 1 }
                endLine(byte, isPair: isPair)
                recordStart = index
            } else {
                readContent(byte)
            }
        }
    }

    private mutating func readContent(_ byte: UInt8) {
        if byte == quote {
            switch state {
            case .fieldStart:
                candidate.quotedFields += 1
                state = .quoted
            case .afterQuote:
                state = .quoted
            case .unquoted, .quoted:
                recordIsMalformed = true
            }
        } else {
            if state == .afterQuote { recordIsMalformed = true }
            state = .unquoted
            if suspects[Int(byte)] { fieldIsSuspect = true }
        }
    }

    private mutating func endField() {
        fieldsInRecord += 1
        candidate.fields += 1
        if fieldIsSuspect { candidate.suspectFields += 1 }
        fieldIsSuspect = false
        state = .fieldStart
    }

    private mutating func endLine(_ byte: UInt8, isPair: Bool) {
        if isPair {
            candidate.lineEnds.crlf += 1
        } else if byte == 0x0A {
            candidate.lineEnds.lf += 1
        } else {
            candidate.lineEnds.cr += 1
        }
        endRecord()
    }

    private mutating func endRecord() {
        let isBlank = fieldsInRecord == 0 && state == .fieldStart
        if isBlank { return }
        endField()
        candidate.records += 1
        if recordIsMalformed {
            candidate.malformedRecords += 1
        } else if fieldsInRecord > 1 {
            agreement[fieldsInRecord, default: 0] += 1
        }
        fieldsInRecord = 0
        recordIsMalformed = false
    }

    private mutating func finish(_ count: Int, _ coverage: SampleCoverage) {
        switch coverage {
        case .whole:
            if state == .quoted { recordIsMalformed = true }
            endRecord()
        case .beginning:
            // A quote open over a quarter of the sample is an apostrophe, not a field.
            if state == .quoted && (count - recordStart) * 4 > count { candidate.malformedRecords += 1 }
        }
        // The commonest; of two as common the wider.
        let best = agreement.max { ($0.value, $0.key) < ($1.value, $1.key) }
        candidate.fieldsPerRecord = best?.key ?? 0
        candidate.agreeingRecords = best?.value ?? 0
    }
}
