/// How far a figure can be leaned on; the raw values are the ones published.
package enum Reliability: String, Equatable, Sendable, CaseIterable {
    /// Nothing speaks against the figure.
    case good
    /// To be read with its interval.
    case caution
    /// Not to be used alone. `advisory` never says it.
    case poor
}

/// The rules by which reliability is judged.
package enum ReliabilityProfile: String, Equatable, Sendable, CaseIterable {
    /// Never withholds: `caution` or `good`. Thresholds after Parker et al. 2017 (Vital and Health Statistics 2(175)).
    case advisory

    /// Judges a share: caution when n < 30, df < 8, p is 0 or 1, or the 95 % `kg` interval is undefined or at least
    /// .30 wide, whichever interval is published.
    ///
    /// - Throws: `notAShare` for values other than 0 and 1, `distributionFailed`.
    package func reliability(ofShare share: DomainMean) throws(StatisticsError) -> Reliability {
        let interval = try share.interval(.kg, level: 0.95)
        guard hasEnoughRecords(share), share.estimate > 0, share.estimate < 1 else { return .caution }
        guard let interval, interval.width < 0.30 else { return .caution }
        return .good
    }

    /// Judges any other mean: caution when n < 30, df < 8, or there is no standard error.
    package func reliability(ofMean mean: DomainMean) -> Reliability {
        hasEnoughRecords(mean) && mean.standardError != nil ? .good : .caution
    }

    private func hasEnoughRecords(_ mean: DomainMean) -> Bool {
        mean.unweightedCount >= 30 && mean.degreesOfFreedom >= 8
    }
}
