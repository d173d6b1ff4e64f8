internal import Measures
internal import Questionnaires
internal import Statistics

/// Makes what is published of a measure's gaps between groups, and between territories.
///
/// Both sides are printed, or follow from what is printed, so a gap tells nothing new; where one is withheld the gap is.
/// A side that follows is everybody less a group or a territory: n(T) + n(others) = n(all). It is protected like a printed
/// one: where few are left, or few who all agree, there is no gap.
///
/// A standardised gap rests only on strata with enough people on both sides. Where it leaves a few people of a side out, it is
/// withheld: its numbers of answers beside the plain ones would tell how many, and the figures something of their answers.
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
        var places: [Int?] = []
        for gap in gaps {
            let isShown = estimate.wasAsked && !isConfidential(gap, of: measure, pick)
            let picked = isShown ? pick(gap) : nil
            if let picked { places.append(try family.add(picked)) } else { places.append(nil) }
        }
        let differences = try family.differences()
        let ratios = estimate.measure.kind == .net ? [] : try family.ratios()
        var published: [PublishedComparison] = []
        for (gap, place) in zip(gaps, places) {
            let hidden: PublishedComparison.Outcome =
                if !estimate.wasAsked {
                    .notAsked
                } else if isConfidential(gap, of: measure, pick) {
                    .confidential
                } else {
                    .notApplicable
                }
            let difference = place.map { PublishedComparison.Outcome.shown(differences[$0]) } ?? hidden
            published.append(comparison(gap, of: measure, .difference, adjustedFor, difference))
            // A net may be zero or below: it has no ratio.
            guard estimate.measure.kind != .net else { continue }
            let ratio = place.map { ratios[$0].map { PublishedComparison.Outcome.shown($0) } ?? .notApplicable }
            published.append(comparison(gap, of: measure, .ratio, adjustedFor, ratio ?? hidden))
        }
        return published
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
        guard let picked = pick(gap) else { return false }
        return [
            plain.respondents - picked.respondents, plain.comparedRespondents - picked.comparedRespondents,
        ].contains { (1..<rules.threshold).contains($0) }
    }

    /// Whether the gap is one to others, whom no cell of their own prints.
    private func isFollowing(_ gap: GridGap) -> Bool { estimates.grid.cells[gap.reference].group == .all }

    private func isIdentifying(_ respondents: Int, isUnanimous: Bool) -> Bool {
        respondents < rules.threshold || isUnanimous && respondents < rules.unanimityThreshold
    }

    /// As it is now, or as it was published: where its update waits, where it compares the same people, and where it compares a
    /// few more or fewer, whom the two would tell apart. Of standardised ones that is not known from the cells.
    private func comparison(
        _ gap: GapEstimate, of measure: Int, _ kind: PublishedComparison.Kind, _ adjustedFor: [String],
        _ outcome: PublishedComparison.Outcome
    ) -> PublishedComparison {
        let now = comparison(gap, kind, adjustedFor, outcome)
        let told = wave.told?.comparison(like: now, of: estimates.measures[measure].measure.id, wave: estimates.wave)
        guard let told, wave.isHeld(gap.gap, of: measure) || now.figure.map({ stands(told, beside: $0) }) ?? false
        else { return now }
        return comparison(gap, kind, adjustedFor, .shown(told))
    }

    private func stands(_ told: ComparisonFigure, beside now: ComparisonFigure) -> Bool {
        now.isLike(told)
            || [now.respondents - told.respondents, now.comparedRespondents - told.comparedRespondents]
                .contains { (1..<rules.threshold).contains(abs($0)) }
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
