package import Ingestion
package import Reporting

/// What a run did, for people and for programs.
package struct RunResult: Sendable {
    /// Files decided in this run, in order of intake.
    package var decisions: [Decision] = []
    /// Files that somebody is still writing: left in the inbox.
    package var stillOpen: [String] = []
    /// A publication that a cut run had begun was finished.
    package var finishedInterrupted = false
    /// Nothing new: what was published stands.
    package var isUnchanged = false
    /// Waves that no run makes again, sorted.
    package var closedWaves: [String] = []
    /// Files in order of intake, with what became of their records.
    package var files: [FileReport] = []
    /// On tables that people keep by hand.
    package var tableRemarks: [Remark] = []
    package var waves: [WaveReport] = []
    /// What protecting and auditing the figures of all waves took.
    package var protection: Duration = .zero
    /// Files written, relative to the workspace.
    package var written: [String] = []
    /// Workbooks that somebody edited: they stayed, the new ones stand beside them.
    package var editedByPeople: [String] = []
    /// Where every figure was written with nothing withheld.
    package var unprotected: String?

    package init() {}

    /// Whether a file decided in this run was rejected or has blocking remarks.
    package var needsAttention: Bool {
        decisions.contains { decision in
            switch decision.verdict {
            case .rejected: true
            case .accepted: files.contains { $0.digest == decision.digest && $0.hasBlockingRemarks }
            case .alreadyKnown: false
            }
        }
    }
}

/// An accepted file and what reading it gave.
package struct FileReport: Sendable {
    package let name: String
    package let digest: String
    package let account: RecordAccounting
    package var remarks: [Remark]
    /// Who wrote it, as it was dropped; nil where that is not known.
    package var exporter: QualityMaterial.File.Exporter?
    /// The language that its answers' labels are in; nil when they are codes.
    package var labelLanguage: String?

    package var hasBlockingRemarks: Bool { remarks.contains { $0.code.severity == .blocking } }
}

/// What was published of a wave.
package struct WaveReport: Sendable {
    package let wave: String
    /// Surveys with responses of the wave, in the pipeline's order.
    package let surveys: [SurveyReport]

    package struct SurveyReport: Sendable {
        /// Id of the survey.
        package let survey: String
        package let responses: Int
        package let cells: Int
        package let withheldCells: Int
        /// Numbers that had to stay unknown, printed or computable, each attacked before publication.
        package let audited: Int
        /// Figures whose update would isolate people: what was published stays.
        package let waitingCells: Int
        /// Levels and groupings whose definitions have changed since the wave was published, and measures that are gone, ascending, or
        /// `threshold` where it was raised: all figures stay.
        package let redefined: [String]
    }
}
