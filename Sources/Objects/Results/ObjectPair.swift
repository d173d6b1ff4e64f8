/// Two objects that share enough to ask whether they are one, and what came of it.
package struct ObjectPair: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        /// Proposed to a person; counted as two until decided.
        case probable
        /// An exact condition holds, but one of both fits other objects too that cannot be the same: counted as two until
        /// decided.
        case contested
        /// Both have an identifier, and they differ.
        case differentIdentifiers
        case decidedDistinct(Decision)
    }

    /// Something that both objects say, as two of their lines say it.
    package enum Reason: Sendable, Hashable {
        case same(field: String, value: String)
        case common(field: String, elements: [String])
        /// `shared` of the `smaller` set's elements are in the other.
        case overlap(field: String, shared: Int, smaller: Int)
        /// Folded words.
        case words(field: String, words: [String])
    }

    /// Ids of the objects, the smaller first.
    package let first: String
    package let second: String
    package let outcome: Outcome
    package let reasons: [Reason]
    /// 0 to 100: how alike the two most alike lines are, over the identifying fields that both fill (equal or not; shared
    /// elements or words out of all). It puts pairs in an order; it is not a probability.
    package let score: Int

    /// Waits for a person's decision.
    package var isOpen: Bool { outcome == .probable || outcome == .contested }
}
