internal import Definitions
internal import Messages
internal import Questionnaires

/// A condition as a sentence for people, and as survey files write it.
struct ConditionWords {
    let survey: Survey
    let console: Console

    /// « à la question « … », réponse « Oui » ou « Non » ».
    func sentence(_ condition: Condition) -> String {
        switch condition {
        case .answered(let reference, let codes):
            return console.words(
                .explainAnswered,
                ["question": text(of: reference), "answers": answers(codes, of: reference.question)])
        case .not(.answered(let reference, let codes)):
            return console.words(
                .explainNotAnswered,
                ["question": text(of: reference), "answers": answers(codes, of: reference.question)])
        case .anyTicked(let question, let codes):
            return console.words(
                .explainTicked,
                [
                    "question": text(of: QuestionReference(question: question)),
                    "answers": answers(codes, of: question),
                ])
        case .number(let question, let comparison, let bound):
            return console.words(
                .explainNumber,
                [
                    "question": text(of: QuestionReference(question: question)), "sign": comparison.sign,
                    "bound": "\(bound)",
                ])
        case .not(let inner): return console.words(.explainNot, ["condition": sentence(inner)])
        case .all(let parts): return joined(parts, .explainAnd)
        case .any(let parts): return joined(parts, .explainOr)
        }
    }

    /// `travel_mode == TC and children >= 2`.
    func source(_ condition: Condition) -> String {
        switch condition {
        case .answered(let reference, let codes): "\(id(of: reference)) \(list(codes, of: reference.question, "in"))"
        case .not(.answered(let reference, let codes)) where codes.indices.count == 1:
            "\(id(of: reference)) != \(self.codes(codes, of: reference.question).joined())"
        case .anyTicked(let question, let codes):
            "\(survey.questions[question].id) any_of [\(self.codes(codes, of: question).joined(separator: ", "))]"
        case .number(let question, let comparison, let bound):
            "\(survey.questions[question].id) \(comparison.rawValue) \(bound)"
        case .not(let inner): "not (\(source(inner)))"
        case .all(let parts): parts.map(grouped).joined(separator: " and ")
        case .any(let parts): parts.map(grouped).joined(separator: " or ")
        }
    }

    /// Labels in quotes, joined by « ou ».
    func answers(_ codes: CodeSet, of question: Int) -> String {
        let all = survey.questions[question].answerSet?.answers ?? []
        return all.filter { codes.contains($0.index) }
            .map { console.words(.explainQuoted, ["text": words($0.labels)]) }
            .joined(separator: " \(console.words(.explainOr)) ")
    }

    func words(_ text: LocalizedText) -> String {
        text.text(in: console.language.rawValue, fallback: survey.baseLanguage).text
    }

    private func joined(_ parts: [Condition], _ word: Phrase) -> String {
        parts.map { part in
            switch part {
            case .all, .any: "(\(sentence(part)))"
            default: sentence(part)
            }
        }.joined(separator: " \(console.words(word)) ")
    }

    private func grouped(_ part: Condition) -> String {
        switch part {
        case .all, .any: "(\(source(part)))"
        default: source(part)
        }
    }

    private func list(_ codes: CodeSet, of question: Int, _ membership: String) -> String {
        let codes = self.codes(codes, of: question)
        return codes.count == 1 ? "== \(codes[0])" : "\(membership) [\(codes.joined(separator: ", "))]"
    }

    private func codes(_ codes: CodeSet, of question: Int) -> [String] {
        (survey.questions[question].answerSet?.answers ?? []).filter { codes.contains($0.index) }.map(\.code)
    }

    private func id(of reference: QuestionReference) -> String {
        let question = survey.questions[reference.question]
        return reference.item.map { "\(question.id).\(question.items[$0].code)" } ?? question.id
    }

    private func text(of reference: QuestionReference) -> String {
        let question = survey.questions[reference.question]
        let item = reference.item.map { " — \(words(question.items[$0].text))" } ?? ""
        return words(question.text) + item
    }
}

extension Condition.Comparison {
    fileprivate var sign: String {
        switch self {
        case .equal: "="
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        }
    }
}
