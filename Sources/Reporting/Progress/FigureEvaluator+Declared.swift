internal import Definitions
internal import Disclosure
internal import Objects
internal import PartnerCounts
internal import Questionnaires

/// Counts and states that organisations declare.
extension FigureEvaluator {
    /// Everywhere or in the area, then for each territory of a breakdown.
    func counted(_ shown: ShownFigure) -> [PlanFigure] {
        guard let definition = surveys[shown.survey]?.counts.first(where: { $0.id == shown.id }) else { return [] }
        func figure(_ count: CountFigure?, in territory: CountTerritory) -> PlanFigure {
            let figure = PlanFigure(
                survey: shown.survey, id: definition.id, label: definition.label,
                scope: PlanFigure.Scope(area: area(shown), territory: territory),
                value: PlanFigure.Value(count, of: definition))
            return shown.ratio == nil ? figure : perHundred(figure)
        }
        let whole = institutions?.count(shown.id, area: shown.within)
        guard let breakdown = shown.breakdown else { return [figure(whole, in: .all)] }
        let parts = (institutions?.counts ?? []).filter {
            $0.count == shown.id && $0.area == shown.within && $0.territory.level == breakdown.by
                && (breakdown.groups.isEmpty
                    ? $0.territory.code != CountTerritory.undetermined("").code
                    : breakdown.groups.contains($0.territory.code))
        }
        return [figure(whole, in: .all)] + parts.map { figure($0, in: $0.territory) }
    }

    /// Per hundred children of the territory; a count of an area has no children of its own.
    private func perHundred(_ figure: PlanFigure) -> PlanFigure {
        let children = figure.scope.area == nil ? children[figure.scope.territory].flatMap { $0 > 0 ? $0 : nil } : nil
        var value = figure.value
        if let quantity = figure.quantity {
            value = .absent(.unavailable)
            if let children {
                let factor = 100 / Double(children)
                value = .quantity(
                    PlanFigure.Quantity(
                        unit: .number, estimate: quantity.estimate * factor, low: nil,
                        high: quantity.high.map { $0 * factor }, respondents: quantity.respondents,
                        reporting: quantity.reporting))
            }
        }
        return PlanFigure(
            survey: figure.survey, id: figure.id, label: figure.label, scope: figure.scope,
            other: PlanFigure.Other(
                relation: .perHundred, id: ShownFigure.Ratio.children.rawValue, label: nil, respondents: children),
            value: value)
    }

    /// Studies; of other questions the shares of organisations that give each answer, protected as all opinions are.
    func stated(_ shown: ShownFigure) -> [PlanFigure] {
        let label = label(ofQuestion: shown.id, in: shown.survey)
        if let study = institutions?.study(shown.id) {
            return [
                PlanFigure(
                    survey: shown.survey, id: shown.id, label: label, scope: PlanFigure.Scope(),
                    value: .study(study))
            ]
        }
        return measures("\(shown.id).*", of: shown.survey).flatMap { measure in
            let cell = published(measure, of: shown.survey)?.cells.first {
                $0.lies(in: .all) && $0.language == .all && $0.group == .all
            }
            let all = figure(measure, of: shown.survey, PlanFigure.Scope(), cell)
            return [all] + (shown.breakdown.map { groups(of: measure, shown, $0) } ?? [])
        }
    }

    /// The text of a question, or of an item of one (`project_status.GUIDE`); the id where the survey is not at hand.
    func label(ofQuestion id: String, in survey: String) -> LocalizedText {
        let parts = id.split(separator: ".", maxSplits: 1).map(String.init)
        guard let question = surveys[survey]?.question(id: parts[0]) else { return LocalizedText(id, in: "fr") }
        guard parts.count == 2, case .array(let items, _) = question.kind,
            let item = items.first(where: { $0.code == parts[1] })
        else { return question.text }
        return item.text
    }
}

extension PlanFigure.Value {
    init(_ cell: PublishedCell?, of measure: Measure) {
        switch cell?.outcome {
        case .shown(let figure):
            let unit: PlanFigure.Quantity.Unit =
                switch measure.kind {
                case .share: .share
                case .net: .points
                case .index: .score
                }
            self = .quantity(
                PlanFigure.Quantity(
                    unit: unit, estimate: figure.estimate, low: figure.low, high: figure.high,
                    respondents: figure.respondents))
        case .confidential: self = .absent(.confidential)
        case .notApplicable: self = .absent(.inapplicable)
        case .notAsked, nil: self = .absent(.unavailable)
        }
    }

    init(_ comparison: PublishedComparison) {
        switch comparison.outcome {
        case .shown(let figure):
            self = .quantity(
                PlanFigure.Quantity(
                    unit: .points, estimate: figure.estimate, low: figure.low, high: figure.high,
                    respondents: figure.respondents, isEstablished: figure.verdict.map { _ in figure.isEstablished }))
        case .confidential: self = .absent(.confidential)
        case .notAsked: self = .absent(.unavailable)
        case .rounded, .notApplicable: self = .absent(.inapplicable)
        case .notComparable: self = .absent(.broken)
        }
    }

    init(_ count: CountFigure?, of definition: CountDefinition) {
        guard let count else {
            self = .absent(.unavailable)
            return
        }
        guard let estimate = count.estimate else {
            self = .absent(count.isWithheld ? .confidential : .notReported)
            return
        }
        var quantity = PlanFigure.Quantity(
            unit: .number, estimate: estimate, low: nil, high: count.most, respondents: count.respondents,
            reporting: count.reporting)
        if case .ratio = definition.formula {
            // Counts of this kind are in percent.
            quantity = PlanFigure.Quantity(
                unit: .share, estimate: estimate / 100, low: nil, high: count.most.map { $0 / 100 },
                respondents: count.respondents, reporting: count.reporting)
        }
        self = .quantity(quantity)
    }
}
