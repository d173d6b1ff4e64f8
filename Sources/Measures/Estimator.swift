package import Questionnaires
package import Responses
package import Statistics
package import Territories

/// Applies `Statistics` to a table of responses for the declared grid.
package struct Estimator: Sendable {
    package let survey: Survey
    package let territories: TerritorySet
    package let grid: Grid
    /// Interval of shares; other means take t intervals.
    package let interval: IntervalMethod
    /// What gaps between groups are standardised for; nil: plain gaps only.
    package let standard: Standard?

    package init(
        survey: Survey, territories: TerritorySet, grid: Grid, interval: IntervalMethod, standard: Standard? = nil
    ) {
        self.survey = survey
        self.territories = territories
        self.grid = grid
        self.interval = interval
        self.standard = standard
    }

    /// Figures of one wave. One pass over the records fills atoms, cells are sums of atoms in ascending order, so the
    /// digits depend on nothing but the responses.
    /// - Parameter wave: index into the table's waves.
    /// - Throws: a `StatisticsError` only when a weight is out of range, which reading has excluded.
    package func estimate(_ table: ResponseTable, wave: Int) throws(StatisticsError) -> WaveEstimates {
        let spaces = AtomSpace.spaces(of: grid, survey: survey, territories: territories)
        var pass = EstimationPass(self, of: table, wave: wave, spaces: spaces)
        for row in 0..<table.count where Int(table.wave[row]) == wave { try pass.add(row, of: table) }
        guard pass.responses > 0 else { return nobody(in: table.waves[wave]) }
        let design = try Design(sampleSize: pass.responses)
        var measures: [MeasureEstimates] = []
        for index in grid.measures.indices { measures.append(try estimate(index, from: pass, in: design)) }
        return WaveEstimates(
            wave: table.waves[wave], survey: survey, territories: territories, grid: grid, spaces: spaces,
            responses: pass.responses, bases: pass.bases, measures: measures, responseCounts: pass.responseCounts,
            profiles: pass.profiles)
    }

    /// No figures: a wave that nobody answered.
    package func nobody(in wave: String) -> WaveEstimates {
        WaveEstimates(
            wave: wave, survey: survey, territories: territories, grid: grid,
            spaces: AtomSpace.spaces(of: grid, survey: survey, territories: territories), responses: 0, bases: [],
            measures: [], responseCounts: [],
            profiles: ResponseProfiles(measures: grid.measures.map(\.measure.id)))
    }

    private func estimate(
        _ index: Int, from pass: EstimationPass, in design: Design
    ) throws(StatisticsError) -> MeasureEstimates {
        let gridded = grid.measures[index]
        var cells: [CellEstimate] = []
        for cell in gridded.cells {
            cells.append(try estimate(pass.tally(of: index, cell: cell), of: gridded.measure, in: design))
        }
        return MeasureEstimates(
            measure: gridded.measure, wasAsked: pass.wasAsked[index],
            favourable: gridded.measure.kind == .share ? pass.tallies[index].map(\.ones) : nil, cells: cells,
            gaps: try pass.gaps(of: index, in: design))
    }

    private func estimate(
        _ tally: CellTally, of measure: Measure, in design: Design
    ) throws(StatisticsError) -> CellEstimate {
        var cell = CellEstimate(
            respondents: tally.moments.count, notConcerned: tally.notConcerned, dontKnow: tally.dontKnow,
            noAnswer: tally.noAnswer, domain: WaveDomain(moments: tally.moments, design: design))
        guard let mean = try DomainMean(of: tally.moments, in: design) else { return cell }
        cell.mean = mean
        if measure.kind == .share {
            cell.interval = try mean.interval(interval)
            cell.reliability = try ReliabilityProfile.advisory.reliability(ofShare: mean)
        } else {
            cell.interval = try mean.interval(.t)
            cell.reliability = ReliabilityProfile.advisory.reliability(ofMean: mean)
        }
        return cell
    }
}
