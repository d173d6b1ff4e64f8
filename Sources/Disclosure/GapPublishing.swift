internal import Measures
internal import Questionnaires
internal import Statistics

/// Makes what is published of a measure's gaps between groups, and between territories.
///
/// Both sides are printed, or follow from what is printed, so a gap tells nothing new; where one is withheld the gap is.
/// A side that follows is everybody less a group or a territory: n(T) + n(others) = n(all). It is protected like a printed
/// one: where few are left, or few who all agree, there is no gap.
///
/// A standardised gap rests only on strata with enough people on both sides, which its numbers of answers beside the plain ones may
/// tell. Where those whom it compares or leaves out are few, or few who all agree, or so many that a side has some, and few, in each of
/// the strata left out, it is withheld; and it is not said that no stratum has enough.
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
            case .new(let picked): _ = try family.add(picked)
            case .told(let difference, _): try family.add(standing: difference)
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
                difference = differences.next().map { .shown($0) } ?? .notApplicable
                ratio = (ratios.next() ?? nil).map { .shown($0) } ?? .notApplicable
            case .told(let told, let toldRatio):
                difference = .shown(told)
                ratio = toldRatio.map { .shown($0) } ?? .notApplicable
            case .hidden(let outcome): (difference, ratio) = (outcome, outcome)
            }
            published.append(comparison(gap, .difference, adjustedFor, difference))
            // A net may be zero or below: it has no ratio.
            if estimate.measure.kind != .net { published.append(comparison(gap, .ratio, adjustedFor, ratio)) }
        }
        return published
    }

    /// What is told of a gap.
    private enum Fate {
        case new(PairedEstimate)
        /// As it was published; the ratio where there is one.
        case told(ComparisonFigure, ComparisonFigure?)
        case hidden(PublishedComparison.Outcome)
    }

    /// As it is now where both its figures are new, for then nobody learns more than from them; else as it was published, if it
    /// was beside a plain one between the figures that are shown. A standardised one also stays where it compares a few people
    /// more or fewer, whom the two would tell apart: of those the cells say nothing.
    private func fate(
        of gap: GapEstimate, measure: Int, _ adjustedFor: [String], _ pick: (GapEstimate) -> PairedEstimate?
    ) -> Fate {
        guard estimates.measures[measure].wasAsked else { return .hidden(.notAsked) }
        let isClosed = isConfidential(gap, of: measure, pick)
        let picked = isClosed ? nil : pick(gap)
        let now = picked.map { Fate.new($0) } ?? .hidden(isClosed ? .confidential : .notApplicable)
        let told = told(gap, of: measure, .difference, adjustedFor)
        let plain = self.told(gap, of: measure, .difference, [])
        let standing = [gap.gap.cell, gap.gap.reference].map { wave.standingFigure(ofCell: $0, of: measure) }
        let isRenewed = standing.allSatisfy { $0 == nil }
        if isRenewed {
            guard !adjustedFor.isEmpty, let picked, let told else { return now }
            let besides = wave.told?.plain(
                besides: comparison(gap, .difference, adjustedFor, .notApplicable),
                of: estimates.measures[measure].measure.id, wave: estimates.wave)
            guard differsByFew(gap, picked, from: told, besides) else { return now }
        }
        // Of what stands nobody must see whether its people are the same: neither by a gap that can be made nor by one that can't.
        guard let told, let plain,
            isRenewed || wave.isOpen(gap.gap, of: measure) && compares(plain, gap.gap, of: measure)
        else { return .hidden(.confidential) }
        return .told(told, self.told(gap, of: measure, .ratio, adjustedFor))
    }

    /// As readers have it.
    private func told(
        _ gap: GapEstimate, of measure: Int, _ kind: PublishedComparison.Kind, _ adjustedFor: [String]
    ) -> ComparisonFigure? {
        wave.told?.comparison(
            like: comparison(gap, kind, adjustedFor, .notApplicable), of: estimates.measures[measure].measure.id,
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
        guard let picked = pick(gap) else { return true }
        guard let strata = picked.strata else { return false }
        let sides = [
            (all: plain.respondents, used: picked.respondents, strata.group),
            (all: plain.comparedRespondents, used: picked.comparedRespondents, strata.reference),
        ]
        return sides.contains { all, used, side in
            isIdentifying(used, isUnanimous: side.isUnanimous)
                || all > used && isIdentifying(all - used, isUnanimous: side.isLeftOutUnanimous)
                || tellsOfSome(all - used, in: strata)
        }
    }

    /// Whether somebody who knows which strata are not used, and that one of the sides has few people in each of them, can tell that a
    /// side has some in each: they are more than there can be in all but one, and not more than there can be in all. Those whose
    /// stratum is not known may be of one side or of the other.
    private func tellsOfSome(_ leftOut: Int, in strata: UsedStrata) -> Bool {
        let (most, least) = (rules.threshold - 1, leftOut - strata.unplaced)
        return least > max(0, most * (strata.unused - 1)) && least <= most * strata.unused
    }

    /// Whether the gap is one to others, whom no cell of their own prints.
    private func isFollowing(_ gap: GridGap) -> Bool { estimates.grid.cells[gap.reference].group == .all }

    private func isIdentifying(_ respondents: Int, isUnanimous: Bool) -> Bool {
        respondents < rules.threshold || isUnanimous && respondents < rules.unanimityThreshold
    }

    /// Whether few more or fewer are compared, or left out, by a standardised gap than when it was published; where somebody has
    /// gone as many may be others.
    ///
    /// - Parameter plain: the plain one that was published with it.
    private func differsByFew(
        _ gap: GapEstimate, _ now: PairedEstimate, from told: ComparisonFigure, _ plain: ComparisonFigure?
    ) -> Bool {
        let compared = [now.respondents - told.respondents, now.comparedRespondents - told.comparedRespondents]
        if wave.hasLosses, compared.contains(0) { return true }
        var differences = compared
        if let plain, let all = gap.plain {
            let differing = [all.respondents - plain.respondents, all.comparedRespondents - plain.comparedRespondents]
            differences += zip(differing, compared).map { $0 - $1 }
        }
        return differences.contains { (1..<rules.threshold).contains(abs($0)) }
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
