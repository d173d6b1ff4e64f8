package import Definitions

/// Why an answer leaves the denominator.
package enum MissingKind: String, Sendable, CaseIterable {
    case notConcerned = "not_concerned"
    case dontKnow = "dont_know"
    case noAnswer = "no_answer"
}

/// One answer of a closed question.
package struct Answer: Sendable, Equatable {
    /// Position in its answer set, from 0.
    package let index: Int
    /// 1 to 5 letters or digits (LimeSurvey's limit), as text: `8` and `08` differ.
    package let code: String
    package let labels: LocalizedText
    /// The label shown in every version of the form (a language's own name).
    package let autonym: String?
    /// Nil for a valid answer.
    package let missing: MissingKind?
    /// Only in multi questions: contradicts every other option.
    package let isExclusive: Bool
    /// Ticking it opens a free text.
    package let hasOpenText: Bool
    package let isSensitive: Bool
    /// Instances that offer it; empty means all.
    package let instances: [String]
}

/// Other spellings of labels seen in real exports.
package struct LabelVariants: Sendable, Equatable {
    package let language: String
    /// The answer's index; nil when the label means that there is no answer (« Keine Angabe »).
    package let answer: Int?
    package let labels: [String]
}

/// The answers that a question offers, in the codebook's order.
///
/// A question's own set may lack answers that the declared one keeps for other questions (`only_for`): indices
/// always refer to the set at hand.
package struct AnswerSet: Sendable {
    package let id: String
    /// True for an ordered scale, false for a list.
    package let isScale: Bool
    /// True when the codes of valid answers are numbers that may be averaged.
    package let isNumeric: Bool
    /// At most 240.
    package let answers: [Answer]
    /// Sorted by language, then in the file's order.
    package let variants: [LabelVariants]
    /// Oldest first, as written.
    package let history: [HistoryEntry]
    package let place: SourcePlace

    /// Answers that count in a denominator.
    package let valid: CodeSet
    /// Answers counted as favourable; empty when the set has no direction.
    package let positive: CodeSet
    /// The most favourable answers.
    package let top: CodeSet
    /// Options that contradict all others.
    package let exclusive: CodeSet

    private let indexByCode: [String: Int]
    private let indexByPackedCode: [UInt64: Int]

    init(
        id: String, isScale: Bool, isNumeric: Bool, answers: [Answer], variants: [LabelVariants],
        history: [HistoryEntry], positive: CodeSet, top: CodeSet, place: SourcePlace
    ) {
        self.id = id
        self.isScale = isScale
        self.isNumeric = isNumeric
        self.answers = answers
        self.variants = variants
        self.history = history
        self.place = place
        self.positive = positive
        self.top = top
        valid = CodeSet(answers.filter { $0.missing == nil }.map(\.index))
        exclusive = CodeSet(answers.filter(\.isExclusive).map(\.index))
        indexByCode = Dictionary(answers.map { ($0.code, $0.index) }, uniquingKeysWith: { first, _ in first })
        indexByPackedCode = Dictionary(
            answers.compactMap { answer in packCode(answer.code.utf8).map { ($0, answer.index) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The index of the answer with this code, compared exactly.
    package func index(ofCode code: String) -> Int? { indexByCode[code] }

    /// The same from a cell's bytes, without making a `String`.
    package func index(ofCode bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        packCode(bytes).flatMap { indexByPackedCode[$0] }
    }
}

/// One to seven bytes and their number in one integer; nil for none or more.
private func packCode(_ bytes: some Collection<UInt8>) -> UInt64? {
    guard !bytes.isEmpty, bytes.count <= 7 else { return nil }
    var packed = UInt64(bytes.count)
    for byte in bytes.reversed() { packed = packed << 8 | UInt64(byte) }
    return packed
}
