internal import Disclosure
internal import Pipeline

/// An explanation of who answered as `--json` prints it, with the keys of ``ExplainSummary`` where both have them.
struct ResponsesSummary: Encodable {
    let survey: String
    let wave: String
    let measure: String
    let kind: String
    let place: ExplainSummary.Place
    /// As in results.csv, and `reason` where there is no figure.
    let status: String
    let reason: String?
    let current: Bool
    let publishedAt: String?
    let rule: ExplainSummary.Rule
    let files: [ExplainSummary.File]?
    let figure: Figure?
    let instead: [String]?

    struct Figure: Encodable {
        let estimate: Double
        /// Of the group; none for a reference.
        let responses: Int?
        /// Responses of the territory, or people invited.
        let whole: Int?
    }

    init(_ told: FigureExplanation, _ explanation: ResponsesExplanation, story: ExplainStory) {
        survey = explanation.survey
        wave = explanation.wave
        measure = explanation.figure.rawValue
        kind = explanation.figure == .count ? "count" : explanation.figure == .rate ? "rate" : "share"
        place = ExplainSummary.Place(explanation.place)
        current = told.isCurrent
        publishedAt = told.publishedAt
        rule = ExplainSummary.Rule(explanation.rules)
        var shown: Figure?
        var instead: [String]?
        switch explanation.outcome {
        case .shown(let estimate, let responses, let whole):
            (status, reason) = ("shown", nil)
            shown = Figure(estimate: estimate, responses: responses, whole: whole)
        case .confidential(let elsewhere):
            (status, reason) = ("confidential", "disclosure-control")
            instead = elsewhere.map {
                story.command(for: $0, of: explanation.figure.rawValue, wave: explanation.wave)
            }
        case .notAsked: (status, reason) = ("not-asked", "no-column-in-any-file")
        case .nobody: (status, reason) = ("not-applicable", "nobody-to-place")
        case .noReference: (status, reason) = ("not-applicable", "no-reference")
        case .moreThanInvited: (status, reason) = ("not-applicable", "more-responses-than-invitations")
        }
        figure = shown
        self.instead = instead
        files = shown == nil || explanation.figure == .referenceMix ? nil : told.origin.summaries
    }
}
