internal import Definitions
internal import Disclosure
internal import PartnerCounts
internal import Questionnaires

/// Finds the figures that a plan shows among those published of one wave, and computes from nothing else.
struct FigureEvaluator: Sendable {
    let plan: Plan
    let surveys: [String: Survey]
    let publications: [String: Publication]
    let institutions: InstitutionalFigures?
    let children: [CountTerritory: Int]

    init(_ material: PlanMaterial) {
        plan = material.plan
        surveys = material.surveys
        publications = material.publications
        institutions = material.institutions
        children = material.children
    }

    /// Of the wave before; nil when there is none.
    init?(earlier material: PlanMaterial) {
        guard let earlier = material.earlier else { return nil }
        plan = material.plan
        surveys = material.surveys
        publications = earlier.publications
        institutions = earlier.institutions
        children = material.children
    }

    /// At least one, with a value or with the reason for its absence.
    func figures(_ shown: ShownFigure) -> [PlanFigure] {
        let found =
            switch shown.kind {
            case .measure: measured(shown)
            case .count: counted(shown)
            case .status: stated(shown)
            }
        return found.isEmpty ? [absent(shown)] : found
    }

    func area(_ shown: ShownFigure) -> PlanSettings.Area? { shown.within.flatMap(plan.settings.area) }

    private func absent(_ shown: ShownFigure) -> PlanFigure {
        PlanFigure(
            survey: shown.survey, id: shown.id, label: label(ofQuestion: shown.id, in: shown.survey),
            scope: PlanFigure.Scope(area: area(shown)), value: .absent(.unavailable))
    }

    // MARK: - Measures

    func measures(_ pattern: String, of survey: String) -> [Measure] {
        guard let survey = surveys[survey] else { return [] }
        return survey.measureIDs(matching: pattern).compactMap { survey.measure(id: $0) }
    }

    func published(_ measure: Measure, of survey: String) -> PublishedMeasure? {
        publications[survey]?.measures.first { $0.measure.id == measure.id }
    }

    private func measured(_ shown: ShownFigure) -> [PlanFigure] {
        if let join = shown.joined { return joined(shown, join) }
        return measures(shown.id, of: shown.survey).flatMap { measure -> [PlanFigure] in
            guard let breakdown = shown.breakdown else { return [whole(measure, shown)] }
            switch breakdown.comparison {
            case .gap: return gaps(measure, shown, breakdown)
            case .extremes: return [extremes(measure, shown, breakdown)]
            case nil: return [whole(measure, shown)] + groups(of: measure, shown, breakdown)
            }
        }
    }

    /// For everybody of the area, or everywhere.
    private func whole(_ measure: Measure, _ shown: ShownFigure) -> PlanFigure {
        let scope = PlanFigure.Scope(area: area(shown))
        let cell = territory(of: scope.area).flatMap { territory in
            published(measure, of: shown.survey)?.cells.first {
                $0.lies(in: territory) && $0.language == .all && $0.group == .all
            }
        }
        return figure(measure, of: shown.survey, scope, cell)
    }

    /// Where publications tell of an area: the unit that it is; nil for an area of several, which has no cell of its own.
    func territory(of area: PlanSettings.Area?) -> CountTerritory? {
        guard let area else { return .all }
        return area.onlyUnit
    }

    func figure(
        _ measure: Measure, of survey: String, _ scope: PlanFigure.Scope, _ cell: PublishedCell?
    ) -> PlanFigure {
        PlanFigure(
            survey: survey, id: measure.id, label: measure.label, scope: scope,
            value: PlanFigure.Value(cell, of: measure))
    }

    // MARK: - Groups

    /// The cells of a breakdown's groups, in the grid's order; those that hold nobody to place are left out.
    func cells(
        of measure: Measure, _ shown: ShownFigure, _ breakdown: ShownFigure.Breakdown
    ) -> [(scope: PlanFigure.Scope, cell: PublishedCell)] {
        guard let territory = territory(of: area(shown)), let measure = published(measure, of: shown.survey)
        else { return [] }
        return measure.cells.compactMap { cell in
            var scope = PlanFigure.Scope(area: area(shown))
            let code: String
            if cell.language.basis == breakdown.by, cell.group == .all, cell.lies(in: territory) {
                scope.language = cell.language
                code = cell.language.code
            } else if cell.group.by == breakdown.by, cell.language == .all, cell.lies(in: territory) {
                scope.group = cell.group
                code = cell.group.code
            } else if cell.territory.level == breakdown.by, cell.language == .all, cell.group == .all,
                scope.area == nil
            {
                scope.territory = CountTerritory(level: cell.territory.level, code: cell.territory.code)
                code = cell.territory.code
            } else {
                return nil
            }
            guard !cell.holdsNobody, breakdown.groups.isEmpty || breakdown.groups.contains(code) else { return nil }
            return (scope, cell)
        }
    }

