/// One record, seen while the reader's closure runs: its memory is reused for the next one. Not copyable, so that it
/// cannot be kept; copy the bytes that must stay.
package struct DelimitedRecord: ~Copyable {
    /// Number of the record in what is read, a file or a part of it, from 1; blank lines are not counted, nor is a `sep=`
    /// line.
    package let number: Int
    /// Physical line of its first byte in what is read, from 1.
    package let line: Int
    /// Byte of the file where it starts, from 0, byte order mark counted.
    package let offset: Int
    /// Blank lines between the record before it and this one.
    package let blankLinesBefore: Int
    /// Number of fields, at least 1. Records of a file need not agree: raggedness is the caller's to judge.
    package let count: Int
    /// The bytes of all fields, one behind the other, and where each field starts in them: `starts[index].offset` to
    /// `starts[index + 1].offset`. For loops over many fields; `self[index]` is the same with a check.
    package let bytes: UnsafePointer<UInt8>
    package let starts: UnsafePointer<FieldStart>

    init(number: Int, line: Int, offset: Int, blankLinesBefore: Int, buffer: borrowing RecordBuffer) {
        self.number = number
        self.line = line
        self.offset = offset
        self.blankLinesBefore = blankLinesBefore
        count = buffer.fieldCount
        bytes = buffer.storedBytes
        starts = buffer.storedStarts
    }

    /// Bytes of the field at `index` (from 0, below `count`), quotes and doubling taken off, blanks kept; valid
    /// UTF-8. Not to be used once the closure has returned.
    package subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
        precondition(index >= 0 && index < count)
        let start = Int(starts[index].offset)
        return UnsafeBufferPointer(start: bytes + start, count: Int(starts[index + 1].offset) - start)
    }

    /// Whether the field is empty without quotes. LimeSurvey writes so what was not answered or not shown; `""` is
    /// an answer left empty.
    package func isNull(_ index: Int) -> Bool {
        precondition(index >= 0 && index < count)
        return starts[index + 1].isAfterNull
    }

    /// Physical line of the field's first byte, from 1: above `line` after a field that holds line ends.
    package func line(ofField index: Int) -> Int {
        precondition(index >= 0 && index < count)
        return line + Int(starts[index].lineEnds)
    }
}
