internal import Disclosure

/// The figure to explain, as a person names it.
package struct FigureRequest: Sendable {
    /// An id of the survey's measures, or a figure of who answered (`respondents.mix`).
    package var measure: String
    /// Id of the survey; nil: the first that the pipeline makes the figure of.
    package var survey: String?
    /// A code, or `level=code` where several levels have it; nil: all.
    package var territory: String?
    /// A language code; nil: all.
    package var language: String?
    /// `questionnaire` or `home`.
    package var basis: String
    /// `grouping=category`; nil: everybody.
    package var group: String?
    /// Nil: the last wave that has responses.
    package var wave: String?
    /// Explains this comparison only: `others`, a category's code, or an earlier wave.
    package var comparedTo: String?

    /// The figure of who answered that is meant; nil for a measure of the survey.
    var responses: PublishedRepresentation.Figure? { PublishedRepresentation.Figure(rawValue: measure) }

    package init(measure: String, basis: String = "questionnaire") {
        self.measure = measure
        self.basis = basis
    }
}
