/// What a complete reading says of the whole file, or of a part of it.
package struct DelimitedSummary: Equatable, Sendable {
    /// Records delivered.
    package var records = 0
    /// Lines without a byte, outside quoted fields. They are no records.
    package var blankLines = 0
    /// Line ends, inside quotes too: the physical lines before what follows.
    package var lineEnds = 0
    /// Bytes of the file up to the end of what was read.
    package var bytes = 0
    /// Whether the file begins with EF BB BF.
    package var hasByteOrderMark = false
    /// The delimiter a skipped first line `sep=;` announced.
    package var separatorLine: Delimiter?
    /// Whether the last byte ends a line.
    package var endsWithNewline = false
    /// Whether the last line is blank, as LimeSurvey leaves it.
    package var endsWithBlankLine = false

    /// Whether UTF-8 sequences of two bytes or more were met: the file was written as UTF-8.
    var hasMultibyteUTF8 = false

    package init() {}
}