    func groups(
        of measure: Measure, _ shown: ShownFigure, _ breakdown: ShownFigure.Breakdown
    ) -> [PlanFigure] {
        cells(of: measure, shown, breakdown).map { figure(measure, of: shown.survey, $0.scope, $0.cell) }
    }

    private func gaps(
        _ measure: Measure, _ shown: ShownFigure, _ breakdown: ShownFigure.Breakdown
    ) -> [PlanFigure] {
        guard let territory = territory(of: area(shown)), let published = published(measure, of: shown.survey)
        else { return [unavailable(measure, shown, .gap)] }
        let found = published.comparisons.filter {
            $0.kind == .difference && $0.adjustedFor.isEmpty && $0.territory.level == territory.level
                && $0.territory.code == territory.code
                && ($0.group.by == breakdown.by || ($0.group == .all && $0.language.basis == breakdown.by))
                && (breakdown.groups.isEmpty || breakdown.groups.contains($0.code))
        }
        guard !found.isEmpty else { return [unavailable(measure, shown, .gap)] }
        return found.map { comparison in
            PlanFigure(
                survey: shown.survey, id: measure.id, label: measure.label,
                scope: PlanFigure.Scope(
                    area: area(shown), language: comparison.language, group: comparison.group),
                other: PlanFigure.Other(
                    relation: .gap, id: comparison.comparedTo, label: nil,
                    respondents: comparison.figure?.comparedRespondents),
                value: PlanFigure.Value(comparison))
        }
    }

    /// Of groups with enough answers that all may see: a difference of two figures that are printed anyway.
    private func extremes(
        _ measure: Measure, _ shown: ShownFigure, _ breakdown: ShownFigure.Breakdown
    ) -> PlanFigure {
        let all = cells(of: measure, shown, breakdown)
        let solid = all.compactMap { scope, cell -> (scope: PlanFigure.Scope, figure: PublishedFigure)? in
            guard let figure = cell.figure, figure.reliability != "poor", !scope.isUndetermined else { return nil }
            return (scope, figure)
        }
        guard let first = solid.first, solid.count > 1 else {
            let isHidden = all.contains { $0.cell.isConfidential }
            return unavailable(measure, shown, .extremes, isHidden ? .confidential : .unavailable)
        }
        let (lowest, highest) = solid.reduce((first, first)) { ends, group in
            (
                group.figure.estimate < ends.0.figure.estimate ? group : ends.0,
                group.figure.estimate > ends.1.figure.estimate ? group : ends.1
            )
        }
        return PlanFigure(
            survey: shown.survey, id: measure.id, label: measure.label, scope: highest.scope,
            other: PlanFigure.Other(
                relation: .extremes, id: lowest.scope.code, label: nil, respondents: lowest.figure.respondents),
            value: .quantity(
                PlanFigure.Quantity(
                    unit: .points, estimate: highest.figure.estimate - lowest.figure.estimate, low: nil, high: nil,
                    respondents: highest.figure.respondents)))
    }

    private func unavailable(
        _ measure: Measure, _ shown: ShownFigure, _ relation: PlanFigure.Other.Relation,
        _ absence: PlanFigure.Absence = .unavailable
    ) -> PlanFigure {
        PlanFigure(
            survey: shown.survey, id: measure.id, label: measure.label, scope: PlanFigure.Scope(area: area(shown)),
            other: PlanFigure.Other(relation: relation, id: "", label: nil, respondents: nil),
            value: .absent(absence))
    }
}

extension PublishedCell {
    func lies(in territory: CountTerritory) -> Bool {
        self.territory.level == territory.level && self.territory.code == territory.code
    }
}

extension PublishedComparison {
    /// Of the group that is compared.
    fileprivate var code: String { group == .all ? language.code : group.code }
}

extension PlanFigure.Scope {
    /// Of the group, the language or the territory that it is limited to.
    var code: String {
        if group != .all { return group.code }
        return language == .all ? territory.code : language.code
    }

    var isUndetermined: Bool { code == PublishedTerritory.undetermined }
}
