import Glibc

/// Writes records as RFC 4180 delimited text, field by field, through one buffer.
///
/// Content is written as given: valid UTF-8 without NUL is the caller's care. A record that would be a blank line (one
/// field, null or empty) is written `""`, else it would vanish on reading.
package struct DelimitedWriter: ~Copyable {
    private static let flushBytes = 1 << 16

    private let format: DelimitedFormat
    /// The file written to, borrowed; nil to write into memory.
    private let descriptor: Int32?
    private var buffer: [UInt8] = []
    private var fieldsInRecord = 0
    private var isAtFileStart = true
    private var recordHasBytes = false

    /// Writes into memory; `finish` returns the bytes.
    package init(format: DelimitedFormat = DelimitedFormat()) {
        self.init(format: format, target: nil)
    }

    /// Writes to an open file, which stays the caller's to close.
    package init(descriptor: Int32, format: DelimitedFormat = DelimitedFormat()) {
        self.init(format: format, target: descriptor)
    }

    private init(format: DelimitedFormat, target: Int32?) {
        self.format = format
        descriptor = target
        if format.hasByteOrderMark { buffer += [0xEF, 0xBB, 0xBF] }
    }

    /// Adds a field to the record.
    package mutating func field(_ bytes: UnsafeBufferPointer<UInt8>) {
        separate()
        if format.quoting == .all || needsQuotes(bytes) {
            appendQuoted(bytes)
        } else {
            buffer.append(contentsOf: bytes)
            recordHasBytes = recordHasBytes || !bytes.isEmpty
        }
        isAtFileStart = false
    }

    /// Adds a field to the record.
    package mutating func field(_ text: String) {
        var text = text
        text.withUTF8 { field($0) }
    }

    /// Adds a field without a value to the record.
    package mutating func nullField() {
        separate()
        isAtFileStart = false
    }

    /// Ends the record.
    ///
    /// - Throws: `writeFailed`.
    package mutating func endRecord() throws(DelimitedTextError) {
        if !recordHasBytes { buffer += [0x22, 0x22] }
        try endLine()
    }

    /// Writes a blank line: between two tables, or at the end as LimeSurvey does. Not within a record.
    ///
    /// - Throws: `writeFailed`.
    package mutating func blankLine() throws(DelimitedTextError) {
        try endLine()
    }

    /// Writes a whole record; nil is a field without a value.
    ///
    /// - Throws: `writeFailed`.
    package mutating func record(_ fields: [String?]) throws(DelimitedTextError) {
        for value in fields {
            if let value { field(value) } else { nullField() }
        }
        try endRecord()
    }

    /// Writes out what is buffered; without it the end of the file is lost. Returns the bytes written into memory,
    /// none when writing to a file.
    ///
    /// - Throws: `writeFailed`.
    package consuming func finish() throws(DelimitedTextError) -> [UInt8] {
        try flush()
        return buffer
    }

    private mutating func separate() {
        if fieldsInRecord > 0 {
            buffer.append(format.delimiter.rawValue)
            recordHasBytes = true
        }
        fieldsInRecord += 1
    }

    /// Also what a reader would take for the beginning of the file and not for data.
    private func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if isAtFileStart && (bytes.starts(with: [0xEF, 0xBB, 0xBF]) || SeparatorLine.isAnnounced(by: bytes)) {
            return true
        }
        return contains(bytes, format.delimiter.rawValue) || contains(bytes, 0x22) || contains(bytes, 0x0A)
            || contains(bytes, 0x0D)
    }

    private func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ byte: UInt8) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        return memchr(base, Int32(byte), bytes.count) != nil
    }

    private mutating func appendQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
        buffer.append(0x22)
        var rest = bytes[...]
        while let quote = rest.firstIndex(of: 0x22) {
            buffer.append(contentsOf: rest[...quote])
            buffer.append(0x22)
            rest = rest[(quote + 1)...]
        }
        buffer.append(contentsOf: rest)
        buffer.append(0x22)
        recordHasBytes = true
    }

    private mutating func endLine() throws(DelimitedTextError) {
        if format.recordEnd == .crlf { buffer.append(0x0D) }
        buffer.append(0x0A)
        fieldsInRecord = 0
        recordHasBytes = false
        isAtFileStart = false
        if buffer.count >= Self.flushBytes { try flush() }
    }

    /// Empties the buffer into the file, if there is one.
    private mutating func flush() throws(DelimitedTextError) {
        guard let descriptor else { return }
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes {
                write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .writeFailed(errno: errno) }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
