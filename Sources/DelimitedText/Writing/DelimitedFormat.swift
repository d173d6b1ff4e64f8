/// How `DelimitedWriter` writes.
package struct DelimitedFormat: Equatable, Sendable {
    /// Which fields are enclosed in double quotes.
    package enum Quoting: Sendable {
        /// Those that need it. A null and an empty field are both written as nothing.
        case minimal
        /// All but nulls, which are written as nothing, so that a reader can tell them from empty fields, `""`.
        case all
    }

    /// What ends a record.
    package enum RecordEnd: Sendable { case lf, crlf }

    /// Between fields.
    package var delimiter: Delimiter
    /// Which fields are quoted.
    package var quoting: Quoting
    /// After each record, the last one too.
    package var recordEnd: RecordEnd
    /// Whether EF BB BF opens the file, which spreadsheets need to recognise UTF-8.
    package var hasByteOrderMark: Bool

    package init(
        delimiter: Delimiter = .comma, quoting: Quoting = .minimal, recordEnd: RecordEnd = .lf,
        hasByteOrderMark: Bool = false
    ) {
        self.delimiter = delimiter
        self.quoting = quoting
        self.recordEnd = recordEnd
        self.hasByteOrderMark = hasByteOrderMark
    }
}
