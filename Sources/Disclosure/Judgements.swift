internal import CellSuppression
internal import Foundation
internal import Measures

/// Judges everything of a wave: first the responses, then those of them that name a language spoken at home, then what their
/// people answered, then what only some of these are counted in, several bases at a time.
enum Judgements {
    /// - Parameter keepingResponses: whether of responses only the number of all is made anew.
    /// - Returns: one result per base, then one per count of responses, in their order; the same whatever the number of
    ///   processors.
    static func all(
        of estimates: WaveEstimates, after memory: WaveMemory?, keepingResponses: Bool, rules: ConfidentialityRules
    ) -> [Result<Judgement, SuppressionError>] {
        let history = WaveHistory(of: estimates, after: memory)
        let counts = estimates.responseCounts
        var responses: [Result<Judgement, SuppressionError>] = []
        var everybody: LinkedBase.Chronicle?
        for count in counts {
            responses += concurrently(
                [.responses(count)], keeping: keepingResponses ? Self.parts(of: count, in: estimates) : [],
                within: everybody, after: history, in: estimates, rules: rules
            ).compactMap(\.self)
            // Where one of them fails nothing is published at all.
            let published = responses.compactMap { try? $0.get().published }
            everybody = LinkedBase.Chronicle(responses: published, in: estimates)
        }
        let wholes = concurrently(
            estimates.bases.map { $0.whole == nil ? .measures($0) : nil }, within: everybody, after: history,
            in: estimates, rules: rules)
        guard estimates.bases.contains(where: { $0.whole != nil }) else { return wholes.compactMap(\.self) + responses }
        let people = ProfileChanges(
            since: ResponseProfiles(measures: estimates.profiles.measures), in: estimates)
        let parts = concurrently(
            estimates.bases.map { $0.whole == nil ? nil : .measures($0) },
            within: everybody, after: history, in: estimates, rules: rules
        ) { (some) throws(SuppressionError) in
            guard let position = some.whole, let whole = try wholes[position]?.get() else { return nil }
            return WholeBase(
                whole.published, of: some, in: estimates.bases[position], everybody: people, after: history,
                in: estimates, rules: rules)
        }
        return zip(wholes, parts).compactMap { $0 ?? $1 } + responses
    }

    /// Its cells without that of all responses, which every standard error tells.
    private static func parts(of count: ResponseCounts, in estimates: WaveEstimates) -> Set<Int> {
        Set(count.base.cells.filter { count.counted != .all || estimates.grid.cells[$0] != .total })
    }

    /// - Parameters:
    ///   - subjects: nil for those that are not judged now.
    ///   - kept: cells that are not made anew.
    ///   - whole: of a base, the one that it is some of.
    /// - Returns: parallel to the subjects.
    private static func concurrently(
        _ subjects: [Subject?], keeping kept: Set<Int> = [], within responses: LinkedBase.Chronicle?,
        after history: WaveHistory?, in estimates: WaveEstimates, rules: ConfidentialityRules,
        _ whole: @Sendable (Base) throws(SuppressionError) -> WholeBase? = { _ in nil }
    ) -> [Result<Judgement, SuppressionError>?] {
        let results = ResultBoard(count: subjects.count)
        DispatchQueue.concurrentPerform(iterations: subjects.count) { index in
            guard let subject = subjects[index] else { return }
            results[index] = Result { () throws(SuppressionError) in
                try Judgement(
                    of: subject, keeping: kept, in: try whole(subject.base), within: responses, after: history,
                    in: estimates, rules: rules)
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
        changes = (counts.first?.changes ?? []).indices.compactMap { index in
            let (from, to) = (counts[0].changes[index].from, counts[0].changes[index].to)
            return LinkedBase.Table.responses(counts.map { $0.changes[index].table }, in: estimates)
                .map { (from, to, $0) }
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

    var all: [Result<Judgement, SuppressionError>?] { lock.withLock { results } }
}
