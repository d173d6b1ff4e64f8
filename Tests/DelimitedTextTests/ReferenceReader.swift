@testable import DelimitedText

/// The slow obvious twin: one byte at a time over the whole file in memory, after RFC 4180 and nothing else.
struct ReferenceReader {
    var records: [Captured] = []
    var blankLines = 0
    var error: DelimitedTextError?

    init(_ bytes: [UInt8], _ dialect: Dialect) {
        let quote = dialect.quote.byte
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var (line, lineStart, blank) = (1, index, 0)
        func place(_ index: Int) -> TextPlace {
            TextPlace(line: line, column: index - lineStart + 1, offset: index, record: records.count + 1)
        }
        /// Length of the line end at `index`: CRLF 2, LF or CR 1, else 0.
        func lineEnd(_ index: Int) -> Int {
            guard index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D else { return 0 }
            return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        }
        func newLine(_ end: Int) { (line, lineStart) = (line + 1, end) }

        while index < bytes.count {
            if lineEnd(index) > 0 {
                index += lineEnd(index)
                (blankLines, blank) = (blankLines + 1, blank + 1)
                newLine(index)
                continue
            }
            var record = Captured(
                number: records.count + 1, line: line, offset: index, blankLinesBefore: blank, fields: [])
            repeat {
                if !record.fields.isEmpty { index += 1 }
                var field = Captured.Field(bytes: [], isNull: false, line: line)
                if index < bytes.count, bytes[index] == quote {
                    let opening = place(index)
                    index += 1
                    while true {
                        guard index < bytes.count else {
                            error = .unclosedQuote(at: opening)
                            return
                        }
                        if bytes[index] == quote {
                            index += 1
                            guard index < bytes.count, bytes[index] == quote else { break }
                        }
                        field.bytes.append(bytes[index])
                        let isLineEnd = bytes[index] == 0x0A || bytes[index] == 0x0D && lineEnd(index) == 1
                        index += 1
                        if isLineEnd { newLine(index) }
                    }
                    if index < bytes.count, bytes[index] != dialect.delimiter.rawValue, lineEnd(index) == 0 {
                        error = .strayQuote(.beforeFieldEnd, at: place(index - 1))
                        return
                    }
                } else {
                    while index < bytes.count, bytes[index] != dialect.delimiter.rawValue, lineEnd(index) == 0 {
                        if bytes[index] == quote {
                            error = .strayQuote(.insideUnquotedField, at: place(index))
                            return
                        }
                        field.bytes.append(bytes[index])
                        index += 1
                    }
                    field.isNull = field.bytes.isEmpty
                }
                record.fields.append(field)
            } while index < bytes.count && bytes[index] == dialect.delimiter.rawValue
            let end = lineEnd(index)
            index += end
            if end > 0 { newLine(index) }
            records.append(record)
            blank = 0
        }
    }
}
