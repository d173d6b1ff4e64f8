internal import Dispatch
internal import Reporting
internal import Synchronization

/// Writes the workbooks of one wave beside each other on all processors: each is made on its own from values that nobody
/// changes, so their bytes do not depend on the order.
///
/// The library that writes them formats the creation instant in storage that all threads share, so all workbooks written
/// together must bear one instant, as those of a wave do.
enum WorkbookWriting {
    /// One file to be written.
    struct Job: Sendable {
        /// Relative to the workspace.
        let target: String
        /// Writes the file at a path, whole or not at all.
        let write: @Sendable (String) throws(WorkbookFailure) -> Void
    }

    /// - Parameter paths: where each is written.
    /// - Throws: why the first of them that failed could not be written, named as its target.
    static func write(_ jobs: [Job], to paths: [String]) throws(PipelineFailure) {
        let failures = Mutex([PipelineFailure?](repeating: nil, count: jobs.count))
        DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
            do throws(WorkbookFailure) {
                try jobs[index].write(paths[index])
            } catch {
                let failure = PipelineFailure(error, of: jobs[index].target)
                failures.withLock { $0[index] = failure }
            }
        }
        if let first = failures.withLock({ $0.lazy.compactMap(\.self).first }) { throw first }
    }
}

extension PipelineFailure {
    /// - Parameter target: the workbook, relative to the workspace.
    fileprivate init(_ failure: WorkbookFailure, of target: String) {
        self =
            switch failure {
            case .refused(let detail): .bug("\(target): \(detail)")
            case .cannotCreate(let reason): .cannotCreate(path: target, reason: reason)
            case .incomplete: .inputOutput(path: target, reason: "")
            }
    }
}
