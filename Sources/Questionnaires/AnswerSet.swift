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
    /// At most 240, former answers included.
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

    private let present: CodeIndex
    private let former: FormerCodes

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
        present = CodeIndex(
            Dictionary(answers.map { ($0.code, $0.index) }, uniquingKeysWith: { first, _ in first }))
        former = FormerCodes(history, present: answers)
    }

    /// The index of the answer with this code, compared exactly.
    package func index(ofCode code: String) -> Int? { present[code] }

    /// The same from a cell's bytes, without making a `String`.
    package func index(ofCode bytes: UnsafeBufferPointer<UInt8>) -> Int? { present[bytes] }

    // MARK: - Earlier waves

    /// Answers of earlier waves' own scales, indexed behind the present ones.
    package var formerAnswers: [FormerAnswer] { former.answers }

    /// True when this wave's exports do not write the present codes.
    package func isHistoric(wave: String) -> Bool { former[wave] != nil }

    /// The index of the answer that an export of `wave` writes with this code: a recoded one is the present answer it
    /// has become, one of the wave's own scale is a former answer, missing kinds keep their code, and so does every
    /// code that the history does not mention. In any other wave: the present code.
    package func index(ofCode code: String, wave: String) -> Int? { (former[wave] ?? present)[code] }

    /// The same from a cell's bytes.
    package func index(ofCode bytes: UnsafeBufferPointer<UInt8>, wave: String) -> Int? {
        (former[wave] ?? present)[bytes]
    }

    /// Whether a former answer counts among `codes` of the present set: known only where `codes` are the favourable or
    /// the most favourable answers and the former scale says which of its own are; else nil, and the wave has no value.
    package func counts(_ answer: FormerAnswer, among codes: CodeSet) -> Bool? {
        let scale = formerAnswers.filter { $0.wave == answer.wave }
        if codes == positive, scale.contains(where: \.isPositive) { return answer.isPositive }
        if codes == top, scale.contains(where: \.isTop) { return answer.isTop }
        return nil
    }
}
