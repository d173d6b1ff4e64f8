/// Reads the records of a delimited text file of any size in bounded memory (RFC 4180 and its common dialects).
///
/// The parser is libcsv, which knows no positions: it is fed one physical line at a time, and the line and offset are
/// noted before each feed. A reader holds the file open and no other state: several passes may be made.
package struct DelimitedReader: ~Copyable {
    /// Bytes read from the file at a time.
    package static let standardChunkBytes = 1 << 18

    let file: ByteFile
    let head: FileHead
    /// The dialect the file is read in.
    package let dialect: Dialect
    /// What one record may cost.
    package let limits: DelimitedLimits
    private let chunkBytes: Int

    /// Opens the file and looks at its beginning.
    ///
    /// - Parameters:
    ///   - encoding: as ``DetectedEncoding`` found it; fields come out as UTF-8 whatever it is.
    ///   - chunkBytes: bytes read at a time, at least 1; it changes no result.
    /// - Throws: `fileMissing`, `notARegularFile`, `unreadable`, `emptyFile`, `utf16` or `binary`.
    package init(
        path: String, dialect: Dialect, encoding: TextEncoding = .utf8, limits: DelimitedLimits = .standard,
        chunkBytes: Int = standardChunkBytes
    ) throws(DelimitedTextError) {
        // Both before the first assignment: a type that is not copyable is made whole or not at all.
        let file = try ByteFile(path: path, encoding: encoding)
        let head = try FileHead(of: file)
        self.file = file
        self.head = head
        self.dialect = dialect
        self.limits = limits
        self.chunkBytes = max(1, chunkBytes)
    }

    /// Calls `body` for each record in order. A byte order mark and a `sep=` line are skipped.
    ///
    /// - Throws: a `DelimitedTextError`, or whatever `body` throws, which ends the reading. Every record delivered
    ///   before an error was complete; the record in which the error lies is not delivered.
    package func forEachRecord(_ body: (borrowing DelimitedRecord) throws -> Void) throws -> DelimitedSummary {
        try forEachRecord(in: wholeFile, body)
    }

    /// Calls `body` for each record of a part of this file, as ``parts(upTo:minimumBytes:)`` cut it.
    ///
    /// Record and line numbers count from the part's own beginning, those of errors too: see
    /// ``DelimitedTextError/following(_:)``. Offsets are those of the file.
    package func forEachRecord(
        in part: DelimitedPart, _ body: (borrowing DelimitedRecord) throws -> Void
    ) throws -> DelimitedSummary {
        var feed = RecordFeed(
            dialect: dialect, limits: limits, offset: part.start, line: part.isFirst ? head.contentLine : 1)
        var validator = UTF8Validator()
        // Three bytes of an unfinished UTF-8 sequence, or one CR that may begin a CRLF, wait for the next chunk.
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkBytes + 4, alignment: 8)
        defer { chunk.deallocate() }
        var kept = 0
        var offset = part.start
        while true {
            let wanted = min(chunkBytes, part.end - offset - kept)
            let room = UnsafeMutableRawBufferPointer(rebasing: chunk[kept..<(kept + wanted)])
            let read = try file.read(into: room, at: offset + kept)
            let isLast = read < wanted || offset + kept + read == part.end
            let bytes = UnsafeBufferPointer(rebasing: chunk.bindMemory(to: UInt8.self)[..<(kept + read)])
            let (validCount, outcome) = validator.check(bytes)
            var fed = validCount
            if !isLast, fed > 0, fed == bytes.count, bytes[fed - 1] == 0x0D { fed -= 1 }
            try feed.consume(UnsafeBufferPointer(rebasing: bytes[..<fed]), at: offset, in: file, body)
            if outcome == .nul { throw DelimitedTextError.binary(.nulByte, at: feed.place(at: offset + fed)) }
            if outcome == .invalid || outcome == .incomplete && isLast {
                throw try notUTF8(at: feed.place(at: offset + fed), validator)
            }
            offset += fed
            kept = bytes.count - fed
            if isLast {
                var summary = try feed.finish(at: offset, in: file, body)
                summary.hasMultibyteUTF8 = validator.sawMultibyteSequence
                if part.isFirst {
                    summary.hasByteOrderMark = head.hasByteOrderMark
                    summary.separatorLine = head.separatorLine
                }
                return summary
            }
            chunk.copyMemory(from: UnsafeRawBufferPointer(rebasing: chunk[fed..<(fed + kept)]))
        }
    }

    /// Bytes looked at to tell the encoding of a file that is not UTF-8.
    private static let encodingSampleBytes = 1 << 16

    private func notUTF8(
        at place: TextPlace, _ validator: UTF8Validator
    ) throws(DelimitedTextError) -> DelimitedTextError {
        let sample = try file.bytes(at: place.offset, count: Self.encodingSampleBytes)
        return .notUTF8(
            byte: sample.first ?? 0, at: place,
            suspicion: EncodingSuspicion(sample: sample, afterMultibyteUTF8: validator.sawMultibyteSequence))
    }
}
