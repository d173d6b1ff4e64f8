extension ChartPlan {
    func violations(on place: PlanPlace, in names: PlanNames) -> [PlanViolation] {
        var found: [PlanViolation] = []
        if let rule = Self.textViolation(title) { found.append(PlanViolation(rule, place, title)) }
        // An attribute of the file: the library cuts it at 2079 bytes without a word.
        let rule = TextRule(maximum: 2000).violation(in: alternativeText)
        if let rule = rule ?? (alternativeText.utf8.count > 2000 ? .textTooLong : nil) {
            found.append(PlanViolation(rule, place, alternativeText))
        }
        switch drawing {
        case .dots(let dots): found += dots.violations(on: place, in: names)
        case .likert(let likert): found += likert.violations(on: place)
        case .waves(let waves): found += waves.violations(on: place)
        case .bars(let bars): found += bars.violations(on: place)
        }
        return found
    }

    /// The library takes a leading `=` for a reference to cells.
    static func textViolation(_ text: String) -> PlanRule? {
        TextRule.line.violation(in: text) ?? (text.hasPrefix("=") ? .readAsFormula : nil)
    }

    /// - Parameter longest: most characters.
    static func textViolations(_ texts: [String], longest: Int = 255, _ place: PlanPlace) -> [PlanViolation] {
        texts.compactMap { text in
            (textViolation(text) ?? (text.count > longest ? .textTooLong : nil)).map { PlanViolation($0, place, text) }
        }
    }
}

extension DotChart {
    func violations(on place: PlanPlace, in names: PlanNames) -> [PlanViolation] {
        var found = ChartPlan.textViolations([axis.title] + [reference?.label].compactMap(\.self), place)
        if let follows, !names.canFollow(follows, points) {
            found.append(PlanViolation(.followedCells, place, follows.table))
        }
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
        ChartPlan.textViolations([label], longest: DotChart.longestName, place)
            + ChartPlan.textViolations([valueText], longest: DotChart.longestValueText, place)
            + axis.violations(of: (low, estimate, high), named: label, place)
    }
}

extension ChartAxis {
    /// An interval must be in order and on the scale.
    func violations(
        of interval: (low: Double, estimate: Double, high: Double), named name: String, _ place: PlanPlace
    ) -> [PlanViolation] {
        let values = [interval.low, interval.estimate, interval.high]
        if let value = values.first(where: { !$0.isFinite }) {
            return [PlanViolation(.numberNotFinite, place, "\(value)")]
        }
        var found: [PlanViolation] = []
        if values != values.sorted() { found.append(PlanViolation(.chartInterval, place, name)) }
        if !values.allSatisfy(contains) { found.append(PlanViolation(.chartOutsideAxis, place, name)) }
        return found
    }
}

extension ChartDataPlan {
    func violations(on place: PlanPlace) -> [PlanViolation] {
        // The rows are made by the renderer from charts checked on their own; the headers and the name are the plan's.
        ChartPlan.textViolations(words.all, place)
            + TablePlan(name: tableName, columns: columns, rows: [columns.map { _ in .integer(0) }])
            .violations(on: place, in: PlanNames())
    }
}
