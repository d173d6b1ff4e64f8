/// Finds where a field of a record begins, by reading the record again one byte at a time. Only an error pays for it:
/// while all goes well no position is kept but those of lines.
struct FieldLocator {
    private enum State { case fieldStart, unquoted, quoted, afterQuote }

    private static let chunkBytes = 1 << 16

    private let dialect: Dialect
    private var place: TextPlace
    private var field = 0
    private var state = State.fieldStart
    private var previous: UInt8 = 0

    /// The field at `index` (from 0) of the record that starts at `recordStart`, which must be well formed up to it.
    static func locate(
        field index: Int, ofRecordAt recordStart: TextPlace, in file: borrowing ByteFile, dialect: Dialect
    ) throws(DelimitedTextError) -> OpenField {
        var locator = FieldLocator(dialect: dialect, place: recordStart)
        while true {
            let bytes = try file.bytes(at: locator.place.offset, count: chunkBytes)
            for byte in bytes {
                if locator.field == index { return locator.openField(beginningWith: byte) }
                locator.step(byte)
            }
            if bytes.count < chunkBytes { return locator.openField(beginningWith: 0) }
        }
    }

    private init(dialect: Dialect, place: TextPlace) {
        self.dialect = dialect
        self.place = place
    }

    private func openField(beginningWith byte: UInt8) -> OpenField {
        OpenField(index: field, start: place, isQuoted: byte == dialect.quote.byte)
    }

    private mutating func step(_ byte: UInt8) {
        switch state {
        case .quoted:
            if byte == dialect.quote.byte { state = .afterQuote }
        case .afterQuote where byte == dialect.quote.byte:
            state = .quoted
        case .fieldStart where byte == dialect.quote.byte:
            state = .quoted
        case .fieldStart, .unquoted, .afterQuote:
            state = byte == dialect.delimiter.rawValue ? .fieldStart : .unquoted
            if state == .fieldStart { field += 1 }
        }
        advance(over: byte)
    }

    private mutating func advance(over byte: UInt8) {
        place.offset += 1
        if byte == 0x0A && previous == 0x0D {
            place.column = 1
        } else if byte == 0x0A || byte == 0x0D {
            place.line += 1
            place.column = 1
        } else {
            place.column += 1
        }
        previous = byte
    }
}
