internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// The figures for everybody beside those of the earlier waves: a line per measure and earlier wave.
struct ChangesSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let lines = sheet.measures.compactMap(context.measure).flatMap(lines)
        let rows = lines.map(row)
        return SheetPlan(
            name: context.text(sheet.name), title: title(lines), reading: [reading(lines)], source: context.source,
            content: rows.isEmpty
                ? [.paragraphs([Paragraph(context.wording.text(.changesNone))])]
                : context.legend(for: rows) + [
                    .paragraphs(notes.map { Paragraph($0, .note) }),
                    .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows)),
                ] + panels)
    }

    /// A measure beside itself in one earlier wave.
    private struct Change {
        let measure: PublishedMeasure
        let comparison: PublishedComparison
    }

    private func lines(of measure: PublishedMeasure) -> [Change] {
        measure.comparisons
            .filter {
                $0.kind == .difference && $0.territory == .all && $0.language == .all && $0.group.by == "wave"
            }
            .map { Change(measure: measure, comparison: $0) }
    }

    private var columns: [TableColumn] {
        let wording = context.wording
        let estimate: WordingKey =
            context.showsScores(sheet.measures) ? .columnEstimateOrScore : .columnEstimate
        return [
            TableColumn(wording.text(.columnMeasure), .text), TableColumn(wording.text(.columnWave), .text),
            TableColumn(wording.text(.columnRespondents), .quantity),
            TableColumn(wording.text(estimate), .quantity),
            TableColumn(wording.text(.columnComparedWave), .text),
            TableColumn(wording.text(.columnFormerRespondents), .quantity),
            TableColumn(wording.text(.columnFormerEstimate), .quantity),
            TableColumn(wording.text(.columnDifference), .quantity),
            TableColumn(wording.text(.columnLow), .quantity), TableColumn(wording.text(.columnHigh), .quantity),
            TableColumn(wording.text(.columnConclusion), .text),
        ]
    }

    /// Across a break, or where a side is withheld, the earlier wave's figure is in that wave's own workbook only.
    private func row(_ line: Change) -> [Cell] {
        let (measure, comparison) = (line.measure, line.comparison)
        let own = context.cell(of: measure)
        let earlier: [Cell] =
            comparison.figure.map {
                [.integer($0.comparedRespondents), context.quantity($0.comparedEstimate, of: measure)]
            } ?? Array(repeating: .text(context.mark(of: comparison)), count: 2)
        return [
            .text(context.label(measure)), .text(context.publication.wave), context.respondentsCell(own),
            context.estimateCells(own, of: measure)[0], .text(comparison.comparedTo),
        ] + earlier + context.differenceCells(comparison) + [context.conclusionCell(comparison)]
    }

    /// A small panel a measure, all of the same scale.
    private var panels: [SheetBlock] {
        guard context.drawsCharts else { return [] }
        let charts = WavePanels(context: context, measures: sheet.measures.compactMap(context.measure)).charts
        guard !charts.isEmpty else { return [] }
        return [.charts(charts), .paragraphs([Paragraph(context.wording.text(.waveChartNote), .note)])]
    }

    private var notes: [String] {
        [context.wording.text(.changesNote)]
            + (context.showsScores(sheet.measures) ? [context.wording.text(.scoreNote)] : [])
    }

    private func title(_ lines: [Change]) -> String {
        let name = context.text(sheet.name)
        guard let index = lines.map(\.comparison).largestEstablished, let figure = lines[index].comparison.figure
        else {
            let isTested = lines.contains { $0.comparison.figure != nil }
            return isTested ? context.wording.text(.changesTitleNone, ["sheet": name]) : name
        }
        return context.wording.text(
            .changesTitle,
            [
                "earlier": lines[index].comparison.comparedTo, "wave": context.publication.wave,
                "points": context.points(figure.estimate), "measure": context.label(lines[index].measure),
            ])
    }

    /// How to read one line: the first with numbers.
    private func reading(_ lines: [Change]) -> String {
        for line in lines {
            guard let figure = line.comparison.figure, let low = figure.low, let high = figure.high else { continue }
            return context.wording.text(
                .changesReading,
                [
                    "measure": context.label(line.measure), "wave": context.publication.wave,
                    "percent": context.hundredths(figure.groupEstimate), "earlier": line.comparison.comparedTo,
                    "other": context.hundredths(figure.comparedEstimate), "points": context.points(figure.estimate),
                    "low": context.points(low), "high": context.points(high),
                    "conclusion": context.conclusion(figure),
                ])
        }
        return context.wording.text(.changesReadingPlain)
    }
}
