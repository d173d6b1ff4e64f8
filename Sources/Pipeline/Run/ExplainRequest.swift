/// The figure to explain, as a person names it.
package struct FigureRequest: Sendable {
    /// An id of the survey's measures.
    package var measure: String
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

    package init(measure: String, basis: String = "questionnaire") {
        self.measure = measure
        self.basis = basis
    }
}
