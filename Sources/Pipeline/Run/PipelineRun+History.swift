internal import Foundation

extension PipelineRun {
    /// What was published is what new figures are held against; only the ledger remembers whom it was made of. One that is lost, or older
    /// than the publication history, would let figures out that tell of a few together with those of before.
    ///
    /// - Throws: `unknownPublication` where the history has a publication that the ledger does not know.
    func judgeHistory(_ ledger: Ledger?) throws(PipelineFailure) {
        let folder = "\(workspace.root)/published"
        let found = (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(".csv") }.sorted()
        guard !found.isEmpty else { return }
        let known = Set(try ledger?.outputs().map(\.path) ?? [])
        if let path = found.map({ "published/\($0)" }).first(where: { !known.contains($0) }) {
            throw .unknownPublication(path: path)
        }
    }
}
