import CCsv

/// Owner of a libcsv parser and of the record it fills.
///
/// Strict at both ends: `CSV_STRICT` alone lets an unclosed quote at the end of the file pass as a good record.
/// `CSV_EMPTY_IS_NULL` keeps an empty field apart from `""`.
struct CSVParser: ~Copyable {
    private let handle: UnsafeMutablePointer<csv_parser>
    let record: UnsafeMutablePointer<RecordBuffer>

    init(dialect: Dialect, limits: DelimitedLimits) {
        handle = .allocate(capacity: 1)
        handle.initialize(to: csv_parser())
        csv_init(handle, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
        csv_set_delim(handle, dialect.delimiter.rawValue)
        csv_set_quote(handle, dialect.quote.byte)
        csv_set_blk_size(handle, 4096)
        barometre_csv_keep_spaces(handle)
        record = .allocate(capacity: 1)
        record.initialize(to: RecordBuffer(limits: limits))
    }

    deinit {
        csv_free(handle)
        handle.deallocate()
        record.deinitialize(count: 1)
        record.deallocate()
    }

    /// What stopped a feed.
    enum Stop {
        case limit(LimitFailure)
        /// The strict error of libcsv: the quote at this position of the bytes fed, -1 being the byte before them.
        case strayQuote(DelimitedTextError.StrayQuote, position: Int)
        case unclosedQuote
        case outOfMemory
    }

    /// Feeds bytes that hold at most one record end, and that only as their last bytes.
    ///
    /// - Parameter lineEnds: line ends of the record before these bytes.
    func feed(_ bytes: UnsafeBufferPointer<UInt8>, lineEnds: Int) -> Stop? {
        record.pointee.lineEnds = UInt32(truncatingIfNeeded: lineEnds)
        let consumed = csv_parse(handle, bytes.baseAddress, bytes.count, Self.takeField, Self.takeRecordEnd, record)
        record.pointee.checkPending(byteCount: barometre_csv_pending_bytes(handle))
        if let failure = record.pointee.failure { return .limit(failure) }
        guard consumed < bytes.count else { return nil }
        guard csv_error(handle) == CSV_EPARSE else { return .outOfMemory }
        // After a quote that ended nothing, libcsv stops at the byte that follows it.
        return barometre_csv_after_quote(handle) != 0
            ? .strayQuote(.beforeFieldEnd, position: consumed - 1)
            : .strayQuote(.insideUnquotedField, position: consumed)
    }

    /// Ends the last record of a file without a final line end.
    func finish() -> Stop? {
        guard csv_fini(handle, Self.takeField, Self.takeRecordEnd, record) == 0 else { return .unclosedQuote }
        return record.pointee.failure.map(Stop.limit)
    }

    private static let takeField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        content, count, context in
        guard let context else { return }
        RecordBuffer.append(content, count: count, to: context.assumingMemoryBound(to: RecordBuffer.self))
    }

    private static let takeRecordEnd: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
        context?.assumingMemoryBound(to: RecordBuffer.self).pointee.endRecord()
    }
}
