internal import Disclosure
internal import Questionnaires
internal import Spreadsheets
internal import Territories

/// One line per measure and territory, with its gap to the other territories of its level where the pipeline declares it,
/// and a chart a level of one measure with its intervals.
struct TerritoriesSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let lines = lines
        let hasGaps = lines.contains { $0.gap != nil }
        let rows = lines.map { row($0, hasGaps: hasGaps) }
        var content = context.legend(for: rows)
        if hasGaps { content.append(.paragraphs([Paragraph(context.wording.text(.territoriesNote), .note)])) }
        content += context.table(
            TablePlan(name: context.tableName(of: sheet), columns: columns(hasGaps: hasGaps), rows: rows))
        content += charts
        return SheetPlan(
            name: context.text(sheet.name), title: title(lines), reading: [reading(lines)], source: context.source,
            content: content)
    }

    /// A territory of one measure.
    private struct Line {
        let measure: PublishedMeasure
        let cell: PublishedCell
        let gap: PublishedComparison?
    }

    /// Measures in the declared order; territories in the order of the declared levels, alphabetical within each; without
    /// those that hold nobody to place.
    private var lines: [Line] {
        sheet.measures.compactMap(context.measure).flatMap { measure in
            let gaps = Dictionary(
                sheet.levels.flatMap { context.territoryContrasts(of: [measure.measure.id], level: $0) }
                    .map { ($0.comparison.territory, $0.comparison) }, uniquingKeysWith: { first, _ in first })
            return territories(of: measure, at: sheet.levels).compactMap { territory in
                context.cell(of: measure, territory: territory).map {
                    Line(measure: measure, cell: $0, gap: gaps[territory])
                }
            }
        }
    }

    private func territories(of measure: PublishedMeasure, at levels: [String]) -> [PublishedTerritory] {
        levels
            .flatMap { level in
                level == PublishedTerritory.all.level ? [.all] : context.territories(of: level, in: measure)
            }
            .filter { context.cell(of: measure, territory: $0)?.holdsNobody == false }
    }

    // MARK: - Table

    private func columns(hasGaps: Bool) -> [TableColumn] {
        [
            context.textColumn(.columnTerritory), context.textColumn(.columnLevel), context.textColumn(.columnMeasure),
            context.quantityColumn(.columnEstimate), context.quantityColumn(.columnLow),
            context.quantityColumn(.columnHigh), context.quantityColumn(.columnRespondents),
            context.textColumn(.columnReliability),
        ]
            + (hasGaps
                ? [
                    context.quantityColumn(.columnElsewhere), context.quantityColumn(.columnGapElsewhere),
                    context.quantityColumn(.columnGapLow), context.quantityColumn(.columnGapHigh),
                    context.textColumn(.columnConclusion),
                ] : [])
    }

    private func row(_ line: Line, hasGaps: Bool) -> [Cell] {
        let cell = line.cell
        return [
            .text(context.name(of: cell.territory)), .text(context.title(ofLevel: cell.territory.level)),
            .text(context.label(line.measure)),
        ] + context.estimateCells(cell, of: line.measure) + [
            context.respondentsCell(cell), context.reliabilityCell(cell),
        ] + (hasGaps ? gapCells(line) : [])
    }

    /// The others' share, the difference with its interval, and the verdict. The whole has no others; of a territory without
    /// a declared comparison none is made.
    private func gapCells(_ line: Line) -> [Cell] {
        let territory = line.cell.territory
        guard let gap = line.gap else {
            let isAlone = territory == .all || territory.code == PublishedTerritory.undetermined
            return Array(repeating: .text(context.mark(isAlone ? .notApplicable : .notAsked)), count: 5)
        }
        let elsewhere =
            gap.figure.map { context.quantity($0.comparedEstimate, of: line.measure) } ?? .text(context.mark(of: gap))
        return [elsewhere] + context.differenceCells(gap) + [context.conclusionCell(gap)]
    }

    // MARK: - Words

    /// The largest established difference between territories; that none is; or, where none is tested, the share of all.
    private func title(_ lines: [Line]) -> String {
        let name = context.text(sheet.name)
        let tested = lines.filter { $0.gap?.figure?.adjustedPValue != nil }
        if let index = tested.compactMap(\.gap).largestEstablished, let figure = tested[index].gap?.figure {
            return context.wording.text(
                .gapsTitle,
                [
                    "theme": name, "group": context.name(of: tested[index].cell.territory),
                    "reference": context.wording.text(.others), "points": context.points(figure.estimate),
                    "measure": context.label(tested[index].measure),
                ])
        }
        if !tested.isEmpty { return context.wording.text(.gapsTitleNone, ["sheet": name]) }
        guard let total = sheet.measures.first.flatMap(context.total), let parts = context.sentenceParts(total.measure)
        else { return name }
        let territories = lines.filter {
            $0.measure.measure.id == total.measure.measure.id && $0.cell.territory != .all
                && $0.cell.territory.code != PublishedTerritory.undetermined
        }
        return context.wording.text(
            .territoriesTitle,
            parts.values.merging(
                [
                    "sheet": name, "percent": context.hundredths(total.figure.estimate),
                    "shown": context.number(territories.count { $0.cell.figure != nil }),
                    "total": context.number(territories.count),
                ]
            ) { $1 })
    }

    /// How to read one line: the first territory with a figure below the total.
    private func reading(_ lines: [Line]) -> String {
        for line in lines where line.cell.territory != .all {
            guard let figure = line.cell.figure, let low = figure.low, let high = figure.high,
                let parts = context.sentenceParts(line.measure)
            else { continue }
            return context.wording.text(
                .territoriesReading,
                parts.values.merging(
                    [
                        "territory": context.name(of: line.cell.territory),
                        "percent": context.hundredths(figure.estimate),
                        "low": context.hundredths(low), "high": context.hundredths(high),
                        "n": context.number(figure.respondents),
                    ]
                ) { $1 })
        }
        return context.wording.text(.territoriesReadingPlain)
    }

    // MARK: - Charts

    /// A chart a level; a sentence where nothing may be drawn.
    private var charts: [SheetBlock] {
        let charts = sheet.chartLevels.compactMap(chart)
        guard !charts.isEmpty else { return [.paragraphs([Paragraph(context.wording.text(.chartNone), .note)])] }
        return charts.map { .chart($0) } + [.paragraphs([Paragraph(context.wording.text(.chartNote), .note)])]
    }

    /// Points for territories with a figure; the total is the reference line. Nil without any.
    private func chart(level: String) -> ChartPlan? {
        // The axis begins at 0: a net may lie below.
        guard let measure = sheet.chart.flatMap(context.measure), measure.measure.kind != .net else { return nil }
        let territories = territories(of: measure, at: [level])
            .filter { $0.code != PublishedTerritory.undetermined }
        let points = territories.compactMap { point($0, of: measure) }.prefix(DotChart.maximumPoints)
        guard !points.isEmpty else { return nil }
        let title = context.wording.text(
            .chartTitle, ["label": context.label(measure), "level": context.title(ofLevel: level)])
        let total = context.cell(of: measure)?.figure.map { figure in
            ChartReference(
                label: context.wording.text(.chartReference, ["percent": context.percentage(figure.estimate)]),
                value: figure.estimate)
        }
        let axis = context.sentenceParts(measure).map {
            context.wording.text(.chartAxis, ["of_whom": $0.ofWhomAtEnd])
        }
        return ChartPlan(
            title: title,
            alternativeText: context.alternative(
                .chartAlternative, title: title,
                figures: points.map { context.described($0.label, $0.estimate, low: $0.low, high: $0.high) },
                withheld: territories.count - points.count),
            drawing: .dots(
                DotChart(
                    axis: .shares(title: axis ?? context.label(measure)), points: Array(points), reference: total)))
    }

    private func point(_ territory: PublishedTerritory, of measure: PublishedMeasure) -> ChartPoint? {
        guard let figure = context.cell(of: measure, territory: territory)?.figure, let low = figure.low,
            let high = figure.high
        else { return nil }
        return ChartPoint(
            label: context.shortened(context.name(of: territory)),
            valueText: context.chartValue(figure, low: low, high: high), estimate: figure.estimate, low: low,
            high: high)
    }
}
