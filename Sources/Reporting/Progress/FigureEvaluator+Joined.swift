internal import Definitions
internal import Disclosure
internal import Questionnaires

/// Figures with a second side. Each is made of published figures alone, so that it gives back nothing that is withheld.
extension FigureEvaluator {
    func joined(_ shown: ShownFigure, _ join: ShownFigure.Join) -> [PlanFigure] {
        let pairs = pairs(shown, join)
        guard !pairs.isEmpty else { return [] }
        switch join.relation {
        case .beside: return pairs.flatMap { beside($0, shown, join) }
        case .minus: return pairs.map { difference($0, shown, join) }
        case .uncoveredBy: return [uncovered(pairs, shown, join)]
        case .coveredBy: return [covered(pairs, shown, join)]
        }
    }

    /// A measure of the first side with the one that answers it; nil where the second family lacks the code.
    private struct Pair {
        let first: Measure
        let firstCell: PublishedCell?
        let second: Measure?
        let secondCell: PublishedCell?

        var code: String { first.family?.code ?? first.id }

        /// Whether nobody, or who knows, is on the second side.
        var isOffered: Bool? {
            guard second != nil else { return false }
            return secondCell?.figure.map { $0.estimate > 0 }
        }
    }

    private func pairs(_ shown: ShownFigure, _ join: ShownFigure.Join) -> [Pair] {
        let seconds = measures(join.measure, of: join.survey)
        let place = territory(of: area(shown))
        func cell(_ measure: Measure?, _ survey: String) -> PublishedCell? {
            guard let measure, let place else { return nil }
            return published(measure, of: survey)?.cells.first {
                $0.lies(in: place) && $0.language == .all && $0.group == .all
            }
        }
        return measures(shown.id, of: shown.survey).compactMap { first in
            let second: Measure?
            if let code = first.family?.code {
                let answering =
                    join.codes.isEmpty ? code : join.codes.first { $0.first == code }?.second
                // Codes that the plan does not pair are not compared.
                guard let answering else { return nil }
                second = seconds.first { $0.family == nil || $0.family?.code == answering }
            } else {
                second = seconds.first
            }
            return Pair(
                first: first, firstCell: cell(first, shown.survey), second: second,
                secondCell: cell(second, join.survey))
        }
    }

    private func surveys(_ shown: ShownFigure, _ join: ShownFigure.Join) -> String {
        shown.survey == join.survey ? shown.survey : shown.survey + "+" + join.survey
    }

    private func beside(_ pair: Pair, _ shown: ShownFigure, _ join: ShownFigure.Join) -> [PlanFigure] {
        guard let second = pair.second else { return [] }
        let scope = PlanFigure.Scope(area: area(shown))
        func side(
            _ survey: String, _ measure: Measure, _ cell: PublishedCell?, with other: Measure,
            _ otherCell: PublishedCell?
        ) -> PlanFigure {
            PlanFigure(
                survey: surveys(shown, join), side: survey, id: measure.id, label: measure.label, scope: scope,
                other: PlanFigure.Other(
                    relation: .beside, id: other.id, label: other.label,
                    respondents: otherCell?.figure?.respondents),
                value: PlanFigure.Value(cell, of: measure))
        }
        return [
            side(shown.survey, pair.first, pair.firstCell, with: second, pair.secondCell),
            side(join.survey, second, pair.secondCell, with: pair.first, pair.firstCell),
        ]
    }

    private func difference(_ pair: Pair, _ shown: ShownFigure, _ join: ShownFigure.Join) -> PlanFigure {
        let value: PlanFigure.Value
        if let first = pair.firstCell?.figure, let second = pair.secondCell?.figure {
            value = .quantity(
                PlanFigure.Quantity(
                    unit: .points, estimate: first.estimate - second.estimate, low: nil, high: nil,
                    respondents: first.respondents))
        } else {
            let cells = [pair.firstCell, pair.secondCell]
            value = .absent(cells.contains { $0?.isConfidential == true } ? .confidential : .unavailable)
        }
        return PlanFigure(
            survey: surveys(shown, join), id: pair.first.id, label: pair.first.label,
            scope: PlanFigure.Scope(area: area(shown)),
            other: PlanFigure.Other(
                relation: .minus, id: pair.second?.id ?? join.measure, label: pair.second?.label,
                respondents: pair.secondCell?.figure?.respondents),
            value: value)
    }

