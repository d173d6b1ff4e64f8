internal import Foundation

/// Files of a publication before it happens: written whole in a folder of their own, then moved in one journaled step.
struct Stage {
    let workspace: Workspace
    private(set) var files: [StagedFile] = []

    /// What happens to a file that stands where a staged one goes.
    enum Predecessor: Sendable {
        /// Moved to `previous/`; one that somebody edited stays, and the new one is written beside it.
        case kept
        /// Replaced: it only repeats what the ledger knows.
        case replaced
    }

    struct StagedFile: Sendable {
        /// Relative to the workspace.
        let target: String
        let digest: String
        let bytes: Int
        let predecessor: Predecessor
    }

    /// Starts with an empty stage; what a cut run left is thrown away.
    init(_ workspace: Workspace) throws(PipelineFailure) {
        self.workspace = workspace
        try Files.removeFolder(workspace.staging)
        try Files.createFolder(workspace.staging)
    }

    /// Where the file for `target` is to be written before ``add(_:_:)``.
    func path(for target: String) throws(PipelineFailure) -> String {
        let path = "\(workspace.staging)/\(target)"
        try Files.createFolder((path as NSString).deletingLastPathComponent)
        return path
    }

    /// Declares a file that was written at its staged path.
    mutating func add(_ target: String, _ predecessor: Predecessor) throws(PipelineFailure) {
        let path = try path(for: target)
        try Files.flush(path)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let digest = try Files.digest(of: path), let bytes = (attributes?[.size] as? NSNumber)?.intValue else {
            throw .inputOutput(path: path, reason: Files.lastError())
        }
        files.append(StagedFile(target: target, digest: digest, bytes: bytes, predecessor: predecessor))
    }

    mutating func add(_ target: String, _ predecessor: Predecessor, bytes: [UInt8]) throws(PipelineFailure) {
        try Files.write(bytes, to: path(for: target))
        try add(target, predecessor)
    }

    func source(of file: StagedFile) -> String { workspace.relative("\(workspace.staging)/\(file.target)") }
}
