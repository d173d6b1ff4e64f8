internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// The first sheet, of text alone so that each sentence is one cell: what a member reads aloud, what is asked, the plan at a glance, and the cover block.
struct SynthesisSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let findings = sheet.findings.map { FindingSentence(context: context, rule: $0) }
        return SheetPlan(
            name: context.text(sheet.name),
            title: findings.first?.title ?? context.wording.text(.synthesisTitleConfidential),
            reading: [context.wording.text(.synthesisReading)],
            source: context.source,
            content: [.paragraphs(findings.map { Paragraph($0.text, .lead) } + exclusions + context.closedCells)]
                + decisions + planState
                + [.paragraphs(CoverBlock(context: context).paragraphs)])
    }

    /// Who left the denominator of the first finding, where it is the figure of everybody.
    private var exclusions: [Paragraph] {
        guard let rule = sheet.findings.first, rule.rule == .level, let first = rule.measures.first,
            let total = context.total(first),
            let exclusions = total.figure.exclusions
        else { return [] }
        let text = context.wording.text(
            .exclusions,
            [
                "label": context.label(total.measure), "not_concerned": context.number(exclusions.notConcerned),
                "dont_know": context.number(exclusions.dontKnow), "no_answer": context.number(exclusions.noAnswer),
            ])
        return [Paragraph(text, .note)]
    }

    private var decisions: [SheetBlock] {
        guard !sheet.decisions.isEmpty else { return [] }
        return [
            .paragraphs(
                [Paragraph(context.wording.text(.decisions), .heading)]
                    + sheet.decisions.map { Paragraph(context.text($0), .body) })
        ]
    }

    private var planState: [SheetBlock] {
        guard let items = context.progress?.items, !items.isEmpty else { return [] }
        let state = PlanStateChart(context: context, items: items)
        let heading = Paragraph(context.wording.text(.planHeading), .heading)
        let text: SheetBlock = .paragraphs([heading, Paragraph(state.sentence, .body)])
        // Its coordinates stand on a sheet of their own.
        return context.drawsCharts ? [text, .chart(state.chart)] : [text]
    }
}
