package import Questionnaires

/// What comes out of disclosure control.
package struct Disclosed: Sendable {
    /// What everybody may see.
    package internal(set) var publication: Publication
    /// Everything, for a file that the evaluator asks for and keeps to himself.
    package let unprotected: UnprotectedTable
    /// What the audit found, for the ledger.
    package let proofs: [BaseProof]
    /// What is to be remembered when it is published.
    package let memory: WaveMemory
    /// Ids of levels and groupings whose definitions have changed since the wave was published, and of measures that are gone,
    /// ascending, or `threshold` where it was raised: everything stays as it was.
    package let redefined: [String]
}

/// Every figure, nothing withheld. No renderer of workbooks accepts it.
package struct UnprotectedTable: Sendable {
    package let wave: String
    package let survey: String
    package let rows: [UnprotectedRow]
    package let representation: [UnprotectedRepresentation]
}

/// One declared cell with what the publication hides.
package struct UnprotectedRow: Sendable {
    package let measure: Measure
    package let territory: PublishedTerritory
    package let language: PublishedLanguage
    package let group: PublishedGroup
    /// Nil without respondents.
    package let figure: PublishedFigure?
    let withheldBy: Verdict?
    let interval: AuditInterval?

    /// Values that no attacker can exclude of a withheld count that must stay unknown: both ends of `0-37`. He may be
    /// unable to exclude others beyond.
    package var auditInterval: String? { interval?.text }

    /// `primary`, `complementary`, `held` where the figure waits and an earlier one stands, or nil when it is published.
    package var withholding: String? { withheldBy?.rawValue }
}

/// The audit's result for the measures that share a base.
package struct BaseProof: Sendable, Codable {
    package let measures: [String]
    /// Counts that must stay unknown, printed or computable.
    package let sensitive: Int
    /// Printed cells withheld by a primary rule.
    package let primary: Int
    /// Printed cells withheld to protect others.
    package let complementary: Int
    /// Values that no attacker can exclude of each printed sensitive count, by position in the declared cells.
    package let intervals: [AuditInterval]

    init(measures: [String], judgement: Judgement) {
        self.measures = measures
        sensitive = judgement.sensitive
        primary = judgement.verdicts.values.count { $0 == .primary }
        complementary = judgement.verdicts.values.count { $0 == .complementary }
        intervals = judgement.intervals.values.sorted { $0.cell < $1.cell }
    }
}

/// The smallest and the largest value of a withheld count in tables that agree with everything published.
package struct AuditInterval: Sendable, Codable {
    /// Position in the grid.
    package let cell: Int
    package let lowest: Int
    package let highest: Int

    var text: String { "\(lowest)-\(highest)" }
}

/// Why a wave can't be published.
package enum DisclosureError: Error, Sendable, Equatable {
    /// The audit found counts that a reader could narrow down. `cells`: how many; `place`: of the first that has a figure of its own.
    case exposed(wave: String, measure: String, cells: Int, place: FigurePlace?)
    /// The protection could not be computed. `code`: of the solver's error.
    case failed(wave: String, measure: String, code: String)
}
