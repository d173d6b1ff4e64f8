internal import DelimitedText
package import Questionnaires

/// Writes one list as people keep it in a sheet of its own: one record a line, `;`, Windows-1252, who declares it and of when
/// in the first columns, labels of the survey's base language.
package struct LinesExport {
    private let simulator: Simulator
    private let question: Question
    private let list: LineList
    private let form: FormContents
    private let writing: CellWriting

    /// Nil for a question that is no list of lines.
    package init?(_ simulator: Simulator, question: Question) {
        guard case .lines(let list) = question.kind else { return nil }
        self.simulator = simulator
        self.question = question
        self.list = list
        form = FormContents(simulator, language: simulator.survey.baseLanguage)
        writing = CellWriting(form: form, isCoded: false)
    }

    /// - Parameter descriptor: open for writing; stays the caller's.
    package func write(to descriptor: Int32) throws {
        var writer = DelimitedWriter(
            descriptor: descriptor, format: DelimitedFormat(delimiter: .semicolon, recordEnd: .crlf))
        let keys = simulator.survey.keyQuestions.map { simulator.survey.questions[$0] }
        try writer.typedRecord(
            keys.flatMap { HandHeaders.headers(of: $0, in: form) } + list.columns.map(form.text))
        try simulator.forEachResponse { response in
            guard !response.isDraft, case .lines(let lines) = response.answers[question.index] else { return }
            let key = keys.map { key in
                if case .text(let text) = response.answers[key.index] { text } else { "" }
            }
            for line in lines {
                try writer.typedRecord(
                    key
                        + list.columns.map { column in
                            line[column.index].map { writing.text($0, in: column, response.notation) } ?? ""
                        })
            }
        }
        _ = try writer.finish()
    }
}
