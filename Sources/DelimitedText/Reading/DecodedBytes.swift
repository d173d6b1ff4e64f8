import Glibc

/// A file in another encoding, seen as the UTF-8 text it would be: chunks are decoded as they are read.
///
/// Reading on is cheap; reading back (an error's place, a second pass) starts from the nearest remembered chunk, so memory
/// stays small however long the file is.
final class DecodedBytes {
    /// Bytes of the file decoded at a time: even, so that UTF-16 units stay whole.
    static let chunkBytes = 1 << 16
    /// Every so many chunks the place of one is remembered.
    private static let stride = 64

    private let decoder: ByteDecoder
    /// Where chunks begin: in the text, and in the file.
    private var marks: [(text: Int, file: Int)]
    private var window: [UInt8] = []
    private var windowStart = 0
    private var nextInFile: Int
    private var chunks = 0

    init(_ decoder: ByteDecoder) {
        self.decoder = decoder
        marks = [(0, decoder.markBytes)]
        nextInFile = decoder.markBytes
    }

    /// Fills `buffer` from the text's byte at `offset`; short only at the end of the file.
    func read(
        into buffer: UnsafeMutableRawBufferPointer, at offset: Int,
        raw: (Int, Int) throws(DelimitedTextError) -> [UInt8]
    ) throws(DelimitedTextError) -> Int {
        if offset < windowStart { rewind(to: offset) }
        var filled = 0
        while filled < buffer.count {
            let start = offset + filled - windowStart
            if start < window.count {
                let part = window[start..<min(window.count, start + buffer.count - filled)]
                UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyBytes(from: part)
                filled += part.count
            } else if try !advance(raw) {
                break
            }
        }
        return filled
    }

    private func rewind(to offset: Int) {
        let index = marks.lastIndex { $0.text <= offset } ?? 0
        windowStart = marks[index].text
        nextInFile = marks[index].file
        chunks = index * Self.stride
        window = []
    }

    /// Decodes the next chunk; false at the end of the file.
    private func advance(_ raw: (Int, Int) throws(DelimitedTextError) -> [UInt8]) throws(DelimitedTextError) -> Bool {
        let bytes = try raw(nextInFile, Self.chunkBytes)
        guard !bytes.isEmpty else { return false }
        windowStart += window.count
        if chunks == marks.count * Self.stride { marks.append((windowStart, nextInFile)) }
        chunks += 1
        window.removeAll(keepingCapacity: true)
        nextInFile += decoder.decode(bytes, isLast: bytes.count < Self.chunkBytes, into: &window)
        return true
    }
}

/// Turns bytes of one encoding into UTF-8.
struct ByteDecoder: Sendable {
    private enum Form { case table([[UInt8]]), utf16(isBigEndian: Bool) }

    private let form: Form
    /// Bytes of the byte order mark, which is no text.
    let markBytes: Int

    /// Nil for UTF-8, which needs no decoding.
    init?(_ encoding: TextEncoding) {
        switch encoding {
        case .utf8: return nil
        case .windows1252, .latin1: form = .table(Self.table(CharacterTables.windows1252))
        case .macRoman: form = .table(Self.table(CharacterTables.macRoman))
        case .utf16LittleEndian: form = .utf16(isBigEndian: false)
        case .utf16BigEndian: form = .utf16(isBigEndian: true)
        }
        if case .utf16 = form { markBytes = 2 } else { markBytes = 0 }
    }

    private static func table(_ upperHalf: [UInt16]) -> [[UInt8]] {
        let scalars = (0..<128).map { UInt16($0) } + upperHalf
        return scalars.map { Array(String(UnicodeScalar($0) ?? "\u{FFFD}").utf8) }
    }

    /// Appends the text of `bytes` and returns how many of them were used: all, but for a surrogate whose other half is in
    /// the next chunk.
    func decode(_ bytes: [UInt8], isLast: Bool, into text: inout [UInt8]) -> Int {
        switch form {
        case .table(let table):
            for byte in bytes {
                if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: table[Int(byte)]) }
            }
            return bytes.count
        case .utf16(let isBigEndian):
            return Self.decodeUTF16(bytes, isBigEndian: isBigEndian, isLast: isLast, into: &text)
        }
    }

    private static func decodeUTF16(
        _ bytes: [UInt8], isBigEndian: Bool, isLast: Bool, into text: inout [UInt8]
    ) -> Int {
        func unit(_ index: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        var index = 0
        while index + 1 < bytes.count {
            var value = unit(index)
            var length = 2
            if value >> 10 == 0x36 {
                guard index + 3 < bytes.count || isLast else { return index }
                if index + 3 < bytes.count, unit(index + 2) >> 10 == 0x37 {
                    value = 0x10000 + (value & 0x3FF) << 10 + unit(index + 2) & 0x3FF
                    length = 4
                }
            }
            append(value, to: &text)
            index += length
        }
        if isLast, index < bytes.count {
            // Half a unit: a byte that UTF-8 never holds, so that the reader stops there and says where.
            text.append(0xFF)
            return bytes.count
        }
        return index
    }

    /// A lone surrogate comes out in the form of UTF-8 that no valid text has, and the reader stops there.
    private static func append(_ value: UInt32, to text: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (value >> shift) & 0x3F) }
        switch value {
        case ..<0x80: text.append(UInt8(value))
        case ..<0x800: text += [UInt8(0xC0 | value >> 6), tail(0)]
        case ..<0x10000: text += [UInt8(0xE0 | value >> 12), tail(6), tail(0)]
        default: text += [UInt8(0xF0 | value >> 18), tail(12), tail(6), tail(0)]
        }
    }
}
