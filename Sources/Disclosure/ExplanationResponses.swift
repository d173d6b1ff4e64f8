internal import Questionnaires
package import Territories

/// How a figure of who answered was made. Made from a publication, as ``Explanation`` is.
package struct ResponsesExplanation: Sendable {
    package let survey: String
    package let wave: String
    package let figure: PublishedRepresentation.Figure
    package let place: FigurePlace
    package let rules: ConfidentialityRules
    package let outcome: Outcome

    package enum Outcome: Sendable, Equatable {
        /// `responses`: of the cell; nil for a reference mix. `whole`: what they are divided by, all responses of the
        /// territory or the people invited; nil where nothing is divided, and for a reference mix.
        case shown(Double, responses: Int?, whole: Int?)
        /// Shown figures that contain it, the nearest first.
        case confidential(elsewhere: [FigurePlace])
        case notAsked
        case nobody
        case noReference
        case moreThanInvited
    }

    /// - Returns: nil when the publication has no such row.
    package init?(
        of figure: PublishedRepresentation.Figure, at place: FigurePlace, in publication: Publication,
        territories: TerritorySet
    ) {
        let rows = publication.representation
        guard let row = rows.first(where: { $0.figure == figure && FigurePlace($0) == place }) else { return nil }
        survey = publication.survey
        wave = publication.wave
        self.figure = figure
        self.place = place
        rules = publication.rules
        switch row.outcome {
        case .shown(let estimate, let respondents):
            outcome =
                switch figure {
                case .count: .shown(estimate, responses: respondents, whole: nil)
                case .mix: .shown(estimate, responses: rows.count(at: place), whole: respondents)
                case .rate:
                    .shown(
                        estimate, responses: respondents,
                        whole: respondents.flatMap { estimate > 0 ? Int((Double($0) / estimate).rounded()) : nil })
                case .referenceMix: .shown(estimate, responses: nil, whole: nil)
                }
        case .confidential:
            let shown = Set(rows.filter { $0.figure == figure && $0.isShown }.map { FigurePlace($0) })
            let surroundings = FigureSurroundings(of: place, territories: territories)
            outcome = .confidential(elsewhere: surroundings.places.filter(shown.contains))
        case .notAsked: outcome = .notAsked
        case .nobody: outcome = .nobody
        case .noReference: outcome = .noReference
        case .moreThanInvited: outcome = .moreThanInvited
        }
    }
}

extension PublishedRepresentation {
    fileprivate var isShown: Bool {
        if case .shown = outcome { true } else { false }
    }
}

extension [PublishedRepresentation] {
    /// The responses of a cell, where they are shown.
    fileprivate func count(at place: FigurePlace) -> Int? {
        let row = first { $0.figure == .count && FigurePlace($0) == place }
        guard case .shown(_, let respondents)? = row?.outcome else { return nil }
        return respondents
    }
}
