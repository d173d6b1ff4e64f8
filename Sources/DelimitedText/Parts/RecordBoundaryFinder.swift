/// Walks forward through a file to places where a record begins just after a record that is not blank.
struct RecordBoundaryFinder {
    private static let chunkBytes = 1 << 18
    /// Bytes searched at a time once near a boundary: a few records.
    private static let searchBytes = 1 << 13

    private let quote: UInt8
    private var position: Int
    private var isInQuotes = false

    /// - Parameter position: first byte of a record.
    init(quote: UInt8, position: Int) {
        self.quote = quote
        self.position = position
    }

    /// The first boundary after `target` and after the one found before; nil when there is none.
    mutating func boundary(after target: Int, in file: borrowing ByteFile) throws(DelimitedTextError) -> Int? {
        try advance(to: target, in: file)
        var search = Search(quote: quote, isInQuotes: isInQuotes)
        while true {
            let bytes = try file.bytes(at: position, count: Self.searchBytes)
            for (index, byte) in bytes.enumerated() where search.isBoundary(before: byte) {
                position += index
                isInQuotes = false
                return position
            }
            position += bytes.count
            if bytes.count < Self.searchBytes { return nil }
        }
    }

    private mutating func advance(to target: Int, in file: borrowing ByteFile) throws(DelimitedTextError) {
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkBytes, alignment: 8)
        defer { chunk.deallocate() }
        while position < target {
            let room = UnsafeMutableRawBufferPointer(rebasing: chunk[..<min(chunk.count, target - position)])
            let count = try file.read(into: room, at: position)
            if Self.holdsOdd(quote, in: UnsafeRawBufferPointer(rebasing: room[..<count])) { isInQuotes.toggle() }
            position += count
            if count < room.count { return }
        }
    }

    /// Whether `byte` occurs an odd number of times.
    private static func holdsOdd(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Bool {
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        var odd: UInt64 = 0
        let words = bytes.count / 8
        for word in 0..<words {
            let difference = bytes.loadUnaligned(fromByteOffset: word &* 8, as: UInt64.self) ^ pattern
            // The high bit of each byte that is zero, exactly: no carry leaves a byte.
            odd ^= ~(((difference & low) &+ low) | difference | low)
        }
        var isOdd = odd.nonzeroBitCount & 1 == 1
        for index in (words * 8)..<bytes.count where bytes[index] == byte { isOdd.toggle() }
        return isOdd
    }

    /// The state of a search, byte after byte.
    private struct Search {
        let quote: UInt8
        var isInQuotes: Bool
        /// Whether the line holds a byte before its end, as far as it was seen.
        private var hasContent = false
        /// Whether a line with content has just ended.
        private var isAfterRecord = false
        private var previous: UInt8 = 0

        init(quote: UInt8, isInQuotes: Bool) {
            self.quote = quote
            self.isInQuotes = isInQuotes
        }

        mutating func isBoundary(before byte: UInt8) -> Bool {
            defer { previous = byte }
            let isLineEnd = !isInQuotes && (byte == 0x0A || byte == 0x0D)
            if isLineEnd {
                let isSecondHalf = byte == 0x0A && previous == 0x0D && !hasContent
                if !isSecondHalf {
                    isAfterRecord = hasContent
                    hasContent = false
                }
                return false
            }
            if isAfterRecord { return true }
            hasContent = true
            if byte == quote { isInQuotes.toggle() }
            return false
        }
    }
}
