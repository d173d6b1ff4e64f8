/// A known text near an unknown one.
package struct NearCandidate: Sendable, Equatable {
    /// The known text, as it should be written.
    package let text: String
    /// Edits between the keys of both texts.
    package let distance: Int
}

extension TextFolding {
    /// Insertions, deletions, substitutions and swaps of neighbours that turn one key into the other
    /// (optimal string alignment; Damerau 1964).
    package static func distance(_ first: String, _ second: String) -> Int {
        var table = EditTable(Array(first.unicodeScalars))
        return table.distance(to: Array(second.unicodeScalars))
    }

    /// Up to `limit` known texts nearest to an unknown one, nearest first, ties in the order given.
    ///
    /// A text further than a third of its length (at least two edits) is no candidate: a wrong hint is worse than none.
    /// - Parameter known: pairs of a folded key and the text to show.
    package static func nearest(
        to key: String, among known: some Sequence<(key: String, text: String)>, limit: Int = 3
    ) -> [NearCandidate] {
        var best: [String: (distance: Int, order: Int)] = [:]
        var table = EditTable(Array(key.unicodeScalars))
        let count = table.first.count
        for (order, candidate) in known.enumerated() {
            let other = Array(candidate.key.unicodeScalars)
            let length = max(count, other.count)
            let bound = max(2, length / 3)
            guard abs(count - other.count) <= bound else { continue }
            let edits = table.distance(to: other)
            guard edits <= bound, edits < length else { continue }
            if let seen = best[candidate.text], seen.distance <= edits { continue }
            best[candidate.text] = (edits, order)
        }
        return
            best
            .sorted { ($0.value.distance, $0.value.order) < ($1.value.distance, $1.value.order) }
            .prefix(limit)
            .map { NearCandidate(text: $0.key, distance: $0.value.distance) }
    }
}

/// Compares one text with many: the rows of the table of distances are made once.
private struct EditTable {
    let first: [Unicode.Scalar]
    // Row `j` of the table and the two before it, by position in `first`.
    private var current: [Int]
    private var last: [Int]
    private var beforeLast: [Int]

    init(_ first: [Unicode.Scalar]) {
        self.first = first
        current = Array(repeating: 0, count: first.count + 1)
        last = current
        beforeLast = current
    }

    mutating func distance(to second: [Unicode.Scalar]) -> Int {
        guard !first.isEmpty else { return second.count }
        for i in last.indices { last[i] = i }
        for j in second.indices {
            current[0] = j + 1
            for i in first.indices {
                var edits = min(last[i] + (first[i] == second[j] ? 0 : 1), last[i + 1] + 1, current[i] + 1)
                if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                    edits = min(edits, beforeLast[i - 1] + 1)
                }
                current[i + 1] = edits
            }
            swap(&beforeLast, &last)
            swap(&last, &current)
        }
        return last[first.count]
    }
}
