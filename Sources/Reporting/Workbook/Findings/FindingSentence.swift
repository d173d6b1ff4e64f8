internal import Definitions
internal import Disclosure
internal import Questionnaires
internal import Territories

/// What the first sheet says for one rule: one sentence, with the sheet that it can be traced to.
///
/// Of a difference only an established one is told as a finding, the largest; where none is, that is the sentence.
struct FindingSentence {
    let context: ReportContext
    let rule: FindingRule

    /// A sentence and what it is about.
    struct Said {
        var sentence: String
        /// The id of the measure that it names; nil where it names none.
        var measure: String?
        /// The same in short; nil where no figure is to be said.
        var title: String?
    }

    var text: String {
        let said = said
        guard let sheet = sheet(of: said).map({ context.text($0.name) }) else { return said.sentence }
        let sentence = said.sentence.hasSuffix(".") ? String(said.sentence.dropLast()) : said.sentence
        return context.wording.text(.findingPointer, ["sentence": sentence, "sheet": sheet])
    }

    /// The sentence in short, where a sheet shows its figure.
    var title: String? {
        let said = said
        guard let sheet = sheet(of: said), let measure = said.measure, sheet.measures.contains(measure) else {
            return nil
        }
        return said.title
    }

    private var said: Said {
        switch rule.rule {
        case .level: level
        case .territoryGap: territoryGap
        case .groupGap: groupGap
        case .change: change
        case .most: most
        }
    }

    // MARK: - Sheets

    /// Those that show what the rule chooses among.
    private var sheets: [SheetDefinition] {
        context.definition.sheets.filter { sheet in
            switch rule.rule {
            case .level, .most: sheet.kind == .measures
            case .territoryGap: sheet.kind == .territories && sheet.levels.contains(rule.level ?? "")
            case .groupGap: sheet.kind == .gaps && sheet.breakdowns.contains(rule.breakdown ?? "")
            case .change: sheet.kind == .changes
            }
        }
    }

    /// The first sheet with the measure that is told, else with one that the rule chooses among.
    private func sheet(of said: Said) -> SheetDefinition? {
        if let measure = said.measure, let sheet = sheets.first(where: { $0.measures.contains(measure) }) {
            return sheet
        }
        return sheets.first { !Set($0.measures).isDisjoint(with: rule.measures) }
    }

    /// The measures whose differences are looked at: those of the rule, then those of every sheet that shows such differences,
    /// so that no sheet has an established one that is larger than what is told here.
    var comparedMeasures: [String] {
        (rule.measures + sheets.flatMap(\.measures)).reduce(into: []) { measures, id in
            if !measures.contains(id) { measures.append(id) }
        }
    }

    // MARK: - Shares

    private var level: Said {
        guard let id = rule.measures.first, let sentence = context.sentence(id) else {
            return notMade(theme: context.wording.text(.columnMeasure))
        }
        let title = context.total(id).flatMap { total in
            context.sentenceParts(total.measure).map { parts in
                context.wording.text(
                    .synthesisTitle,
                    parts.values.merging(["percent": context.hundredths(total.figure.estimate)]) { $1 })
            }
        }
        return Said(sentence: sentence, measure: id, title: title)
    }

    /// The highest of several shares. An option that excludes all others is not one of them.
    private var most: Said {
        let all = rule.measures.compactMap(context.measure)
        let measures = all.filter { !context.isExclusive($0) }
        let shown = measures.compactMap { measure in
            context.cell(of: measure)?.figure.map { (measure: measure, figure: $0) }
        }
        guard let first = measures.first else { return notMade(theme: context.wording.text(.columnMeasure)) }
        guard shown.count > 1,
            let highest = shown.max(by: {
                ($0.figure.estimate, $1.measure.measure.id) < ($1.figure.estimate, $0.measure.measure.id)
            }), let low = highest.figure.low, let high = highest.figure.high
        else { return Said(sentence: context.sentence(first.measure.id) ?? "", measure: first.measure.id) }
        let apart = all.first(where: context.isExclusive).map(context.label)
        let sentence = context.wording.text(
            apart == nil ? .findingMost : .findingMostApart,
            [
                "label": context.label(highest.measure), "count": context.number(shown.count), "apart": apart ?? "",
                "percent": context.hundredths(highest.figure.estimate),
                "of_whom": context.sentenceParts(highest.measure)?.ofWhomAtEnd ?? "",
                "answers": context.answers(highest.figure.respondents, reliability: highest.figure.reliability),
                "low": context.hundredths(low), "high": context.hundredths(high),
            ])
        return Said(sentence: sentence, measure: highest.measure.measure.id)
    }

    func notMade(theme: String) -> Said {
        Said(sentence: context.wording.text(.findingNotMade, ["theme": theme]))
    }
}
