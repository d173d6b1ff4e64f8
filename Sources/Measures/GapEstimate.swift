package import Statistics

/// A group's or a territory's figure beside that of other respondents, plain and standardised.
package struct GapEstimate: Sendable {
    package let gap: GridGap
    /// Whether all of those it is compared with gave the same answer.
    package let isReferenceUnanimous: Bool
    /// Nil when nobody is on one of the sides.
    package let plain: PairedEstimate?
    /// Both sides with the same mix of strata; nil where none was asked for, or it may not be told (``GapTable``).
    package let standardised: PairedEstimate?
}

/// Two estimates that are compared, and how many answers each rests on.
package struct PairedEstimate: Sendable {
    package let pair: EstimatePair
    /// Valid unweighted answers of the group.
    package let respondents: Int
    /// Valid unweighted answers of those it is compared with.
    package let comparedRespondents: Int

    /// The fewer answers of the two.
    package var smallerSide: Int { min(respondents, comparedRespondents) }
}

extension GapEstimate {
    /// - Parameters:
    ///   - group, reference: disjoint domains, so that their means have covariance 0 and SE² = SE₁² + SE₂².
    ///   - strata: the same by stratum, as many as there must be; nil without standardisation.
    init(
        gap: GridGap, group: DomainMoments, reference: DomainMoments, strata: [GapMoments]?, design: Design
    ) throws(StatisticsError) {
        self.gap = gap
        isReferenceUnanimous = try DomainMean(of: reference, in: design)?.standardError == 0
        let pair = try EstimatePair(of: try DomainPair(first: group, second: reference), in: design)
        plain = pair.map {
            PairedEstimate(pair: $0, respondents: group.count, comparedRespondents: reference.count)
        }
        guard let strata else {
            standardised = nil
            return
        }
        standardised = try PairedEstimate(strata, design: design)
    }
}

extension PairedEstimate {
    /// The standard population is everybody on either side whose stratum is known.
    fileprivate init?(_ strata: [GapMoments], design: Design) throws(StatisticsError) {
        var pairs: [Stratum<DomainPair>] = []
        for moments in strata {
            pairs.append(
                try Stratum(
                    population: moments.group.weight + moments.reference.weight,
                    records: try DomainPair(first: moments.group, second: moments.reference)))
        }
        guard let pair = try StandardisedPair(of: pairs, in: design) else { return nil }
        self.init(
            pair: pair.estimates, respondents: pair.firstCount, comparedRespondents: pair.secondCount)
    }
}
