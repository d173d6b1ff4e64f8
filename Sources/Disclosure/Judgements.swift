internal import CellSuppression
internal import Foundation
internal import Measures

/// Judges everything of a wave: the responses, then the bases, several at a time. Different bases are protected apart.
struct Judgements {
    let estimates: WaveEstimates
    let rules: ConfidentialityRules

    /// By position in the counts of responses and in the bases.
    struct Results {
        var responses: [Result<Judgement, SuppressionError>] = []
        var bases: [Result<Judgement, SuppressionError>] = []
    }

    func all() -> Results {
        var results = Results()
        let known = JointAlternatives()
        for position in estimates.responseCounts.indices {
            let judged = Result { () throws(SuppressionError) in
                try Judgement(
                    of: .responses(position), in: estimates, rules: rules, beside: known)
            }
            results.responses.append(judged)
        }
        results.bases = bases(beside: known)
        return results
    }

    /// - Returns: one result per base, in their order; the same whatever the number of processors.
    private func bases(beside known: JointAlternatives) -> [Result<Judgement, SuppressionError>] {
        let results = ResultBoard(count: estimates.bases.count)
        DispatchQueue.concurrentPerform(iterations: estimates.bases.count) { index in
            results[index] = Result { () throws(SuppressionError) in
                try Judgement(of: .base(index), in: estimates, rules: rules, beside: known)
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
