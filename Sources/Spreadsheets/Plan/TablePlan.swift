/// One Excel table: a header row and at least one row, starting in column A, without an empty cell.
package struct TablePlan: Equatable, Sendable {
    /// Name of the table in the file: a letter or `_`, then letters, digits, `_` or `.`; unique in the workbook.
    package var name: String
    package var columns: [TableColumn]
    /// Rows of exactly one cell a column.
    package var rows: [[Cell]]
    package var filtering: TableFiltering
    package var medium: TableMedium

    package init(
        name: String, columns: [TableColumn], rows: [[Cell]], filtering: TableFiltering = .off,
        medium: TableMedium = .paper
    ) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.filtering = filtering
        self.medium = medium
    }
}

/// A column of a table.
package struct TableColumn: Equatable, Sendable {
    /// Header, one line of text, unique in its table ignoring case and accents, at most 255 characters.
    package var header: String
    package var content: ColumnContent

    package init(_ header: String, _ content: ColumnContent) {
        self.header = header
        self.content = content
    }
}

/// What a column holds; decides alignment (text left, quantities right, with their marker words) and width.
package enum ColumnContent: Equatable, Sendable {
    case text
    case quantity
}

/// Whether the header row carries drop-down filters; they belong on the data sheet only.
package enum TableFiltering: Equatable, Sendable {
    case off
    case on
}

/// Where a table is read.
package enum TableMedium: Equatable, Sendable {
    /// As wide as the page; texts wrap.
    case paper
    /// Rows to look up, by hundreds: each on one line, however wide. Of its sheet only what stands above it is printed.
    case screen
}
