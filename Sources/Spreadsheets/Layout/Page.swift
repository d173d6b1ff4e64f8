/// A4 landscape as it is printed at full scale.
enum Page {
    /// Margins in inches.
    static let sideMargin = 0.5
    static let topMargin = 0.6
    static let bottomMargin = 0.75
    static let footerMargin = 0.35

    /// Pixels of 1/96 inch between the side margins (1026) less 6 %: LibreOffice takes the unit of column widths, the
    /// widest digit, at its exact width of 5.56 points where Excel rounds it to 7 pixels.
    static let widthPixels = 960
    static let widthPoints = Double(widthPixels) * 0.75
    /// Points between the other margins, with the same allowance.
    static let heightPoints = 494.0
    /// Points between the margins. A sheet wider than the page is printed smaller until it fits; Excel, whose columns are as
    /// wide as the file says, makes it smaller by less than LibreOffice, and a page holds fewer of its rows.
    static let exactWidthPoints = 769.9
    static let exactHeightPoints = 498.1

    /// A table of more columns may be wider than the page by this factor, and is printed smaller to fit (10 points become
    /// 8): at full scale its texts would break after every word.
    static let columnsAtFullScale = 10
    static let wideTable = 1.25

    /// Space taken inside a cell by its padding, with some air to the next column, in points.
    static let cellPadding = 11.0
    /// A step that keeps the texts of a column apart from the column before, in points.
    static let indent = 7.0
    /// Widest column a spreadsheet accepts, 255 digits, in points.
    static let widestColumn = 1340.0
    /// Tallest row a spreadsheet accepts, in points.
    static let tallestRow = 409.0
}
