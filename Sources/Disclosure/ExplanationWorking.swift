internal import Questionnaires
internal import Statistics

/// The numbers that a shown figure's formulas are filled with. All follow from what results.csv prints.
package struct FigureWorking: Sendable {
    package let figure: PublishedFigure
    /// Responses of the wave, the n of the design; nil when fewer than the threshold, and for an earlier publication's figure.
    package let responses: Int?
    /// Σwy, the estimate times the weighted base.
    package let weightedSum: Double
    /// Σw²(y − ȳ)², from the standard error; nil where the number of responses is withheld.
    package let squaredDeviations: Double?
    /// Quantile of Student's t at 97.5 % on the figure's degrees of freedom, from the limits; nil for other intervals.
    package let criticalValue: Double?
    /// n* before it is capped at the number of answers; nil for other than Korn–Graubard intervals.
    package let uncappedSize: Double?
    /// What makes the figure one to be read with caution; empty for a good one.
    package let cautions: [Caution]

    package enum Caution: Sendable, Equatable {
        /// Fewer than 30 answers.
        case fewAnswers
        /// Fewer than 8 degrees of freedom.
        case fewDegrees
        /// All answers alike: a share of 0 or 1.
        case unanimous
        /// The `kg` interval is at least 0.30 wide. Its width.
        case wideInterval(Double)
        case noStandardError
    }

    init(_ figure: PublishedFigure, kind: Measure.Kind, responses: Int?, isWeighted: Bool) {
        self.figure = figure
        self.responses = responses
        let sum = figure.estimate * figure.weightedBase
        // Without weights favourable answers are counted: the product is a whole number but for rounding.
        weightedSum = isWeighted || kind == .index ? sum : sum.rounded()
        squaredDeviations = responses.flatMap { responses in
            // Without weights exactly: a share's values are 0 and 1.
            if kind == .share, !isWeighted { return figure.weightedBase * figure.estimate * (1 - figure.estimate) }
            return figure.standardError.map { error in
                error * error * figure.weightedBase * figure.weightedBase * Double(responses - 1) / Double(responses)
            }
        }
        criticalValue = figure.standardError.flatMap { error in
            guard figure.intervalMethod == IntervalMethod.t.rawValue, error > 0 else { return nil }
            return figure.high.map { ($0 - figure.estimate) / error }
        }
        let interval = kind == .share ? KornGraubard(figure) : nil
        uncappedSize = figure.effectiveSampleSize.flatMap { _ in (try? interval?.uncapped())??.effectiveSampleSize }
        cautions = Self.cautions(figure, isShare: kind == .share, width: (try? interval?.capped())??.width)
    }

    /// The reasons of `ReliabilityProfile.advisory`, which has judged the same numbers.
    private static func cautions(_ figure: PublishedFigure, isShare: Bool, width: Double?) -> [Caution] {
        var cautions: [Caution] = []
        if figure.respondents < 30 { cautions.append(.fewAnswers) }
        if figure.degreesOfFreedom < 8 { cautions.append(.fewDegrees) }
        if isShare, figure.estimate == 0 || figure.estimate == 1 { cautions.append(.unanimous) }
        if isShare, let width, width >= 0.30 { cautions.append(.wideInterval(width)) }
        if figure.standardError == nil { cautions.append(.noStandardError) }
        return cautions
    }
}

extension KornGraubard {
    fileprivate init?(_ figure: PublishedFigure) {
        try? self.init(
            share: figure.estimate, standardError: figure.standardError, records: figure.respondents,
            degreesOfFreedom: figure.degreesOfFreedom)
    }
}
