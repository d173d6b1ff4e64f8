internal import Definitions
internal import Disclosure
internal import Objects
internal import PartnerCounts
internal import Questionnaires
internal import Spreadsheets

/// Figures of a plan as cells.
extension ReportContext {
    /// Value, low, high or « jusqu'à », answers.
    func cells(of figure: PlanFigure) -> [Cell] {
        let none = Cell.text(mark(.notApplicable))
        switch figure.value {
        case .quantity(let quantity):
            return [
                cell(quantity.estimate, quantity.unit), quantity.low.map { cell($0, quantity.unit) } ?? none,
                quantity.high.map { cell($0, quantity.unit) } ?? none, .integer(quantity.respondents),
            ]
        case .codes(let codes):
            let most = codes.missing.count + codes.unknown
            return [
                .integer(codes.missing.count), none, codes.unknown == 0 ? none : .integer(most),
                .integer(codes.respondents),
            ]
        case .study(let study):
            return [.text(word(of: study)), none, none, .integer(study.respondents)]
        case .absent(let absence):
            return Array(repeating: .text(mark(absence)), count: 4)
        }
    }

    private func cell(_ value: Double, _ unit: PlanFigure.Quantity.Unit) -> Cell {
        switch unit {
        case .share: .percent(value, decimals: 0)
        case .score: .number(value * 100, .unit(decimals: 0, suffix: wording.text(.unitScore)))
        case .points: points(value)
        case .number: value == value.rounded() ? .integer(Int(value)) : .number(value, .grouped(decimals: 1))
        }
    }

    func mark(_ absence: PlanFigure.Absence) -> String {
        switch absence {
        case .confidential: wording.text(.markConfidential)
        case .unavailable, .notReported: wording.text(.markNotAsked)
        case .inapplicable: wording.text(.markNotApplicable)
        case .broken: wording.text(.markBreak)
        }
    }

    /// A number as a sentence says it: `40`, `12,5`.
    func decimal(_ value: Double) -> String {
        guard value != value.rounded() else { return number(Int(value)) }
        return "\(value)".replacing(".", with: wording.text(.decimalMark))
    }

    /// « Oui (2024-11) », else how far it is.
    func word(of study: StudyFigure) -> String {
        let status = study.status.flatMap(ProgressStatus.init)
        guard status == .done else { return word(status) }
        return study.date.map { wording.text(.yesDated, ["date": date($0)]) } ?? wording.text(.yes)
    }

    func word(_ status: ProgressStatus?) -> String {
        switch status {
        case .notBegun: wording.text(.statusNotBegun)
        case .considered: wording.text(.statusConsidered)
        case .underWay: wording.text(.statusUnderWay)
        case .done: wording.text(.statusDone)
        case .givenUp: wording.text(.statusGivenUp)
        case nil: wording.text(.statusUnknown)
        }
    }

    /// How far an item is, since when, and what it was.
    func state(of entry: ItemProgress) -> String {
        let word = word(entry.status)
        if let done = entry.state.done {
            return wording.text(
                .statePartsDone, ["state": word, "done": number(done), "parts": number(entry.state.parts.count)])
        }
        let state = entry.state.parts[0]
        guard let current = state.entry else {
            return entry.status == nil ? word : wording.text(.stateDeclared, ["state": word])
        }
        let since = wording.text(.stateSince, ["state": word, "date": date(current.date)])
        guard let former = state.former else { return since }
        return since + wording.text(.separator)
            + wording.text(.stateFormer, ["state": self.word(state.formerStatus), "date": date(former.date)])
    }

    /// Whether the publication refuses to hold the figure against the wave before.
    func isBroken(_ figure: PlanFigure, in material: PlanMaterial) -> Bool {
        guard let earlier = material.earlier?.wave,
            let measure = material.publications[figure.survey]?.measures.first(where: { $0.measure.id == figure.id })
        else { return false }
        return measure.comparisons.contains { comparison in
            guard case .notComparable = comparison.outcome else { return false }
            return comparison.group.by == "wave" && comparison.comparedTo == earlier
        }
    }
}
