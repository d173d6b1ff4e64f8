internal import Ingestion
internal import Messages
internal import Pipeline
internal import Reporting
internal import TextFolding

/// A run as `--json` prints it.
struct RunSummary: Encodable {
    let workspace: String
    let dryRun: Bool
    let unchanged: Bool
    let finishedInterrupted: Bool
    let decisions: [DecisionSummary]
    let stillBeingWritten: [String]
    let files: [FileSummary]
    /// On tables that people keep by hand.
    let tables: [RemarkSummary]
    let waves: [WaveSummary]
    /// What protecting and auditing the figures of all waves took.
    let protectionSeconds: Double
    let written: [String]
    let editedByPeople: [String]

    struct DecisionSummary: Encodable {
        let file: String
        let sha256: String
        /// `accepted`, `already-known` or `rejected`.
        let verdict: String
        let reason: MessageSummary?
    }

    /// Numbers of all surveys together, and of each.
    struct WaveSummary: Encodable {
        let wave: String
        let responses: Int
        let cells: Int
        let withheldCells: Int
        let audited: Int
        let waitingCells: Int
        let surveys: [SurveySummary]

        init(_ report: WaveReport) {
            wave = report.wave
            surveys = report.surveys.map {
                SurveySummary(
                    survey: $0.survey, responses: $0.responses, cells: $0.cells, withheldCells: $0.withheldCells,
                    audited: $0.audited, waitingCells: $0.waitingCells, redefined: $0.redefined)
            }
            responses = surveys.reduce(0) { $0 + $1.responses }
            cells = surveys.reduce(0) { $0 + $1.cells }
            withheldCells = surveys.reduce(0) { $0 + $1.withheldCells }
            audited = surveys.reduce(0) { $0 + $1.audited }
            waitingCells = surveys.reduce(0) { $0 + $1.waitingCells }
        }
    }

    struct SurveySummary: Encodable {
        let survey: String
        let responses: Int
        let cells: Int
        let withheldCells: Int
        /// Numbers that had to stay unknown, each attacked before publication.
        let audited: Int
        /// Figures whose update would isolate people: what was published stays.
        let waitingCells: Int
        /// Levels and groupings whose definitions have changed since the wave was published, measures that are gone: all figures
        /// stay.
        let redefined: [String]
    }

    init(_ result: RunResult, workspace: Workspace, language: MessageLanguage, isRehearsal: Bool) {
        self.workspace = workspace.root
        dryRun = isRehearsal
        unchanged = result.isUnchanged
        finishedInterrupted = result.finishedInterrupted
        decisions = result.decisions.map { DecisionSummary($0, language: language) }
        stillBeingWritten = result.stillOpen
        files = result.files.map { FileSummary($0, language: language) }
        tables = result.tableRemarks.map { RemarkSummary($0, language: language) }
        waves = result.waves.map(WaveSummary.init)
        protectionSeconds = result.protection / .seconds(1)
        written = result.written
        editedByPeople = result.editedByPeople
    }
}

extension RunSummary.DecisionSummary {
    fileprivate init(_ decision: Decision, language: MessageLanguage) {
        file = decision.name
        sha256 = decision.digest
        switch decision.verdict {
        case .accepted:
            verdict = "accepted"
            reason = nil
        case .alreadyKnown:
            verdict = "already-known"
            reason = nil
        case .rejected(let failure):
            verdict = "rejected"
            reason = MessageSummary(failure, file: decision.name, language: language)
        }
    }
}

/// A file as `--json` prints it: its accounting and its remarks.
struct FileSummary: Encodable {
    let file: String
    let sha256: String
    let account: RecordAccounting
    let remarks: [RemarkSummary]

    init(_ report: FileReport, language: MessageLanguage) {
        file = report.name
        sha256 = report.digest
        account = report.account
        remarks = report.remarks.map { RemarkSummary($0, language: language) }
    }
}

/// A remark as `--json` prints it.
struct RemarkSummary: Encodable {
    let file: String
    let code: String
    let severity: String
    let record: Int?
    let line: Int?
    let column: String?
    let question: String?
    let value: String?
    let candidates: [Candidate]
    let count: Int
    let what: String
    let remedy: String

    struct Candidate: Encodable {
        let text: String
        let distance: Int
    }

    init(_ remark: Remark, language: MessageLanguage) {
        let text = remark.text(in: language)
        file = remark.file
        code = remark.code.rawValue
        severity = remark.code.severity.rawValue
        record = remark.place?.record
        line = remark.place?.line
        column = remark.column
        question = remark.question
        value = remark.value.map { _ in remark.valueText(in: language) }
        candidates = remark.candidates.map { Candidate(text: $0.text, distance: $0.distance) }
        count = remark.count
        what = text.what
        remedy = text.remedy
    }
}

/// A message as `--json` prints it.
struct MessageSummary: Encodable {
    let code: String
    let line: Int?
    let column: Int?
    let what: String
    let remedy: String

    init(_ failure: IngestionFailure, file: String, language: MessageLanguage) {
        var arguments = failure.arguments
        arguments["file"] = file
        let text = MessageCatalogue.text(failure.code, arguments, in: language)
        code = failure.code
        line = failure.place?.line
        column = failure.place?.column
        what = text.what
        remedy = text.remedy
    }
}
