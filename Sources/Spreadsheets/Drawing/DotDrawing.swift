extension DrawnChart {
    /// Series: one two-point line a whisker, one for the reference, one for the dots, one each for names and values.
    /// The library has no error bars per point, and a single series with gaps would need empty cells.
    init(_ plan: ChartPlan, _ dots: DotChart, _ context: DrawingContext) {
        let theme = context.theme
        let geometry = DotGeometry(of: dots, theme: theme)
        let axis = dots.axis
        let ordinates = geometry.ordinates.map { DrawnVertex.Coordinate.rank($0) }
        let follower = dots.follows.map { DotFollower(table: $0, axis: axis, start: geometry.axisStart, context) }
        let x: (Int, KeyPath<ChartPoint, Double>, KeyPath<FollowedRows, Int>) -> DrawnVertex.Coordinate = {
            index, value, row in
            follower?.coordinate(of: index, row)
                ?? DrawnVertex.Coordinate(dots.points[index][keyPath: value], axis.format)
        }
        var series = dots.points.indices.map { index -> DrawnSeries in
            let element = dots.points[index].label
            return DrawnSeries(
                name: context.words.interval,
                vertices: [
                    DrawnVertex(element: element, x: x(index, \.low, \.low), y: ordinates[index]),
                    DrawnVertex(element: element, x: x(index, \.high, \.high), y: ordinates[index]),
                ], look: .line(theme.whisker, width: 1.75, dash: .solid))
        }
        if let reference = dots.reference {
            let value = DrawnVertex.Coordinate(reference.value, axis.format)
            series.append(
                DrawnSeries(
                    name: context.words.reference,
                    vertices: [0, geometry.top - 0.5].map {
                        DrawnVertex(element: reference.label, x: value, y: .rank($0))
                    }, look: .line(theme.reference, width: 1.5, dash: .dashed),
                    labels: DrawnLabels(
                        texts: [nil, reference.label], side: .after, ink: theme.ink, ground: theme.paper,
                        size: theme.noteSize)))
        }
        func column(_ name: String, _ look: DrawnSeries.Look, _ texts: [String]?, x: (Int) -> DrawnVertex.Coordinate)
            -> DrawnSeries
        {
            DrawnSeries(
                name: name,
                vertices: dots.points.indices.map {
                    DrawnVertex(element: dots.points[$0].label, x: x($0), y: ordinates[$0])
                }, look: look,
                labels: texts.map {
                    DrawnLabels(texts: $0, side: .after, ink: theme.ink, ground: theme.paper, size: theme.noteSize)
                })
        }
        series.append(column(context.words.estimate, .dots(theme.dot), nil) { x($0, \.estimate, \.estimate) })
        let names = DrawnVertex.Coordinate(geometry.axisStart, axis.format)
        series.append(column(context.words.name, .anchors, geometry.names) { _ in names })
        if dots.follows == nil {
            let values = DrawnVertex.Coordinate(geometry.valueStart, axis.format)
            series.append(column(context.words.value, .anchors, dots.shownValueTexts) { _ in values })
        }
        self.init(
            title: plan.title, alternativeText: plan.alternativeText, frame: .scatter, height: geometry.heightPixels,
            titleSize: theme.headingSize,
            across: DrawnAxis(
                title: axis.title, minimum: geometry.axisStart, maximum: axis.maximum, step: axis.step,
                code: context.code(of: axis)),
            up: DrawnAxis(minimum: 0, maximum: geometry.top, step: 1, line: .absent, hasGridlines: true),
            series: series)
    }
}

extension DotChart {
    /// Texts can't follow cells.
    var shownValueTexts: [String] { follows == nil ? points.map(\.valueText) : [] }
}

/// Abscissas that follow the cells of a table.
private struct DotFollower {
    let plan: FollowedTable
    let table: TablePlan?
    /// Left of everything that is drawn.
    let outside: Double

    init(table: FollowedTable, axis: ChartAxis, start: Double, _ context: DrawingContext) {
        plan = table
        self.table = context.tables[table.table]
        outside = start - 10 * (axis.maximum - start)
    }

    /// Without a unit: outside, it is no figure.
    func coordinate(of index: Int, _ row: KeyPath<FollowedRows, Int>) -> DrawnVertex.Coordinate {
        let rows = plan.rows[index]
        let all = [rows.estimate, rows.low, rows.high]
        let formula = Formula.position(
            table: plan.table, row: rows[keyPath: row], among: all, outside: outside)
        let shown = all.allSatisfy { table?.number(inRow: $0) != nil } ? table?.number(inRow: rows[keyPath: row]) : nil
        return DrawnVertex.Coordinate(shown ?? outside, .plain(decimals: 4), formula: formula)
    }
}

extension TablePlan {
    /// The number that a row shows in the second column.
    func number(inRow row: Int) -> Double? {
        guard rows.indices.contains(row), rows[row].count > 1 else { return nil }
        return rows[row][1].shownNumber
    }
}
