/// A cell of a table's body.
struct FigureCell {
    var place: CellReference
    var number: Double?
    var isConfidential = false
    /// Whether its format is that of a figure, not of a plain count.
    var isFigure = false
    var isPercent = false
    /// What it may be in results.csv, where shares are fractions, or percentages where that is a measure's unit.
    var values: [Double] = []
}

/// The body of a table, cell by cell.
struct FigureGrid {
    let width: Int
    /// Each as wide as the table.
    let rows: [[FigureCell]]

    /// - Parameter without: positions of columns left empty.
    init(_ table: TableReading, of sheet: SheetReading, _ styles: StyleBook, without: Set<Int>) {
        width = table.range.columns.count
        rows = table.bodyRows.map { row in
            table.range.columns.map { column in
                let place = CellReference(row: row, column: column)
                var cell = FigureCell(place: place)
                guard !without.contains(column - table.range.first.column), let reading = sheet.cell(place) else {
                    return cell
                }
                cell.isConfidential = reading.text == Marker.confidential
                guard let number = reading.number else { return cell }
                let style = styles[reading.style]
                cell.number = number
                cell.isPercent = style.isPercent
                cell.isFigure = style.isPercent || style.hasUnit || style.decimals > 0
                cell.values =
                    style.isPercent ? [number, 100 * number] : style.hasUnit ? [number / 100, number] : [number]
                return cell
            }
        }
    }
}
