internal import Disclosure
internal import Questionnaires
internal import Spreadsheets
internal import Territories

/// Gaps between groups over the whole territory, in one long table: a line per breakdown, measure and group.
struct GapsSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let all = sheet.breakdowns.flatMap(lines)
        let lines = shown(all)
        let hasAdjusted = lines.contains { $0.adjusted != nil }
        let rows = lines.map { row($0, hasAdjusted: hasAdjusted) }
        let withheld = withheld(all)
        return SheetPlan(
            name: context.text(sheet.name), title: title(lines), reading: [reading(lines)], source: context.source,
            content: context.legend(for: rows + withheld.map { [.text($0.mark)] }) + notes(lines)
                + context.table(
                    TablePlan(
                        name: context.tableName(of: sheet),
                        columns: columns(hasAdjusted: hasAdjusted), rows: rows))
                + (withheld.isEmpty ? [] : [.paragraphs(withheld.map { Paragraph($0.sentence, .note) })])
                + charts(lines))
    }

    /// What a line of the table tells.
    private struct Gap {
        let breakdown: String
        let measure: PublishedMeasure
        let comparison: PublishedComparison
        /// The same gap with the same mix on both sides.
        let adjusted: PublishedComparison?
    }

    private func lines(of breakdown: String) -> [Gap] {
        sheet.measures.compactMap(context.measure).flatMap { measure -> [Gap] in
            let gaps = measure.comparisons.filter {
                $0.kind == .difference && $0.territory == .all && $0.isGap(of: breakdown)
            }
            return gaps.filter { $0.adjustedFor.isEmpty && !holdsNobody($0, of: measure) }.map { plain in
                Gap(
                    breakdown: breakdown, measure: measure, comparison: plain,
                    adjusted: gaps.first {
                        !$0.adjustedFor.isEmpty && $0.language == plain.language && $0.group == plain.group
                            && $0.comparedTo == plain.comparedTo
                    })
            }
        }
    }

    private func holdsNobody(_ gap: PublishedComparison, of measure: PublishedMeasure) -> Bool {
        context.cell(of: measure, language: gap.language, group: gap.group)?.holdsNobody ?? true
    }

    /// Of languages there are many, most of them rare: those of which nothing may be told are named together under the
    /// table, unless nothing would be left of it.
    private func shown(_ lines: [Gap]) -> [Gap] {
        let shown = lines.filter { !isWithheldLanguage($0) }
        return shown.isEmpty ? lines : shown
    }

    private func isWithheldLanguage(_ gap: Gap) -> Bool {
        guard case .confidential = gap.comparison.outcome, gap.comparison.language != .all else { return false }
        return context.cell(of: gap.measure, language: gap.comparison.language)?.isConfidential == true
    }

    /// A sentence per measure and breakdown with the languages that have no line, and the mark in it.
    private func withheld(_ lines: [Gap]) -> [(mark: String, sentence: String)] {
        let mark = context.wording.text(.markConfidential)
        let hidden = lines.filter(isWithheldLanguage)
        guard hidden.count < lines.count else { return [] }
        return sheet.breakdowns.flatMap { breakdown in
            sheet.measures.compactMap { id -> (mark: String, sentence: String)? in
                let gaps = hidden.filter { $0.breakdown == breakdown && $0.measure.measure.id == id }
                guard let first = gaps.first else { return nil }
                let groups = gaps.map { context.name(of: $0.comparison.language) }
                let values = [
                    "mark": mark, "theme": theme(breakdown), "measure": context.label(first.measure),
                    "groups": context.wording.list(groups),
                ]
                return (mark, context.wording.text(.gapsWithheld, values))
            }
        }
    }

    // MARK: - Table

    private func columns(hasAdjusted: Bool) -> [TableColumn] {
        let wording = context.wording
        let estimate: WordingKey =
            context.showsScores(sheet.measures) ? .columnEstimateOrScore : .columnEstimate
        let texts: [WordingKey] = [.columnTheme, .columnMeasure, .columnGroup]
        return texts.map { TableColumn(wording.text($0), .text) } + [
            TableColumn(wording.text(.columnRespondents), .quantity),
            TableColumn(wording.text(estimate), .quantity),
            TableColumn(wording.text(.columnComparedTo), .text),
            TableColumn(wording.text(.columnComparedRespondents), .quantity),
            TableColumn(wording.text(.columnComparedEstimate), .quantity),
            TableColumn(wording.text(.columnDifference), .quantity),
            TableColumn(wording.text(.columnLow), .quantity),
            TableColumn(wording.text(.columnHigh), .quantity),
            TableColumn(wording.text(.columnConclusion), .text),
        ] + (hasAdjusted ? [TableColumn(wording.text(.columnAdjusted), .quantity)] : [])
    }

    private func row(_ gap: Gap, hasAdjusted: Bool) -> [Cell] {
        let comparison = gap.comparison
        let own = context.cell(of: gap.measure, language: comparison.language, group: comparison.group)
        return [
            .text(theme(gap.breakdown)), .text(context.label(gap.measure)), .text(groupWithAutonym(comparison)),
            context.respondentsCell(own), context.estimateCells(own, of: gap.measure)[0],
            .text(reference(comparison)),
        ] + referenceCells(gap) + context.differenceCells(comparison) + [context.conclusionCell(comparison)]
            + (hasAdjusted ? [adjustedCell(gap.adjusted)] : [])
    }

    /// Answers and estimate of those compared with: a category has a figure of its own, everybody else only in the gap.
    private func referenceCells(_ gap: Gap) -> [Cell] {
        let comparison = gap.comparison
        if comparison.isWithOthers {
            guard let figure = comparison.figure else {
                return Array(repeating: .text(context.mark(of: comparison)), count: 2)
            }
            return [
                .integer(figure.comparedRespondents), context.quantity(figure.comparedEstimate, of: gap.measure),
            ]
        }
        let cell = gap.measure.cells.first {
            $0.territory == .all && $0.group.by == comparison.group.by && $0.group.code == comparison.comparedTo
        }
        return [context.respondentsCell(cell), context.estimateCells(cell, of: gap.measure)[0]]
    }

    private func adjustedCell(_ adjusted: PublishedComparison?) -> Cell {
        guard let adjusted else { return .text(context.mark(.notApplicable)) }
        return adjusted.rounded.map { context.points($0.estimate) } ?? .text(context.mark(of: adjusted))
    }

    /// One chart a measure and breakdown, on the same axis; a single one where each measure has one gap.
    private func charts(_ lines: [Gap]) -> [SheetBlock] {
        guard context.drawsCharts else { return [] }
        let charts = GapCharts(
            context: context, name: context.text(sheet.name),
            gaps: placed(lines).map {
                GapCharts.Gap(
                    contrast: Contrast(measure: $0.measure, comparison: $0.comparison), group: group($0.comparison),
                    reference: reference($0.comparison))
            }
        ).charts
        guard !charts.isEmpty else { return [] }
        return charts.map { .chart($0) } + [.paragraphs([Paragraph(context.wording.text(.gapChartNote), .note)])]
    }

    /// Without those who could not be placed in a group.
    private func placed(_ lines: [Gap]) -> [Gap] {
        lines.filter {
            ![$0.comparison.language.code, $0.comparison.group.code].contains(PublishedTerritory.undetermined)
        }
    }

    // MARK: - Words

    private func theme(_ breakdown: String) -> String { context.title(ofBreakdown: breakdown) }

    private func group(_ gap: PublishedComparison) -> String { context.groupName(of: gap) }

    private func groupWithAutonym(_ gap: PublishedComparison) -> String {
        gap.group == .all ? context.nameWithAutonym(of: gap.language) : group(gap)
    }

    private func reference(_ gap: PublishedComparison) -> String { context.referenceName(of: gap) }

    private func title(_ lines: [Gap]) -> String {
        let name = context.text(sheet.name)
        let lines = placed(lines)
        guard let index = lines.map(\.comparison).largestEstablished, let figure = lines[index].comparison.figure
        else {
            let isTested = lines.contains { $0.comparison.figure != nil }
            return isTested ? context.wording.text(.gapsTitleNone, ["sheet": name]) : name
        }
        let gap = lines[index]
        return context.wording.text(
            .gapsTitle,
            [
                "theme": theme(gap.breakdown), "group": group(gap.comparison),
                "reference": reference(gap.comparison), "points": context.points(figure.estimate),
                "measure": context.label(gap.measure),
            ])
    }

    /// How to read one line: the one that the title tells, else the first with numbers.
    private func reading(_ lines: [Gap]) -> String {
        let groups = placed(lines)
        let told = groups.map(\.comparison).largestEstablished.map { [groups[$0]] } ?? []
        for gap in told + lines {
            guard let figure = gap.comparison.figure, let low = figure.low, let high = figure.high else { continue }
            return context.wording.text(
                .gapsReading,
                [
                    "group": group(gap.comparison), "measure": context.label(gap.measure),
                    "percent": context.hundredths(figure.groupEstimate), "reference": reference(gap.comparison),
                    "other": context.hundredths(figure.comparedEstimate), "points": context.points(figure.estimate),
                    "low": context.points(low), "high": context.points(high),
                    "conclusion": context.conclusion(figure),
                ])
        }
        return context.wording.text(.gapsReadingPlain)
    }

    private func notes(_ lines: [Gap]) -> [SheetBlock] {
        guard !lines.isEmpty else { return [] }
        var notes = [context.wording.text(.gapsNote)]
        if sheet.breakdowns.contains("home") { notes.append(context.wording.text(.homeNote)) }
        if let adjusted = lines.compactMap(\.adjusted).first {
            notes.append(
                context.wording.text(
                    .adjustedNote, ["by": context.wording.list(adjusted.adjustedFor.map(title(ofMix:)))]))
        }
        if context.showsScores(sheet.measures) { notes.append(context.wording.text(.scoreNote)) }
        return [.paragraphs(notes.map { Paragraph($0, .note) })]
    }

    /// What both sides were given the same mix of: a level of territory or a grouping.
    private func title(ofMix id: String) -> String {
        if let level = context.territories.levels.first(where: { $0.id == id }) { return context.text(level.title) }
        return context.survey.grouping(id: id).map { context.text($0.title) } ?? id
    }
}
