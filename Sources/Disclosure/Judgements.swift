internal import CellSuppression
internal import Foundation
internal import Measures

/// Judges everything of a wave: first the responses, then those of them that name a language spoken at home, then what their
/// people answered, several bases at a time.
enum Judgements {
    /// - Returns: one result per base, then one per count of responses, in their order; the same whatever the number of
    ///   processors.
    static func all(
        of estimates: WaveEstimates, after memory: WaveMemory?, rules: ConfidentialityRules
    ) -> [Result<Judgement, SuppressionError>] {
        let history = WaveHistory(of: estimates, after: memory)
        let counts = estimates.responseCounts
        var responses: [Result<Judgement, SuppressionError>] = []
        var everybody: LinkedBase.Chronicle?
        for count in counts {
            responses += concurrently(
                [.responses(count)], within: everybody, after: history, in: estimates, rules: rules)
            // Where one of them fails nothing is published at all.
            let published = responses.compactMap { try? $0.get().published }
            everybody = LinkedBase.Chronicle(responses: published, in: estimates)
        }
        return concurrently(
            estimates.bases.map { .measures($0) }, within: everybody, after: history, in: estimates, rules: rules)
            + responses
    }

    private static func concurrently(
        _ subjects: [Subject], within responses: LinkedBase.Chronicle?, after history: WaveHistory?,
        in estimates: WaveEstimates, rules: ConfidentialityRules
    ) -> [Result<Judgement, SuppressionError>] {
        let results = ResultBoard(count: subjects.count)
        DispatchQueue.concurrentPerform(iterations: subjects.count) { index in
            results[index] = Result { () throws(SuppressionError) in
                try Judgement(
                    of: subjects[index], within: responses, after: history, in: estimates, rules: rules)
            }
        }
        return results.all
    }
}

extension LinkedBase.Chronicle {
    /// All responses of a wave together; nil where they are not counted.
    ///
    /// - Parameter counts: one per count of responses, of the first ones.
    fileprivate init?(responses counts: [Self], in estimates: WaveEstimates) {
        guard let now = LinkedBase.Table.responses(counts.map(\.now), in: estimates) else { return nil }
        self.now = now
        for own in counts { floors.merge(own.floors) { first, _ in first } }
        let publications = counts.map(\.before.count).min() ?? 0
        before = (0..<publications).compactMap { publication in
            LinkedBase.Table.responses(counts.map { $0.before[publication] }, in: estimates)
        }
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
