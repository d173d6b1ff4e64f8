/// A place in a delimited text file, as a person and a program would look it up.
package struct TextPlace: Equatable, Sendable {
    /// Physical line, from 1. A line ends at LF, CRLF or a bare CR, inside quotes too, as text editors count.
    package var line: Int
    /// Byte of the line, from 1; a byte order mark is not counted.
    package var column: Int
    /// Byte of the file, from 0; a byte order mark is counted.
    package var offset: Int
    /// Record the place belongs to, from 1, blank lines not counted.
    package var record: Int

    package init(line: Int, column: Int, offset: Int, record: Int) {
        self.line = line
        self.column = column
        self.offset = offset
        self.record = record
    }
}

/// The field that was being read when something went wrong.
package struct OpenField: Equatable, Sendable {
    /// Index of the field in its record, from 0.
    package var index: Int
    /// First byte of the field: its opening quote if it is quoted.
    package var start: TextPlace
    /// Whether the field opens with a quote.
    package var isQuoted: Bool

    package init(index: Int, start: TextPlace, isQuoted: Bool) {
        self.index = index
        self.start = start
        self.isQuoted = isQuoted
    }
}
