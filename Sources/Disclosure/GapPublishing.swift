internal import Measures
internal import Questionnaires
internal import Statistics

/// Makes what is published of a measure's gaps between groups, and between territories.
///
/// Both sides are printed, or follow from what is printed, so a gap tells nothing new; where one is withheld the gap is.
/// A side that follows is everybody less a group or a territory: n(T) + n(others) = n(all). It is protected like a printed
/// one: where few are left, or few who all agree, there is no gap.
///
/// A standardised gap has so many people of both sides in every stratum that they may all say the same, so that nothing that it tells
/// of strata tells of few; there is none where answers are given by stratum, as how many are left for other groups would be known. It is
/// rounded, and comes without numbers of answers (``RoundedComparison``), as those of other groups would give others away.
struct GapPublishing {
    let wave: ProtectedWave
    let rules: ConfidentialityRules
    /// Ids of the levels and groupings that gaps are standardised for.
    let standard: [String]

    private var estimates: WaveEstimates { wave.estimates }

    /// - Parameter measure: position in the estimates.
    func comparisons(of measure: Int) throws(StatisticsError) -> [PublishedComparison] {
        var published: [PublishedComparison] = []
        for family in families(of: measure) {
            published += try comparisons(family.gaps, of: measure, adjustedFor: []) { $0.plain }
            // Territories are compared as they are: with the mix of another they would no longer be places that one knows.
            guard !standard.isEmpty, case .groups = family.key else { continue }
            published += try comparisons(family.gaps, of: measure, adjustedFor: standard) { $0.standardised }
        }
        return published
    }

    /// What gaps that stand in one table have in common.
    private enum FamilyKey: Hashable {
        /// Groups of one breakdown in one territory.
        case groups(of: Breakdown?, in: GridTerritory)
        /// Territories of one level.
        case territories(level: Int?)
    }

    private func families(of measure: Int) -> [(key: FamilyKey, gaps: [GapEstimate])] {
        var order: [FamilyKey] = []
        var families: [FamilyKey: [GapEstimate]] = [:]
        for gap in estimates.measures[measure].gaps {
            let cell = estimates.grid.cells[gap.gap.cell]
            let key: FamilyKey =
                estimates.grid.comparesTerritories(gap.gap)
                ? .territories(level: cell.territory.level) : .groups(of: cell.group.breakdown, in: cell.territory)
            if families[key] == nil { order.append(key) }
            families[key, default: []].append(gap)
        }
        return order.compactMap { key in families[key].map { (key, $0) } }
    }

    private func comparisons(
        _ gaps: [GapEstimate], of measure: Int, adjustedFor: [String], _ pick: (GapEstimate) -> PairedEstimate?
    ) throws(StatisticsError) -> [PublishedComparison] {
        let estimate = estimates.measures[measure]
        var family = ComparisonFamily()
        var fates: [Fate] = []
        for gap in gaps {
            let fate = fate(of: gap, measure: measure, adjustedFor, pick)
            fates.append(fate)
            switch fate {
            case .new(let picked):
                if !adjustedFor.isEmpty, let plain = gap.plain {
                    try family.add(picked, besides: plain)
                } else {
                    try family.add(picked)
                }
            case .told(let difference, _): try family.add(standing: difference)
            case .toldRounded(let difference): family.add(standing: difference)
            case .hidden: break
            }
        }
        var differences = try family.differences().makeIterator()
        var ratios = (estimate.measure.kind == .net ? [] : try family.ratios()).makeIterator()
        var published: [PublishedComparison] = []
        for (gap, fate) in zip(gaps, fates) {
            let difference: PublishedComparison.Outcome
            let ratio: PublishedComparison.Outcome
            switch fate {
            case .new:
                difference = outcome(of: differences.next(), adjustedFor)
                ratio = (ratios.next() ?? nil).map { .shown($0) } ?? .notApplicable
            case .told(let told, let toldRatio):
                difference = .shown(told)
                ratio = toldRatio.map { .shown($0) } ?? .notApplicable
            case .toldRounded(let told): (difference, ratio) = (.rounded(told), .notApplicable)
            case .hidden(let outcome): (difference, ratio) = (outcome, outcome)
            }
            published.append(comparison(gap, .difference, adjustedFor, difference))
            // A net may be zero or below: it has no ratio. A standardised one tells where nobody gave an answer.
            if estimate.measure.kind != .net, adjustedFor.isEmpty {
                published.append(comparison(gap, .ratio, adjustedFor, ratio))
            }
        }
        return published
    }

    private func outcome(of figure: ComparisonFigure?, _ adjustedFor: [String]) -> PublishedComparison.Outcome {
        guard let figure else { return .notApplicable }
        return adjustedFor.isEmpty ? .shown(figure) : .rounded(RoundedComparison(figure))
    }

    /// What is told of a gap.
    private enum Fate {
        case new(PairedEstimate)
        /// As it was published; the ratio where there is one.
        case told(ComparisonFigure, ComparisonFigure?)
        case toldRounded(RoundedComparison)
        case hidden(PublishedComparison.Outcome)
    }

