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

    var text: String {
        let finding =
            switch rule.rule {
            case .level: level
            case .territoryGap: territoryGap
            case .groupGap: groupGap
            case .change: change
            case .most: most
            }
        guard let sheet = sheet.map({ context.text($0.name) }) else { return finding }
        let sentence = finding.hasSuffix(".") ? String(finding.dropLast()) : finding
        return context.wording.text(.findingPointer, ["sentence": sentence, "sheet": sheet])
    }

    /// The first sheet that shows what the rule chooses among.
    private var sheet: SheetDefinition? {
        context.definition.sheets.first { sheet in
            switch rule.rule {
            case .level, .most: sheet.kind == .measures && showsOne(sheet)
            case .territoryGap: sheet.kind == .territories && showsOne(sheet) && sheet.levels.contains(rule.level ?? "")
            case .groupGap: sheet.kind == .gaps && showsOne(sheet) && sheet.breakdowns.contains(rule.breakdown ?? "")
            case .change: sheet.kind == .changes && showsOne(sheet)
            }
        }
    }

    private func showsOne(_ sheet: SheetDefinition) -> Bool { !Set(sheet.measures).isDisjoint(with: rule.measures) }

    // MARK: - Shares

    private var level: String {
        rule.measures.first.flatMap { context.sentence($0) } ?? notMade(theme: context.wording.text(.columnMeasure))
    }

    /// The highest of several shares. An option that excludes all others is not one of them.
    private var most: String {
        let measures = rule.measures.compactMap(context.measure).filter { !context.isExclusive($0) }
        let shown = measures.compactMap { measure in
            context.cell(of: measure)?.figure.map { (measure: measure, figure: $0) }
        }
        guard let first = measures.first else { return notMade(theme: context.wording.text(.columnMeasure)) }
        guard shown.count > 1,
            let highest = shown.max(by: {
                ($0.figure.estimate, $1.measure.measure.id) < ($1.figure.estimate, $0.measure.measure.id)
            }), let low = highest.figure.low, let high = highest.figure.high
        else { return context.sentence(first.measure.id) ?? "" }
        return context.wording.text(
            .findingMost,
            [
                "label": context.label(highest.measure), "count": context.number(shown.count),
                "percent": context.hundredths(highest.figure.estimate),
                "of_whom": context.sentenceParts(highest.measure)?.ofWhomAtEnd ?? "",
                "n": context.number(highest.figure.respondents), "low": context.hundredths(low),
                "high": context.hundredths(high),
            ])
    }

    // MARK: - Differences

    private var territoryGap: String {
        let level = rule.level ?? ""
        let contrasts = context.territoryContrasts(of: rule.measures, level: level)
        let theme = context.title(ofLevel: level)
        guard !contrasts.isEmpty else { return range(theme: theme, level: level) }
        return told(contrasts, theme: theme) { contrast in
            (context.name(of: contrast.comparison.territory), context.wording.text(.againstElsewhere))
        }
    }

    private var groupGap: String {
        let breakdown = rule.breakdown ?? ""
        let theme = context.title(ofBreakdown: breakdown)
        return told(context.groupContrasts(of: rule.measures, breakdown: breakdown), theme: theme) { contrast in
            let comparison = contrast.comparison
            let who = context.wording.text(
                .findingGroup, ["theme": theme, "group": context.groupName(of: comparison)])
            let against =
                comparison.isWithOthers
                ? context.wording.text(.againstOthers)
                : context.wording.text(.againstCategory, ["reference": context.referenceName(of: comparison)])
            return (who, against)
        }
    }

    private var change: String {
        let theme = context.wording.text(.themeChanges)
        return told(context.waveContrasts(of: rule.measures), theme: theme) { contrast in
            let waves = ["earlier": contrast.comparison.comparedTo, "wave": context.publication.wave]
            return (context.wording.text(.findingWaves, waves), context.wording.text(.againstWave, waves))
        }
    }

    /// - Parameter sides: who is compared, and with whom, as the sentence names them.
    private func told(
        _ contrasts: [Contrast], theme: String, sides: (Contrast) -> (who: String, against: String)
    ) -> String {
        if let index = contrasts.map(\.comparison).largestEstablished {
            return established(contrasts[index], sides: sides(contrasts[index]))
        }
        let tested = contrasts.filter { $0.comparison.figure?.adjustedPValue != nil }
        if let largest = tested.largestDifference { return none(largest, of: tested.count, theme, sides(largest)) }
        return untested(contrasts, theme: theme)
    }

    private func established(_ contrast: Contrast, sides: (who: String, against: String)) -> String {
        guard let figure = contrast.comparison.figure, let low = figure.low, let high = figure.high else { return "" }
        let numbers = [
            "who": sides.who, "against": sides.against, "label": context.label(contrast.measure),
            "percent": context.hundredths(figure.groupEstimate), "other": context.hundredths(figure.comparedEstimate),
            "points": context.points(figure.estimate), "low": context.points(low), "high": context.points(high),
        ]
        guard let parts = context.sentenceParts(contrast.measure) else {
            return context.wording.text(.findingGapScore, numbers)
        }
        return context.wording.text(.findingGap, parts.values.merging(numbers) { $1 })
    }

    private func none(
        _ contrast: Contrast, of tests: Int, _ theme: String, _ sides: (who: String, against: String)
    ) -> String {
        guard let figure = contrast.comparison.figure, let low = figure.low, let high = figure.high else { return "" }
        return context.wording.text(
            .findingNone,
            [
                "theme": theme, "tests": context.number(tests), "who": sides.who,
                "label": context.label(contrast.measure), "points": context.points(figure.estimate),
                "low": context.points(low), "high": context.points(high),
            ])
    }

    /// Why nothing was tested.
    private func untested(_ contrasts: [Contrast], theme: String) -> String {
        func has(_ isOutcome: (PublishedComparison.Outcome) -> Bool) -> Bool {
            contrasts.contains { isOutcome($0.comparison.outcome) }
        }
        let key: WordingKey =
            if has({ if case .confidential = $0 { true } else { false } }) {
                .findingConfidential
            } else if has({ if case .notComparable = $0 { true } else { false } }) {
                .findingBreak
            } else if has({ if case .notAsked = $0 { true } else { false } }) {
                .findingNotAsked
            } else {
                .findingNotMade
            }
        return context.wording.text(key, ["theme": theme])
    }

    private func notMade(theme: String) -> String { context.wording.text(.findingNotMade, ["theme": theme]) }

    /// Without a declared test: from the lowest to the highest territory, and that their order is not tested.
    private func range(theme: String, level: String) -> String {
        guard let measure = rule.measures.first.flatMap(context.measure) else { return notMade(theme: theme) }
        let shown = context.territories(of: level, in: measure)
            .filter { $0.code != PublishedTerritory.undetermined }
            .compactMap { territory in
                context.cell(of: measure, territory: territory)?.figure.map { (territory: territory, figure: $0) }
            }
            .sorted { ($0.figure.estimate, $0.territory.code) < ($1.figure.estimate, $1.territory.code) }
        guard shown.count > 1, let lowest = shown.first, let highest = shown.last,
            let parts = context.sentenceParts(measure)
        else { return notMade(theme: theme) }
        return context.wording.text(
            .findingRange,
            parts.values.merging(
                [
                    "theme": theme, "low": context.hundredths(lowest.figure.estimate),
                    "low_name": context.name(of: lowest.territory),
                    "high": context.hundredths(highest.figure.estimate),
                    "high_name": context.name(of: highest.territory),
                ]
            ) { $1 })
    }
}

extension [Contrast] {
    /// The tested difference of the largest size; of equals the first.
    fileprivate var largestDifference: Contrast? {
        var largest: Contrast?
        for contrast in self {
            let size = contrast.comparison.figure?.estimate.magnitude ?? 0
            if size > largest?.comparison.figure?.estimate.magnitude ?? -1 { largest = contrast }
        }
        return largest
    }
}
