/// One part of a zip archive.
struct ZipEntry {
    enum Method { case stored, deflated }

    let name: String
    let method: Method
    /// Where its packed bytes stand in the file.
    let data: Range<Int>
    /// Where its own header begins in the file.
    let start: Int
    /// Whether its size and checksum may follow its bytes.
    let hasDescriptor: Bool
    /// Bytes unpacked.
    let size: Int
    let checksum: UInt32
}

/// The central directory of a zip archive, with every place and size checked against the file.
struct ZipDirectory {
    private(set) var entries: [ZipEntry] = []
    private(set) var hasComment = false
    private(set) var hasGaps = false

    private static let endRecord = 22
    private static let longestComment = 0xFFFF

    init(of bytes: [UInt8], limits: PackageLimits) throws(UnreadableWorkbook) {
        guard let end = Self.end(in: bytes) else { throw UnreadableWorkbook(.notAPackage) }
        let count = bytes.number(at: end + 10, bytes: 2)
        var position = bytes.number(at: end + 16, bytes: 4)
        // All ones stand for "see the 64-bit record".
        let is64Bit = count == 0xFFFF || position == 0xFFFF_FFFF || bytes.number(at: end + 12, bytes: 4) == 0xFFFF_FFFF
        guard !is64Bit, bytes.number(at: end + 4, bytes: 4) == 0, count == bytes.number(at: end + 8, bytes: 2) else {
            throw UnreadableWorkbook(.unsupported)
        }
        guard count <= limits.parts else { throw UnreadableWorkbook(.tooLarge) }
        var total = 0
        for _ in 0..<count {
            let (entry, next) = try Self.entry(at: position, before: end, in: bytes)
            if bytes.number(at: position + 32, bytes: 2) > 0 { hasComment = true }
            total += entry.size
            let grows = entry.size > 1 << 20 && entry.size / limits.growth > entry.data.count
            guard entry.size <= limits.partBytes, total <= limits.totalBytes, !grows else {
                throw UnreadableWorkbook(.tooLarge, part: entry.name)
            }
            entries.append(entry)
            position = next
        }
        if bytes.number(at: end + 20, bytes: 2) > 0 { hasComment = true }
        let directory = bytes.number(at: end + 16, bytes: 4)
        hasGaps = position != end || Self.hasGaps(between: entries, before: directory)
    }

    private static let descriptor = 24

    private static func hasGaps(between entries: [ZipEntry], before directory: Int) -> Bool {
        var reached = 0
        var slack = 0
        for entry in entries.sorted(by: { $0.start < $1.start }) {
            if entry.start < reached || entry.start > reached + slack { return true }
            reached = entry.data.upperBound
            slack = entry.hasDescriptor ? descriptor : 0
        }
        return directory < reached || directory > reached + slack
    }

    /// The last end-of-directory record; a comment may follow it.
    private static func end(in bytes: [UInt8]) -> Int? {
        let last = bytes.count - endRecord
        guard last >= 0 else { return nil }
        for position in stride(from: last, through: max(0, last - longestComment), by: -1)
        where bytes[position] == 0x50 && bytes.number(at: position, bytes: 4) == 0x0605_4B50 {
            if position + endRecord + bytes.number(at: position + 20, bytes: 2) == bytes.count { return position }
        }
        return nil
    }

    private static func entry(
        at position: Int, before end: Int, in bytes: [UInt8]
    ) throws(UnreadableWorkbook) -> (ZipEntry, next: Int) {
        guard position >= 0, position + 46 <= end, bytes.number(at: position, bytes: 4) == 0x0201_4B50 else {
            throw UnreadableWorkbook(.damaged)
        }
        let nameEnd = position + 46 + bytes.number(at: position + 28, bytes: 2)
        let next = nameEnd + bytes.number(at: position + 30, bytes: 2) + bytes.number(at: position + 32, bytes: 2)
        guard next <= end, let name = String(validating: bytes[(position + 46)..<nameEnd], as: UTF8.self) else {
            throw UnreadableWorkbook(.damaged)
        }
        guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("\\"), !name.split(separator: "/").contains("..")
        else { throw UnreadableWorkbook(.damaged, part: name) }
        let flags = bytes.number(at: position + 8, bytes: 2)
        if flags & 0x2041 != 0 { throw UnreadableWorkbook(.encrypted, part: name) }
        let packed = bytes.number(at: position + 20, bytes: 4)
        let size = bytes.number(at: position + 24, bytes: 4)
        let offset = bytes.number(at: position + 42, bytes: 4)
        let method: ZipEntry.Method
        switch bytes.number(at: position + 10, bytes: 2) {
        case 0: method = .stored
        case 8: method = .deflated
        default: throw UnreadableWorkbook(.unsupported, part: name)
        }
        if [packed, size, offset].contains(0xFFFF_FFFF) { throw UnreadableWorkbook(.unsupported, part: name) }
        guard offset + 30 <= end, bytes.number(at: offset, bytes: 4) == 0x0403_4B50 else {
            throw UnreadableWorkbook(.damaged, part: name)
        }
        // The names before each part are what a streaming reader believes: both must agree.
        let localName = bytes.number(at: offset + 26, bytes: 2)
        let start = offset + 30 + localName + bytes.number(at: offset + 28, bytes: 2)
        guard start + packed <= end, bytes[(offset + 30)..<(offset + 30 + localName)].elementsEqual(name.utf8) else {
            throw UnreadableWorkbook(.damaged, part: name)
        }
        let checksum = UInt32(bytes.number(at: position + 16, bytes: 4))
        let entry = ZipEntry(
            name: name, method: method, data: start..<(start + packed), start: offset, hasDescriptor: flags & 8 != 0,
            size: size, checksum: checksum)
        return (entry, next)
    }
}

extension [UInt8] {
    /// A little-endian number; zero where the file ends before it.
    fileprivate func number(at position: Int, bytes count: Int) -> Int {
        guard position >= 0, position + count <= self.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(self[position + $1]) << (8 * $1) }
    }
}
