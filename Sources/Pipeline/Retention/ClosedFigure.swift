package import Disclosure
internal import Questionnaires

/// A figure of a closed wave: what was published, as how it was made can't be computed again.
package struct ClosedFigure: Sendable {
    package let wave: String
    /// ISO 8601.
    package let closedAt: String
    /// The entry of the publication history that has the figure, relative to the workspace.
    package let publication: String
    /// As it stands there.
    package let row: PublishedRow
    /// The group that the figure is of; of a comparison, the group compared.
    package let place: FigurePlace
}

extension FrozenWave {
    /// A measure's figure, or one of who answered.
    ///
    /// - Throws: `figure` where it was not published.
    func figure(
        _ request: FigureRequest, at place: FigurePlace, of survey: String
    ) throws(PipelineFailure) -> ClosedFigure {
        let own = rows.filter { $0["survey"] == survey && $0["measure"] == request.measure && $0.group == place }
        guard own.contains(where: \.isPlain) else { throw .figure(.undeclaredCell(measure: request.measure)) }
        let reference = request.comparedTo ?? ""
        // Plain before standardised, a difference before a ratio.
        guard let row = own.first(where: { $0["compare_to"] == reference && $0["adjusted_for"].isEmpty }) else {
            let known = Set(own.filter { !$0.isPlain }.map { $0["compare_to"] }).sorted()
            throw .figure(.unknownComparison(reference, expected: known))
        }
        return figure(row)
    }

    /// What organisations declared: a count, a study or an item of the plan.
    ///
    /// - Parameter territory: a code, or `level=code`; nil: everywhere.
    /// - Throws: `figure` where it was not published.
    func declared(
        _ measure: String, in territory: String?, of survey: String
    ) throws(PipelineFailure) -> ClosedFigure {
        let row = rows.first { row in
            guard row["survey"] == survey, row["measure"] == measure, row.isPlain, row["group_by"].isEmpty else {
                return false
            }
            let (level, code) = (row["territory_level"], row["territory"])
            return [code, "\(level)=\(code)"].contains(territory ?? "all")
        }
        guard let row else { throw .figure(.undeclaredCell(measure: measure)) }
        return figure(row)
    }

    private func figure(_ row: PublishedRow) -> ClosedFigure {
        ClosedFigure(
            wave: wave, closedAt: closed.closedAt, publication: closed.publication, row: row, place: row.group)
    }
}

extension PublishedRow {
    /// Its place without the wave that a change between waves names beside the group.
    fileprivate var group: FigurePlace {
        var place = place
        guard place.grouping == "wave" || place.grouping.hasSuffix("+wave") else { return place }
        place.grouping = String(place.grouping.dropLast("+wave".count))
        place.category = String(place.category.dropLast("+\(self["wave"])".count))
        return place
    }
}

extension FigureExplainer {
    func explanation(_ figure: ClosedFigure, of survey: Survey) -> FigureExplanation {
        FigureExplanation(
            survey: survey, subject: .closed(figure),
            origin: FigureOrigin(files: [], hasAccounts: false, days: nil, isFallback: false),
            publishedAt: figure.closedAt, isCurrent: true)
    }
}
