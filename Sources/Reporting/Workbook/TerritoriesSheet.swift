internal import Disclosure
internal import Questionnaires
internal import Spreadsheets
internal import Territories

/// One line per territory, and the chart of one measure with its intervals.
struct TerritoriesSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let measures = sheet.measures.compactMap(context.measure)
        let lines = measures.first.map(self.lines) ?? []
        let rows = lines.map { row($0, measures: measures) }
        var content = context.legend(for: rows)
        content += context.table(TablePlan(name: context.tableName(of: sheet), columns: columns(measures), rows: rows))
        content +=
            chart(lines).map { [.chart($0), .paragraphs([Paragraph(context.wording.text(.chartNote), .note)])] }
            ?? [.paragraphs([Paragraph(context.wording.text(.chartNone), .note)])]
        return SheetPlan(
            name: context.text(sheet.name), title: title(lines), reading: [reading(lines)], source: context.source,
            content: content)
    }

    /// Territories in the order of the declared levels, alphabetical within each; without those that hold nobody to place.
    private func lines(of measure: PublishedMeasure) -> [PublishedTerritory] {
        sheet.levels
            .flatMap { level in
                level == PublishedTerritory.all.level ? [.all] : context.territories(of: level, in: measure)
            }
            .filter { context.cell(of: measure, territory: $0)?.holdsNobody == false }
    }

    /// The first measure with its interval, further ones beside it without: their intervals are in results.csv.
    private func columns(_ measures: [PublishedMeasure]) -> [TableColumn] {
        let wording = context.wording
        return [
            TableColumn(wording.text(.columnTerritory), .text), TableColumn(wording.text(.columnLevel), .text),
        ]
            + measures.prefix(1).flatMap { measure in
                [
                    TableColumn(context.label(measure), .quantity),
                    TableColumn(wording.text(.columnLow), .quantity),
                    TableColumn(wording.text(.columnHigh), .quantity),
                ]
            } + measures.dropFirst().map { TableColumn(context.label($0), .quantity) } + [
                TableColumn(wording.text(.columnRespondents), .quantity),
                TableColumn(wording.text(.columnReliability), .text),
            ]
    }

    private func row(_ territory: PublishedTerritory, measures: [PublishedMeasure]) -> [Cell] {
        let first = measures.first.flatMap { context.cell(of: $0, territory: territory) }
        return [.text(context.name(of: territory)), .text(levelTitle(territory))]
            + measures.prefix(1).flatMap { context.estimateCells(context.cell(of: $0, territory: territory), of: $0) }
            + measures.dropFirst().flatMap {
                context.estimateCells(context.cell(of: $0, territory: territory), of: $0).prefix(1)
            }
            + [context.respondentsCell(first), context.reliabilityCell(first)]
    }

    private func levelTitle(_ territory: PublishedTerritory) -> String {
        context.territories.levels.first { $0.id == territory.level }.map { context.text($0.title) }
            ?? context.wording.text(.everywhere)
    }

    private func title(_ lines: [PublishedTerritory]) -> String {
        let name = context.text(sheet.name)
        guard let total = sheet.measures.first.flatMap(context.total), let parts = context.sentenceParts(total.measure)
        else { return name }
        let territories = lines.filter { $0 != .all && $0.code != PublishedTerritory.undetermined }
        let shown = territories.count { context.cell(of: total.measure, territory: $0)?.figure != nil }
        return context.wording.text(
            .territoriesTitle,
            parts.values.merging(
                [
                    "sheet": name, "percent": context.hundredths(total.figure.estimate),
                    "shown": context.number(shown), "total": context.number(territories.count),
                ]
            ) { $1 })
    }

    /// How to read one line: the first territory with a figure below the total.
    private func reading(_ lines: [PublishedTerritory]) -> String {
        for territory in lines where territory != .all {
            guard let measure = sheet.measures.first.flatMap(context.measure),
                let figure = context.cell(of: measure, territory: territory)?.figure,
                let low = figure.low, let high = figure.high, let parts = context.sentenceParts(measure)
            else { continue }
            return context.wording.text(
                .territoriesReading,
                parts.values.merging(
                    [
                        "territory": context.name(of: territory), "percent": context.hundredths(figure.estimate),
                        "low": context.hundredths(low), "high": context.hundredths(high),
                        "n": context.number(figure.respondents),
                    ]
                ) { $1 })
        }
        return context.wording.text(.territoriesReadingPlain)
    }

    // MARK: - Chart

    /// Points for territories with a figure; the total is the reference line. Nil without any.
    private func chart(_ lines: [PublishedTerritory]) -> ChartPlan? {
        // The axis begins at 0: a net may lie below.
        guard let measure = sheet.chart.flatMap(context.measure), measure.measure.kind != .net else { return nil }
        let points = lines.filter { sheet.chartLevels.contains($0.level) }.compactMap { point($0, of: measure) }
        guard !points.isEmpty else { return nil }
        let label = context.label(measure)
        let total = context.cell(of: measure)?.figure.map { figure in
            ChartReference(
                label: context.wording.text(.chartReference, ["percent": context.percentage(figure.estimate)]),
                value: figure.estimate)
        }
        let axis = context.sentenceParts(measure).map {
            context.wording.text(.chartAxis, ["of_whom": $0.ofWhomAtEnd])
        }
        return ChartPlan(
            title: context.wording.text(.chartTitle, ["label": label]),
            alternativeText: alternativeText(label: label, points: points),
            drawing: .dots(
                DotChart(
                    axis: .shares(title: axis ?? label), points: Array(points.prefix(DotChart.maximumPoints)),
                    reference: total)))
    }

    /// Every point in words, as far as an alternative text may be long.
    private func alternativeText(label: String, points: [ChartPoint]) -> String {
        var described: [String] = []
        var length = 0
        for point in points {
            let text = context.wording.text(
                .chartAlternativePoint,
                [
                    "territory": point.label, "percent": context.percentage(point.estimate),
                    "low": context.hundredths(point.low),
                    "high": context.hundredths(point.high),
                ])
            length += text.utf8.count + 1
            if length > 1700 { break }
            described.append(text)
        }
        if described.count < points.count {
            let more = context.number(points.count - described.count)
            described.append(context.wording.text(.chartAlternativeMore, ["n": more]))
        }
        return context.wording.text(
            .chartAlternative, ["label": label, "points": described.joined(separator: " ")])
    }

    private func point(_ territory: PublishedTerritory, of measure: PublishedMeasure) -> ChartPoint? {
        guard territory.code != PublishedTerritory.undetermined,
            let figure = context.cell(of: measure, territory: territory)?.figure, let low = figure.low,
            let high = figure.high
        else { return nil }
        return ChartPoint(
            label: String(context.name(of: territory).prefix(DotChart.longestPointText)),
            valueText:
                "\(context.percentage(figure.estimate)) (\(context.hundredths(low))–\(context.hundredths(high)))",
            estimate: figure.estimate, low: low, high: high)
    }
}
