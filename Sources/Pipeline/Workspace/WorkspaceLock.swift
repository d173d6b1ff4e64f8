internal import Glibc

/// Holds a workspace for one run; the system lets go when the process ends, however it ends.
struct WorkspaceLock: ~Copyable {
    private let descriptor: Int32

    /// - Throws: `busy` when another process holds it.
    init(_ workspace: Workspace) throws(PipelineFailure) {
        descriptor = open(workspace.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .cannotCreate(path: workspace.lock, reason: Files.lastError()) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isBusy = errno == EWOULDBLOCK
            let reason = Files.lastError()
            close(descriptor)
            throw isBusy ? .busy(workspace: workspace.root) : .inputOutput(path: workspace.lock, reason: reason)
        }
    }

    deinit {
        close(descriptor)
    }
}
