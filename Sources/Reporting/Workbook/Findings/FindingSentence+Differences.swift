internal import Definitions
internal import Disclosure
internal import Questionnaires
internal import Territories

/// What is told of differences: the largest established one, that none is, or why none was tested.
extension FindingSentence {
    /// Who is compared with whom, as a sentence names them, and the same as a title of a sheet.
    private struct Sides {
        let who: String
        let against: String
        let title: String
    }

    var territoryGap: Said {
        let level = rule.level ?? ""
        let contrasts = context.territoryContrasts(of: comparedMeasures, level: level)
        let theme = context.title(ofLevel: level)
        guard !contrasts.isEmpty else { return range(theme: theme, level: level) }
        return told(contrasts, theme: theme) { contrast in
            let who = context.name(of: contrast.comparison.territory)
            return Sides(
                who: who, against: context.wording.text(.againstElsewhere),
                title: title(contrast, theme: theme, group: who, reference: context.wording.text(.others)))
        }
    }

    var groupGap: Said {
        let breakdown = rule.breakdown ?? ""
        let theme = context.title(ofBreakdown: breakdown)
        return told(context.groupContrasts(of: comparedMeasures, breakdown: breakdown), theme: theme) { contrast in
            let comparison = contrast.comparison
            let (group, reference) = (context.groupName(of: comparison), context.referenceName(of: comparison))
            let against =
                comparison.isWithOthers
                ? context.wording.text(.againstOthers)
                : context.wording.text(.againstCategory, ["reference": reference])
            return Sides(
                who: context.wording.text(.findingGroup, ["theme": theme, "group": group]), against: against,
                title: title(contrast, theme: theme, group: group, reference: reference))
        }
    }

    var change: Said {
        let theme = context.wording.text(.themeChanges)
        return told(context.waveContrasts(of: comparedMeasures), theme: theme) { contrast in
            let waves = ["earlier": contrast.comparison.comparedTo, "wave": context.publication.wave]
            return Sides(
                who: context.wording.text(.findingWaves, waves), against: context.wording.text(.againstWave, waves),
                title: context.wording.text(.changesTitle, waves.merging(titleValues(contrast)) { $1 }))
        }
    }

    private func title(_ contrast: Contrast, theme: String, group: String, reference: String) -> String {
        context.wording.text(
            .gapsTitle,
            titleValues(contrast).merging(["theme": theme, "group": group, "reference": reference]) { $1 })
    }

    private func titleValues(_ contrast: Contrast) -> [String: String] {
        [
            "points": contrast.comparison.figure.map { context.points($0.estimate) } ?? "",
            "measure": context.label(contrast.measure),
        ]
    }

    private func told(_ contrasts: [Contrast], theme: String, sides: (Contrast) -> Sides) -> Said {
        if let index = contrasts.map(\.comparison).largestEstablished {
            let (contrast, sides) = (contrasts[index], sides(contrasts[index]))
            return Said(
                sentence: established(contrast, sides), measure: contrast.measure.measure.id, title: sides.title)
        }
        let tested = contrasts.filter { $0.comparison.figure?.adjustedPValue != nil }
        guard let largest = tested.largestDifference else {
            return Said(sentence: untested(contrasts, theme: theme))
        }
        return Said(
            sentence: none(largest, among: tested, theme, sides(largest)), measure: largest.measure.measure.id)
    }

    private func established(_ contrast: Contrast, _ sides: Sides) -> String {
        guard let figure = contrast.comparison.figure, let low = figure.low, let high = figure.high else { return "" }
        let numbers = [
            "who": sides.who, "against": sides.against, "label": context.label(contrast.measure),
            "answers": answers(contrast), "percent": context.hundredths(figure.groupEstimate),
            "other": context.hundredths(figure.comparedEstimate), "points": context.points(figure.estimate),
            "low": context.points(low), "high": context.points(high),
        ]
        guard let parts = context.sentenceParts(contrast.measure) else {
            return context.wording.text(.findingGapScore, numbers)
        }
        return context.wording.text(.findingGap, parts.values.merging(numbers) { $1 })
    }

    /// That none is established: of which measures, and the largest.
    private func none(_ contrast: Contrast, among tested: [Contrast], _ theme: String, _ sides: Sides) -> String {
        guard let figure = contrast.comparison.figure, let low = figure.low, let high = figure.high else { return "" }
        return context.wording.text(
            .findingNone,
            [
                "theme": theme, "measures": names(of: tested), "tests": context.number(tested.count),
                "who": sides.who, "label": context.label(contrast.measure), "answers": answers(contrast),
                "points": context.points(figure.estimate), "low": context.points(low), "high": context.points(high),
            ])
    }

    /// What was tested; of many measures the first and how many more there are.
    private func names(of contrasts: [Contrast]) -> String {
        var labels: [String] = []
        for contrast in contrasts {
            let label = context.wording.text(.quoted, ["label": context.label(contrast.measure)])
            if !labels.contains(label) { labels.append(label) }
        }
        let most = 3
        let named = labels.prefix(most).joined(separator: ", ")
        guard labels.count > most else { return named }
        return context.wording.text(
            .labelMore, ["label": named, "n": context.number(labels.count - most)])
    }

    /// How many answers the figure of the named side rests on, and how far it can be relied on.
    private func answers(_ contrast: Contrast) -> String {
        let comparison = contrast.comparison
        let group = comparison.group.by == "wave" ? .all : comparison.group
        let own = context.cell(
            of: contrast.measure, territory: comparison.territory, language: comparison.language, group: group)?.figure
        return context.answers(
            own?.respondents ?? comparison.figure?.respondents ?? 0,
            reliability: own?.reliability ?? comparison.figure?.reliability)
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

    /// Without a declared test: from the lowest to the highest territory, and that their order is not tested.
    private func range(theme: String, level: String) -> Said {
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
        let sentence = context.wording.text(
            .findingRange,
            parts.values.merging(
                [
                    "theme": theme, "low": context.hundredths(lowest.figure.estimate),
                    "low_name": context.name(of: lowest.territory),
                    "low_answers": context.answers(
                        lowest.figure.respondents, reliability: lowest.figure.reliability),
                    "high": context.hundredths(highest.figure.estimate),
                    "high_name": context.name(of: highest.territory),
                    "high_answers": context.answers(
                        highest.figure.respondents, reliability: highest.figure.reliability),
                ]
            ) { $1 })
        return Said(sentence: sentence, measure: measure.measure.id)
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
