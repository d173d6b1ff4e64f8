internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// The first sheet: what a member reads aloud, what is asked, and the cover block.
struct SynthesisSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let sentences =
            sheet.measures.compactMap(context.sentence) + [rangeOfDetails, exclusions, planState].compactMap { $0 }
        let decisions = sheet.decisions.map(context.text)
        return SheetPlan(
            name: context.text(sheet.name), title: title, reading: [context.wording.text(.synthesisReading)],
            source: context.source,
            content: [.paragraphs(sentences.map { Paragraph($0, .lead) })]
                + (decisions.isEmpty
                    ? []
                    : [
                        .paragraphs(
                            [Paragraph(context.wording.text(.decisions), .heading)]
                                + decisions.map { Paragraph($0, .body) })
                    ]) + [.table(CoverBlock(context: context).table)])
    }

    private var title: String {
        guard let first = sheet.measures.first, let total = context.total(first),
            let parts = context.sentenceParts(total.measure)
        else { return context.wording.text(.synthesisTitleConfidential) }
        return context.wording.text(
            .synthesisTitle,
            parts.values.merging(["percent": context.hundredths(total.figure.estimate)]) { $1 })
    }

    /// The lowest and the highest detail, said as a range: nothing here claims that their order is established.
    private var rangeOfDetails: String? {
        let details = sheet.details.compactMap(context.total)
            .sorted { ($0.figure.estimate, $0.measure.measure.id) < ($1.figure.estimate, $1.measure.measure.id) }
        guard let lowest = details.first, let highest = details.last,
            context.hundredths(lowest.figure.estimate) != context.hundredths(highest.figure.estimate)
        else { return nil }
        return context.wording.text(
            .range,
            [
                "low": context.hundredths(lowest.figure.estimate), "low_label": context.label(lowest.measure),
                "high": context.hundredths(highest.figure.estimate), "high_label": context.label(highest.measure),
                "sheet": context.sheetName(.measures),
            ])
    }

    private var exclusions: String? {
        guard let first = sheet.measures.first, let total = context.total(first),
            let exclusions = total.figure.exclusions
        else { return nil }
        return context.wording.text(
            .exclusions,
            [
                "label": context.label(total.measure), "not_concerned": context.number(exclusions.notConcerned),
                "dont_know": context.number(exclusions.dontKnow), "no_answer": context.number(exclusions.noAnswer),
            ])
    }

    /// The plan at a glance: how many items are measured, and how many are in each state.
    private var planState: String? {
        guard let items = context.progress?.items else { return nil }
        let states: [ProgressStatus?] = [.done, .underWay, .considered, .notBegun, .givenUp, nil]
        let counted = states.compactMap { state -> String? in
            let count = items.count { $0.status == state }
            guard count > 0 else { return nil }
            return context.wording.text(
                .stateCount, ["state": context.word(state), "n": context.number(count)])
        }
        func count(_ standing: ItemProgress.Standing) -> String {
            context.number(items.count { $0.standing == standing })
        }
        return context.wording.text(
            .synthesisPlan,
            [
                "items": context.number(items.count), "measured": count(.measured), "partly": count(.partlyMeasured),
                "states": counted.joined(separator: context.wording.text(.separator)),
            ])
    }
}
