/// A formula of a cell. Programs since Excel 2010 and LibreOffice 5 compute all of them.
package indirect enum Formula: Equatable, Sendable {
    /// The cell of `column` (from 0) of the table named `table` in the row whose first column holds the key;
    /// `otherwise` where there is none.
    ///
    /// The key is made of the second column of the formula's own table: the texts of the rows `key` (from 0 below the
    /// header), joined by `separator`.
    case lookup(table: String, column: Int, key: [Int], separator: String, otherwise: String)
}
