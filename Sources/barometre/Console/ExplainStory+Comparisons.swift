internal import Disclosure
internal import Messages
internal import Questionnaires
internal import Territories

/// Gaps between groups and changes between waves.
extension ExplainStory {
    func comparisons(_ explanation: Explanation) -> [String] {
        var lines: [String] = []
        for explained in explanation.comparisons {
            lines.append(title(explained.comparison))
            lines += outcome(explained, explanation).map { "  \($0)" }
        }
        return section(.explainComparisonsHeading, lines)
    }

    private func title(_ comparison: PublishedComparison) -> String {
        let title: String
        if comparison.isChange {
            title = console.words(.explainChange, ["wave": comparison.comparedTo])
        } else {
            let reference = reference(of: comparison)
            title = console.words(
                comparison.kind == .difference ? .explainDifference : .explainRatio, ["reference": reference])
        }
        let standard = comparison.adjustedFor.map(standardName).joined(separator: " × ")
        return standard.isEmpty ? title : "\(title), \(console.words(.explainSameMix, ["standard": standard]))"
    }

    private func reference(of comparison: PublishedComparison) -> String {
        let category = survey.grouping(id: comparison.group.by)?.categories
            .first { $0.code == comparison.comparedTo }
        return category.map { console.words(.explainQuoted, ["text": conditions.words($0.label)]) }
            ?? console.words(.explainOthers)
    }

    /// A level or a grouping in words.
    private func standardName(_ id: String) -> String {
        if let level = territories.levelIndex(id) { return conditions.words(territories.levels[level].title) }
        return survey.grouping(id: id).map { conditions.words($0.title) } ?? id
    }

    private func outcome(_ explained: ExplainedComparison, _ explanation: Explanation) -> [String] {
        switch explained.comparison.outcome {
        case .shown:
            return explained.working.map { working in
                numbers(explained.comparison, working, explanation)
                    + (explained.isReworded ? [console.words(.explainRewordedChange)] : [])
            } ?? []
        case .rounded(let figure): return numbers(explained.comparison, figure, explanation)
        case .confidential:
            return [console.words(.explainComparisonWithheld)]
                + (explained.elsewhere.isEmpty
                    ? []
                    : instead(
                        explained.elsewhere, of: explanation.measure.id, wave: explanation.wave,
                        ["--compare-to", explained.comparison.comparedTo]))
        case .notAsked: return [console.words(.explainComparisonNotAsked)]
        case .notApplicable: return [console.words(.explainComparisonNobody)]
        case .notComparable: return [console.words(.explainBreak, ["wave": explained.brokenBy ?? ""])]
        }
    }

    /// Of one with the same mix on both sides: no formula can be filled in, as their numbers would tell of few.
    private func numbers(
        _ comparison: PublishedComparison, _ figure: RoundedComparison, _ explanation: Explanation
    ) -> [String] {
        var lines = [
            console.words(
                .explainStrata,
                [
                    "standard": comparison.adjustedFor.map(standardName).joined(separator: " × "),
                    "threshold": "\(explanation.rules.threshold)",
                ]),
            "\(comparison.kind == .difference ? "d" : "r") ≈ \(number(figure.estimate))",
        ]
        if let low = figure.low, let high = figure.high {
            lines.append(
                console.words(
                    .explainFamilyInterval,
                    [
                        "formula": comparison.kind == .difference ? "d ± t · SE" : "r · exp(± t · SE/r)",
                        "low": number(low),
                        "high": number(high), "m": "\(figure.familySize)", "level": number(figure.level),
                    ]))
        }
        if let verdict = figure.verdict { lines.append(console.words(.explainVerdict, ["verdict": verdict])) }
        return lines
    }

    private func numbers(
        _ comparison: PublishedComparison, _ working: ComparisonWorking, _ explanation: Explanation
    ) -> [String] {
        let figure = working.figure
        let isDifference = comparison.kind == .difference
        let (name, sign) = isDifference ? ("d", "−") : ("r", "/")
        var lines = [
            console.words(
                .explainSides, ["n": "\(figure.respondents)", "compared": "\(figure.comparedRespondents)"]),
            "\(name) = \(number(figure.groupEstimate)) \(sign) \(number(figure.comparedEstimate)) = "
                + number(figure.estimate),
        ]
        guard let error = figure.standardError else { return lines + [console.words(.explainNoTest)] }
        lines.append(
            console.words(
                .explainStandardError,
                ["formula": errorFormula(working, isDifference: isDifference)])
        )
        if figure.hasBorrowedVariance { lines.append(console.words(.explainBorrowed)) }
        lines.append(
            console.words(
                .explainDegrees,
                [
                    "formula": "df = \(figure.respondents) + \(figure.comparedRespondents) − 2 = "
                        + "\(figure.degreesOfFreedom)"
                ]))
        if let low = figure.low, let high = figure.high, let critical = working.criticalValue {
            let formula =
                isDifference
                ? "d ± t · SE = \(number(figure.estimate)) ± \(number(critical)) · \(number(error))"
                : "r · exp(± t · SE/r) = \(number(figure.estimate)) · exp(± \(number(critical)) · "
                    + "\(number(error / figure.estimate)))"
            lines.append(
                console.words(
                    .explainFamilyInterval,
                    [
                        "formula": formula, "low": number(low), "high": number(high), "m": "\(figure.familySize)",
                        "level": number(figure.level),
                    ]))
        }
        if let statistic = working.statistic, let p = working.pValue, let adjusted = figure.adjustedPValue {
            lines.append(
                console.words(
                    .explainTest,
                    [
                        "t": number(statistic), "p": number(p), "adjusted": number(adjusted),
                        "m": "\(figure.familySize)",
                    ]))
        }
        if let verdict = figure.verdict { lines.append(console.words(.explainVerdict, ["verdict": verdict])) }
        if working.restsOnFew { lines.append(console.words(.explainFewOnASide)) }
        return lines
    }

    private func errorFormula(_ working: ComparisonWorking, isDifference: Bool) -> String {
        let figure = working.figure
        let error = number(figure.standardError ?? 0)
        guard let sides = working.sideErrors else { return "SE = \(error)" }
        if isDifference {
            return "SE = √(SE₁² + SE₂²) = √(\(number(sides.group))² + \(number(sides.compared))²) = \(error)"
        }
        return "SE = r · √((SE₁/ȳ₁)² + (SE₂/ȳ₂)²) = \(number(figure.estimate)) · √((\(number(sides.group))/"
            + "\(number(figure.groupEstimate)))² + (\(number(sides.compared))/"
            + "\(number(figure.comparedEstimate)))²) = \(error)"
    }
}
