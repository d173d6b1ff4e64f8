extension TextEncoding {
    private static let chunkBytes = 1 << 18

    /// The whole text of a small file in this encoding, read once more to tell where something in it stands; bytes that
    /// are no text come out as U+FFFD.
    ///
    /// - Throws: `fileMissing`, `notARegularFile` or `unreadable`.
    package func text(ofFile path: String) throws(DelimitedTextError) -> String {
        let file = try ByteFile(path: path, encoding: self)
        var text: [UInt8] = []
        while true {
            let chunk = try file.bytes(at: text.count, count: Self.chunkBytes)
            text += chunk
            if chunk.count < Self.chunkBytes { return String(decoding: text, as: UTF8.self) }
        }
    }
}
