internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// One territory on one page: its figures beside those of the whole, and no other territory's.
///
/// It says nothing that results.csv does not. What is withheld is marked, and the same for a territory where nobody
/// answered and for one where a few did.
struct TerritorySheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let territory: PublishedTerritory
    /// Where its respondents are counted too, smallest first.
    private let around: [PublishedTerritory]

    /// Nil in a workbook that is about no single territory.
    init?(context: ReportContext, sheet: SheetDefinition) {
        guard let territory = context.territory else { return nil }
        self.context = context
        self.sheet = sheet
        self.territory = territory
        // A unit of another level may be the same places under the same name.
        around = context.territoriesAround(territory).filter { context.name(of: $0) != context.name(of: territory) }
    }

    var plan: SheetPlan {
        let lines = sheet.measures.compactMap(line)
        let all = lines + sheet.details.filter { !sheet.measures.contains($0) }.compactMap(line)
        let table = TerritoryTable(context: context, territory: territory, lines: all)
        let chart = TerritoryChart(context: context, territory: territory, lines: lines).plan
        return SheetPlan(
            name: context.text(sheet.name), title: title(lines), reading: [context.wording.text(.ficheReading)],
            source: context.source,
            content: [.paragraphs((lines.map(sentence) + partners).map { Paragraph($0, .lead) })].filter(\.isFilled)
                + (chart.map { [.chart($0), .paragraphs([Paragraph(context.wording.text(.ficheChartNote), .note)])] }
                    ?? [])
                + context.legend(for: table.rows) + notes(all)
                + context.table(table.plan(named: context.tableName(of: sheet))))
    }

    /// Nil for a measure that no table of the pipeline declares at the territory's level.
    private func line(of id: String) -> TerritoryLine? {
        guard let measure = context.measure(id), let own = context.cell(of: measure, territory: territory),
            !own.holdsNobody
        else { return nil }
        let gap = measure.comparisons.first {
            $0.kind == .difference && $0.territory == territory && $0.language == .all && $0.group == .all
                && $0.comparedTo == "others" && $0.adjustedFor.isEmpty
        }
        return TerritoryLine(
            measure: measure, own: own, whole: context.cell(of: measure),
            above: own.isConfidential ? figureAbove(measure) : nil, gap: gap)
    }

    /// Of the nearest territory around this one that may be shown: the same respondents and more.
    private func figureAbove(_ measure: PublishedMeasure) -> TerritoryLine.Above? {
        for unit in around {
            let found = measure.cells.first {
                $0.territory == unit && $0.language == .all
                    && $0.group == .all
            }
            if let found, let figure = found.figure {
                return TerritoryLine.Above(territory: found.territory, figure: figure)
            }
        }
        return nil
    }

    // MARK: - Words

    private var name: String { context.name(of: territory) }

    /// The largest established gap with the other territories; else the first figure; else that there is none.
    private func title(_ lines: [TerritoryLine]) -> String {
        let gaps = lines.compactMap { line in line.gap.map { (line.measure, $0) } }
        if let index = gaps.map(\.1).largestEstablished, let figure = gaps[index].1.figure {
            return context.wording.text(
                .ficheTitleGap,
                [
                    "territory": name, "points": context.points(figure.estimate),
                    "measure": context.label(gaps[index].0),
                ])
        }
        let isTested = gaps.contains { $0.1.figure != nil }
        for line in lines {
            guard let figure = line.own.figure, let parts = context.sentenceParts(line.measure) else { continue }
            return context.wording.text(
                isTested ? .ficheTitleSame : .ficheTitle,
                parts.values.merging(["territory": name, "percent": context.hundredths(figure.estimate)]) { $1 })
        }
        return context.wording.text(.ficheTitleNone, ["territory": name])
    }

    /// The territory's figure, or why there is none; the whole's beside it; what the gap with the others amounts to.
    private func sentence(_ line: TerritoryLine) -> String {
        var said = [own(line)]
        if line.own.figure == nil, let above = line.above, above.territory != .all {
            said.append(beside(above.figure, context.name(of: above.territory)))
        }
        if let whole = line.whole?.figure { said.append(beside(whole, context.wording.text(.everybody))) }
        if let figure = line.gap?.figure {
            said.append(
                context.wording.text(
                    .ficheGap,
                    ["points": context.points(figure.estimate), "conclusion": context.conclusion(figure)]))
        }
        return said.joined(separator: " ")
    }

    private func own(_ line: TerritoryLine) -> String {
        let label = context.label(line.measure)
        guard let figure = line.own.figure, let low = figure.low, let high = figure.high else {
            return context.wording.text(
                line.own.isConfidential ? .sentenceConfidential : .sentenceNotAsked, ["label": label])
        }
        let numbers = [
            "percent": context.hundredths(figure.estimate), "n": context.number(figure.respondents),
            "low": context.hundredths(low), "high": context.hundredths(high),
        ]
        guard let parts = context.sentenceParts(line.measure) else {
            return context.wording.text(.ficheScore, numbers.merging(["label": label]) { $1 })
        }
        return context.wording.text(.sentence, parts.values.merging(numbers) { $1 })
    }

    private func beside(_ figure: PublishedFigure, _ name: String) -> String {
        guard let low = figure.low, let high = figure.high else {
            return context.wording.text(
                .ficheBesidePlain,
                [
                    "territory": name, "percent": context.hundredths(figure.estimate),
                    "n": context.number(figure.respondents),
                ])
        }
        return context.wording.text(
            .ficheBeside,
            [
                "territory": name, "percent": context.hundredths(figure.estimate),
                "n": context.number(figure.respondents), "low": context.hundredths(low),
                "high": context.hundredths(high),
            ])
    }

    /// Where to look for what is withheld, and what an established gap is.
    private func notes(_ lines: [TerritoryLine]) -> [SheetBlock] {
        var notes: [String] = []
        if lines.contains(where: \.own.isConfidential) {
            let counted = around.first { unit in
                lines.contains { $0.measure.cells.contains { $0.territory == unit } }
            }
            notes.append(context.wording.text(.closedWhy))
            notes.append(
                counted.map { context.wording.text(.ficheWithheld, ["territory": context.name(of: $0)]) }
                    ?? context.wording.text(.ficheWithheldWhole))
        }
        if lines.contains(where: { $0.gap?.figure != nil }) { notes.append(context.wording.text(.gapsNote)) }
        if context.showsScores(lines.map(\.measure.measure.id)) { notes.append(context.wording.text(.scoreNote)) }
        return notes.isEmpty ? [] : [.paragraphs(notes.map { Paragraph($0, .note) })]
    }

    /// What organisations declare of the territory, where their declarations are counted at its level.
    private var partners: [String] {
        TerritoryCounts(context: context, territory: territory).sentences
    }
}

/// What the page tells of one measure.
struct TerritoryLine {
    let measure: PublishedMeasure
    let own: PublishedCell
    let whole: PublishedCell?
    /// Where the territory's own figure is withheld: the nearest one around it that is not.
    let above: Above?
    /// With the respondents of all other territories of the level; nil where the pipeline declares no such gaps.
    let gap: PublishedComparison?

    struct Above {
        let territory: PublishedTerritory
        let figure: PublishedFigure
    }
}

extension SheetBlock {
    fileprivate var isFilled: Bool {
        if case .paragraphs(let paragraphs) = self { !paragraphs.isEmpty } else { true }
    }
}
