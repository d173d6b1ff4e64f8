internal import Definitions
internal import Questionnaires

/// A column that a question may take in an export: what stands in brackets behind the question, and what it holds.
struct QuestionColumn {
    let meaning: ColumnMeaning
    /// The part in brackets in headings by code (`satdet[CLAR]`); nil for the question's own column.
    let code: String?
    /// The same in headings by text (`Plus précisément… [de la clarté]`).
    let wording: Wording

    enum Wording {
        /// No brackets.
        case none
        case text(LocalizedText)
        /// An option that is shown by one name in every language.
        case autonym(String, LocalizedText)
        /// The exporter's own word, besides an option's label.
        case word([String], LocalizedText?)
        /// Only known by its code.
        case hidden
    }

    static func columns(of question: Question) -> [QuestionColumn] {
        let index = question.index
        let remarks = [
            QuestionColumn(
                meaning: .remarkText(question: index), code: "comment", wording: .word(ExporterWords.comment, nil))
        ]
        let other = QuestionColumn(
            meaning: .remarkText(question: index), code: "other", wording: .word(ExporterWords.other, nil))
        func own(_ meaning: ColumnMeaning) -> QuestionColumn {
            QuestionColumn(meaning: meaning, code: nil, wording: .none)
        }
        switch question.kind {
        case .single:
            return [own(.answer(QuestionReference(question: index))), other] + remarks
        case .array(let items, _):
            return items.map {
                QuestionColumn(
                    meaning: .answer(QuestionReference(question: index, item: $0.index)), code: $0.code,
                    wording: .text($0.text))
            }
        case .multi(let set):
            return [own(.selection(question: index))] + set.answers.flatMap { options(of: $0, question: index) }
                + (set.answers.contains(where: \.hasOpenText) ? [] : [other]) + remarks
        case .integer:
            return [own(.integer(question: index))]
        case .integers(let items, _, _):
            return items.map {
                QuestionColumn(
                    meaning: .number(QuestionReference(question: index, item: $0.index)), code: $0.code,
                    wording: .text($0.text))
            }
        case .decimal:
            return [own(.decimal(question: index))]
        case .partner:
            return [own(.declared(.partner(question: index)))]
        case .period:
            return [own(.declared(.period(question: index)))]
        case .territories:
            return [own(.declared(.places(question: index)))]
        case .lines:
            return []
        case .territory(let role, _):
            return [own(.place(question: index, role: role))]
        case .text, .longText:
            return [own(.text(question: index))]
        }
    }

    private static func options(of answer: Answer, question: Int) -> [QuestionColumn] {
        let option = QuestionColumn(
            meaning: .option(question: question, option: answer.index), code: answer.code,
            wording: answer.hasOpenText
                ? .hidden : answer.autonym.map { .autonym($0, answer.labels) } ?? .text(answer.labels))
        let comment = QuestionColumn(
            meaning: .remarkText(question: question), code: answer.code + "comment", wording: .hidden)
        guard answer.hasOpenText else { return [option, comment] }
        let open = QuestionColumn(
            meaning: .openOption(question: question, option: answer.index), code: "other",
            wording: .word(ExporterWords.other, answer.labels))
        return [option, comment, open]
    }
}

/// Words that exporters put into headers by themselves.
enum ExporterWords {
    /// LimeSurvey's free text of "other", in the languages that it is used in.
    static let other = [
        "Autre", "Sonstiges", "Andere", "Other", "أخرى", "Diğer", "Outro", "Otro", "Altro", "Tjetër",
    ]
    /// LimeSurvey's comment beside an answer.
    static let comment = [
        "Commentaire", "Kommentar", "Comment", "تعليق", "Yorum", "Comentário", "Comentario", "Commento", "Koment",
    ]
    /// The first column of Google Forms, in the language of the account and not of the form.
    static let googleTimestamp = [
        "Horodateur", "Zeitstempel", "Timestamp", "طابع زمني", "Zaman damgası", "Carimbo de data/hora",
        "Marca temporal",
        "Informazioni cronologiche",
    ]
}
