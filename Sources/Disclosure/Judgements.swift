internal import CellSuppression
internal import Foundation
internal import Measures

/// Judges everything of a wave, several bases at a time: first the responses, then what their people answered.
enum Judgements {
    /// - Returns: one result per base, then one per count of responses, in their order; the same whatever the number of
    ///   processors.
    static func all(
        of estimates: WaveEstimates, rules: ConfidentialityRules
    ) -> [Result<Judgement, SuppressionError>] {
        let counts = estimates.responseCounts
        let responses = concurrently(counts.map(\.base), within: nil, in: estimates, rules: rules)
        // Where one of them fails nothing is published at all.
        let published = responses.compactMap { try? $0.get().table }
        let everybody = published.count == counts.count ? LinkedBase.Table.responses(published, in: estimates) : nil
        return concurrently(estimates.bases, within: everybody, in: estimates, rules: rules) + responses
    }

    private static func concurrently(
        _ bases: [Base], within responses: LinkedBase.Table?, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) -> [Result<Judgement, SuppressionError>] {
        let results = ResultBoard(count: bases.count)
        DispatchQueue.concurrentPerform(iterations: bases.count) { index in
            results[index] = Result { () throws(SuppressionError) in
                try Judgement(of: bases[index], within: responses, in: estimates, rules: rules)
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
