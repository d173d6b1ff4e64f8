package import Questionnaires
package import Statistics
package import Territories

/// Every figure of one wave, before anything is withheld: only `Disclosure` may read it.
package struct WaveEstimates: Sendable {
    package let wave: String
    package let survey: Survey
    package let territories: TerritorySet
    package let grid: Grid
    package let atoms: AtomSpace
    /// Responses of the wave, the rows of the design.
    package let responses: Int
    /// Bases, each shared by the measures that count the same respondents.
    package let bases: [Base]
    /// One per measure of the grid.
    package let measures: [MeasureEstimates]
}

/// The respondents with a valid answer that measures are shares of.
package struct Base: Sendable {
    /// Positions in ``WaveEstimates/measures``.
    package let measures: [Int]
    /// Valid unweighted answers in each atom.
    package let counts: [Int]
}

/// A measure in all its cells.
package struct MeasureEstimates: Sendable {
    package let measure: Measure
    /// Whether the wave's files had a column for the question at all.
    package let wasAsked: Bool
    /// Unweighted favourable answers of a share in each atom; nil for other kinds.
    package let favourable: [Int]?
    /// Parallel to the measure's cells in the grid.
    package let cells: [CellEstimate]
}

/// A measure in one territory × language.
package struct CellEstimate: Sendable {
    /// Valid unweighted answers.
    package var respondents: Int
    package var notConcerned: Int
    package var dontKnow: Int
    package var noAnswer: Int
    /// Nil without respondents.
    package var mean: DomainMean?
    package var interval: ConfidenceInterval?
    package var reliability: Reliability?

    /// Whether all valid answers gave the same value.
    package var isUnanimous: Bool { mean?.standardError == 0 && respondents > 0 }
}