    /// Codes that somebody of the first side has and nobody of the second.
    private func uncovered(_ pairs: [Pair], _ shown: ShownFigure, _ join: ShownFigure.Join) -> PlanFigure {
        var missing: [PlanFigure.Codes.Missing] = []
        var unknown = 0
        for pair in pairs {
            guard let wanted = pair.firstCell?.figure.map({ $0.estimate > 0 }) else {
                unknown += pair.isOffered == true ? 0 : 1
                continue
            }
            guard wanted else { continue }
            switch pair.isOffered {
            case false:
                missing.append(PlanFigure.Codes.Missing(code: pair.code, label: label(of: pair, in: shown.survey)))
            case nil: unknown += 1
            case true: break
            }
        }
        return family(
            pairs, shown, join, .uncoveredBy, missing.isEmpty && unknown == pairs.count ? nil : (missing, unknown)
        ) { .codes(PlanFigure.Codes(missing: $0.0, unknown: $0.1, respondents: $1)) }
    }

    /// The answer or the item that a measure of a family stands for, without the family's words.
    private func label(of pair: Pair, in survey: String) -> LocalizedText {
        let question = pair.first.questions.first.flatMap { surveys[survey]?.questions[$0] }
        return question?.answerSet?.answers.first { $0.code == pair.code }?.labels ?? pair.first.label
    }

    /// The share of the first side's respondents with at least one code that somebody of the second side has. Shares of
    /// single codes do not tell who has several, so it lies between Fréchet's bounds: at least the largest covered share
    /// and 1 less the uncovered ones, at most the sum of the covered ones.
    private func covered(_ pairs: [Pair], _ shown: ShownFigure, _ join: ShownFigure.Join) -> PlanFigure {
        var (largest, sum, outside) = (0.0, 0.0, 0.0)
        // Whether every code that may be uncovered has its share.
        var isClosed = join.codes.isEmpty
        for pair in pairs {
            let share = pair.firstCell?.figure?.estimate
            switch (share, pair.isOffered) {
            case (let share?, true):
                largest = max(largest, share)
                sum += share
            case (let share?, false): outside += share
            case (let share?, nil):
                outside += share
                sum += share
            case (nil, true): sum = 1
            case (nil, false): isClosed = false
            case (nil, nil):
                isClosed = false
                sum = 1
            }
        }
        let isKnown =
            pairs.contains { $0.firstCell?.figure != nil } && pairs.contains { $0.isOffered != nil && $0.second != nil }
        let bounds = (max(largest, isClosed ? 1 - outside : 0), min(1, sum))
        return family(pairs, shown, join, .coveredBy, isKnown ? bounds : nil) { bounds, respondents in
            .quantity(
                PlanFigure.Quantity(
                    unit: .share, estimate: bounds.0, low: nil, high: bounds.1 > bounds.0 ? bounds.1 : nil,
                    respondents: respondents))
        }
    }

    /// A figure over all codes of both families, with the questions as labels.
    private func family<Found>(
        _ pairs: [Pair], _ shown: ShownFigure, _ join: ShownFigure.Join, _ relation: PlanFigure.Other.Relation,
        _ found: Found?, _ value: (Found, Int) -> PlanFigure.Value
    ) -> PlanFigure {
        let cells = pairs.flatMap { [$0.firstCell, $0.secondCell] }
        let absence = PlanFigure.Absence(cells)
        let respondents = pairs.lazy.compactMap { $0.firstCell?.figure?.respondents }.first
        return PlanFigure(
            survey: surveys(shown, join), id: shown.id, label: label(ofQuestion: shown.id, in: shown.survey),
            scope: PlanFigure.Scope(area: area(shown)),
            other: PlanFigure.Other(
                relation: relation, id: join.measure, label: label(ofQuestion: join.measure, in: join.survey),
                respondents: pairs.lazy.compactMap { $0.secondCell?.figure?.respondents }.first),
            value: found.flatMap { found in respondents.map { value(found, $0) } } ?? .absent(absence))
    }
}

extension PlanFigure.Absence {
    /// Why nothing can be made of these.
    fileprivate init(_ cells: [PublishedCell?]) {
        self = cells.contains { $0?.isConfidential == true } ? .confidential : .unavailable
    }
}
