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
        let a = Array(first.unicodeScalars)
        let b = Array(second.unicodeScalars)
        guard !a.isEmpty else { return b.count }
        guard !b.isEmpty else { return a.count }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var current = [Int](repeating: i, count: b.count + 1)
            for j in 1...b.count {
                let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                current[j] = min(substitution, last[j] + 1, current[j - 1] + 1)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = current
        }
        return last[b.count]
    }

    /// Up to `limit` known texts nearest to an unknown one, nearest first, ties in the order given.
    ///
    /// A text further than a third of its length (at least two edits) is no candidate: a wrong hint is worse than none.
    /// - Parameter known: pairs of a folded key and the text to show.
    package static func nearest(
        to key: String, among known: some Sequence<(key: String, text: String)>, limit: Int = 3
    ) -> [NearCandidate] {
        var best: [String: (distance: Int, order: Int)] = [:]
        for (order, candidate) in known.enumerated() {
            let length = max(key.unicodeScalars.count, candidate.key.unicodeScalars.count)
            let bound = max(2, length / 3)
            guard abs(key.unicodeScalars.count - candidate.key.unicodeScalars.count) <= bound else { continue }
            let edits = distance(key, candidate.key)
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
