/// Why a delimited text file could not be read or written to its end. Values only: words are the catalogue's.
///
/// When several things are wrong with a file, the one met first by byte order is reported, whatever the size of the
/// chunks in which the file is read. After an error no record is delivered, and never the partial one.
package enum DelimitedTextError: Error, Equatable, Sendable {
    /// Nothing at that path.
    case fileMissing
    /// A directory, a pipe, a device.
    case notARegularFile
    /// `open`, `fstat` or `pread` failed.
    case unreadable(errno: Int32)
    /// No byte, or a byte order mark alone.
    case emptyFile
    /// UTF-16: its byte order mark, or a NUL in every other byte of the beginning.
    case utf16(ByteOrder)
    /// Not text at all.
    case binary(BinaryKind, at: TextPlace)
    /// `byte` begins a sequence that is not UTF-8.
    case notUTF8(byte: UInt8, at: TextPlace, suspicion: EncodingSuspicion)
    /// The quote at this place is never closed.
    case unclosedQuote(at: TextPlace)
    /// The quote at this place is neither a field's opening, nor its end, nor doubled.
    case strayQuote(StrayQuote, at: TextPlace)
    /// A field holds more than `limit` bytes.
    case fieldTooLarge(limit: Int, recordStart: TextPlace, field: OpenField)
    /// The fields of a record hold together more than `limit` bytes; `field` is the one that passed it.
    case recordTooLarge(limit: Int, recordStart: TextPlace, field: OpenField)
    /// A record has more than `limit` fields; `field` is the first in excess.
    case tooManyFields(limit: Int, recordStart: TextPlace, field: OpenField)
    /// The parser could not grow its buffer.
    case outOfMemory
    /// `write` failed: a full disk, a closed pipe.
    case writeFailed(errno: Int32)

    /// Byte order of UTF-16.
    package enum ByteOrder: Equatable, Sendable { case littleEndian, bigEndian }

    /// What a file that is not text seems to be.
    package enum BinaryKind: Equatable, Sendable {
        /// `PK\x03\x04`: an .xlsx or .ods under another name.
        case zipArchive
        /// `D0 CF 11 E0 A1 B1 1A E1`: an old .xls under another name.
        case compoundDocument
        /// A NUL byte in what was text so far.
        case nulByte
    }

    /// How a quote is out of place.
    package enum StrayQuote: Equatable, Sendable {
        /// `ab"c`: the field did not open with a quote.
        case insideUnquotedField
        /// `"ab"c`: neither a delimiter nor a line end follows; it should have been doubled.
        case beforeFieldEnd
    }

    /// Stable identifier, the key of the message catalogue.
    package var code: String {
        switch self {
        case .fileMissing: "file-missing"
        case .notARegularFile: "file-not-regular"
        case .unreadable: "file-unreadable"
        case .emptyFile: "file-empty"
        case .utf16: "text-utf16"
        case .binary: "text-binary"
        case .notUTF8: "text-not-utf8"
        case .unclosedQuote: "csv-unclosed-quote"
        case .strayQuote: "csv-stray-quote"
        case .fieldTooLarge: "csv-field-too-large"
        case .recordTooLarge: "csv-record-too-large"
        case .tooManyFields: "csv-too-many-fields"
        case .outOfMemory: "out-of-memory"
        case .writeFailed: "write-failed"
        }
    }

    /// Where to look: the byte or quote at fault, or the first byte of the field that passed a limit.
    package var place: TextPlace? {
        switch self {
        case .binary(_, let place), .notUTF8(_, let place, _), .unclosedQuote(let place), .strayQuote(_, let place):
            place
        case .fieldTooLarge(_, _, let field), .recordTooLarge(_, _, let field), .tooManyFields(_, _, let field):
            field.start
        case .fileMissing, .notARegularFile, .unreadable, .emptyFile, .utf16, .outOfMemory, .writeFailed:
            nil
        }
    }
}
