/// How the characters of a text file are written as bytes.
package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case windows1252 = "Windows-1252"
    /// Nothing in 0x80–0x9F was met; read as Windows-1252, which agrees everywhere else.
    case latin1 = "ISO-8859-1"
    case macRoman = "Mac Roman"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
}

/// The encoding of a file and what tells it.
package struct DetectedEncoding: Sendable, Equatable {
    package let encoding: TextEncoding
    package let evidence: EncodingEvidence

    package init(encoding: TextEncoding, evidence: EncodingEvidence) {
        self.encoding = encoding
        self.evidence = evidence
    }
}

/// What tells an encoding.
package enum EncodingEvidence: Sendable, Equatable {
    /// The file begins with the encoding's byte order mark.
    case byteOrderMark
    /// No byte is above 0x7F: every encoding read here agrees.
    case ascii
    /// The first bytes above 0x7F are UTF-8 sequences, which other encodings hardly ever form by chance.
    case sequences
    /// Bytes that are no UTF-8 and stand where the encoding has letters or punctuation: the first one, and how many were
    /// met in the sample.
    case bytes(example: UInt8, count: Int)

    /// A word for programs, with the byte and its count: `byte-order-mark`, `ascii`, `utf-8-sequences`, `0x92 ×12`.
    package var name: String {
        switch self {
        case .byteOrderMark: "byte-order-mark"
        case .ascii: "ascii"
        case .sequences: "utf-8-sequences"
        case .bytes(let example, let count):
            "0x" + (example < 16 ? "0" : "") + String(example, radix: 16, uppercase: true) + " ×\(count)"
        }
    }
}

extension DetectedEncoding {
    /// Bytes from the first one above 0x7F on which the encoding is judged.
    private static let sampleBytes = 1 << 16
    private static let chunkBytes = 1 << 18

    /// Judges the file at `path`: byte order marks first, then the bytes from the first one above 0x7F.
    ///
    /// A file whose first such bytes are UTF-8 is taken for UTF-8, and a fault further on is the reader's to report.
    /// UTF-16 needs its mark.
    /// - Throws: `fileMissing`, `notARegularFile`, `unreadable`, `emptyFile`, `utf16` (without a mark), `binary`, or
    ///   `notUTF8` when the bytes support no encoding.
    package init(path: String) throws(DelimitedTextError) {
        let file = try ByteFile(path: path)
        let beginning = try file.bytes(at: 0, count: FileHead.sampleBytes)
        if let order = FileHead.utf16Mark(beginning) {
            self.init(
                encoding: order == .littleEndian ? .utf16LittleEndian : .utf16BigEndian, evidence: .byteOrderMark)
            return
        }
        let head = try FileHead(bytes: beginning)
        if head.hasByteOrderMark {
            self.init(encoding: .utf8, evidence: .byteOrderMark)
            return
        }
        guard let found = try Self.firstHighByte(in: file) else {
            self.init(encoding: .utf8, evidence: .ascii)
            return
        }
        // One byte earlier, so that the letter before the first one counts as its neighbour.
        let sample = try file.bytes(at: max(0, found.offset - 1), count: Self.sampleBytes)
        var validator = UTF8Validator()
        let (_, outcome) = sample.withUnsafeBufferPointer { validator.check($0) }
        if outcome != .invalid || validator.sawMultibyteSequence {
            self.init(encoding: .utf8, evidence: .sequences)
            return
        }
        let suspicion = EncodingSuspicion(sample: sample, afterMultibyteUTF8: false)
        guard let encoding = suspicion.encoding else {
            throw .notUTF8(byte: found.byte, at: try Self.place(of: found.offset, in: file), suspicion: suspicion)
        }
        let telling = sample.filter { EncodingSuspicion.tells(encoding, $0) }
        self.init(
            encoding: encoding, evidence: .bytes(example: telling.first ?? found.byte, count: telling.count))
    }

    private static func firstHighByte(
        in file: borrowing ByteFile
    ) throws(DelimitedTextError) -> (byte: UInt8, offset: Int)? {
        var offset = 0
        while true {
            let chunk = try file.bytes(at: offset, count: chunkBytes)
            if let index = chunk.firstIndex(where: { $0 >= 0x80 }) { return (chunk[index], offset + index) }
            offset += chunk.count
            if chunk.count < chunkBytes { return nil }
        }
    }

    /// Only a refused file pays for this.
    private static func place(of target: Int, in file: borrowing ByteFile) throws(DelimitedTextError) -> TextPlace {
        var place = TextPlace(line: 1, column: 1, offset: 0, record: 1)
        var previous: UInt8 = 0
        while place.offset < target {
            for byte in try file.bytes(at: place.offset, count: min(chunkBytes, target - place.offset)) {
                place.offset += 1
                place.column += 1
                let endsLine = byte == 0x0D || byte == 0x0A && previous != 0x0D
                if endsLine { place.line += 1 }
                if byte == 0x0D || byte == 0x0A { place.column = 1 }
                previous = byte
            }
        }
        place.record = place.line
        return place
    }
}
