package import Definitions

/// How a question or an answer set looked in an earlier wave.
package struct HistoryEntry: Sendable, Equatable {
    /// One code of the earlier wave and what it has become.
    package struct Recoding: Sendable, Equatable {
        package let former: String
        /// A code of the present answer set.
        package let present: String
    }

    package let wave: String
    /// The question's code in that wave's exports, when it was another.
    package let formerID: String?
    /// Sorted by former code; empty means that the codes are the present ones.
    package let recodings: [Recoding]
    /// The codes of that wave's own scale, when it is another scale.
    package let formerScale: [String]
    /// Codes of `formerScale` counted as favourable; empty when nothing is known of its direction.
    package let positive: [String]
    /// The most favourable codes of `formerScale`.
    package let top: [String]
    /// True when figures of that wave are not comparable with later ones.
    package let isBreak: Bool
    package let textChanged: Bool
    package let note: String?
    package let place: SourcePlace

    /// True when cells of that wave are to be read with other codes than the present ones.
    package var changesCodes: Bool { !recodings.isEmpty || !formerScale.isEmpty }

    /// True when no figure of that wave compares with one of another wave: declared so, or measured on another scale.
    package var standsAlone: Bool { isBreak || !formerScale.isEmpty }
}
