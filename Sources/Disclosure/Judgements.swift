internal import CellSuppression
internal import Foundation
internal import Measures

/// Judges everything of a wave: the responses, then the bases, which are parts of them, several at a time; bases taken among
/// another's respondents after it.
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
        var known = JointAlternatives()
        let printed = cells(of: estimates.bases)
        for (position, counts) in estimates.responseCounts.enumerated() {
            let judged = Result { () throws(SuppressionError) in
                try Judgement(
                    of: .responses(position), in: estimates, rules: rules, computable: printed, beside: known)
            }
            if counts.wasAsked, case .success(let judgement) = judged { known = judgement.alternatives }
            results.responses.append(judged)
        }
        let wholes = estimates.bases.indices.filter { estimates.bases[$0].whole == nil }
        let parts = estimates.bases.indices.filter { estimates.bases[$0].whole != nil }
        var judged: [Int: Result<Judgement, SuppressionError>] = [:]
        for (base, result) in zip(wholes, judge(wholes, beside: wholes.map { _ in known })) { judged[base] = result }
        let besideWhole = parts.map { part -> JointAlternatives in
            guard let whole = estimates.bases[part].whole, case .success(let judgement) = judged[whole] else {
                return known
            }
            return judgement.alternatives
        }
        for (base, result) in zip(parts, judge(parts, beside: besideWhole)) { judged[base] = result }
        results.bases = estimates.bases.indices.compactMap { judged[$0] }
        return results
    }

    /// - Returns: one result per base, in their order; the same whatever the number of processors.
    private func judge(
        _ bases: [Int], beside alternatives: [JointAlternatives]
    ) -> [Result<Judgement, SuppressionError>] {
        let results = ResultBoard(count: bases.count)
        DispatchQueue.concurrentPerform(iterations: bases.count) { index in
            results[index] = Result { () throws(SuppressionError) in
                try Judgement(
                    of: .base(bases[index]), in: estimates, rules: rules,
                    computable: cells(of: estimates.bases.filter { $0.whole == bases[index] }),
                    beside: alternatives[index])
            }
        }
        return results.all
    }

    /// By space, cells in which some of the bases, if it was asked for, is printed.
    private func cells(of bases: [Base]) -> [Set<Int>] {
        estimates.spaces.indices.map { space in
            let asked = bases.filter { base in
                !base.counts[space].isEmpty && base.measures.contains { estimates.measures[$0].wasAsked }
            }
            return Set(asked.flatMap(\.cells)).intersection(estimates.spaces[space].cells)
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
