package import Statistics

/// A group's or a territory's figure beside that of other respondents, plain and standardised.
package struct GapEstimate: Sendable {
    package let gap: GridGap
    /// Whether all of those it is compared with gave the same answer.
    package let isReferenceUnanimous: Bool
    /// Nil when nobody is on one of the sides.
    package let plain: PairedEstimate?
    /// Both sides with the same mix of strata; nil where none was asked for, or no stratum has enough people on both sides.
    package let standardised: PairedEstimate?
}

/// Two estimates that are compared, and how many answers each rests on.
package struct PairedEstimate: Sendable {
    package let pair: EstimatePair
    /// Valid unweighted answers of the group.
    package let respondents: Int
    /// Valid unweighted answers of those it is compared with.
    package let comparedRespondents: Int
    /// Share of the weighted answers of both sides that lie in the strata used; 1 for plain estimates. Of all answers, as one of
    /// those whose stratum is known would tell how many those are.
    package let coverage: Double
}

extension GapEstimate {
    /// - Parameters:
    ///   - group, reference: disjoint domains, so that their means have covariance 0 and SE² = SE₁² + SE₂².
    ///   - strata: the same by stratum; nil without standardisation.
    init(
        gap: GridGap, group: DomainMoments, reference: DomainMoments, strata: GapStrata?, fewest: Int, design: Design
    ) throws(StatisticsError) {
        self.gap = gap
        isReferenceUnanimous = try DomainMean(of: reference, in: design)?.standardError == 0
        let pair = try EstimatePair(of: try DomainPair(first: group, second: reference), in: design)
        plain = pair.map {
            PairedEstimate(
                pair: $0, respondents: group.count, comparedRespondents: reference.count, coverage: 1)
        }
        guard let strata else {
            standardised = nil
            return
        }
        standardised = try PairedEstimate(
            strata, of: group.weight + reference.weight, fewest: fewest, design: design)
    }
}

extension PairedEstimate {
    /// The standard population is everybody on either side whose stratum is known; nil when no stratum has enough people on both.
    ///
    /// - Parameter weight: of everybody on either side.
    fileprivate init?(
        _ strata: GapStrata, of weight: Double, fewest: Int, design: Design
    ) throws(StatisticsError) {
        var pairs: [Stratum<DomainPair>] = []
        for (group, reference) in zip(strata.group, strata.reference) {
            pairs.append(
                try Stratum(
                    population: group.weight + reference.weight,
                    records: try DomainPair(first: group, second: reference)))
        }
        guard let pair = try StandardisedPair(of: pairs, in: design, minimumRecords: fewest) else { return nil }
        self.init(
            pair: pair.estimates, respondents: pair.firstCount, comparedRespondents: pair.secondCount,
            coverage: pair.support.coverage * pairs.reduce(0) { $0 + $1.population } / weight)
    }
}
