internal import CZlib

/// The parts of an Office Open XML file: a zip archive (PKWARE APPNOTE 6.3) of names and bytes.
///
/// Everything the archive says of itself is checked before it is believed: places, sizes, checksums, names. Parts are
/// unpacked when asked for.
package struct WorkbookPackage: Sendable {
    /// Names of all parts, sorted.
    package let names: [String]
    /// Whether the archive or one of its parts has a comment.
    let hasComment: Bool
    /// Whether there are bytes that belong to no part.
    let hasGaps: Bool
    private let bytes: [UInt8]
    private let entries: [String: ZipEntry]

    /// - Throws: `notAPackage`, `damaged`, `encrypted`, `unsupported` or `tooLarge`.
    package init(bytes: [UInt8], limits: PackageLimits = .standard) throws(UnreadableWorkbook) {
        // Excel wraps a workbook with a password in an OLE container.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw UnreadableWorkbook(.encrypted) }
        guard bytes.count <= limits.fileBytes else { throw UnreadableWorkbook(.tooLarge) }
        let directory = try ZipDirectory(of: bytes, limits: limits)
        var entries: [String: ZipEntry] = [:]
        for entry in directory.entries where !entry.name.hasSuffix("/") {
            // Two parts of one name: programs differ in which they take.
            guard entries.updateValue(entry, forKey: entry.name) == nil else {
                throw UnreadableWorkbook(.damaged, part: entry.name)
            }
        }
        self.bytes = bytes
        self.entries = entries
        hasComment = directory.hasComment
        hasGaps = directory.hasGaps
        names = entries.keys.sorted()
    }

    package func contains(_ name: String) -> Bool { entries[name] != nil }

    /// The bytes of a part.
    ///
    /// - Throws: `partMissing` or `damaged`.
    package func part(_ name: String) throws(UnreadableWorkbook) -> [UInt8] {
        guard let entry = entries[name] else { throw UnreadableWorkbook(.partMissing, part: name) }
        let packed = bytes[entry.data]
        var part: [UInt8]
        switch entry.method {
        case .stored:
            part = Array(packed)
        case .deflated:
            part = [UInt8](repeating: 0, count: entry.size)
            let written = packed.withUnsafeBufferPointer { cz_inflate($0.baseAddress, $0.count, &part, part.count) }
            guard written == entry.size else { throw UnreadableWorkbook(.damaged, part: name) }
        }
        guard part.count == entry.size, cz_checksum(part, part.count) == entry.checksum else {
            throw UnreadableWorkbook(.damaged, part: name)
        }
        return part
    }
}
