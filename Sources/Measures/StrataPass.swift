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
    /// Fewest respondents that either side of a gap must have in each stratum, so that no standardised figure rests on a handful of
    /// people, nor leaves one out.
    package let fewest: Int
    /// Fewer than so many others in a stratum are few.
    package let threshold: Int

    package init(level: Int?, grouping: Int?, fewest: Int, threshold: Int) {
        self.level = level
        self.grouping = grouping
        self.fewest = fewest
        self.threshold = threshold
    }
}

extension Standard {
    /// Whether answers to what a measure counts, or responses, are given by stratum, or were in an earlier publication. Where territories
    /// are strata those of any level may tell how many are in one.
    fileprivate func isTold(of measure: GriddedMeasure, in grid: Grid, survey: Survey) -> Bool {
        let answers = BaseKey(measure.measure).ofAll
        let overlay = grouping.map { Overlay.answers(survey.groupings[$0].question) }
        let told =
            grid.responses.flatMap(\.cells)
            + grid.measures.filter { BaseKey($0.measure).ofAll == answers }.flatMap(\.cells)
        return told.contains { index in
            let cell = grid.cells[index]
            return level != nil && cell.territory.level != nil
                || overlay != nil && cell.group.overlay(in: survey) == overlay
        }
    }
}

/// Moments of both sides of a gap.
struct GapMoments: Sendable {
    var group = DomainMoments()
    var reference = DomainMoments()
}

/// Gathers the strata of every gap in the same pass.
struct StrataPass: Sendable {
    private let standard: Standard
    private let categories: Int
    private let unitOfPlace: [Int?]
    private let household: GroupClassifier?
    /// By measure.
    private var tables: [[GapTable]]
    /// By measure and gap, its table and its place there. Nil for gaps between territories, which are only plain ones, and where
    /// answers are given by stratum.
    private let places: [[(table: Int, position: Int)?]]

    init(_ standard: Standard, estimator: Estimator, layout: TableLayout) {
        self.standard = standard
        let (survey, territories, grid) = (estimator.survey, estimator.territories, estimator.grid)
        let units = standard.level.map { territories.levels[$0].units.count } ?? 1
        unitOfPlace = territories.places.map { place in
            guard let level = standard.level else { return 0 }
            if case .unit(let unit) = place.memberships[level] { return unit }
            return nil
        }
        household = standard.grouping.map { GroupClassifier(grouping: $0, survey: survey, layout: layout) }
        categories = standard.grouping.map { survey.groupings[$0].categories.count } ?? 1
        let strata = units * categories
        let (categories, unitOfPlace) = (categories, unitOfPlace)
        let strataOfPlace = unitOfPlace.map { unit in unit.map { $0 * categories..<($0 + 1) * categories } ?? 0..<0 }
        var tables: [[GapTable]] = []
        var places: [[(table: Int, position: Int)?]] = []
        for measure in grid.measures {
            var gaps: [(key: TableKey, gaps: [GridGap])] = []
            let isTold = standard.isTold(of: measure, in: grid, survey: survey)
            places.append(
                measure.gaps.map { gap in
                    let cell = grid.cells[gap.cell]
                    guard !isTold, !grid.comparesTerritories(gap), let overlay = cell.group.overlay(in: survey)
                    else { return nil }
                    let key = TableKey(territory: cell.territory, overlay: overlay)
                    let table = gaps.firstIndex { $0.key == key } ?? gaps.count
                    if table == gaps.count { gaps.append((key, [])) }
                    gaps[table].gaps.append(gap)
                    return (table, gaps[table].gaps.count - 1)
                })
            tables.append(
                gaps.map { key, gaps in
                    GapTable(
                        gaps, overlay: key.overlay, strata: strata, ofPlaces: strataOfPlace, grid: grid, survey: survey,
                        territories: territories, layout: layout)
                })
        }
        self.tables = tables
        self.places = places
    }

    private struct TableKey: Equatable {
        let territory: GridTerritory
        let overlay: Overlay
    }

    mutating func add(
        value: Double, weight: Double, measure: Int, row: Int, of table: ResponseTable
    ) throws(StatisticsError) {
        guard !tables[measure].isEmpty else { return }
        let stratum = stratum(of: row, in: table)
        for index in tables[measure].indices {
            try tables[measure][index].add(value: value, weight: weight, stratum: stratum, row: row, of: table)
        }
    }

    /// By gap, both sides by stratum; nil for gaps that are not standardised, or may not be.
    func strata(ofGapsOf measure: Int) -> [[GapMoments]?] {
        let strata = tables[measure].map { $0.strata(fewest: standard.fewest, threshold: standard.threshold) }
        return places[measure].map { place in place.flatMap { strata[$0.table][$0.position] } }
    }

    private func stratum(of row: Int, in table: ResponseTable) -> Int? {
        guard let unit = unitOfPlace[Int(table.place[row])] else { return nil }
        let category = household?.index(in: table, row: row) ?? 0
        return category < categories ? unit * categories + category : nil
    }
}
