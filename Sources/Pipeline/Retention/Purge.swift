internal import Definitions
internal import Foundation

/// Applies a pipeline's retention: closes the waves that are past it, then deletes the files that hold their answers.
///
/// A wave is closed at its last publication, which must be of the present files and definitions, so that every answer has
/// been counted before it goes. One transaction of the ledger closes the waves and gives the files up; only then are they
/// deleted, and whatever is left of a file that was given up is deleted by the next purge. So a purge that is cut at any
/// moment has closed either nothing or everything, and its second run finishes it.
package struct Purge {
    let bundle: PipelineBundle
    let workspace: Workspace
    let environment: RunEnvironment

    package init(_ bundle: PipelineBundle, workspace: Workspace, environment: RunEnvironment) {
        self.bundle = bundle
        self.workspace = workspace
        self.environment = environment
    }

    /// - Throws: `definitions` without a retention, `missing` without a workspace, `notCurrent` where a wave is to be closed
    ///   and the last publication is not of what is there now, and what reading and writing throw.
    package func run() throws(PipelineFailure) -> PurgeResult {
        let rule = try rule()
        guard workspace.exists else { throw .missing(path: workspace.root) }
        let lock = try WorkspaceLock(workspace)
        defer { withExtendedLifetime(lock) {} }
        let ledger = try Ledger(path: workspace.ledger)
        try Publisher(workspace: workspace, ledger: ledger).finish()
        let finishedInterrupted = try deleteGivenUp(ledger)
        let plan = try plan(rule, ledger: ledger)
        var result = plan.result
        result.finishedInterrupted = finishedInterrupted
        try ledger.close(plan.closing, givingUp: plan.digests)
        _ = try deleteGivenUp(ledger)
        return result
    }

    /// What ``run()`` would do, with nothing written.
    package func rehearse() throws(PipelineFailure) -> PurgeResult {
        let rule = try rule()
        guard workspace.exists else { throw .missing(path: workspace.root) }
        return try plan(rule, ledger: Ledger(readingPath: workspace.ledger)).result
    }

    private func rule() throws(PipelineFailure) -> RetentionRule {
        if let rule = bundle.definition.retention { return rule }
        throw .definitions([DefinitionProblem(PipelineCode.retentionMissing, at: bundle.definition.place)])
    }

    private func plan(_ rule: RetentionRule, ledger: Ledger) throws(PipelineFailure) -> PurgePlan {
        var plan = try PurgePlan(
            bundle, rule: rule, workspace: workspace, ledger: ledger, now: environment.now())
        if !plan.closing.isEmpty {
            let isCurrent = try isCurrent(ledger)
            guard isCurrent else { throw .notCurrent(waves: plan.closing.map(\.wave)) }
        }
        let listing = try Inbox(folder: workspace.inbox).list()
        plan.result.inbox = (listing.ready + listing.open).sorted()
        return plan
    }

    private func isCurrent(_ ledger: Ledger) throws(PipelineFailure) -> Bool {
        let run = PipelineRun(bundle, workspace: workspace, environment: environment, options: RunOptions())
        guard try !ledger.areReceiptsDue() else { return false }
        return try ledger.lastRun()?.fingerprint == run.inputDigests(ledger: ledger).fingerprint
    }

    /// Deletes what is left on disk of files that the ledger has given up.
    ///
    /// - Returns: whether there was anything.
    private func deleteGivenUp(_ ledger: Ledger) throws(PipelineFailure) -> Bool {
        let given = try ledger.files().filter { $0.status == .purged }
        var found = false
        for file in given {
            for path in ["\(file.digest).csv", ".\(file.digest).part", "originals/\(file.digest).csv"]
                .map({ "\(workspace.accepted)/\($0)" }) where Files.exists(path)
            {
                try Files.remove(path)
                found = true
            }
        }
        guard !given.isEmpty else { return false }
        // A file that was accepted later may have been refused before.
        let sizes = Dictionary(grouping: given, by: \.bytes)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: workspace.rejected)) ?? []
        for name in names.sorted() {
            let path = "\(workspace.rejected)/\(name)"
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            guard let bytes = (attributes?[.size] as? NSNumber)?.intValue, let candidates = sizes[bytes],
                let digest = try Files.digest(of: path), candidates.contains(where: { $0.digest == digest })
            else { continue }
            // The reason first: a refused file without one is still found, a reason without its file is not.
            try Files.remove(path + ".raison.txt")
            try Files.remove(path)
            found = true
        }
        return found
    }
}
