internal import DelimitedText
internal import Questionnaires
internal import Territories
internal import Timestamps

/// Writes the respondents of one language as Google Forms exports them: one form, and so one file, a language; comma, UTF-8
/// without BOM, LF; questions by their text, options joined by a comma and a space in one cell.
///
/// Google Forms keeps complete responses only, tells neither language nor start, and leaves empty what was not shown.
package struct GoogleFormsExport {
    private let simulator: Simulator
    private let language: Int
    private let form: FormContents
    private let writing: CellWriting

    /// - Parameter language: index into the survey's languages.
    package init(_ simulator: Simulator, language: Int) {
        self.simulator = simulator
        self.language = language
        form = FormContents(simulator, language: simulator.survey.languages[language])
        writing = CellWriting(form: form, isCoded: false)
    }

    /// - Parameter descriptor: open for writing; stays the caller's.
    package func write(to descriptor: Int32) throws {
        var writer = DelimitedWriter(descriptor: descriptor)
        try writer.record([Self.timestampHeader(form.language)] + form.questions.flatMap(headers))
        try simulator.forEachResponse { response in
            guard response.language == language, let submitted = response.submittedAt else { return }
            let stamp = LocaleDate.text(Timestamp(seconds: submitted), language: form.language)
            try writer.record(
                [stamp]
                    + form.questions.flatMap {
                        cells(of: $0, response.answers[$0.index], response)
                            + writing.besides(of: $0, response).map { $0 }
                    })
        }
        _ = try writer.finish()
    }

    private func headers(of question: Question) -> [String] {
        let text = form.text(of: question)
        let besides = form.besides(of: question).map { item, column in
            "\(text)\(item.map { " [\(form.text(of: $0))]" } ?? "") [\(form.text(of: column))]"
        }
        switch question.kind {
        case .array(let items, _), .integers(let items, _, _):
            return form.items(items).map { "\(text) [\(form.text(of: $0))]" } + besides
        case .lines(let list): return headers(of: list)
        default: return [text] + besides
        }
    }

    /// As the codebook says for the form's language: `Réunion 1 – Date`.
    private func headers(of list: LineList) -> [String] {
        let pattern = list.rowHeaders.first { $0.language == form.language }?.pattern ?? "{n} {column}"
        return (1...list.maxRows).flatMap { row in
            list.columns.map {
                pattern.replacing("{n}", with: "\(row)").replacing("{column}", with: form.text(of: $0))
            }
        }
    }

    private func cells(of question: Question, _ answer: SimulatedAnswer, _ response: SimulatedResponse) -> [String?] {
        switch (question.kind, answer) {
        case (.single(let set), .answer(let index)):
            return [form.label(of: set.answers[index])]
        case (.array(let items, let set), .items(let chosen)):
            return form.items(items).map { chosen[$0.index].map { form.label(of: set.answers[$0]) } ?? "" }
        case (.integers(let items, _, _), .numbers(let numbers)):
            return form.items(items).map { numbers[$0.index].map { "\($0)" } ?? "" }
        case (.array(let items, _), _), (.integers(let items, _, _), _):
            return form.items(items).map { _ in "" }
        case (.lines(let list), _):
            return writing.cells(of: list, answer, response.notation)
        case (_, .places(let places)):
            return [writing.text(places)]
        case (.multi(let set), .ticked(let ticked)):
            return [
                form.options(of: set).filter { ticked.contains($0.index) }.map(form.label).joined(separator: ", ")
            ]
        case (_, .number(let number)):
            return ["\(number)"]
        case (_, .text(let text)):
            return [text]
        case (_, .place(let place)):
            return [form.name(of: place)]
        default:
            return [""]
        }
    }

    /// The first column of a form's sheet in Google's own translations; English where there is none.
    static func timestampHeader(_ language: String) -> String {
        switch language {
        case "fr": "Horodateur"
        case "de": "Zeitstempel"
        case "ar": "طابع زمني"
        case "tr": "Zaman damgası"
        case "pt": "Carimbo de data/hora"
        case "es": "Marca temporal"
        case "it": "Informazioni cronologiche"
        default: "Timestamp"
        }
    }
}

/// Dates as a sheet of that language shows them, the day first.
enum LocaleDate {
    /// `12/03/2025 14:05:33`, in German and Turkish `12.03.2025 14:05:33`.
    static func text(_ timestamp: Timestamp, language: String) -> String {
        let parts = timestamp.dayAndTime.split(separator: " ")
        return "\(day(timestamp, separator: language == "de" || language == "tr" ? "." : "/")) \(parts[1])"
    }

    /// `12/03/2025`.
    static func day(_ timestamp: Timestamp, separator: String = "/") -> String {
        timestamp.day.split(separator: "-").reversed().joined(separator: separator)
    }
}