    /// As it is now where both its figures are new, for then nobody learns more than from them; else as it was published, if it
    /// was beside a plain one between the figures that are shown.
    private func fate(
        of gap: GapEstimate, measure: Int, _ adjustedFor: [String], _ pick: (GapEstimate) -> PairedEstimate?
    ) -> Fate {
        guard estimates.measures[measure].wasAsked else { return .hidden(.notAsked) }
        let isClosed = isConfidential(gap, of: measure, pick)
        let standing = [gap.gap.cell, gap.gap.reference].map { wave.standingFigure(ofCell: $0, of: measure) }
        if standing.allSatisfy({ $0 == nil }) {
            return (isClosed ? nil : pick(gap)).map { .new($0) } ?? .hidden(isClosed ? .confidential : .notApplicable)
        }
        // Of what stands nobody must see whether its people are the same: neither by a gap that can be made nor by one that can't.
        guard let plain = told(gap, of: measure, .difference), wave.isOpen(gap.gap, of: measure),
            compares(plain, gap.gap, of: measure)
        else { return .hidden(.confidential) }
        if adjustedFor.isEmpty { return .told(plain, told(gap, of: measure, .ratio)) }
        return toldRounded(gap, of: measure, adjustedFor).map { .toldRounded($0) } ?? .hidden(.confidential)
    }

    /// The plain one as readers have it.
    private func told(
        _ gap: GapEstimate, of measure: Int, _ kind: PublishedComparison.Kind
    ) -> ComparisonFigure? {
        wave.told?.comparison(
            like: comparison(gap, kind, [], .notApplicable), of: estimates.measures[measure].measure.id,
            wave: estimates.wave)
    }

    private func toldRounded(
        _ gap: GapEstimate, of measure: Int, _ adjustedFor: [String]
    ) -> RoundedComparison? {
        wave.told?.rounded(
            like: comparison(gap, .difference, adjustedFor, .notApplicable), of: estimates.measures[measure].measure.id,
            wave: estimates.wave)
    }

    private func isConfidential(
        _ gap: GapEstimate, of measure: Int, _ pick: (GapEstimate) -> PairedEstimate?
    ) -> Bool {
        if estimates.measures[measure].measure.isSensitive { return true }
        if [gap.gap.cell, gap.gap.reference].contains(where: { wave.isWithheld($0, of: measure) }) { return true }
        guard let plain = gap.plain else { return false }
        if isFollowing(gap.gap), isIdentifying(plain.comparedRespondents, isUnanimous: gap.isReferenceUnanimous) {
            return true
        }
        return pick(gap) == nil
    }

    /// Whether the gap is one to others, whom no cell of their own prints.
    private func isFollowing(_ gap: GridGap) -> Bool { estimates.grid.cells[gap.reference].group == .all }

    private func isIdentifying(_ respondents: Int, isUnanimous: Bool) -> Bool {
        respondents < rules.threshold || isUnanimous && respondents < rules.unanimityThreshold
    }

    /// Whether the sides of a gap that was published are the figures that are shown.
    private func compares(_ told: ComparisonFigure, _ gap: GridGap, of measure: Int) -> Bool {
        func isShown(_ cell: Int, _ respondents: Int, _ estimate: Double) -> Bool {
            let now = wave.isWithheld(cell, of: measure) ? nil : wave.newFigure(ofCell: cell, of: measure)
            guard let shown = wave.standingFigure(ofCell: cell, of: measure) ?? now else { return false }
            return shown.respondents == respondents && abs(shown.estimate - estimate) <= PublishedFigure.sameness
        }
        return isShown(gap.cell, told.respondents, told.groupEstimate)
            && (isFollowing(gap) || isShown(gap.reference, told.comparedRespondents, told.comparedEstimate))
    }

    private func comparison(
        _ gap: GapEstimate, _ kind: PublishedComparison.Kind, _ adjustedFor: [String],
        _ outcome: PublishedComparison.Outcome
    ) -> PublishedComparison {
        let cell = estimates.grid.cells[gap.gap.cell]
        let reference = estimates.grid.cells[gap.gap.reference]
        return PublishedComparison(
            kind: kind, territory: PublishedTerritory(cell.territory, in: estimates.territories),
            language: PublishedLanguage(cell.group, in: estimates.survey),
            group: PublishedGroup(cell.group, in: estimates.survey),
            comparedTo: reference.group == .all
                ? PublishedComparison.others : PublishedGroup(reference.group, in: estimates.survey).code,
            adjustedFor: adjustedFor, outcome: outcome)
    }
}

extension PublishedComparison {
    /// Everybody of the territory who is not in the group; of a territory, everybody of the whole set who is not in it,
    /// those whose place does not decide included.
    static let others = "others"

    /// Whether it compares a territory with everybody else, and not groups of one territory or waves.
    package var comparesTerritories: Bool {
        comparedTo == Self.others && language == .all && group == .all
    }
}

extension GridGroup {
    /// The breakdown that the group is part of.
    fileprivate var breakdown: Breakdown? {
        switch self {
        case .all: nil
        case .questionnaire, .undeterminedQuestionnaire: .questionnaire
        case .home: .home
        case .category(let grouping, _), .undeterminedCategory(let grouping): .grouping(grouping)
        }
    }
}
