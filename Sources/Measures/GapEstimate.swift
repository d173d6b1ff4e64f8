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
    /// Nothing for plain estimates.
    package let strata: UsedStrata?

    init(
        pair: EstimatePair, respondents: Int, comparedRespondents: Int, coverage: Double = 1,
        strata: UsedStrata? = nil
    ) {
        self.pair = pair
        self.respondents = respondents
        self.comparedRespondents = comparedRespondents
        self.coverage = coverage
        self.strata = strata
    }
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

        fileprivate init(_ strata: [DomainMoments], of whole: DomainMoments, used: Set<Int>) {
            func sum(_ value: (DomainMoments) -> Double) -> Double { used.reduce(0) { $0 + value(strata[$1]) } }
            let (weight, sums, squares) = (sum(\.weight), sum(\.weightedSum), sum(\.weightedSquares))
            func isUnanimous(_ weight: Double, _ sums: Double, _ squares: Double) -> Bool {
                squares * weight - sums * sums <= 1e-9 * weight * weight
            }
            self.isUnanimous = isUnanimous(weight, sums, squares)
            isLeftOutUnanimous = isUnanimous(
                whole.weight - weight, whole.weightedSum - sums, whole.weightedSquares - squares)
        }
    }

    fileprivate init(_ strata: GapStrata, of group: DomainMoments, _ reference: DomainMoments, used: Set<Int>) {
        unused = strata.group.indices.count {
            !used.contains($0) && strata.group[$0].count + strata.reference[$0].count > 0
        }
        unplaced = group.count + reference.count - (strata.group + strata.reference).reduce(0) { $0 + $1.count }
        self.group = Side(strata.group, of: group, used: used)
        self.reference = Side(strata.reference, of: reference, used: used)
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
            strata, of: group, reference, fewest: fewest, design: design)
    }
}

extension PairedEstimate {
    /// The standard population is everybody on either side whose stratum is known; nil when no stratum has enough people on both.
    ///
    ///
    /// - Parameters:
    ///   - group, reference: everybody of the sides.
    fileprivate init?(
        _ strata: GapStrata, of group: DomainMoments, _ reference: DomainMoments, fewest: Int, design: Design
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
            coverage: pair.support.coverage * pairs.reduce(0) { $0 + $1.population }
                / (group.weight + reference.weight),
            strata: UsedStrata(strata, of: group, reference, used: Set(pair.support.strata)))
    }
}
