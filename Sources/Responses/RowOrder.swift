/// Row numbers in the order of 64-bit keys that are evenly spread, as digests are.
///
/// The upper half of a key and the row are packed in one word and sorted by three counting passes (radix sort, least
/// significant digit first); the few rows that agree in the upper half are then put in order by the whole key. Rows of
/// equal keys keep their order.
enum RowOrder {
    private static let digitBits: UInt64 = 11

    /// - Parameters:
    ///   - keys: one a row; at most 2³² rows.
    ///   - isIncluded: rows that take part.
    static func rows(by keys: [UInt64], where isIncluded: (Int) -> Bool) -> [UInt32] {
        let upperHalf: UInt64 = 0xFFFF_FFFF_0000_0000
        var words: [UInt64] = []
        words.reserveCapacity(keys.count)
        for row in keys.indices where isIncluded(row) { words.append(keys[row] & upperHalf | UInt64(row)) }
        sort(&words)
        var rows: [UInt32] = []
        rows.reserveCapacity(words.count)
        var start = 0
        for index in words.indices {
            if words[index] >> 32 != words[start] >> 32 { start = index }
            // Insertion into the run that starts at `start`.
            let row = UInt32(truncatingIfNeeded: words[index])
            var hole = index
            while hole > start, keys[Int(rows[hole - 1])] > keys[Int(row)] { hole -= 1 }
            rows.insert(row, at: hole)
        }
        return rows
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
