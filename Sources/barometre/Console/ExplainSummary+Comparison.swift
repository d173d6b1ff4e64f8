internal import Disclosure
internal import Questionnaires

extension ExplainSummary {
    /// A comparison as `--json` prints it.
    struct Comparison: Encodable {
        /// `difference` or `ratio`.
        let kind: String
        let compareTo: String
        let adjustedFor: [String]
        /// As in results.csv.
        let status: String
        let figure: Numbers?
        /// Of one with the same mix on both sides.
        let rounded: RoundedNumbers?
        /// The wave that compares with no other.
        let brokenBy: String?
        let reworded: Bool
        /// Commands that explain the comparison for more people, where this one is withheld.
        let instead: [String]?
    }

    /// The row of results.csv, and what its formulas are filled with.
    struct Numbers: Encodable {
        let respondents, compareRespondents: Int
        let groupEstimate, comparedEstimate, estimate: Double
        let groupStandardError, comparedStandardError, standardError, low, high: Double?
        let intervalMethod: String?
        let level: Double
        let familySize, degreesOfFreedom: Int
        let criticalValue, statistic, pValue, pAdjusted: Double?
        let verdict: String?
        let reliability: String
        let borrowedVariance: Bool
    }

    struct RoundedNumbers: Encodable {
        let estimate: Double
        let low, high: Double?
        let intervalMethod: String?
        let level: Double
        let familySize: Int
        let verdict: String?
        let reliability: String
    }
}

extension ExplainSummary.Comparison {
    init(_ explained: ExplainedComparison, _ explanation: Explanation, story: ExplainStory) {
        let comparison = explained.comparison
        kind = comparison.kind.rawValue
        compareTo = comparison.comparedTo
        adjustedFor = comparison.adjustedFor
        status = comparison.outcome.word
        figure = explained.working.map { ExplainSummary.Numbers($0) }
        rounded = comparison.rounded.map {
            ExplainSummary.RoundedNumbers(
                estimate: $0.estimate, low: $0.low, high: $0.high, intervalMethod: $0.intervalMethod, level: $0.level,
                familySize: $0.familySize, verdict: $0.verdict, reliability: $0.reliability)
        }
        brokenBy = explained.brokenBy
        reworded = explained.isReworded
        guard case .confidential = comparison.outcome else {
            instead = nil
            return
        }
        instead = explained.elsewhere.map {
            story.command(
                for: $0, of: explanation.measure.id, wave: explanation.wave,
                ["--compare-to", comparison.comparedTo])
        }
    }
}

extension ExplainSummary.Numbers {
    fileprivate init(_ working: ComparisonWorking) {
        let figure = working.figure
        self.init(
            respondents: figure.respondents, compareRespondents: figure.comparedRespondents,
            groupEstimate: figure.groupEstimate, comparedEstimate: figure.comparedEstimate, estimate: figure.estimate,
            groupStandardError: working.sideErrors?.group, comparedStandardError: working.sideErrors?.compared,
            standardError: figure.standardError, low: figure.low, high: figure.high,
            intervalMethod: figure.intervalMethod, level: figure.level, familySize: figure.familySize,
            degreesOfFreedom: figure.degreesOfFreedom, criticalValue: working.criticalValue,
            statistic: working.statistic, pValue: working.pValue, pAdjusted: figure.adjustedPValue,
            verdict: figure.verdict, reliability: figure.reliability, borrowedVariance: figure.hasBorrowedVariance)
    }
}

extension PublishedComparison.Outcome {
    /// As in results.csv.
    fileprivate var word: String {
        switch self {
        case .shown, .rounded: "shown"
        case .confidential: "confidential"
        case .notAsked: "not-asked"
        case .notApplicable: "not-applicable"
        case .notComparable: "break"
        }
    }
}
