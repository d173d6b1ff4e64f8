internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// One small panel a measure: its figure for everybody wave after wave, as each wave's own workbook gives it. A break cuts
/// the line, and a withheld figure is not drawn.
struct WavePanels {
    let context: ReportContext
    let measures: [PublishedMeasure]

    /// Most waves beside each other in a panel whose labels have room for the interval.
    private static let wavesWithIntervals = 2

    /// Panels of measures with a figure in two waves or more.
    var charts: [ChartPlan] { measures.compactMap(panel) }

    /// The latest waves, as many as a panel holds.
    private var publications: [Publication] { (context.earlier + [context.publication]).suffix(WaveChart.maximumWaves) }

    private func panel(_ measure: PublishedMeasure) -> ChartPlan? {
        guard measure.measure.kind != .net else { return nil }
        let isScore = measure.measure.kind == .index
        var points: [WavePoint] = []
        var intervals: [String] = []
        var figures: [String] = []
        var withheld = 0
        var isBroken = false
        for (index, publication) in publications.enumerated() {
            guard let told = publication.measures.first(where: { $0.measure.id == measure.measure.id }) else {
                continue
            }
            if index > 0, told.isBroken(since: publications[index - 1].wave) { isBroken = true }
            let cell = context.cell(of: told)
            guard let figure = cell?.figure, let low = figure.low, let high = figure.high else {
                if cell?.isConfidential == true { withheld += 1 }
                continue
            }
            let value = isScore ? context.hundredths(figure.estimate) : context.percentage(figure.estimate)
            let scale = isScore ? 100.0 : 1
            let follows = isBroken && !points.isEmpty
            intervals.append("\(value) (\(context.hundredths(low))–\(context.hundredths(high)))")
            points.append(
                WavePoint(
                    label: String(publication.wave.prefix(WaveChart.longestWaveText)), valueText: value,
                    estimate: figure.estimate * scale, low: low * scale,
                    high: high * scale, followsBreak: follows))
            figures.append(
                context.wording.text(
                    follows ? .waveAlternativeBreak : .waveAlternativePoint,
                    [
                        "wave": publication.wave, "percent": value, "low": context.hundredths(low),
                        "high": context.hundredths(high),
                    ]))
            isBroken = false
        }
        guard points.count > 1 else { return nil }
        if points.count <= Self.wavesWithIntervals, intervals.allSatisfy({ $0.count <= WaveChart.longestWaveText }) {
            for index in points.indices { points[index].valueText = intervals[index] }
        }
        let title = context.wording.text(.waveChartTitle, ["label": context.label(measure)])
        return ChartPlan(
            title: title,
            alternativeText: context.alternative(.waveAlternative, title: title, figures: figures, withheld: withheld),
            drawing: .waves(
                WaveChart(
                    axis: isScore ? scores : .shares(title: context.wording.text(.columnEstimate)), waves: points,
                    breakLabel: context.wording.text(.markBreak))))
    }

    /// Scores from 0 to 100, as far apart as shares.
    private var scores: ChartAxis {
        ChartAxis(
            title: context.wording.text(.waveAxisScore), minimum: 0, maximum: 100, step: 10,
            format: .plain(decimals: 0))
    }
}

extension PublishedMeasure {
    /// Whether the question or its scale changed since that wave.
    fileprivate func isBroken(since wave: String) -> Bool {
        comparisons.contains { comparison in
            guard case .notComparable = comparison.outcome else { return false }
            return comparison.group.by == "wave" && comparison.comparedTo == wave && comparison.territory == .all
        }
    }
}
