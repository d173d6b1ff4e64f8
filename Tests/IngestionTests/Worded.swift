import Definitions
import Questionnaires
import TestSupport
import Testing

@testable import Ingestion
@testable import Responses

/// The same answers of some respondents, to be written in every shape in which people hand them in.
struct Answered {
    let survey: Survey
    /// By respondent and question: codes of singles (`4`), of array items in order, ticked codes, a number or a text.
    let respondents: [[Int: [String]]]

    /// Everybody sees every question, so that nothing is behind an unmet condition.
    static let gates: [String: [String]] = [
        "consent": ["1"], "nbenf": ["1"], "agenf": ["A3"], "infocher": ["1"], "situat": ["SEP"], "emploi": ["W1"],
        "specbes": ["PSM"], "activ": ["2"], "cp": [""], "quartier": [""], "comment": [""],
    ]

    init(_ count: Int, seed: UInt64) throws {
        let survey = try Shipped.survey.get()
        var random = SeededGenerator(seed: seed)
        let communes = [
            "Lyon 3e Arrondissement", "Villeurbanne", "Écully", "Saint-Jean-des-Vignes", "Oullins-Pierre-Bénite",
        ]
        var respondents: [[Int: [String]]] = []
        for _ in 0..<count {
            var answers: [Int: [String]] = [:]
            for question in survey.questions {
                answers[question.index] = Self.gates[question.exportCode] ?? Self.answer(question, communes, &random)
            }
            respondents.append(answers)
        }
        self.survey = survey
        self.respondents = respondents
    }

    private static func answer(
        _ question: Question, _ communes: [String], _ random: inout SeededGenerator
    ) -> [String] {
        switch question.kind {
        case .single(let set):
            // An open answer is written in other words by each exporter: tested apart.
            let codes = set.answers.filter { !$0.hasOpenText }.map(\.code) + [""]
            return [codes.randomElement(using: &random) ?? ""]
        case .array(let items, let set):
            return items.map { _ in (set.answers.map(\.code) + [""]).randomElement(using: &random) ?? "" }
        case .multi(let set):
            if let alone = set.answers.first(where: \.isExclusive), Int.random(in: 0..<4, using: &random) == 0 {
                return [alone.code]
            }
            return set.answers.filter { !$0.isExclusive && Int.random(in: 0..<4, using: &random) == 0 }.map(\.code)
        case .integer: return ["2"]
        case .territory: return [communes.randomElement(using: &random) ?? ""]
        default: return [""]
        }
    }

    /// `2025-03-12 10:00:07` for the eighth.
    static func moment(_ respondent: Int) -> (iso: String, local: String) {
        let clock = respondent < 10 ? "0\(respondent)" : "\(respondent)"
        return ("2025-03-12 10:00:\(clock)", "12/03/2025 10:00:\(clock)")
    }
}

/// How a file words its headers and answers.
struct Wording: Sendable, CustomTestStringConvertible {
    enum Heading: String, Sendable, CaseIterable { case code, full, abbreviated, codetext }

    var heading = Heading.code
    /// Nil: codes.
    var labels: String?
    var language = "fr"

    var testDescription: String { "\(heading) headings, \(labels ?? "codes"), \(language)" }

    func header(_ question: Question, part: (code: String, text: String)? = nil) -> String {
        let text = question.text[language] ?? question.text["fr"] ?? ""
        func cut(_ text: String) -> String { text.count > 45 ? text.prefix(45) + ".." : text }
        let code = question.exportCode + (part.map { "[\($0.code)]" } ?? "")
        switch heading {
        case .code: return code
        case .full: return text + (part.map { " [\($0.text)]" } ?? "")
        case .abbreviated: return cut(text) + (part.map { " [\(cut($0.text))]" } ?? "")
        case .codetext: return "\(code). \(text)" + (part.map { " [\($0.text)]" } ?? "")
        }
    }

    func label(_ code: String, of set: AnswerSet) -> String {
        guard let labels, let answer = set.answers.first(where: { $0.code == code }) else { return code }
        return answer.labels[labels] ?? answer.labels["fr"] ?? code
    }
}

