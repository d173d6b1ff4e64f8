/// A first line `sep=;`, by which spreadsheets are told the delimiter. It is no record.
struct SeparatorLine: Equatable {
    var delimiter: Delimiter
    /// Bytes of the line, its end included.
    var byteCount: Int

    /// Nil unless `bytes` begins with exactly `sep=`, one known delimiter, and a line end or the end of the file.
    init?(_ bytes: ArraySlice<UInt8>) {
        let line = bytes.prefix(7)
        guard Self.isAnnounced(by: line), let byte = line.dropFirst(4).first, let delimiter = Delimiter(rawValue: byte)
        else { return nil }
        self.delimiter = delimiter
        let end = line.dropFirst(5)
        if end.isEmpty {
            byteCount = 5
        } else if end.first == 0x0A {
            byteCount = 6
        } else if end.first == 0x0D {
            byteCount = end.dropFirst().first == 0x0A ? 7 : 6
        } else {
            return nil
        }
    }

    /// Whether `bytes` begins with `sep=`, in capitals or not.
    static func isAnnounced(by bytes: some Sequence<UInt8>) -> Bool {
        // Setting the bit that makes ASCII letters small leaves "=" (0x3D) as it is.
        bytes.prefix(4).map { $0 | 0x20 }.elementsEqual("sep=".utf8)
    }
}
