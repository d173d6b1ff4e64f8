internal import CellSuppression
internal import Foundation
internal import Measures

/// Judges bases of a wave, several at a time.
enum Judgements {
    /// - Returns: one result per base, in their order; the same whatever the number of processors.
    static func concurrently(
        _ bases: [Base], in estimates: WaveEstimates, rules: ConfidentialityRules
    ) -> [Result<Judgement, SuppressionError>] {
        let results = ResultBoard(count: bases.count)
        DispatchQueue.concurrentPerform(iterations: bases.count) { index in
            results[index] = Result { () throws(SuppressionError) in
                try Judgement(of: bases[index], in: estimates, rules: rules)
            }
        }
        return results.all
    }
}

/// Results written by several threads, one place each.
private final class ResultBoard: @unchecked Sendable {
    private let lock = NSLock()
    private var results: [Result<Judgement, SuppressionError>?]

    init(count: Int) {
        results = Array(repeating: nil, count: count)
    }

    subscript(index: Int) -> Result<Judgement, SuppressionError>? {
        get { lock.withLock { results[index] } }
        set { lock.withLock { results[index] = newValue } }
    }

    var all: [Result<Judgement, SuppressionError>] { lock.withLock { results.compactMap { $0 } } }
}
