internal import Dispatch
internal import Reporting
internal import Synchronization

/// Writes the workbooks of one wave beside each other on all processors: each is made on its own from values that nobody
/// changes, so their bytes do not depend on the order.
///
/// The library that writes them formats the creation instant in storage that all threads share, so all workbooks written
/// together must bear one instant, as those of a wave do.
struct WorkbookWriting {
    let material: ReportMaterial
    let workbooks: [PlannedWorkbooks.Workbook]

    /// - Parameter paths: where each is written.
    /// - Throws: why the first of them that failed could not be written, named as its target.
    func write(to paths: [String]) throws(PipelineFailure) {
        let failures = Mutex([PipelineFailure?](repeating: nil, count: workbooks.count))
        DispatchQueue.concurrentPerform(iterations: workbooks.count) { index in
            guard let failure = failure(writing: workbooks[index], to: paths[index]) else { return }
            failures.withLock { $0[index] = failure }
        }
        if let first = failures.withLock({ $0.lazy.compactMap(\.self).first }) { throw first }
    }

    private func failure(writing workbook: PlannedWorkbooks.Workbook, to path: String) -> PipelineFailure? {
        var material = material
        material.territory = workbook.territory
        do {
            try ReportWorkbook(material, definition: workbook.definition, wording: workbook.wording).write(to: path)
            return nil
        } catch {
            return .inputOutput(path: workbook.target, reason: "\(error)")
        }
    }
}
