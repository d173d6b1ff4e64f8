internal import DelimitedText
package import Questionnaires
package import Territories
internal import Timestamps

/// Writes simulated responses as LimeSurvey exports them: UTF-8 with BOM, `;`, CRLF, every value quoted, nothing for what was
/// not answered, and a blank line at the end.
package struct LimeSurveyExport {
    private let survey: Survey
    private let territories: TerritorySet

    package init(survey: Survey, territories: TerritorySet) {
        self.survey = survey
        self.territories = territories
    }

    /// - Parameter descriptor: open for writing; stays the caller's.
    package func write(_ simulator: Simulator, count: Int, seed: UInt64, to descriptor: Int32) throws {
        let format = DelimitedFormat(
            delimiter: .semicolon, quoting: .all, recordEnd: .crlf, hasByteOrderMark: true)
        var writer = DelimitedWriter(descriptor: descriptor, format: format)
        try writer.record(Self.paradata + survey.questions.flatMap(headers))
        try simulator.forEachResponse(count: count, seed: seed) { response in
            try writer.record(paradata(of: response) + zip(survey.questions, response.answers).flatMap(cells))
        }
        try writer.blankLine()
        _ = try writer.finish()
    }

    private static let paradata = ["id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp"]

    private func paradata(of response: SimulatedResponse) -> [String?] {
        let started = Timestamp(seconds: response.startedAt).dayAndTime
        let submitted = response.submittedAt.map { Timestamp(seconds: $0).dayAndTime }
        return [
            "\(response.id)", submitted, "\(response.lastPage)", survey.languages[response.language],
            "\(response.seed)", started, submitted ?? started,
        ]
    }

    private func headers(of question: Question) -> [String] {
        let code = question.exportCode
        switch question.kind {
        case .array(let items, _): return items.map { "\(code)[\($0.code)]" }
        case .multi(let set):
            return set.answers.map { "\(code)[\($0.hasOpenText ? "other" : $0.code)]" }
        case .single, .integer, .text, .territory, .longText: return [code]
        }
    }

    private func cells(of question: Question, _ answer: SimulatedAnswer) -> [String?] {
        switch (question.kind, answer) {
        case (.single(let set), .answer(let index)):
            return [set.answers[index].code]
        case (.array(_, let set), .items(let items)):
            return items.map { $0.map { set.answers[$0].code } ?? "" }
        case (.array(let items, _), _):
            return items.map { _ in nil }
        case (.multi(let set), .ticked(let options)):
            return set.answers.map { answer in
                options.contains(answer.index) ? answer.hasOpenText ? "…" : "Y" : ""
            }
        case (.multi(let set), _):
            return set.answers.map { _ in answer == .leftEmpty ? "" : nil }
        case (.integer, .number(let number)):
            return ["\(number)"]
        case (_, .text(let text)):
            return [text]
        case (_, .place(let place)):
            return [territories.places[Int(place)].code]
        case (_, .leftEmpty):
            return [""]
        default:
            return [nil]
        }
    }
}
