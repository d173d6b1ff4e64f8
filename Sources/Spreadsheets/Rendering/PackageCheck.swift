internal import CZlib

/// Whether a written package is whole.
///
/// The library ignores failed writes to its temporary files and would pack a part that stops in the middle as if
/// nothing had happened, or that lacks a piece where others made room meanwhile. So every part is unpacked again, and its
/// elements must be closed as they were opened.
enum PackageCheck {
    static func isComplete(_ bytes: [UInt8]) -> Bool {
        guard let directory = ZipDirectory(of: bytes), !directory.entries.isEmpty else { return false }
        return directory.entries.allSatisfy { entry in
            guard let part = entry.unpacked(from: bytes) else { return false }
            return isBalanced(part)
        }
    }

    /// Whether every element of a part is closed where it should be, the root last. What a failed write leaves out hardly ever
    /// begins and ends between two elements of one parent. The library writes no comment and no other instruction but the first.
    static func isBalanced(_ part: [UInt8]) -> Bool {
        let (less, greater, slash, question) = (
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "?")
        )
        var open: [Range<Int>] = []
        var hasRoot = false
        var position = 0
        while let start = part[position...].firstIndex(of: less) {
            // Outside the root there is nothing but line feeds.
            if open.isEmpty, part[position..<start].contains(where: { $0 != 0x0A && $0 != 0x0D }) { return false }
            guard let end = part[start...].firstIndex(of: greater), end > start + 1 else { return false }
            position = end + 1
            let isClosing = part[start + 1] == slash
            let nameStart = start + (isClosing ? 2 : 1)
            var nameEnd = nameStart
            while nameEnd < end, part[nameEnd] != UInt8(ascii: " "), part[nameEnd] != slash { nameEnd += 1 }
            if isClosing {
                guard let opened = open.popLast(), part[opened].elementsEqual(part[nameStart..<end]) else {
                    return false
                }
            } else if part[start + 1] == question {
                guard !hasRoot, part[end - 1] == question else { return false }
            } else {
                // A cut may join the name of one element to the rest of another.
                guard !part[start + 1..<end].contains(less), !(hasRoot && open.isEmpty) else { return false }
                hasRoot = true
                if part[end - 1] != slash { open.append(nameStart..<nameEnd) }
            }
        }
        return hasRoot && open.isEmpty && part[position...].allSatisfy { $0 == 0x0A || $0 == 0x0D }
    }
}

/// The central directory of a zip file without comment and without 64-bit extensions (PKWARE APPNOTE 6.3, 4.3).
private struct ZipDirectory {
    struct Entry {
        var compressedSize: Int
        var size: Int
        var offset: Int

        func unpacked(from bytes: [UInt8]) -> [UInt8]? {
            guard offset + 30 <= bytes.count else { return nil }
            let start = offset + 30 + bytes.number(at: offset + 26, bytes: 2) + bytes.number(at: offset + 28, bytes: 2)
            guard start + compressedSize <= bytes.count else { return nil }
            var part = [UInt8](repeating: 0, count: size)
            let written = bytes[start..<(start + compressedSize)].withUnsafeBufferPointer { input in
                cz_inflate(input.baseAddress, compressedSize, &part, size)
            }
            return written == size ? part : nil
        }
    }

    var entries: [Entry] = []

    init?(of bytes: [UInt8]) {
        let end = bytes.count - 22
        guard end >= 0, bytes.number(at: end, bytes: 4) == 0x0605_4B50 else { return nil }
        let count = bytes.number(at: end + 10, bytes: 2)
        var position = bytes.number(at: end + 16, bytes: 4)
        for _ in 0..<count {
            guard position + 46 <= end, bytes.number(at: position, bytes: 4) == 0x0201_4B50 else { return nil }
            entries.append(
                Entry(
                    compressedSize: bytes.number(at: position + 20, bytes: 4),
                    size: bytes.number(at: position + 24, bytes: 4), offset: bytes.number(at: position + 42, bytes: 4)))
            position += 46 + [28, 30, 32].map { bytes.number(at: position + $0, bytes: 2) }.reduce(0, +)
        }
        guard position == end else { return nil }
    }
}

extension [UInt8] {
    /// A little-endian number of up to 4 bytes.
    fileprivate func number(at index: Int, bytes count: Int) -> Int {
        (0..<count).reduce(0) { number, byte in number | Int(self[index + byte]) << (8 * byte) }
    }
}
