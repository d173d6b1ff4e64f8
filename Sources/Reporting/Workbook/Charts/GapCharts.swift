internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// Differences with the intervals of their family about a line at 0, in the order of the table: one chart a measure, or a
/// single one where each measure has one difference. All charts of a sheet have the same axis.
struct GapCharts {
    let context: ReportContext
    /// Name of the sheet, which makes the titles its own.
    let name: String
    let gaps: [Gap]

    /// A row of the table as the chart names it.
    struct Gap {
        let contrast: Contrast
        let group: String
        let reference: String

        fileprivate var drawn: (estimate: Double, low: Double, high: Double)? {
            guard let figure = contrast.comparison.figure, let low = figure.low, let high = figure.high else {
                return nil
            }
            return (figure.estimate * 100, low * 100, high * 100)
        }
    }

    var charts: [ChartPlan] {
        var measures: [String] = []
        for gap in gaps where !measures.contains(gap.contrast.measure.measure.id) {
            measures.append(gap.contrast.measure.measure.id)
        }
        let byMeasure = measures.map { id in gaps.filter { $0.contrast.measure.measure.id == id } }
        if measures.count > 1, gaps.count <= DotChart.maximumPoints, byMeasure.allSatisfy({ $0.count == 1 }),
            Set(gaps.map(\.group)).count == 1, let first = gaps.first
        {
            let title = context.wording.text(
                .gapChartTitle, ["sheet": name, "group": first.group, "reference": first.reference])
            return [chart(gaps, title: title) { context.label($0.contrast.measure) }].compactMap { $0 }
        }
        return byMeasure.compactMap { gaps in
            guard let measure = gaps.first?.contrast.measure else { return nil }
            let title = context.wording.text(
                .gapChartTitleMeasure, ["sheet": name, "label": context.label(measure)])
            return chart(gaps, title: title, label: \.group)
        }
    }

    /// Nil where nothing may be drawn.
    private func chart(_ gaps: [Gap], title: String, label: (Gap) -> String) -> ChartPlan? {
        let drawn = gaps.filter { $0.drawn != nil }.prefix(DotChart.maximumPoints)
        let points = drawn.compactMap { gap in gap.drawn.map { point(gap, $0, label: label(gap)) } }
        guard !points.isEmpty else { return nil }
        let figures = drawn.compactMap { gap in
            gap.drawn.map { drawn in
                context.wording.text(
                    .gapAlternativePoint,
                    [
                        "label": label(gap), "value": value(drawn),
                        "conclusion": gap.contrast.comparison.figure.map(context.conclusion) ?? "",
                    ])
            }
        }
        return ChartPlan(
            title: title,
            alternativeText: context.alternative(
                .gapAlternative, title: title, figures: figures, withheld: gaps.count - points.count),
            drawing: .dots(
                DotChart(
                    axis: axis, points: points,
                    reference: ChartReference(label: context.wording.text(.gapReference), value: 0))))
    }

    private func point(
        _ gap: Gap, _ drawn: (estimate: Double, low: Double, high: Double), label: String
    ) -> ChartPoint {
        let isEstablished = gap.contrast.comparison.figure?.isEstablished == true
        return ChartPoint(
            label: context.shortened(label), valueText: value(drawn) + (isEstablished ? " *" : ""),
            estimate: drawn.estimate, low: drawn.low, high: drawn.high)
    }

    private func value(_ drawn: (estimate: Double, low: Double, high: Double)) -> String {
        context.wording.text(
            .gapChartValue,
            [
                "points": context.points(drawn.estimate / 100), "low": context.points(drawn.low / 100),
                "high": context.points(drawn.high / 100),
            ])
    }

    /// As far to both sides as the farthest interval of the sheet reaches.
    private var axis: ChartAxis {
        let farthest = gaps.compactMap(\.drawn).flatMap { [$0.low.magnitude, $0.high.magnitude] }.max() ?? 0
        let bound = [10, 20, 30].first { farthest <= $0 } ?? (farthest / 20).rounded(.up) * 20
        return ChartAxis(
            title: context.wording.text(.gapAxis), minimum: -bound, maximum: bound,
            step: bound <= 10 ? 5 : (bound <= 30 ? 10 : 20),
            format: .signedUnit(decimals: 0, suffix: context.wording.text(.unitPoints)))
    }
}
