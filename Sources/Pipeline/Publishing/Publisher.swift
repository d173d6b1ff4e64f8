internal import Foundation

/// Puts a stage in place in one step: everything is written down in the ledger first, then renamed; an interrupted
/// publication is finished by the next run.
package struct Publisher {
    let workspace: Workspace
    let ledger: Ledger

    /// What publishing did, in the order of paths.
    struct Outcome: Sendable {
        /// Files that are new or differ, relative to the workspace.
        var written: [String] = []
        /// Files that somebody edited: they stayed, and the new one stands beside them.
        var editedByPeople: [String] = []
    }

    /// - Parameters:
    ///   - files: what became of each file's records, kept with the run.
    ///   - memories: what is to be remembered of each wave that figures are published of.
    func publish(
        _ stage: Stage, run: RunEntry, files: [FileReport], memories: [PublishedMemory]
    ) throws(PipelineFailure) -> Outcome {
        let known = Dictionary(uniqueKeysWithValues: try ledger.outputs().map { ($0.path, $0.digest) })
        var outcome = Outcome()
        var moves: [MoveEntry] = []
        var outputs: [(path: String, digest: String)] = []
        var settled: [String] = []
        for file in stage.files.sorted(by: { $0.target < $1.target }) {
            var target = file.target
            var current = try digest(target)
            if file.predecessor == .kept, let found = current, found != file.digest, found != known[target] {
                outcome.editedByPeople.append(target)
                target = Self.beside(target)
                current = try digest(target)
            } else if known[Self.beside(target)] != nil, !Files.exists("\(workspace.root)/\(Self.beside(target))") {
                settled.append(Self.beside(target))
            }
            outputs.append((target, file.digest))
            guard current != file.digest else { continue }
            if let current, file.predecessor == .kept {
                // An archive of that name holds the same bytes.
                let archived = Self.archive(target, digest: current)
                moves.append(MoveEntry(source: target, target: archived, digest: current, replaces: true))
            }
            moves.append(
                MoveEntry(
                    source: stage.source(of: file), target: target, digest: file.digest,
                    replaces: file.predecessor == .replaced))
            outcome.written.append(target)
        }
        try ledger.begin(run, outputs: outputs, settled: settled, moves: moves, files: files, memories: memories)
        try finish()
        return outcome
    }

    /// Does the moves that are written down and not done, and throws away what a cut run staged. Safe to repeat at any point.
    func finish() throws(PipelineFailure) {
        let moves = try ledger.pendingMoves()
        guard !moves.isEmpty else { return try Files.removeFolder(workspace.staging) }
        for move in moves where try digest(move.source) == move.digest {
            // After a cut run somebody may have put, or edited, a file where the new one goes: it stays.
            let isTaken = !move.replaces && Files.exists("\(workspace.root)/\(move.target)")
            let target = isTaken ? Self.beside(move.target) : move.target
            try Files.move("\(workspace.root)/\(move.source)", to: "\(workspace.root)/\(target)")
        }
        try ledger.finishMoves()
        try Files.removeFolder(workspace.staging)
    }

    private func digest(_ path: String) throws(PipelineFailure) -> String? {
        try Files.digest(of: "\(workspace.root)/\(path)")
    }

    /// `comite-fr.xlsx` → `comite-fr.nouveau.xlsx`.
    package static func beside(_ path: String) -> String {
        let path = path as NSString
        return "\(path.deletingPathExtension).nouveau.\(path.pathExtension)"
    }

    /// `reports/2025/comite-fr.xlsx` → `previous/2025/comite-fr-0123456789ab.xlsx`.
    private static func archive(_ path: String, digest: String) -> String {
        let name = path as NSString
        let stem = name.deletingPathExtension
        let below = stem.hasPrefix("reports/") ? String(stem.dropFirst("reports/".count)) : stem
        return "previous/\(below)-\(digest.prefix(12)).\(name.pathExtension)"
    }
}
