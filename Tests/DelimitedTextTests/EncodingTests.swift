import Testing

@testable import DelimitedText

/// Files that are not UTF-8: which encoding is found and why, and that the text comes out whole with its lines.
@Suite struct EncodingTests {
    static let text = "id;réponse\r\n1;\"Ça va\nbien\"\n2;à l’été, c’est sûr – 5 €\n3;œuvre « Noël »\n"

    /// The text's bytes in one encoding; nothing in it is missing from any of them.
    static func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
        switch encoding {
        case .utf8: return Array(text.utf8)
        case .windows1252, .latin1: return single(text, CharacterTables.windows1252)
        case .macRoman: return single(text, CharacterTables.macRoman)
        case .utf16LittleEndian: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }

    private static func single(_ text: String, _ table: [UInt16]) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            if scalar.isASCII { return UInt8(scalar.value) }
            guard let index = table.firstIndex(of: UInt16(scalar.value)) else { return 0x3F }
            return UInt8(128 + index)
        }
    }

    static func detected(_ bytes: [UInt8]) throws -> DetectedEncoding {
        let file = TemporaryFile(bytes)
        return try DetectedEncoding(path: file.path)
    }

    static func rows(_ bytes: [UInt8], chunkBytes: Int = DelimitedReader.standardChunkBytes) throws -> [Captured] {
        let file = TemporaryFile(bytes)
        let encoding = try DetectedEncoding(path: file.path).encoding
        let dialect = try DialectSniffer.sniff(path: file.path, encoding: encoding).dialect
        var rows: [Captured] = []
        let reader = try DelimitedReader(
            path: file.path, dialect: dialect, encoding: encoding, chunkBytes: chunkBytes)
        _ = try reader.forEachRecord { rows.append(Captured($0)) }
        return rows
    }

    @Test(arguments: TextEncoding.allCases.filter { $0 != .latin1 }, [1, 2, 7, 4096])
    func `the same text in any encoding gives the same records on the same lines`(
        encoding: TextEncoding, chunkBytes: Int
    ) throws {
        let bytes = Self.bytes(Self.text, encoding)
        #expect(try Self.detected(bytes).encoding == encoding)
        #expect(try Self.rows(bytes, chunkBytes: chunkBytes) == Self.rows(Array(Self.text.utf8)))
    }

    @Test func `what tells the encoding is said`() throws {
        func evidence(_ text: String, _ encoding: TextEncoding) throws -> String {
            let found = try Self.detected(Self.bytes(text, encoding))
            return "\(found.encoding.rawValue): \(found.evidence.name)"
        }
        #expect(try evidence("a;b\n", .utf8) == "UTF-8: ascii")
        #expect(try evidence("\u{FEFF}a;b\n", .utf8) == "UTF-8: byte-order-mark")
        #expect(try evidence("a;é\n", .utf8) == "UTF-8: utf-8-sequences")
        #expect(try evidence("l’été;œ\n", .windows1252) == "Windows-1252: 0x92 ×2")
        #expect(try evidence("été;à\n", .latin1) == "ISO-8859-1: 0xE9 ×3")
        #expect(try evidence("été;très\n", .macRoman) == "Mac Roman: 0x8E ×3")
        #expect(try evidence("a;b\n", .utf16BigEndian) == "UTF-16BE: byte-order-mark")
    }

    @Test(arguments: [
        ("não;questão\n", TextEncoding.latin1), ("più;perché\n", .latin1), ("años;sí\n", .latin1),
        ("kënaqur;përgjigje\n", .latin1), ("Straße;größer\n", .latin1), ("Âge : l’âge\n", .windows1252),
        ("Votre âge\u{A0}?;l’accueil…\n", .macRoman), ("satisfait·e;éloigné·e\n", .macRoman),
        ("satisfait·e;éloigné·e\n", .latin1),
    ])
    func `words of many languages are told apart`(text: String, encoding: TextEncoding) throws {
        #expect(try Self.detected(Self.bytes(text, encoding)).encoding == encoding)
    }

    @Test func `a first accent far into the file is found, and characters beyond the basic plane survive`() throws {
        let long = String(repeating: "1;deux\n", count: 100_000)
        let rows = try Self.rows(Self.bytes(long + "1;été\n", .windows1252))
        #expect(rows.count == 100_001)
        #expect(rows.last?.texts == ["1", "été"])
        #expect(rows.last?.line == 100_001)
        for shift in 0..<4 {
            // A pair of surrogates over the end of a chunk, wherever it falls.
            let filler = String(repeating: "x", count: DecodedBytes.chunkBytes / 2 - 4 + shift)
            let texts = try Self.rows(Self.bytes("a;b\n\(filler);😀é\n", .utf16LittleEndian)).last?.texts
            #expect(texts == [filler, "😀é"])
        }
    }

    @Test func `a broken UTF-16 text is refused where it breaks`() throws {
        var half = Self.bytes("a;b\nc;d\n", .utf16LittleEndian)
        half.append(0x65)
        let lone = Self.bytes("a;b\nc;", .utf16BigEndian) + [0xD8, 0x3D] + [0x00, 0x0A]
        for (bytes, place) in [(half, (3, 1)), (lone, (2, 3))] {
            let error = #expect(throws: DelimitedTextError.self) { try Self.rows(bytes) }
            #expect(error?.code == "text-not-utf8")
            #expect(error?.place?.line == place.0 && error?.place?.column == place.1)
        }
    }

    @Test func `an error's place is that of the decoded text, also far into the file`() throws {
        let long = String(repeating: "1;deux été\n", count: 200_000)
        let error = #expect(throws: DelimitedTextError.self) {
            try Self.rows(Self.bytes(long + "2;\"é\n", .windows1252))
        }
        #expect(error?.code == "csv-unclosed-quote")
        #expect(error?.place?.line == 200_001 && error?.place?.column == 3)
    }

    @Test(
        arguments: [
            ([0x50, 0x4B, 3, 4, 0xE9], "text-binary"), ([0x61, 0x3B, 0xFF, 0x0A], "text-not-utf8"),
            ([0x61, 0x00, 0x3B, 0x00, 0x62, 0x00], "text-utf16"), ([], "file-empty"), ([0xFF, 0xFE], "file-empty"),
            ([0x61, 0x3B, 0xE9, 0x74, 0x0A, 0x00], "text-binary"),
        ] as [([UInt8], String)])
    func `what is no text of a known encoding is refused`(bytes: [UInt8], code: String) {
        let error = #expect(throws: DelimitedTextError.self) { try Self.rows(bytes) }
        #expect(error?.code == code)
    }
}
