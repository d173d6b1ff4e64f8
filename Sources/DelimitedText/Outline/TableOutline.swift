/// How the records of a file fall into a preamble, a main table and what else is there. Record numbers, from 1;
/// each range is half-open and may be empty.
///
/// - A table is a stretch of records with the same number of fields. A record or two of another number within it are
///   ragged records of that table; three in a row (`TableOutlineBuilder.lastingRecords`), or any after a blank line at
///   the end of the file, begin another table. Rows of the same number of fields after a blank line belong to the same
///   table, unless the first of them can only be a header: complete, without numbers, unlike the rows above it.
/// - The main table is the one with the most cells.
/// - The preamble is what comes before it, and the leading rows above its header with nothing beyond the first field.
/// - Header rows are found by `HeaderRows`.
package struct TableOutline: Equatable, Sendable {
    /// A table beside the main one, a note below it, or anything else after it.
    package struct Table: Equatable, Sendable {
        /// Its records, header rows included.
        package var records: Range<Int>
        /// Fields of each record, ragged ones apart.
        package var fields: Int
        /// Physical line of the first record.
        package var line: Int
    }

    /// Records before the main table.
    package var preamble: Range<Int>
    /// Header records of the main table; empty if there is none.
    package var headers: Range<Int>
    /// Data records of the main table.
    package var body: Range<Int>
    /// Fields of a record of the main table.
    package var fields: Int
    /// Records of the main table with another number of fields.
    package var raggedRecords: Int
    /// What comes after the main table, in order.
    package var furtherTables: [Table]

    /// Header and data records of the main table.
    package var table: Range<Int> { min(headers.lowerBound, body.lowerBound)..<body.upperBound }
}
