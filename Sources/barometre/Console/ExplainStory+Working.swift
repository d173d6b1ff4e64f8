internal import Disclosure
internal import Messages
internal import Questionnaires

/// The formulas of a figure with its numbers put in.
extension ExplainStory {
    func working(_ explanation: Explanation, _ working: FigureWorking) -> [String] {
        let figure = working.figure
        let name = explanation.measure.kind == .share ? "p" : "ȳ"
        let (sum, base) = explanation.isWeighted ? ("Σwy", "Σw") : ("Σy", "n")
        var lines = explanation.isStanding ? [console.words(.explainStanding)] : []
        lines += [
            console.words(.explainSymbols),
            console.words(
                .explainEstimate,
                [
                    "formula": "\(name) = \(sum) / \(base) = \(number(working.weightedSum)) / "
                        + "\(number(figure.weightedBase)) = \(number(figure.estimate))"
                ]),
        ]
        if let formula = errorFormula(explanation, working, estimate: name) {
            lines.append(console.words(.explainStandardError, ["formula": formula]))
        }
        lines.append(
            console.words(
                .explainDegrees, ["formula": "df = \(figure.respondents) − 1 = \(figure.degreesOfFreedom)"]))
        lines += interval(explanation, working)
        if let effect = figure.designEffect {
            lines.append(console.words(.explainDesignEffect, ["formula": "deff = \(number(effect))"]))
        }
        lines.append(console.words(.explainVolunteers))
        return section(.explainWorkingHeading, lines)
    }

    /// `SE = √(n/(n − 1) · Σw²(y − p)²) / Σw`, n being the responses of the whole wave.
    private func errorFormula(
        _ explanation: Explanation, _ working: FigureWorking, estimate: String
    ) -> String? {
        guard let error = working.figure.standardError else { return nil }
        // Where the number of responses is withheld, so is what follows from it.
        guard let squares = working.squaredDeviations, let responses = working.responses else {
            return "SE = \(number(error))"
        }
        let (square, base) = explanation.isWeighted ? ("Σw²(y − \(estimate))²", "Σw") : ("Σ(y − \(estimate))²", "n")
        return "SE = √(N/(N − 1) · \(square)) / \(base) = √(\(responses)/\(responses - 1) · \(number(squares))) / "
            + "\(number(working.figure.weightedBase)) = \(number(error))"
    }

    private func interval(_ explanation: Explanation, _ working: FigureWorking) -> [String] {
        let figure = working.figure
        guard let low = figure.low, let high = figure.high, let method = figure.intervalMethod else {
            return [console.words(.explainNoInterval)]
        }
        let limits = ["low": number(low), "high": number(high)]
        guard let size = figure.effectiveSampleSize else {
            let formula = working.criticalValue.flatMap { critical in
                figure.standardError.map {
                    "ȳ ± t · SE = \(number(figure.estimate)) ± \(number(critical)) · \(number($0))"
                }
            }
            return [console.words(.explainIntervalT, limits.merging(["formula": formula ?? ""]) { $1 })]
        }
        let isCapped = method == "kg"
        var formula = "n* = p(1 − p)/SE² · [t(n − 1)/t(df)]²"
        if figure.estimate == 0 || figure.estimate == 1 {
            formula = "n* = n = \(number(size))"
        } else if let free = working.uncappedSize {
            formula +=
                isCapped ? " = \(number(free)), n* ≤ \(figure.respondents) → \(number(size))" : " = \(number(free))"
        }
        let p = figure.estimate
        return [
            console.words(isCapped ? .explainIntervalCapped : .explainIntervalUncapped, ["formula": formula]),
            console.words(
                .explainLimits,
                limits.merging([
                    "a": number(size * p), "b": number(size * (1 - p) + 1), "c": number(size * p + 1),
                    "d": number(size * (1 - p)),
                ]) { $1 }),
        ]
    }

    func reliability(_ explanation: Explanation, _ working: FigureWorking) -> [String] {
        let isShare = explanation.measure.kind == .share
        if working.cautions.isEmpty {
            let phrase: Phrase = isShare ? .explainGoodShare : .explainGoodMean
            return section(.explainReliabilityHeading, [console.words(phrase)])
        }
        let reasons = working.cautions.map { caution in
            switch caution {
            case .fewAnswers: console.words(.explainFewAnswers, ["n": "\(working.figure.respondents)"])
            case .fewDegrees: console.words(.explainFewDegrees, ["df": "\(working.figure.degreesOfFreedom)"])
            case .unanimous: console.words(.explainUnanimous)
            case .wideInterval(let width): console.words(.explainWideInterval, ["width": number(width)])
            case .noStandardError: console.words(.explainNoStandardError)
            }
        }
        return section(.explainReliabilityHeading, [console.words(.explainCaution)] + reasons.map { "– \($0)" })
    }

    func number(_ value: Double) -> String { language.number(value) }
}
