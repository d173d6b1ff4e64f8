/// A set of answer indices, 0 to 255, in four words: copied, compared and tested without allocation.
package struct CodeSet: Sendable, Hashable {
    /// Indices 0–63, bit 0 being index 0: all there is for multi-answer questions.
    package private(set) var firstWord: UInt64 = 0
    private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

    package init() {}

    /// Indices outside 0…255 are left out; no answer set has them.
    package init(_ indices: some Sequence<Int>) {
        for index in indices { insert(index) }
    }

    package mutating func insert(_ index: Int) {
        guard index >= 0, index < 256 else { return }
        let bit: UInt64 = 1 << UInt64(index & 63)
        switch index >> 6 {
        case 0: firstWord |= bit
        case 1: words.0 |= bit
        case 2: words.1 |= bit
        default: words.2 |= bit
        }
    }

    /// False for any index outside 0…255.
    package func contains(_ index: Int) -> Bool {
        guard index >= 0, index < 256 else { return false }
        let word =
            switch index >> 6 {
            case 0: firstWord
            case 1: words.0
            case 2: words.1
            default: words.2
            }
        return word >> UInt64(index & 63) & 1 == 1
    }

    package var isEmpty: Bool { firstWord | words.0 | words.1 | words.2 == 0 }

    /// Ascending.
    package var indices: [Int] { (0..<256).filter(contains) }

    package static func == (lhs: CodeSet, rhs: CodeSet) -> Bool {
        lhs.firstWord == rhs.firstWord && lhs.words == rhs.words
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(firstWord)
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
    }
}
