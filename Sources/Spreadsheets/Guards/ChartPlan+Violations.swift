extension ChartPlan {
    func violations(on place: PlanPlace) -> [PlanViolation] {
        var found: [PlanViolation] = []
        if let rule = Self.textViolation(title) { found.append(PlanViolation(rule, place, title)) }
        // An attribute of the file: the library cuts it at 2079 bytes without a word.
        let rule = TextRule(maximum: 2000).violation(in: alternativeText)
        if let rule = rule ?? (alternativeText.utf8.count > 2000 ? .textTooLong : nil) {
            found.append(PlanViolation(rule, place, alternativeText))
        }
        switch drawing {
        case .dots(let dots): found += dots.violations(on: place)
        case .likert, .waves, .bars: found.append(PlanViolation(.notDrawn, place, title))
        }
        return found
    }

    /// The library takes a leading `=` for a reference to cells.
    static func textViolation(_ text: String) -> PlanRule? {
        TextRule.line.violation(in: text) ?? (text.hasPrefix("=") ? .readAsFormula : nil)
    }
}

extension DotChart {
    func violations(on place: PlanPlace) -> [PlanViolation] {
        var found: [PlanViolation] = []
        for text in [axis.title] + [reference?.label].compactMap(\.self) {
            if let rule = ChartPlan.textViolation(text) { found.append(PlanViolation(rule, place, text)) }
        }
        if follows != nil { found.append(PlanViolation(.notDrawn, place, axis.title)) }
        if !(1...Self.maximumPoints).contains(points.count) {
            found.append(PlanViolation(.chartPointCount, place, String(points.count)))
        }
        if !axis.isSound { found.append(PlanViolation(.chartAxis, place, axis.title)) }
        for (index, point) in points.enumerated() {
            found += point.violations(on: place.at(row: index + 1), axis: axis)
        }
        if let reference, !axis.contains(reference.value) {
            found.append(PlanViolation(.chartOutsideAxis, place, reference.label))
        }
        return found
    }
}

extension ChartAxis {
    var isSound: Bool {
        guard minimum.isFinite, maximum.isFinite, step.isFinite, minimum < maximum, step > 0,
            format.violation == nil
        else { return false }
        let steps = (maximum - minimum) / step
        return steps <= 50 && abs(steps - steps.rounded()) < 1e-6
    }

    /// False for NaN too.
    func contains(_ value: Double) -> Bool { minimum <= value && value <= maximum }
}

extension ChartPoint {
    func violations(on place: PlanPlace, axis: ChartAxis) -> [PlanViolation] {
        var found = [label, valueText].compactMap { text in
            let tooLong: PlanRule? = text.count > DotChart.longestPointText ? .textTooLong : nil
            return (ChartPlan.textViolation(text) ?? tooLong).map { PlanViolation($0, place, text) }
        }
        let values = [low, estimate, high]
        if let value = values.first(where: { !$0.isFinite }) {
            return found + [PlanViolation(.numberNotFinite, place, "\(value)")]
        }
        if !(low <= estimate && estimate <= high) { found.append(PlanViolation(.chartInterval, place, label)) }
        if !values.allSatisfy(axis.contains) { found.append(PlanViolation(.chartOutsideAxis, place, label)) }
        return found
    }
}

extension ChartDataPlan {
    func violations(on place: PlanPlace) -> [PlanViolation] {
        // The rows are made by the renderer from charts checked on their own; the headers and the name are the plan's.
        TablePlan(name: tableName, columns: columns, rows: [columns.map { _ in .integer(0) }])
            .violations(on: place, linkTargets: [])
    }
}
