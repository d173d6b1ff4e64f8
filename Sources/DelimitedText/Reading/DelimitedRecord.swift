/// One record, seen while the reader's closure runs: its memory is reused for the next one. Not copyable, so that it
/// cannot be kept; copy the bytes that must stay.
package struct DelimitedRecord: ~Copyable {
    /// Number of the record in the file, from 1; blank lines are not counted, nor is a `sep=` line.
    package let number: Int
    /// Physical line of its first byte, from 1.
    package let line: Int
    /// Byte of the file where it starts, from 0, byte order mark counted.
    package let offset: Int
    /// Blank lines between the record before it and this one.
    package let blankLinesBefore: Int
    private let bytes: UnsafeBufferPointer<UInt8>
    private let marks: UnsafeBufferPointer<FieldMark>

    init(number: Int, line: Int, offset: Int, blankLinesBefore: Int, buffer: borrowing RecordBuffer) {
        self.number = number
        self.line = line
        self.offset = offset
        self.blankLinesBefore = blankLinesBefore
        bytes = buffer.storedBytes
        marks = buffer.storedMarks
    }

    /// Number of fields, at least 1. Records of a file need not agree: raggedness is the caller's to judge.
    package var count: Int { marks.count }

    /// Bytes of the field at `index` (from 0, below `count`), quotes and doubling taken off, blanks kept; valid
    /// UTF-8. Not to be used once the closure has returned.
    package subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
        let start = index == 0 ? 0 : marks[index - 1].end
        return UnsafeBufferPointer(rebasing: bytes[start..<marks[index].end])
    }

    /// Whether the field is empty without quotes. LimeSurvey writes so what was not answered or not shown; `""` is
    /// an answer left empty.
    package func isNull(_ index: Int) -> Bool { marks[index].isNull }

    /// Physical line of the field's first byte, from 1: above `line` after a field that holds line ends.
    package func line(ofField index: Int) -> Int { index == 0 ? line : marks[index - 1].line }
}
