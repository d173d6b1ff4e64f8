package import Measures
package import Questionnaires
package import Statistics

/// Changes since a closed wave, from what is published of both waves and from nothing else, so they tell nothing new.
///
/// Difference, standard error √(SE₁² + SE₂²), families, verdicts and breaks are those of changes between waves whose
/// answers are at hand (``ChangePublishing``).
private struct ClosedChanges {
    let earlier: Publication
    let later: Publication
    let survey: Survey

    /// - Parameter cells: of the later wave, those whose tables compare waves.
    func comparisons(
        of measure: Measure, cells: [PublishedCell]
    ) throws(StatisticsError) -> [PublishedComparison] {
        let known = earlier.measures.first { $0.measure.id == measure.id }?.cells ?? []
        let before = Dictionary(known.map { (FigurePlace($0), $0) }, uniquingKeysWith: { first, _ in first })
        let comparability = survey.comparability(of: measure, earlier.wave, later.wave)
        var published: [PublishedComparison] = []
        for family in families(of: cells) {
            var tests = ComparisonFamily()
            var outcomes: [(hidden: PublishedComparison.Outcome, place: Int?)] = []
            for cell in family {
                let former = before[FigurePlace(cell)]
                let hidden = hiding(former, cell, comparability)
                if hidden == nil, let from = former?.figure, let to = cell.figure {
                    let place = try tests.add(PairedEstimate(from: PublishedMean(from), to: PublishedMean(to)))
                    outcomes.append((.notApplicable, place))
                } else {
                    outcomes.append((hidden ?? .notApplicable, nil))
                }
            }
            let figures = try tests.differences()
            for (cell, outcome) in zip(family, outcomes) {
                published.append(comparison(cell, outcome.place.map { .shown(figures[$0]) } ?? outcome.hidden))
            }
        }
        return published
    }

    /// Cells that stand in one table: the territories of one level, or the groups of one territory.
    private func families(of cells: [PublishedCell]) -> [[PublishedCell]] {
        var order: [String] = []
        var families: [String: [PublishedCell]] = [:]
        for cell in cells {
            if families[cell.territory.level] == nil { order.append(cell.territory.level) }
            families[cell.territory.level, default: []].append(cell)
        }
        return order.compactMap { families[$0] }
    }

    /// A figure that the closed wave never published can't be made any more: as if it had not asked.
    private func hiding(
        _ before: PublishedCell?, _ after: PublishedCell, _ comparability: Comparability
    ) -> PublishedComparison.Outcome? {
        guard let before else { return .notAsked }
        if case .notAsked = before.outcome { return .notAsked }
        if case .notAsked = after.outcome { return .notAsked }
        if case .break = comparability { return .notComparable }
        return before.isConfidential || after.isConfidential ? .confidential : nil
    }

    private func comparison(_ cell: PublishedCell, _ outcome: PublishedComparison.Outcome) -> PublishedComparison {
        PublishedComparison(
            kind: .difference, territory: cell.territory, language: cell.language,
            group: cell.group.inWave(later.wave), comparedTo: earlier.wave, adjustedFor: [], outcome: outcome)
    }
}

extension Publication {
    /// The same with the changes since closed waves, before those since waves whose answers are at hand.
    ///
    /// - Parameters:
    ///   - closed: of this survey, earlier than this wave, earliest first.
    ///   - grid: on which the publication was made; it tells which cells are compared.
    package func comparing(
        with closed: [Publication], grid: Grid, survey: Survey
    ) throws(StatisticsError) -> Publication {
        guard !closed.isEmpty else { return self }
        var compared = self
        for (index, gridded) in grid.measures.enumerated() {
            let own = measures[index]
            let wanted = Set(gridded.changes)
            let cells = zip(gridded.cells, own.cells).filter { wanted.contains($0.0) }.map(\.1)
            var changes: [PublishedComparison] = []
            for earlier in closed {
                changes += try ClosedChanges(earlier: earlier, later: self, survey: survey)
                    .comparisons(of: gridded.measure, cells: cells)
            }
            let place = own.comparisons.firstIndex(where: \.isChange) ?? own.comparisons.endIndex
            compared.measures[index].comparisons.insert(contentsOf: changes, at: place)
        }
        return compared
    }
}

extension Disclosed {
    /// The same, its publication with the changes since closed waves.
    package func comparing(
        with closed: [Publication], grid: Grid, survey: Survey
    ) throws(StatisticsError) -> Disclosed {
        var compared = self
        compared.publication = try publication.comparing(with: closed, grid: grid, survey: survey)
        return compared
    }
}

extension PublishedMean {
    init(_ figure: PublishedFigure) {
        self.init(
            estimate: figure.estimate, standardError: figure.standardError, count: figure.respondents)
    }
}
