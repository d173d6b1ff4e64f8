/// What the beginning of a file says before any record is read.
struct FileHead: Equatable {
    /// Bytes looked at. A `sep=` line and every signature lie well within.
    static let sampleBytes = 4096

    /// First byte of the first record: after the byte order mark and the `sep=` line.
    var contentOffset: Int
    /// Physical line of that byte.
    var contentLine: Int
    /// Whether the file begins with EF BB BF.
    var hasByteOrderMark: Bool
    /// The delimiter a first line `sep=;` announces.
    var separatorLine: Delimiter?

    init(of file: borrowing ByteFile) throws(DelimitedTextError) {
        try self.init(bytes: file.bytes(at: 0, count: Self.sampleBytes))
    }

    /// `bytes` is the beginning of the file, or all of it.
    init(bytes: [UInt8]) throws(DelimitedTextError) {
        if let failure = Self.foreignFormat(bytes) { throw failure }
        hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let start = hasByteOrderMark ? 3 : 0
        guard bytes.count > start else { throw .emptyFile }
        if let separator = SeparatorLine(bytes[start...]) {
            separatorLine = separator.delimiter
            contentOffset = start + separator.byteCount
            contentLine = 2
        } else {
            contentOffset = start
            contentLine = 1
        }
    }

    /// The byte order that a mark of UTF-16 tells.
    static func utf16Mark(_ bytes: [UInt8]) -> DelimitedTextError.ByteOrder? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .littleEndian }
        return bytes.starts(with: [0xFE, 0xFF]) ? .bigEndian : nil
    }

    private static func foreignFormat(_ bytes: [UInt8]) -> DelimitedTextError? {
        let start = TextPlace(line: 1, column: 1, offset: 0, record: 1)
        if let order = utf16Mark(bytes) { return .utf16(order) }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .binary(.zipArchive, at: start) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return .binary(.compoundDocument, at: start)
        }
        return utf16WithoutMark(bytes)
    }

    /// Western text in UTF-16 has a NUL in nearly every other byte, always on the same side.
    private static func utf16WithoutMark(_ bytes: [UInt8]) -> DelimitedTextError? {
        var nuls = (even: 0, odd: 0)
        for (index, byte) in bytes.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { nuls.even += 1 } else { nuls.odd += 1 }
        }
        let pairs = bytes.count / 2
        guard pairs > 0 else { return nil }
        if nuls.odd * 10 >= pairs * 7 && nuls.even * 10 <= pairs { return .utf16(.littleEndian) }
        if nuls.even * 10 >= pairs * 7 && nuls.odd * 10 <= pairs { return .utf16(.bigEndian) }
        return nil
    }
}
