internal import Glibc
internal import Questionnaires
internal import Statistics

/// How one comparison was made.
package struct ExplainedComparison: Sendable {
    package let comparison: PublishedComparison
    /// Nil unless it is plain and shown.
    package let working: ComparisonWorking?
    /// The wave whose figures compare with no other, where that is why there is none.
    package let brokenBy: String?
    /// Whether one of two waves asked in other words.
    package let isReworded: Bool
    /// Of a withheld comparison: where it is shown for more people, the nearest first.
    package let elsewhere: [FigurePlace]

    init(
        _ comparison: PublishedComparison, of measure: PublishedMeasure, in publications: [Publication],
        around surroundings: FigureSurroundings, survey: Survey
    ) {
        let wave = publications.last?.wave ?? ""
        self.comparison = comparison
        let group = measure.cell(FigurePlace(comparison, wave: wave))?.figure?.standardError
        let reference = measure.referenceError(of: comparison, in: publications)
        working = comparison.figure.map {
            ComparisonWorking($0, kind: comparison.kind, groupError: group, referenceError: reference)
        }
        let comparability =
            comparison.isChange ? survey.comparability(of: measure.measure, comparison.comparedTo, wave) : .comparable
        if case .notComparable = comparison.outcome, case .break(let wave) = comparability {
            brokenBy = wave
        } else {
            brokenBy = nil
        }
        isReworded = comparability == .textChanged
        if case .confidential = comparison.outcome {
            let shown = measure.comparisons
                .filter { ($0.figure != nil || $0.rounded != nil) && $0.isSameKind(as: comparison) }
                .map { FigurePlace($0, wave: wave) }
            elsewhere = surroundings.places.filter(shown.contains)
        } else {
            elsewhere = []
        }
    }
}

/// The numbers that a shown plain comparison's formulas are filled with.
package struct ComparisonWorking: Sendable {
    package let figure: ComparisonFigure
    /// Standard errors of the two sides; nil where one side's spread was borrowed.
    package let sideErrors: (group: Double, compared: Double)?
    /// t of a difference, the estimate over its standard error, and its p-value before Holm's adjustment.
    package let statistic: Double?
    package let pValue: Double?
    /// Quantile of Student's t at the family's level, from the limits; nil without an interval.
    package let criticalValue: Double?
    /// Whether a side has fewer than 30 answers.
    package let restsOnFew: Bool

    /// - Parameters:
    ///   - groupError: of the group's own figure.
    ///   - referenceError: of the other side's own figure, where that is a printed one.
    init(
        _ figure: ComparisonFigure, kind: PublishedComparison.Kind, groupError: Double?, referenceError: Double?
    ) {
        self.figure = figure
        restsOnFew = min(figure.respondents, figure.comparedRespondents) < 30
        criticalValue = figure.quantile(of: kind)
        let test = kind == .difference ? figure.test : nil
        statistic = test?.statistic
        pValue = test?.pValue
        sideErrors = groupError.flatMap { group in
            let other = referenceError ?? figure.otherError(than: group, kind: kind)
            return figure.hasBorrowedVariance ? nil : other.map { (group, $0) }
        }
    }
}

extension ComparisonFigure {
    fileprivate func quantile(of kind: PublishedComparison.Kind) -> Double? {
        guard let standardError, standardError > 0, let high else { return nil }
        return kind == .difference
            ? (high - estimate) / standardError : log(high / estimate) / (standardError / estimate)
    }

    fileprivate var test: TTest? {
        guard let standardError, adjustedPValue != nil else { return nil }
        return try? TTest(statistic: estimate / standardError, degreesOfFreedom: degreesOfFreedom)
    }

    /// The standard error of those who are not in the group, who have no figure of their own: √(SE² − SE₁²).
    fileprivate func otherError(than group: Double, kind: PublishedComparison.Kind) -> Double? {
        guard let standardError else { return nil }
        switch kind {
        case .difference:
            return max(0, standardError * standardError - group * group).squareRoot()
        case .ratio:
            let (all, first) = (standardError / estimate, group / groupEstimate)
            return max(0, all * all - first * first).squareRoot() * comparedEstimate
        }
    }
}

extension PublishedMeasure {
    func cell(_ place: FigurePlace) -> PublishedCell? { cells.first { FigurePlace($0) == place } }

    /// The standard error of what a plain comparison compares with, where that has a figure of its own: a grouping's
    /// category, or an earlier wave.
    fileprivate func referenceError(of comparison: PublishedComparison, in publications: [Publication]) -> Double? {
        var place = FigurePlace(comparison, wave: publications.last?.wave ?? "")
        if comparison.isChange {
            return publications.first { $0.wave == comparison.comparedTo }?.measures
                .first { $0.measure.id == measure.id }?.cell(place)?.figure?.standardError
        }
        place.category = comparison.comparedTo
        return place.grouping.isEmpty ? nil : cell(place)?.figure?.standardError
    }
}

extension PublishedComparison {
    fileprivate func isSameKind(as other: Self) -> Bool {
        kind == other.kind && comparedTo == other.comparedTo && adjustedFor == other.adjustedFor
            && isChange == other.isChange && comparesTerritories == other.comparesTerritories
    }
}
