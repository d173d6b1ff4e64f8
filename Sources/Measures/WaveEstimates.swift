package import Questionnaires
package import Statistics
package import Territories

/// Every figure of one wave, before anything is withheld: only `Disclosure` may read it.
package struct WaveEstimates: Sendable {
    package let wave: String
    package let survey: Survey
    package let territories: TerritorySet
    package let grid: Grid
    /// One per overlay; the first holds every cell of everybody.
    package let spaces: [AtomSpace]
    /// Responses of the wave, the rows of the design.
    package let responses: Int
    /// Bases, each shared by the measures that count the same respondents.
    package let bases: [Base]
    /// One per measure of the grid.
    package let measures: [MeasureEstimates]
    /// One per entry of ``Grid/responses``.
    package let responseCounts: [ResponseCounts]
    /// Whom all of it is made of.
    package let profiles: ResponseProfiles
}

/// How many responses came in: a count of who answered, of which no interval is needed.
package struct ResponseCounts: Sendable {
    package let counted: CountedResponses
    /// Whether the wave's files had a column for what it counts by.
    package let wasAsked: Bool
    /// Parallel to the cells of ``Grid/responses``.
    package let cells: [Int]
    /// Being counted is no opinion, so no measure shares this base and no unanimity is feared.
    package let base: Base
}

/// A measure in all its cells.
package struct MeasureEstimates: Sendable {
    package let measure: Measure
    /// Whether the wave's files had a column for the question at all.
    package let wasAsked: Bool
    /// Unweighted favourable answers of a share in each atom of each space; nil for other kinds.
    package let favourable: [[Int]]?
    /// Parallel to the measure's cells in the grid.
    package let cells: [CellEstimate]
    /// Parallel to the measure's gaps in the grid.
    package let gaps: [GapEstimate]
}

/// A measure in one territory × group.
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
    /// What comparisons with other waves rest on.
    let domain: WaveDomain

    /// Whether all valid answers gave the same value.
    package var isUnanimous: Bool { mean?.standardError == 0 && respondents > 0 }
}

/// A domain and the sample it is part of.
struct WaveDomain: Sendable {
    let moments: DomainMoments
    let design: Design
}

extension MeasureEstimates {
    /// The estimate of one of the grid's cells; nil where the measure is not given there.
    package func estimate(ofCell cell: Int, in grid: GriddedMeasure) -> CellEstimate? {
        grid.cells.firstIndex(of: cell).map { cells[$0] }
    }
}
