internal import DelimitedText
internal import Questionnaires
internal import Territories
internal import Timestamps

/// Writes simulated responses as LimeSurvey exports them: UTF-8 with BOM, `;`, CRLF, every value quoted, nothing for what was
/// not answered, and a blank line at the end.
package struct LimeSurveyExport {
    /// What cells hold.
    package enum Answers: Sendable {
        case codes
        /// Labels in one language, whatever the respondents'; options as yes, no, or "N/A" when they were not shown.
        case labels(language: String)
    }

    private let simulator: Simulator
    private let answers: Answers
    private let headings: LimeSurveyHeadings
    private let form: FormContents
    private let wording: FormerWording
    private let writing: CellWriting
    private let yes: String
    private let no: String

    private static let yesNoScale = "yesno"
    private static let notShown = "N/A"
    private static let openText = "…"

    package init(_ simulator: Simulator, answers: Answers = .codes, headings: LimeSurveyHeadings = .code) {
        self.simulator = simulator
        self.answers = answers
        self.headings = headings
        var language = simulator.survey.baseLanguage
        if case .labels(let own) = answers { language = own }
        let form = FormContents(simulator, language: language)
        self.form = form
        wording = FormerWording(simulator.plan)
        if case .codes = answers {
            writing = CellWriting(form: form, isCoded: true)
        } else {
            writing = CellWriting(form: form, isCoded: false)
        }
        let scale = simulator.survey.answerSets.first { $0.id == Self.yesNoScale }
        let words = [true, false].map { isYes in
            scale?.answers.first { $0.missing == nil && scale?.positive.contains($0.index) == isYes }.map(form.label)
        }
        yes = words[0] ?? "Yes"
        no = words[1] ?? "No"
    }

    /// - Parameter descriptor: open for writing; stays the caller's.
    package func write(to descriptor: Int32) throws {
        let format = DelimitedFormat(
            delimiter: .semicolon, quoting: .all, recordEnd: .crlf, hasByteOrderMark: true)
        var writer = DelimitedWriter(descriptor: descriptor, format: format)
        let paradata = LimeSurveyColumn.allCases.map {
            headings.header(code: $0.rawValue, text: $0.text(in: form.language))
        }
        try writer.record(paradata + form.questions.flatMap(headers))
        try simulator.forEachResponse { response in
            try writer.record(
                self.paradata(of: response)
                    + form.questions.flatMap { cells(of: $0, response.answers[$0.index], response) })
        }
        try writer.blankLine()
        _ = try writer.finish()
    }

    private func paradata(of response: SimulatedResponse) -> [String?] {
        let started = Timestamp(seconds: response.startedAt).dayAndTime
        let submitted = response.submittedAt.map { Timestamp(seconds: $0).dayAndTime }
        return [
            "\(response.id)", submitted, "\(response.lastPage)", form.survey.languages[response.language],
            "\(response.seed)", started, submitted ?? started,
        ]
    }

    private func headers(of question: Question) -> [String] {
        let code = wording.header(of: question)
        let text = form.text(of: question)
        switch question.kind {
        case .array(let items, _), .integers(let items, _, _):
            return form.items(items).map {
                headings.header(code: "\(code)[\($0.code)]", text: text, part: form.text(of: $0))
            } + besides(of: question, code: code, text: text)
        case .multi(let set):
            return form.options(of: set).map {
                headings.header(
                    code: "\(code)[\($0.hasOpenText ? "other" : $0.code)]", text: text, part: form.label(of: $0))
            }
        case .lines(let list):
            return (1...list.maxRows).flatMap { row in
                list.columns.map {
                    headings.header(
                        code: "\(code)[\(row)_\($0.code)]", text: text, part: "\(row)][\(form.text(of: $0))")
                }
            }
        case .single, .integer, .decimal, .text, .partner, .period, .territory, .territories, .longText:
            return [headings.header(code: code, text: text)] + besides(of: question, code: code, text: text)
        }
    }

    private func besides(of question: Question, code: String, text: String) -> [String] {
        form.besides(of: question).map { item, column in
            headings.header(
                code: "\(code)[\(item.map { "\($0.code)_" } ?? "")\(column.code)]", text: text,
                part: "\(item.map { "\(form.text(of: $0))][" } ?? "")\(form.text(of: column))")
        }
    }

    private func cells(of question: Question, _ answer: SimulatedAnswer, _ response: SimulatedResponse) -> [String?] {
        let own = answers(to: question, answer, response)
        let beside = writing.besides(of: question, response)
        return own + (answer == .notShown ? beside.map { _ in nil } : beside)
    }

    private func answers(
        to question: Question, _ answer: SimulatedAnswer, _ response: SimulatedResponse
    ) -> [String?] {
        switch (question.kind, answer) {
        case (.single(let set), .answer(let index)):
            return [written(set.answers[index], in: set, of: question, item: 0, response)]
        case (.array(let items, let set), .items(let chosen)):
            return form.items(items).map { item in
                chosen[item.index].map { written(set.answers[$0], in: set, of: question, item: item.index, response) }
                    ?? ""
            }
        case (.integers(let items, _, _), .numbers(let numbers)):
            return form.items(items).map { numbers[$0.index].map { "\($0)" } ?? "" }
        case (.array(let items, _), _), (.integers(let items, _, _), _):
            return form.items(items).map { _ in answer == .notShown ? nil : "" }
        case (.lines(let list), _):
            return writing.cells(of: list, answer, response.notation)
        case (.multi(let set), _):
            return form.options(of: set).map { cell(of: $0, answer) }
        case (_, .number(let number)):
            return ["\(number)"]
        case (_, .text(let text)):
            return [text]
        case (_, .place(let place)):
            if case .codes = answers { return [form.territories.places[Int(place)].code] }
            return [form.name(of: place)]
        case (_, .places(let places)):
            return [writing.text(places)]
        case (_, .leftEmpty):
            return [""]
        default:
            return [nil]
        }
    }

    private func written(
        _ answer: Answer, in set: AnswerSet, of question: Question, item: Int, _ response: SimulatedResponse
    ) -> String {
        switch answers {
        case .codes: wording.code(of: answer, in: set, of: question, item: item, response: response)
        case .labels: form.label(of: answer)
        }
    }

    /// One option of a multi question.
    private func cell(of option: Answer, _ answer: SimulatedAnswer) -> String? {
        var isTicked: Bool?
        switch answer {
        case .ticked(let options): isTicked = options.contains(option.index)
        case .leftEmpty: isTicked = false
        default: isTicked = nil
        }
        if option.hasOpenText { return isTicked.map { $0 ? Self.openText : "" } }
        switch answers {
        case .codes: return isTicked.map { $0 ? "Y" : "" }
        case .labels: return isTicked.map { $0 ? yes : no } ?? Self.notShown
        }
    }
}
