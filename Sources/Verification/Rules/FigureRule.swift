/// The figures of every table are those of results.csv, and stand in their rows with the bounds and answers that they have
/// there.
///
/// Nothing is known of labels and languages: a figure is a number whose format is a percentage, has a unit (`pts`, `/ 100`) or
/// decimals, and it must be an estimate, a bound or a coverage of some row of results.csv, or follow from such. Then, where nearly
/// all rows of two columns hold numbers of one row of results.csv (a share and its bound, a share and its answers), all do, and
/// none is withheld beside the other.
///
/// What the report works out itself is worked out again from the figures beside it: the share of two counts of the row (response
/// rates), of those without an answer among those asked, and the net of shares of a scale (upper half less lower half).
///
/// Left out: the data table, which ``ResultsRule`` compares row by row; the data of charts, which hold coordinates
/// (``ChartRule``, ``ChartNumberRule``); the explorer and the cover, which are formulas and words; plain counts that stand with
/// no figure, such as those of lost records; and the column of the plan's earlier values, which are of results.csv of earlier waves.
struct FigureRule: VerificationRule {
    let figures: PublishedFigures

    private static let leftOut: Set = [DataTable.name, "donnees_graphique", "explorer", CoverRule.table]
    /// Share of rows from which on two columns are taken to belong together, and the fewest rows to tell.
    private static let together = 0.8
    private static let fewestRows = 4
    private static let tolerance = 1e-9

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            sheet.tables.filter { !Self.leftOut.contains($0.displayName.lowercased()) }.flatMap { table in
                let grid = FigureGrid(table, of: sheet, workbook.styles)
                return unknown(in: grid, on: sheet) + separated(in: grid, on: sheet)
            }
        }
    }

    // MARK: - Figures by themselves

    private func unknown(in grid: FigureGrid, on sheet: SheetReading) -> [Finding] {
        grid.rows.flatMap { row in
            row.filter { cell in
                cell.isFigure && !cell.values.contains { figures.contains($0) } && !follows(cell, from: row)
            }
            .map { cell in
                Finding(.figureUnknown, on: sheet, at: cell.place, ["number": "\(cell.number ?? 0)"])
            }
        }
    }

    private func follows(_ cell: FigureCell, from row: [FigureCell]) -> Bool {
        guard let number = cell.number else { return false }
        func isSame(_ other: Double) -> Bool { abs(number - other) < Self.tolerance }
        if cell.isPercent {
            let counts = row.filter { !$0.isFigure }.compactMap(\.number)
            let isRatio = counts.contains { part in counts.contains { $0 > 0 && isSame(part / $0) } }
            // Answers, not concerned, don't know, no answer.
            guard !isRatio, counts.count == 4 else { return isRatio }
            let silent = counts[2] + counts[3]
            return counts[0] + silent > 0 && isSame(silent / (counts[0] + silent))
        }
        let shares = row.filter(\.isPercent).compactMap(\.number)
        let half = shares.count / 2
        return half > 0 && isSame(100 * (shares.suffix(half).reduce(0, +) - shares.prefix(half).reduce(0, +)))
    }

    // MARK: - Figures of one row

    private func separated(in grid: FigureGrid, on sheet: SheetReading) -> [Finding] {
        let known = (0..<grid.width).map { column in roles(ofColumn: column, in: grid) }
        var found: [Int: Finding] = [:]
        for first in 0..<grid.width {
            for second in 0..<grid.width where first != second {
                for role in known[first] {
                    for other in known[second] where other != role {
                        for cell in separated(first, role, second, other, in: grid) {
                            let key = cell.place.row * 100_000 + cell.place.column
                            found[key] = Finding(
                                .figureApart, on: sheet, at: cell.place,
                                ["number": cell.number.map { "\($0)" } ?? Marker.confidential])
                        }
                    }
                }
            }
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    /// What nearly all numbers of a column are in results.csv.
    private func roles(ofColumn column: Int, in grid: FigureGrid) -> [PublishedFigures.Role] {
        let cells = grid.rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }.filter { $0.number != nil }
        guard cells.count >= Self.fewestRows else { return [] }
        return PublishedFigures.Role.allCases.filter { role in
            let hits = cells.count { cell in cell.values.contains { figures.contains($0, as: role) } }
            return Double(hits) >= Self.together * Double(cells.count)
        }
    }

    /// Cells of the first column that stand with something else than in results.csv.
    private func separated(
        _ first: Int, _ role: PublishedFigures.Role, _ second: Int, _ other: PublishedFigures.Role, in grid: FigureGrid
    ) -> [FigureCell] {
        var apart: [FigureCell] = []
        var (hits, count) = (0, 0)
        for row in grid.rows {
            let (one, two) = (row[first], row[second])
            if one.isFigure, two.number != nil {
                count += 1
                let isPublished = one.values.contains { value in
                    two.values.contains { figures.contains(value, as: role, with: $0, as: other) }
                }
                if isPublished { hits += 1 } else { apart.append(one) }
            } else if role == .estimate, [.low, .high, .respondents].contains(other),
                one.isFigure && two.isConfidential || one.isConfidential && two.number != nil
            {
                apart.append(one)
            }
        }
        let isTogether = count >= Self.fewestRows && Double(hits) >= Self.together * Double(count)
        return isTogether ? apart : []
    }
}

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

    init(_ table: TableReading, of sheet: SheetReading, _ styles: StyleBook) {
        width = table.range.columns.count
        rows = table.bodyRows.map { row in
            table.range.columns.map { column in
                let place = CellReference(row: row, column: column)
                var cell = FigureCell(place: place)
                guard let reading = sheet.cell(place) else { return cell }
                cell.isConfidential = reading.text == Marker.confidential
                guard let number = reading.number else { return cell }
                let style = styles[reading.style]
                cell.number = number
                cell.isPercent = style.isPercent
                cell.isFigure = style.isPercent || style.hasUnit || style.decimals > 0
                cell.values = style.isPercent ? [number, 100 * number] : style.hasUnit ? [number / 100, number] : [number]
                return cell
            }
        }
    }
}
