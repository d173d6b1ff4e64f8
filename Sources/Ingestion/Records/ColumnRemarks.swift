internal import Questionnaires

extension Recognition {
    /// Remarks on the header: what stands above it, columns that are not read, questions without a column, labels in doubt.
    func noteColumns(log: inout RemarkLog) {
        if headerPlace.record > 1 {
            log.note(.rowsAboveHeader, at: RecordPlace(record: 1, line: 1)) {
                .init(arguments: ["n": "\(headerPlace.record - 1)"])
            }
        }
        for unread in unreadColumns {
            let header = HeaderNames.droppedHeader(headers[unread.column])
            log.note(
                unread.questions.isEmpty ? .unknownColumn : .ambiguousColumn, at: headerPlace, column: header,
                key: header
            ) {
                .init(
                    candidates: unread.candidates,
                    arguments: unread.questions.isEmpty
                        ? [:] : ["questions": unread.questions.joined(separator: ", ")])
            }
        }
        noteMissingQuestions(log: &log)
        if let language = labelLanguage, !rivalLanguages.isEmpty {
            log.note(.ambiguousLanguage) {
                let all = [language] + rivalLanguages
                return .init(arguments: ["languages": all.map { survey.languages[$0] }.joined(separator: ", ")])
            }
        }
    }

    private func noteMissingQuestions(log: inout RemarkLog) {
        let asked = Set(meanings.compactMap(\.question))
        // A question that decides whether others were shown, and whose absence leaves them unchecked.
        let deciding = Set(
            survey.questions.filter { asked.contains($0.index) }
                .flatMap { $0.showIf?.questions ?? [] })
        for question in survey.questions where !asked.contains(question.index) {
            let code: RemarkCode
            if question.requirement == .required {
                code = .requiredColumnMissing
            } else if deciding.contains(question.index) {
                code = .conditionColumnMissing
            } else {
                continue
            }
            log.note(code, question: question.id, key: question.id) {
                .init(arguments: ["expected": question.exportCode])
            }
        }
    }
}
