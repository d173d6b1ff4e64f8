/// Row numbers in the order of 64-bit keys that are evenly spread, as digests are.
///
/// The upper half of a key and the row are packed in one word and sorted by three counting passes (radix sort, least
/// significant digit first); the few rows that agree in the upper half are then put in order one by one.
enum RowOrder {
    private static let digitBits: UInt64 = 11

    /// - Parameters:
    ///   - keys: one a row; at most 2³² rows.
    ///   - isIncluded: rows that take part.
    ///   - precedes: order of rows of equal keys.
    static func rows(
        by keys: [UInt64], where isIncluded: (Int) -> Bool, ties precedes: (Int, Int) -> Bool
    ) -> [UInt32] {
        let upperHalf: UInt64 = 0xFFFF_FFFF_0000_0000
        var words: [UInt64] = []
        words.reserveCapacity(keys.count)
        for row in keys.indices where isIncluded(row) { words.append(keys[row] & upperHalf | UInt64(row)) }
        sort(&words)
        var rows = words.map { UInt32(truncatingIfNeeded: $0) }
        var start = 0
        for end in words.indices.dropFirst() where words[end] >> 32 != words[start] >> 32 {
            if end > start + 1 { sort(&rows[start..<end], by: keys, ties: precedes) }
            start = end
        }
        if words.count > start + 1 { sort(&rows[start...], by: keys, ties: precedes) }
        return rows
    }

    private static func sort(_ rows: inout ArraySlice<UInt32>, by keys: [UInt64], ties precedes: (Int, Int) -> Bool) {
        rows.sort { left, right in
            let (left, right) = (Int(left), Int(right))
            return keys[left] != keys[right] ? keys[left] < keys[right] : precedes(left, right)
        }
    }

    /// Sorts by the upper halves; equal ones keep their order.
    private static func sort(_ words: inout [UInt64]) {
        var target = [UInt64](repeating: 0, count: words.count)
        for shift in [UInt64(32), 43, 54] {
            var starts = [Int](repeating: 0, count: 1 << Int(digitBits))
            let mask: UInt64 = (1 << digitBits) - 1
            for word in words { starts[Int((word >> shift) & mask)] += 1 }
            var sum = 0
            for digit in starts.indices {
                (starts[digit], sum) = (sum, sum + starts[digit])
            }
            target.withUnsafeMutableBufferPointer { target in
                starts.withUnsafeMutableBufferPointer { starts in
                    for word in words {
                        let digit = Int((word >> shift) & mask)
                        target[starts[digit]] = word
                        starts[digit] += 1
                    }
                }
            }
            swap(&words, &target)
        }
    }
}
