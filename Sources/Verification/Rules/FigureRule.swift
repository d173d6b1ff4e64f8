/// The figures of every table are those of results.csv, and stand in their rows with the bounds and answers that they have
/// there.
///
/// Nothing is known of labels and languages: a figure is a number whose format is a percentage, has a unit (`pts`, `/ 100`) or
/// decimals, and it must be an estimate or a bound of some row of results.csv, or follow from such. Then, where nearly
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
                let earlier = SheetWords.of(workbook.properties.language)?.earlier ?? []
                let left = table.columns.indices.filter { earlier.contains(table.columns[$0]) }
                let grid = FigureGrid(table, of: sheet, workbook.styles, without: Set(left))
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

    /// Two cells of a row that results.csv has in different rows.
    private struct Parted {
        var row: Int
        var columns: [Int]
    }

    private func separated(in grid: FigureGrid, on sheet: SheetReading) -> [Finding] {
        let known = (0..<grid.width).map { column in roles(ofColumn: column, in: grid) }
        var parted: [Parted] = []
        for first in 0..<grid.width {
            for second in 0..<grid.width where first != second {
                for row in separated(first, known[first], second, known[second], in: grid) {
                    parted.append(Parted(row: row, columns: [first, second]))
                }
            }
        }
        // One wrong cell is apart from all others of its row: the one that explains most is told.
        var places: [(row: Int, column: Int)] = []
        for row in Set(parted.map(\.row)).sorted() {
            var left = parted.filter { $0.row == row }
            while !left.isEmpty {
                let counts = (0..<grid.width).map { column in left.count { $0.columns.contains(column) } }
                let column = counts.indices.reversed().max { counts[$0] < counts[$1] } ?? 0
                places.append((row, column))
                left.removeAll { $0.columns.contains(column) }
            }
        }
        return places.map { row, column in
            let cell = grid.rows[row][column]
            let shown = cell.number.map { "\($0)" } ?? Marker.confidential
            return Finding(.figureApart, on: sheet, at: cell.place, ["number": shown])
        }
    }

    /// What nearly all numbers of a column are in results.csv.
    private func roles(ofColumn column: Int, in grid: FigureGrid) -> [PublishedFigures.Role] {
        let cells = grid.rows.map { $0[column] }.filter { $0.number != nil }
        guard cells.count >= Self.fewestRows else { return [] }
        return PublishedFigures.Role.allCases.filter { role in
            let hits = cells.count { cell in cell.values.contains { figures.contains($0, as: role) } }
            return Double(hits) >= Self.together * Double(cells.count)
        }
    }

    /// Rows in which the numbers of two columns that belong together stand in no row of results.csv together, whatever they
    /// may be there.
    private func separated(
        _ first: Int, _ roles: [PublishedFigures.Role], _ second: Int, _ others: [PublishedFigures.Role],
        in grid: FigureGrid
    ) -> Set<Int> {
        var apart: Set<Int>?
        for role in roles {
            for other in others where other != role {
                guard let rows = separated(first, as: role, second, as: other, in: grid) else { continue }
                apart = apart?.intersection(rows) ?? rows
            }
        }
        return apart ?? []
    }

    /// Nil where the columns do not belong together in these roles.
    private func separated(
        _ first: Int, as role: PublishedFigures.Role, _ second: Int, as other: PublishedFigures.Role,
        in grid: FigureGrid
    ) -> Set<Int>? {
        var apart: Set<Int> = []
        var (hits, count) = (0, 0)
        for (index, row) in grid.rows.enumerated() {
            let (one, two) = (row[first], row[second])
            if one.isFigure, two.number != nil {
                count += 1
                let isPublished = one.values.contains { value in
                    two.values.contains { figures.contains(value, as: role, with: $0, as: other) }
                }
                if isPublished { hits += 1 } else { apart.insert(index) }
            } else if role == .estimate, [.low, .high, .respondents].contains(other),
                one.isFigure && two.isConfidential || one.isConfidential && two.number != nil
            {
                // A gap may be withheld beside the figure of its group.
                let isOfOther = other == .respondents && row.contains { isPublished($0, amongRespondents: two) }
                if !isOfOther { apart.insert(index) }
            }
        }
        return count >= Self.fewestRows && Double(hits) >= Self.together * Double(count) ? apart : nil
    }

    private func isPublished(_ cell: FigureCell, amongRespondents count: FigureCell) -> Bool {
        cell.isFigure
            && cell.values.contains { value in
                count.values.contains { figures.contains(value, as: .estimate, with: $0, as: .respondents) }
            }
    }
}
