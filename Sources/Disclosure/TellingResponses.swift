internal import Measures
internal import Questionnaires

/// Groups and territories whose number of responses would tell of few of them that they answered a question which hardly anybody of
/// their territory, or of all, left out: of R responses with n answers at most R − n of any group are without one. Something must be
/// withheld then, and the number of responses of a few is the least loss: else it would be the figure of everybody.
enum TellingResponses {
    /// - Returns: cells of the grid of which the number of responses is withheld.
    static func cells(
        of count: ResponseCounts, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) -> Set<Int> {
        let (grid, responses) = (estimates.grid, Self.responses(in: estimates))
        guard let everybody = responses[.all], let groups = responses[count.counted] else { return [] }
        let position = Dictionary(uniqueKeysWithValues: grid.cells.enumerated().map { ($1, $0) })
        var telling: Set<Int> = []
        for (gridded, measure) in zip(grid.measures, estimates.measures)
        where measure.wasAsked && !measure.measure.isSensitive {
            let answers = Dictionary(uniqueKeysWithValues: zip(gridded.cells, measure.cells))
            for (cell, answered) in answers where grid.cells[cell] != .total {
                let few = answered.isUnanimous ? rules.unanimityThreshold : rules.threshold
                let territory = grid.cells[cell].group == .all ? .all : grid.cells[cell].territory
                let total = position[GridCell(territory: territory, group: .all)]
                guard (1..<few).contains(answered.respondents), let total, let all = everybody[total],
                    let group = groups[cell], let answersOfAll = answers[total]
                else { continue }
                // Of fewer than the threshold it is withheld for its own sake.
                if group >= rules.threshold, group > all - answersOfAll.respondents { telling.insert(cell) }
            }
        }
        return telling
    }

    /// By cell of the grid.
    private static func responses(in estimates: WaveEstimates) -> [CountedResponses: [Int: Int]] {
        Dictionary(
            zip(estimates.grid.responses, estimates.responseCounts).map { gridded, counts in
                (counts.counted, Dictionary(uniqueKeysWithValues: zip(gridded.cells, counts.cells)))
            }, uniquingKeysWith: { first, _ in first })
    }
}
