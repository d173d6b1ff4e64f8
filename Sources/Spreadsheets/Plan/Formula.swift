/// A formula of a cell. Excel since 2010 and LibreOffice since 5 compute all of them.
package enum Formula: Equatable, Sendable {
    /// The cell of `column` (from 0) of the table named `table` in the row whose first column holds the key;
    /// `otherwise` where there is none.
    ///
    /// The key is made of the second column of the formula's own table: the texts of the rows `key` (from 0 below the
    /// header), joined by `separator`. Upper and lower case are the same to spreadsheet programs.
    case lookup(table: String, column: Int, key: [Int], separator: String, otherwise: String)
    /// The number in the second column of `table` at `row` where all rows of `among` show numbers there, else
    /// `outside`: a coordinate of a drawn point that follows cells. Rows count from 0 below the header.
    case position(table: String, row: Int, among: [Int], outside: Double)
}
