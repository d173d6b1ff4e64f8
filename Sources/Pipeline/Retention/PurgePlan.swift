internal import Foundation
internal import Ingestion
internal import Timestamps

/// What is past its time on a day: which waves close, which files go and which stay.
struct PurgePlan {
    private(set) var closing: [ClosedWave] = []
    var result = PurgeResult()

    /// Digests of the files that go.
    var digests: [String] { result.deleted.map(\.digest) }

    /// - Parameters:
    ///   - bundle: to which no wave is closed.
    ///   - today: the present day; a wave closes on the day after the last on which its answers are kept.
    init(
        _ bundle: PipelineBundle, rule: RetentionRule, workspace: Workspace, ledger: Ledger, now: String
    ) throws(PipelineFailure) {
        guard let today = Timestamp(now.prefix(10).utf8) else { throw .bug(now) }
        let held = HeldWaves(bundle: bundle, workspace: workspace)
        let files = try ledger.files().filter { $0.status != .purged }
        let waves = files.map { $0.status == .rejected ? [] : held.waves(of: $0) }
        let before = try ledger.closedWaves()
        let published = PublishedWaves(outputs: try ledger.outputs(), workspace: workspace)
        let ranges = bundle.definition.calendar.ranges
        let names = Set(ranges.map(\.name) + waves.joined() + before.map(\.wave))
        for name in names.sorted(by: bundle.isEarlier) {
            if let closed = before.first(where: { $0.wave == name }) {
                add(name, .closedBefore(on: String(closed.closedAt.prefix(10))), closed.publication)
            } else if let end = ranges.first(where: { $0.name == name })?.last {
                guard let last = rule.lastDay(after: end), last < today else {
                    add(name, .kept(until: rule.lastDay(after: end)?.day ?? ""))
                    continue
                }
                if let entry = published.entry(of: name) {
                    closing.append(
                        ClosedWave(wave: name, closedAt: now, publication: entry.path, digest: entry.digest))
                    add(name, .closed, entry.path)
                } else if waves.contains(where: { $0.contains(name) }) {
                    add(name, .unpublished)
                }
            } else {
                add(name, .endless)
            }
        }
        let closed = Set(before.map(\.wave) + closing.map(\.wave))
        for (file, waves) in zip(files, waves) {
            let open = waves.filter { !closed.contains($0) }
            let entry = PurgeResult.File(
                name: file.name, digest: file.digest, waves: waves, open: open,
                wasRejected: file.status == .rejected)
            if waves.isEmpty {
                // No wave tells how old the answers are, so the day on which the file came does.
                let taken = Timestamp(file.decidedAt.prefix(10).utf8)
                if let taken, let last = rule.lastDay(after: taken), last < today { result.deleted.append(entry) }
            } else if open.isEmpty {
                result.deleted.append(entry)
            } else if open != waves {
                result.kept.append(entry)
            }
        }
    }

    private mutating func add(_ name: String, _ state: PurgeResult.State, _ publication: String? = nil) {
        result.waves.append(PurgeResult.Wave(name: name, state: state, publication: publication))
    }
}

/// What stands published of each wave, and where the history has it.
private struct PublishedWaves {
    let outputs: [OutputEntry]
    let workspace: Workspace

    /// Nil where nothing was published.
    func entry(of wave: String) -> (path: String, digest: String)? {
        let folder = FileName.distinct(wave)
        guard let results = outputs.first(where: { $0.path == "reports/\(folder)/results.csv" }) else { return nil }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(workspace.published)/\(folder)")) ?? []
        let entry = names.sorted().last { $0.hasSuffix("-\(results.digest.prefix(12)).csv") }
        return entry.map { ("published/\(folder)/\($0)", results.digest) }
    }
}
