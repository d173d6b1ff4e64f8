internal import Questionnaires
internal import Responses
internal import Statistics
internal import Territories

/// What gaps between groups are standardised for: both sides are given the same mix of territories and households.
package struct Standard: Sendable {
    /// Index of the territory level whose units are strata; nil: none.
    package let level: Int?
    /// Index of the survey's grouping whose categories are strata; nil: none.
    package let grouping: Int?
    /// Fewest respondents that either side of a gap must have in each stratum that anybody on them is in, so that no standardised
    /// figure rests on a handful of people, nor leaves one out.
    package let fewest: Int

    package init(level: Int?, grouping: Int?, fewest: Int) {
        self.level = level
        self.grouping = grouping
        self.fewest = fewest
    }
}

extension Standard {
    /// Whether answers to what a measure counts, or responses, are given by stratum, or were in an earlier publication.
    fileprivate func isTold(of measure: GriddedMeasure, in grid: Grid, survey: Survey) -> Bool {
        let answers = BaseKey(measure.measure).ofAll
        let overlay = grouping.map { Overlay.answers(survey.groupings[$0].question) }
        let told =
            grid.responses.flatMap(\.cells)
            + grid.measures.filter { BaseKey($0.measure).ofAll == answers }.flatMap(\.cells)
        return told.contains { index in
            let cell = grid.cells[index]
            return level != nil && cell.territory.level == level
                || overlay != nil && cell.group.overlay(in: survey) == overlay
        }
    }
}

/// Moments of both sides of a gap.
struct GapMoments: Sendable {
    var group = DomainMoments()
    var reference = DomainMoments()

    fileprivate mutating func add(value: Double, weight: Double, to side: GapSides.Side) throws(StatisticsError) {
        switch side {
        case .group: try group.add(value: value, weight: weight)
        case .reference: try reference.add(value: value, weight: weight)
        }
    }
}

/// Gathers the strata of every gap in the same pass.
struct StrataPass: Sendable {
    let standard: Standard
    private let units: Int
    private let strataCount: Int
    private let unitOfPlace: [Int?]
    private let household: GroupClassifier?
    private let categories: Int
    /// Nil for gaps between territories, which are only plain ones, and where answers are given by stratum: beside those, that a gap
    /// is shown tells how few may be in the strata of other groups.
    private let sides: [[GapSides?]]
    /// By measure, gap and stratum.
    private var moments: [[[GapMoments]]]

    init(_ standard: Standard, estimator: Estimator, layout: TableLayout) {
        self.standard = standard
        let (survey, territories, grid) = (estimator.survey, estimator.territories, estimator.grid)
        units = standard.level.map { territories.levels[$0].units.count } ?? 1
        unitOfPlace = territories.places.map { place in
            guard let level = standard.level else { return 0 }
            if case .unit(let unit) = place.memberships[level] { return unit }
            return nil
        }
        household = standard.grouping.map { GroupClassifier(grouping: $0, survey: survey, layout: layout) }
        categories = standard.grouping.map { survey.groupings[$0].categories.count } ?? 1
        let count = units * categories
        strataCount = count
        sides = grid.measures.map { measure in
            let isTold = standard.isTold(of: measure, in: grid, survey: survey)
            return measure.gaps.map {
                isTold || grid.comparesTerritories($0)
                    ? nil : GapSides($0, grid: grid, survey: survey, territories: territories, layout: layout)
            }
        }
        moments = sides.map { gaps in
            Array(repeating: Array(repeating: GapMoments(), count: count), count: gaps.count)
        }
    }

    mutating func add(
        value: Double, weight: Double, measure: Int, row: Int, of table: ResponseTable
    ) throws(StatisticsError) {
        guard !sides[measure].isEmpty, let stratum = stratum(of: row, in: table) else { return }
        for (position, gap) in sides[measure].enumerated() {
            guard let side = gap?.side(of: row, in: table) else { continue }
            try moments[measure][position][stratum].add(value: value, weight: weight, to: side)
        }
    }

    /// Nil for gaps that are not standardised.
    func strata(ofGap position: Int, measure: Int) -> [GapMoments]? {
        sides[measure][position].map { _ in moments[measure][position] }
    }

    private func stratum(of row: Int, in table: ResponseTable) -> Int? {
        guard let unit = unitOfPlace[Int(table.place[row])] else { return nil }
        let category = household?.index(in: table, row: row) ?? 0
        return category < categories ? unit * categories + category : nil
    }
}

/// Tells on which side of a gap a response is.
private struct GapSides: Sendable {
    enum Side { case group, reference }

    private let isInTerritory: [Bool]
    private let classifier: GroupClassifier
    private let group: [Int]
    /// Nil: everybody who is not in the group.
    private let reference: [Int]?

    init(_ gap: GridGap, grid: Grid, survey: Survey, territories: TerritorySet, layout: TableLayout) {
        let cell = grid.cells[gap.cell]
        let overlay = cell.group.overlay(in: survey) ?? .questionnaire
        isInTerritory = territories.places.map { place in
            cell.territory.level.map { cell.territory.covers(place.memberships[$0]) } ?? true
        }
        classifier = GroupClassifier(overlay, survey: survey, layout: layout)
        group = cell.group.classes(of: survey, in: overlay)
        let other = grid.cells[gap.reference].group
        reference = other == .all ? nil : other.classes(of: survey, in: overlay)
    }

    func side(of row: Int, in table: ResponseTable) -> Side? {
        guard isInTerritory[Int(table.place[row])] else { return nil }
        let index = classifier.index(in: table, row: row)
        if group.contains(index) { return .group }
        return reference?.contains(index) ?? true ? .reference : nil
    }
}
