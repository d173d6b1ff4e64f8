internal import Definitions
internal import Questionnaires
internal import TextFolding

/// What a written label means in one language.
enum LabelMeaning: Sendable, Equatable {
    case answer(Int)
    /// A spelling of "no answer", such as « Keine Angabe ».
    case noAnswer
}

/// The labels of one answer set in one language, with their variants, by folded spelling.
///
/// An answer that is not translated is known by its label in the survey's base language, as the form showed it.
struct LabelIndex: Sendable {
    private let meanings: [String: LabelMeaning]
    /// Folded and shown spellings, in the set's order: what candidates are sought in.
    let spellings: [(key: String, text: String)]
    private let language: String
    private let baseLanguage: String

    init(_ set: AnswerSet, language: String, baseLanguage: String) {
        self.language = language
        self.baseLanguage = baseLanguage
        var meanings: [String: LabelMeaning] = [:]
        var spellings: [(key: String, text: String)] = []
        func add(_ label: String, _ meaning: LabelMeaning) {
            for key in TextFolding.labelKeys(label) where !key.isEmpty && meanings[key] == nil {
                meanings[key] = meaning
            }
        }
        for answer in set.answers {
            let label = answer.labels.text(in: language, fallback: baseLanguage).text
            add(label, .answer(answer.index))
            spellings.append((TextFolding.labelKey(label), label))
        }
        for variants in set.variants where variants.language == language {
            for label in variants.labels { add(label, variants.answer.map { .answer($0) } ?? .noAnswer) }
        }
        for answer in set.answers {
            if let autonym = answer.autonym { add(autonym, .answer(answer.index)) }
        }
        self.meanings = meanings
        self.spellings = spellings
    }

    /// The labels that a file was recognised to hold; nil when its answers are codes.
    init?(_ set: AnswerSet, _ recognition: Recognition) {
        guard let language = recognition.labelLanguage else { return nil }
        self.init(
            set, language: recognition.survey.languages[language], baseLanguage: recognition.survey.baseLanguage)
    }

    func meaning(of label: String) -> LabelMeaning? { meaning(ofKeys: TextFolding.labelKeys(label)) }

    /// The same for a label whose keys are known: folding is the costly part.
    func meaning(ofKeys keys: [String]) -> LabelMeaning? { keys.lazy.compactMap { meanings[$0] }.first }

    /// Whether a text is an answer's label with a person's own words behind it: `Autre : la voisine`.
    func begins(_ text: String, with answer: Answer) -> Bool {
        guard let mark = text.firstIndex(where: { ":(".contains($0) }) else { return false }
        return meaning(of: String(text[..<mark])) == .answer(answer.index)
    }
}

/// Seeks the answers near an unknown one: labels of the file's language when it has one, else codes and labels of the
/// survey's base language.
struct NearestAnswers: Sendable {
    private let answers: AnswerSet
    private let labels: LabelIndex?
    private let baseLanguage: String

    init(answers: AnswerSet, labels: LabelIndex?, recognition: Recognition) {
        self.answers = answers
        self.labels = labels
        baseLanguage = recognition.survey.baseLanguage
    }

    /// Most files have nothing to seek: codes are folded only when it is asked for.
    private var spellings: [(key: String, text: String)] {
        if let labels { return labels.spellings }
        let codes = answers.answers.map { (key: TextFolding.labelKey($0.code), text: $0.code) }
        return codes + LabelIndex(answers, language: baseLanguage, baseLanguage: baseLanguage).spellings
    }

    func candidates(for text: String) -> [NearCandidate] {
        TextFolding.nearest(to: TextFolding.labelKey(text), among: spellings)
    }

    /// Whether a text is so near an answer that it must be meant for it, and is no person's own word: one edit in six
    /// letters. Romani is two edits from Somali, and another language.
    func isSlip(_ text: String) -> Bool {
        candidates(for: text).first.map { $0.distance * 6 <= TextFolding.labelKey(text).unicodeScalars.count } ?? false
    }
}
