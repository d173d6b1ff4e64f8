internal import Definitions
package import Questionnaires
package import Territories

/// How one published figure was made, and the comparisons that start from it.
///
/// It is made from publications, so it holds nothing that may not be shown: of a withheld figure it knows where to look
/// instead, and no number.
package struct Explanation: Sendable {
    package let survey: String
    package let wave: String
    package let measure: Measure
    /// What was asked, one entry a part of the measure.
    package let questions: [ExplainedQuestion]
    package let place: FigurePlace
    package let rules: ConfidentialityRules
    /// Whether any response of the run carries a weight.
    package let isWeighted: Bool
    package let outcome: Outcome
    /// Whether the figure was published before, and its update waits.
    package let isStanding: Bool
    /// In the order of results.csv: groups first, then earlier waves.
    package var comparisons: [ExplainedComparison]

    package enum Outcome: Sendable {
        case shown(FigureWorking)
        /// Shown figures that contain it, the nearest first.
        case confidential(elsewhere: [FigurePlace])
        /// `hasOwnScale`: the wave asked on a scale of its own, on which the measure's answers do not exist.
        case notAsked(hasOwnScale: Bool)
        case notApplicable
    }

    /// Explains a figure of the last of `publications`.
    ///
    /// - Parameters:
    ///   - measure: an id of the survey's measures.
    ///   - publications: those of all waves up to the figure's own, earliest first.
    /// - Returns: nil when no table declares the figure.
    package init?(
        of measure: String, at place: FigurePlace, in publications: [Publication], isWeighted: Bool, survey: Survey,
        territories: TerritorySet
    ) {
        guard let publication = publications.last,
            let published = publication.measures.first(where: { $0.measure.id == measure }),
            let cell = published.cells.first(where: { FigurePlace($0) == place })
        else { return nil }
        self.survey = publication.survey
        wave = publication.wave
        self.measure = published.measure
        questions = survey.explained(published.measure, inWave: publication.wave)
        self.place = place
        rules = publication.rules
        self.isWeighted = isWeighted
        isStanding = cell.isStanding
        let surroundings = FigureSurroundings(of: place, territories: territories)
        switch cell.outcome {
        case .shown(let figure):
            outcome = .shown(
                FigureWorking(
                    figure, kind: published.measure.kind, responses: cell.isStanding ? nil : publication.responses,
                    isWeighted: isWeighted))
        case .confidential:
            let shown = Set(published.cells.filter { $0.figure != nil }.map { FigurePlace($0) })
            outcome = .confidential(elsewhere: surroundings.places.filter(shown.contains))
        case .notAsked:
            outcome = .notAsked(hasOwnScale: survey.hasOwnScale(for: published.measure, inWave: publication.wave))
        case .notApplicable: outcome = .notApplicable
        }
        comparisons = published.comparisons
            .filter { FigurePlace($0, wave: publication.wave) == place }
            .map {
                ExplainedComparison($0, of: published, in: publications, around: surroundings, survey: survey)
            }
    }
}

extension Survey {
    /// Whether a question of the measure was on another scale in the wave.
    fileprivate func hasOwnScale(for measure: Measure, inWave wave: String) -> Bool {
        measure.questions.contains { question in
            questions[question].answerSet?.formerAnswers.contains { $0.wave == wave } == true
        }
    }
}
