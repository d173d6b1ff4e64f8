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
    package private(set) var coverage = 1.0
    /// Nil for plain estimates.
    package private(set) var strata: UsedStrata?
}

/// Whom a standardised estimate rests on, and whom it leaves out, as one of the sides has too few people in their stratum or it is not
/// known.
package struct UsedStrata: Sendable {
    /// How many strata are not used and have somebody in them.
    package let unused: Int
    /// Valid unweighted answers of both sides whose stratum is not known.
    package let unplaced: Int
    package let group: Side
    package let reference: Side

    package struct Side: Sendable {
        /// Whether all who are compared gave the same value.
        package let isUnanimous: Bool
        /// Whether all who are left out did.
        package let isLeftOutUnanimous: Bool
    }

    fileprivate init(_ strata: GapStrata, used: Set<Int>) {
        var (compared, leftOut) = (GapMoments(), strata.unplaced)
        var unused = 0
        for (index, moments) in strata.known.enumerated() {
            if used.contains(index) {
                compared.merge(moments)
            } else {
                leftOut.merge(moments)
                unused += moments.group.count + moments.reference.count > 0 ? 1 : 0
            }
        }
        self.unused = unused
        unplaced = strata.unplaced.group.count + strata.unplaced.reference.count
        group = Side(isUnanimous: compared.group.isUnanimous, isLeftOutUnanimous: leftOut.group.isUnanimous)
        reference = Side(
            isUnanimous: compared.reference.isUnanimous, isLeftOutUnanimous: leftOut.reference.isUnanimous)
    }
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
            PairedEstimate(pair: $0, respondents: group.count, comparedRespondents: reference.count)
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
        for moments in strata.known {
            pairs.append(
                try Stratum(
                    population: moments.group.weight + moments.reference.weight,
                    records: try DomainPair(first: moments.group, second: moments.reference)))
        }
        guard let pair = try StandardisedPair(of: pairs, in: design, minimumRecords: fewest) else { return nil }
        self.init(
            pair: pair.estimates, respondents: pair.firstCount, comparedRespondents: pair.secondCount,
            coverage: pair.support.coverage * pairs.reduce(0) { $0 + $1.population } / weight,
            strata: UsedStrata(strata, used: Set(pair.support.strata)))
    }
}
