extension LikertChart {
    package static let maximumRows = 12
    /// Longest name of a bar, in characters.
    package static let longestName = 45
    /// Longest name of a bar with its value, in characters.
    package static let longestRowText = 80

    func violations(on place: PlanPlace) -> [PlanViolation] {
        var found = ChartPlan.textViolations(answers, longest: 60, place)
        found += ChartPlan.textViolations([axisTitle], place)
        if ![2, 4, 6].contains(answers.count) {
            found.append(PlanViolation(.answerCount, place, String(answers.count)))
        }
        if !(1...Self.maximumRows).contains(rows.count) {
            found.append(PlanViolation(.chartPointCount, place, String(rows.count)))
        }
        for (index, row) in rows.enumerated() {
            let place = place.at(row: index + 1)
            found += ChartPlan.textViolations([row.label, row.valueText], place)
            found += ChartPlan.textViolations([row.categoryText], longest: Self.longestRowText, place)
            // False for NaN too.
            let isWhole = row.shares.allSatisfy { 0 <= $0 && $0 <= 1 } && abs(row.shares.reduce(0, +) - 1) < 1e-6
            if row.shares.count != answers.count || !isWhole {
                found.append(PlanViolation(.answerShares, place, row.label))
            }
        }
        return found
    }
}

extension WaveChart {
    package static let maximumWaves = 8
    /// Longest name or value of a wave, in characters.
    package static let longestWaveText = 14

    func violations(on place: PlanPlace) -> [PlanViolation] {
        var found = ChartPlan.textViolations([axis.title], place)
        found += ChartPlan.textViolations([breakLabel], longest: 20, place)
        if !(1...Self.maximumWaves).contains(waves.count) {
            found.append(PlanViolation(.chartPointCount, place, String(waves.count)))
        }
        if !axis.isSound { found.append(PlanViolation(.chartAxis, place, axis.title)) }
        for (index, wave) in waves.enumerated() {
            let place = place.at(row: index + 1)
            found += ChartPlan.textViolations([wave.label, wave.valueText], longest: Self.longestWaveText, place)
            found += axis.violations(of: (wave.low, wave.estimate, wave.high), named: wave.label, place)
        }
        return found
    }
}

extension BarChart {
    package static let maximumBars = 16

    func violations(on place: PlanPlace) -> [PlanViolation] {
        var found = ChartPlan.textViolations([axisTitle], place)
        if !(1...Self.maximumBars).contains(bars.count) {
            found.append(PlanViolation(.chartPointCount, place, String(bars.count)))
        }
        for (index, bar) in bars.enumerated() {
            let place = place.at(row: index + 1)
            found += ChartPlan.textViolations([bar.label, bar.valueText], longest: 60, place)
            if let rule = bar.value.storageViolation ?? (bar.value < 0 ? .negativeBar : nil) {
                found.append(PlanViolation(rule, place, bar.label))
            }
        }
        return found
    }
}

extension [ChartPlan] {
    /// Small multiples compare panels: all are waves, and those of one unit on the same scale.
    var isEvenGrid: Bool {
        let axes = compactMap { chart -> ChartAxis? in
            if case .waves(let waves) = chart.drawing { waves.axis } else { nil }
        }
        guard !isEmpty, axes.count == count else { return false }
        var scales: [NumberFormat: ChartAxis] = [:]
        return axes.allSatisfy { axis in
            let first = scales[axis.format] ?? axis
            scales[axis.format] = first
            return axis.minimum == first.minimum && axis.maximum == first.maximum && axis.step == first.step
        }
    }
}
