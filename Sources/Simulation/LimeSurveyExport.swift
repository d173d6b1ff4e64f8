internal import DelimitedText
package import Questionnaires
package import Territories

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
        let started = Self.dateTime(response.startedAt)
        let submitted = response.submittedAt.map(Self.dateTime)
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

    /// `2025-03-12 14:05:33`.
    private static func dateTime(_ seconds: Int64) -> String {
        let (year, month, day) = calendarDay(seconds / 86_400)
        let time = seconds % 86_400
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day)) \(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))"
    }

    /// Proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms", civil_from_days).
    private static func calendarDay(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
