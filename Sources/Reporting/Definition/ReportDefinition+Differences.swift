package import Definitions

/// A difference that a report tells: of one measure, between groups of a breakdown or territories of a level.
package struct ReportedDifference: Sendable, Hashable {
    package let measure: String
    /// `questionnaire`, `home`, the id of a grouping, or that of a level.
    package let by: String

    package init(measure: String, by: String) {
        self.measure = measure
        self.by = by
    }
}

extension ReportDefinition {
    /// Reports each difference that the report tells and the pipeline does not make: one for each place.
    /// - Parameter isMade: whether a table declares it.
    package func judgeDifferences(problems: ProblemCollector, isMade: (ReportedDifference) -> Bool) {
        var told: Set<Told> = []
        for (measure, by) in differences where !isMade(ReportedDifference(measure: measure.value, by: by)) {
            guard told.insert(Told(place: measure.place, by: by)).inserted else { continue }
            problems.report(ReportCode.gapUndeclared, at: measure.place, ["by": by, "measure": measure.value])
        }
    }

    private struct Told: Hashable {
        let place: SourcePlace
        let by: String
    }

    private var differences: [(measure: Placed<String>, by: String)] {
        sheets.flatMap { sheet -> [(measure: Placed<String>, by: String)] in
            let gaps =
                sheet.kind == .gaps
                ? sheet.namedMeasures.flatMap { measure in sheet.breakdowns.map { (measure, $0) } } : []
            return gaps
                + sheet.findings.flatMap { rule -> [(measure: Placed<String>, by: String)] in
                    let by: String? =
                        switch rule.rule {
                        case .territoryGap: rule.level
                        case .groupGap: rule.breakdown
                        case .level, .change, .most: nil
                        }
                    return by.map { by in rule.namedMeasures.map { ($0, by) } } ?? []
                }
        }
    }
}
