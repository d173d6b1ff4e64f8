internal import Foundation
internal import Ingestion
package import Reporting

/// What a workspace holds, read without writing.
package struct WorkspaceStatus: Sendable, Codable {
    package let workspace: String
    package let files: [File]
    /// When the last publication was finished; nil before the first.
    package let lastRun: String?
    package let outputs: [Output]
    /// Names in the inbox, waiting for the next run.
    package let inbox: [String]
    /// Updates that wait because they would isolate people between two publications, by wave and survey.
    package let heldBack: [HeldBack]
    /// Waves whose publication is frozen, by name.
    package let closedWaves: [ClosedWave]

    package struct HeldBack: Sendable, Codable {
        package let wave: String
        package let survey: String
        /// Figures of which what was published stays.
        package let figures: Int
    }

    package struct ClosedWave: Sendable, Codable {
        package let wave: String
        package let closedAt: String
        /// What stands for it in the publication history, relative to the workspace.
        package let publication: String
    }

    package struct File: Sendable, Codable {
        package let name: String
        package let digest: String
        /// Id of its survey; nil for a rejected file.
        package let survey: String?
        /// `accepted`, `rejected`, `replaced` or `purged`.
        package let status: String
        package let account: RecordAccounting?
        package let remarks: Int
        package let blockingRemarks: Int
        package let reasonCode: String?
        package let reasonArguments: [String: String]
    }

    package struct Output: Sendable, Codable {
        package let path: String
        package let digest: String
        /// `current`, `edited` by somebody, or `missing`.
        package let state: String
    }

    /// - Throws: `missing` when the workspace has never been used.
    package init(_ workspace: Workspace) throws(PipelineFailure) {
        guard workspace.exists else { throw .missing(path: workspace.root) }
        let ledger = try Ledger(readingPath: workspace.ledger)
        self.workspace = workspace.root
        files = try ledger.files().map { file in
            File(
                name: file.name, digest: file.digest, survey: file.survey, status: file.status.rawValue,
                account: file.account,
                remarks: file.remarks ?? 0, blockingRemarks: file.blockingRemarks ?? 0, reasonCode: file.reasonCode,
                reasonArguments: file.reasonArguments ?? [:])
        }
        lastRun = try ledger.lastRun()?.finishedAt
        var outputs: [Output] = []
        for output in try ledger.outputs() {
            let found = try Files.digest(of: "\(workspace.root)/\(output.path)")
            let state = found == nil ? "missing" : found == output.digest ? "current" : "edited"
            outputs.append(Output(path: output.path, digest: output.digest, state: state))
        }
        self.outputs = outputs
        let listing = try Inbox(folder: workspace.inbox).list()
        inbox = (listing.ready + listing.open).sorted()
        heldBack = try ledger.waitingFigures().map {
            HeldBack(wave: $0.wave, survey: $0.survey, figures: $0.waiting)
        }
        closedWaves = try ledger.closedWaves().map {
            ClosedWave(wave: $0.wave, closedAt: $0.closedAt, publication: $0.publication)
        }
    }
}
