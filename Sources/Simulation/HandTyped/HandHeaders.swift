internal import Questionnaires

/// Headers as people type them: those that the codebook knows and that look like words, else the question's code.
enum HandHeaders {
    /// Day of the questionnaire, and the language it was filled in.
    static func paradata(of survey: Survey) -> [String] {
        [
            header(of: .submitDate, survey, preferred: "Date de saisie") ?? "submitdate",
            header(of: .startLanguage, survey, preferred: "Langue du questionnaire") ?? "startlanguage",
        ]
    }

    static func cells(date: String, language: String) -> [String] { [date, language] }

    /// One column a question, one an item for arrays, none for lines, which are typed into a sheet of their own; then what
    /// stands beside.
    static func headers(of question: Question, in form: FormContents) -> [String] {
        let name = question.aliases.first(where: looksTyped) ?? question.exportCode
        let besides = form.besides(of: question).map { item, column in
            "\(name)[\(item.map { "\($0.code)_" } ?? "")\(column.code)]"
        }
        switch question.kind {
        case .array(let items, _), .integers(let items, _, _):
            return form.items(items).map { "\(name)[\($0.code)]" } + besides
        case .lines: return []
        default: return [name] + besides
        }
    }

    private static func header(of role: ParadataColumn.Role, _ survey: Survey, preferred: String) -> String? {
        let aliases = survey.paradata.first { $0.role == role }?.aliases ?? []
        return aliases.contains(preferred) ? preferred : aliases.first(where: looksTyped)
    }

    /// Begins with a capital, as the names of export columns do not, and fits the encoding.
    private static func looksTyped(_ header: String) -> Bool {
        header.first?.isUppercase ?? false && Windows1252.bytes(of: header) != nil
    }
}
