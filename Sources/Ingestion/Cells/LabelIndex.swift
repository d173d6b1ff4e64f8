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

    init(_ set: AnswerSet, language: String, baseLanguage: String) {
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

    func meaning(of label: String) -> LabelMeaning? {
        TextFolding.labelKeys(label).lazy.compactMap { meanings[$0] }.first
    }
}