extension Answered {
    /// A LimeSurvey export: one column per option, whatever the answers are written in.
    func limeSurvey(_ wording: Wording) -> Export {
        let yes = wording.labels == nil ? "Y" : wording.label("1", of: yesNo)
        let no = wording.labels == nil ? "" : wording.label("2", of: yesNo)
        var columns: [String] = []
        for question in survey.questions {
            switch question.kind {
            case .array(let items, _):
                columns += items.map {
                    wording.header(question, part: ($0.code, $0.text[wording.language] ?? $0.text["fr"] ?? ""))
                }
            case .multi(let set):
                columns += set.answers.map { answer in
                    let label = answer.labels[wording.language] ?? answer.labels["fr"] ?? ""
                    let text = answer.hasOpenText ? label : answer.autonym ?? label
                    return wording.header(question, part: (answer.hasOpenText ? "other" : answer.code, text))
                }
            default: columns.append(wording.header(question))
            }
        }
        var export = Export(columns, usual: ["id", "submitdate", "lastpage", "startlanguage", "seed"])
        for (number, answers) in respondents.enumerated() {
            var row: [String?] = ["\(number + 1)", Self.moment(number).iso, "7", wording.language, "\(9000 + number)"]
            for question in survey.questions {
                let answer = answers[question.index] ?? []
                switch question.kind {
                case .single(let set), .array(_, let set): row += answer.map { wording.label($0, of: set) }
                case .multi(let set):
                    row += set.answers.map { option in
                        answer.contains(option.code) ? option.hasOpenText ? "romani; chaoui" : yes : no
                    }
                default: row += answer
                }
            }
            export.addRaw(row)
        }
        return export
    }

    /// A Google Forms file: labels and question texts of the form's language, options of one question in one cell.
    func googleForms(_ language: String, timestamp: String = "Horodateur") -> Export {
        let wording = Wording(heading: .full, labels: language, language: language)
        var export = Export([timestamp] + sheetColumns(wording), usual: [])
        export.delimiter = ","
        export.hasMark = false
        export.isQuoted = false
        export.endsWithBlankLine = false
        for (number, answers) in respondents.enumerated() {
            export.addRaw(
                [Self.moment(number).local] + sheetRow(answers, wording, separator: ", ", open: "romani, chaoui"))
        }
        return export
    }

    /// One column per question, and one per item of arrays.
    func sheetColumns(_ wording: Wording) -> [String] {
        survey.questions.flatMap { question -> [String] in
            guard case .array(let items, _) = question.kind else { return [wording.header(question)] }
            return items.map {
                wording.header(question, part: ($0.code, $0.text[wording.language] ?? $0.text["fr"] ?? ""))
            }
        }
    }

    func sheetRow(_ answers: [Int: [String]], _ wording: Wording, separator: String, open: String?) -> [String?] {
        survey.questions.flatMap { question -> [String?] in
            let answer = answers[question.index] ?? []
            switch question.kind {
            case .single(let set), .array(_, let set): return answer.map { wording.label($0, of: set) }
            case .multi(let set):
                let options = answer.map { code in
                    let isOpen = set.answers.first { $0.code == code }?.hasOpenText == true
                    return isOpen ? open ?? wording.label(code, of: set) : wording.label(code, of: set)
                }
                return [options.joined(separator: separator)]
            default: return answer
            }
        }
    }

    private var yesNo: AnswerSet { survey.yesNo ?? survey.answerSets[0] }
}

extension ResponseTableText {
    /// Rows as text, sorted: the same for the same answers in any order.
    static func rows(of reading: Reading, language: Bool = true) -> [String] {
        let table = reading.table
        return (0..<table.count).map { row in
            var text = table.codes.map { "\($0[row])" }.joined(separator: " ")
            text += " | " + table.values.map { $0.isEmpty ? "" : "\($0[row])" }.joined(separator: " ")
            text += " | \(table.place[row]) \(table.weight[row]) \(table.waves[Int(table.wave[row])])"
            text += " \(table.stamp[row].map { "\($0)" } ?? "–")"
            return text + (language ? " \(table.language[row].map { "\($0)" } ?? "–")" : "")
        }.sorted()
    }
}

enum ResponseTableText {}
