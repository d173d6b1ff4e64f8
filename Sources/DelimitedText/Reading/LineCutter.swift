import Glibc

/// Cuts bytes after every LF, CRLF and bare CR. The caller never passes a CR whose LF is in the next bytes.
struct LineCutter {
    /// One physical line, or the part of it the bytes hold.
    struct Line {
        var bytes: UnsafeBufferPointer<UInt8>
        /// Position of the line in the bytes.
        var start: Int
        var end: Int
        /// Whether the line's end is part of it.
        var isTerminated: Bool
        /// Whether there is nothing before the line's end.
        var isBlank: Bool
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    // The next of each, kept so that a file of bare CRs is not searched for LF at every line.
    private var nextLF = -1
    private var nextCR = -1

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> Line? {
        guard position < bytes.count else { return nil }
        if nextLF < position { nextLF = find(0x0A) }
        if nextCR < position { nextCR = find(0x0D) }
        let contentEnd = min(nextLF, nextCR)
        let start = position
        if contentEnd == bytes.count {
            position = contentEnd
        } else {
            let isPair = nextCR + 1 == nextLF && nextLF < bytes.count
            position = contentEnd + (isPair ? 2 : 1)
        }
        return Line(
            bytes: UnsafeBufferPointer(rebasing: bytes[start..<position]), start: start, end: position,
            isTerminated: contentEnd < bytes.count, isBlank: contentEnd == start)
    }

    private func find(_ byte: UInt8) -> Int {
        guard let base = bytes.baseAddress,
            let found = memchr(base + position, Int32(byte), bytes.count - position)
        else { return bytes.count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
