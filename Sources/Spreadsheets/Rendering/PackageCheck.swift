internal import CZlib

/// Whether a written package is whole.
///
/// The library ignores failed writes to its temporary files and would pack a part that stops in the middle as if
/// nothing had happened. So every part is unpacked again and must end with the closing tag of its root element.
enum PackageCheck {
    static func isComplete(_ bytes: [UInt8]) -> Bool {
        guard let directory = ZipDirectory(of: bytes), !directory.entries.isEmpty else { return false }
        return directory.entries.allSatisfy { entry in
            guard let part = entry.unpacked(from: bytes) else { return false }
            return endsWithRoot(part)
        }
    }

    /// `<?xml …?>\n<root …>…</root>`: the library writes no comment and no other instruction.
    private static func endsWithRoot(_ part: [UInt8]) -> Bool {
        guard let declarationEnd = part.firstIndex(of: UInt8(ascii: ">")),
            let rootStart = part[declarationEnd...].firstIndex(of: UInt8(ascii: "<"))
        else { return false }
        let name = part[(rootStart + 1)...].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
        // The theme ends with a line feed.
        let whole = part.last == 0x0A ? part.dropLast() : part[...]
        return whole.suffix(name.count + 3).elementsEqual(Array("</".utf8) + name + [UInt8(ascii: ">")])
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
