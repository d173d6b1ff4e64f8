internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// The territory's shares with their intervals, each above the whole's.
struct TerritoryChart {
    let context: ReportContext
    let territory: PublishedTerritory
    let lines: [TerritoryLine]

    /// Nil without a share to draw. Nets and scores have axes of their own and stand in the table only.
    var plan: ChartPlan? {
        let drawn = lines.filter { $0.measure.measure.kind == .share }.compactMap(points)
            .prefix(DotChart.maximumPoints / 2)
        guard !drawn.isEmpty else { return nil }
        let name = context.name(of: territory)
        return ChartPlan(
            title: context.wording.text(.ficheChartTitle, ["territory": name]),
            alternativeText: alternativeText(drawn.flatMap(\.self), name: name),
            drawing: .dots(
                DotChart(
                    axis: .shares(title: context.wording.text(.ficheChartAxis)),
                    points: drawn.flatMap { $0.map(\.point) })))
    }

    private struct Described {
        let measure: String
        let territory: String
        let point: ChartPoint
    }

    private func points(_ line: TerritoryLine) -> [Described]? {
        let measure = context.label(line.measure)
        guard let own = point(line.own.figure, label: measure) else { return nil }
        let everybody = context.wording.text(.everybody)
        let whole = point(line.whole?.figure, label: everybody)
        return [Described(measure: measure, territory: context.name(of: territory), point: own)]
            + (whole.map { [Described(measure: measure, territory: everybody, point: $0)] } ?? [])
    }

    private func point(_ figure: PublishedFigure?, label: String) -> ChartPoint? {
        guard let figure, let low = figure.low, let high = figure.high else { return nil }
        return ChartPoint(
            label: context.shortened(label), valueText: context.chartValue(figure, low: low, high: high),
            estimate: figure.estimate, low: low, high: high)
    }

    /// Every point in words, as far as an alternative text may be long.
    private func alternativeText(_ points: [Described], name: String) -> String {
        var described: [String] = []
        var length = 0
        for point in points {
            let text = context.wording.text(
                .ficheChartPoint,
                [
                    "measure": point.measure, "territory": point.territory,
                    "percent": context.percentage(point.point.estimate), "low": context.hundredths(point.point.low),
                    "high": context.hundredths(point.point.high),
                ])
            length += text.utf8.count + 1
            if length > 1700 { break }
            described.append(text)
        }
        return context.wording.text(
            .ficheChartAlternative, ["territory": name, "points": described.joined(separator: " ")])
    }
}
