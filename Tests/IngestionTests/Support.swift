import Definitions
import Foundation
import Questionnaires
import Territories
import TestSupport
import TextFolding

@testable import DelimitedText
@testable import Ingestion
@testable import Responses

extension Shipped {
    static let headings = survey.map { SurveyHeadings([$0]) }
}

/// A file that goes with the value.
final class TemporaryFile {
    let path: String

    init(_ bytes: [UInt8] = []) throws {
        path = NSTemporaryDirectory() + "/ingestion-\(UUID().uuidString).csv"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    deinit { unlink(path) }
}

/// An export under construction: rows by column, with a LimeSurvey response's usual cells where nothing else is said.
struct Export {
    var columns: [String]
    private(set) var rows: [[String?]] = []
    var delimiter = ";"
    var lineEnd = "\r\n"
    var hasMark = true
    var endsWithBlankLine = true
    var isQuoted = true

    static let usual = ["id", "submitdate", "lastpage", "startlanguage", "seed", "consent", "nbenf"]

    /// - Parameter columns: after the usual ones.
    init(_ columns: [String], usual: [String] = Export.usual) {
        self.columns = usual + columns
    }

    /// Adds a response; a column not named is empty, or as usual. `nil` is a null cell.
    mutating func add(_ cells: [String: String?] = [:]) {
        let number = rows.count + 1
        let usual: [String: String?] = [
            "id": "\(number)", "submitdate": "2025-03-12 10:00:00", "lastpage": "7", "startlanguage": "fr",
            "seed": "\(9000 + number)", "consent": "1", "nbenf": "1",
        ]
        rows.append(columns.map { cells[$0] ?? usual[$0] ?? "" })
    }

    /// Adds a record as it stands.
    mutating func addRaw(_ fields: [String?]) { rows.append(fields) }

    var bytes: [UInt8] {
        func cell(_ text: String?) -> String {
            guard let text else { return "" }
            guard isQuoted || text.contains(where: { "\";,\t\n\r".contains($0) }) else { return text }
            return "\"" + text.replacing("\"", with: "\"\"") + "\""
        }
        let lines = ([columns] + rows).map { $0.map(cell).joined(separator: delimiter) + lineEnd }
        return (hasMark ? [0xEF, 0xBB, 0xBF] : [])
            + Array((lines.joined() + (endsWithBlankLine ? lineEnd : "")).utf8)
    }
}

/// What reading a list of files gave.
struct Reading {
    let files: [FileReading]
    let resolved: ResolvedResponses
    let survey: Survey

    /// The responses in the order of intake, which is the one tests write down.
    var table: ResponseTable { resolved.tableByIntake }
    var remarks: [Remark] { files.flatMap(\.remarks) }

    static let year = WaveCalendar(ranges: [], fallback: "2025")

    init(_ sources: [(name: String, bytes: [UInt8])], calendar: WaveCalendar = Reading.year) throws {
        let survey = try Shipped.survey.get()
        let territories = try Shipped.territories.get()
        var builder = ResponseTableBuilder(survey: survey)
        var files: [FileReading] = []
        for (index, source) in sources.enumerated() {
            let file = try TemporaryFile(source.bytes)
            let recognition = try Recognition(path: file.path, headings: Shipped.headings.get())
            files.append(
                try FileReading(
                    path: file.path, fileName: source.name, fileIndex: index, recognition: recognition,
                    territories: territories, calendar: calendar, into: &builder))
        }
        self.files = files
        self.survey = survey
        resolved = builder.resolve()
    }

    init(_ bytes: [UInt8], calendar: WaveCalendar = Reading.year) throws {
        try self.init([("essai.csv", bytes)], calendar: calendar)
    }

    init(_ export: Export, calendar: WaveCalendar = Reading.year) throws {
        try self.init(export.bytes, calendar: calendar)
    }

    /// The account of one file, with what became of the records that were read.
    func account(_ file: Int = 0) -> FileAccount {
        var account = files[file].account
        for outcome in resolved.outcomes where outcome.file == file { account[outcome.status] += 1 }
        return account
    }

    /// Answers to a question (`satinfo`) or an item (`satdet.CLAR`), by response: codes, ticked codes joined by `+`,
    /// numbers, or the kind of missing in parentheses.
    func answers(_ name: String) throws -> [String] {
        let parts = name.split(separator: ".").map(String.init)
        guard let question = survey.question(exportCode: parts[0]) else { throw CocoaError(.keyValueValidation) }
        let item = parts.count > 1 ? question.items.first { $0.code == parts[1] }?.index : nil
        guard let slot = table.layout.slot(question: question.index, item: item) else {
            throw CocoaError(.keyValueValidation)
        }
        return (0..<table.count).map { row in
            switch table.codes[slot][row] {
            case AnswerCode.notAsked: return "(not asked)"
            case AnswerCode.notShown: return "(not shown)"
            case AnswerCode.noAnswer: return "(no answer)"
            case AnswerCode.unreadable: return "(unreadable)"
            case let code:
                switch question.kind {
                case .single(let set), .array(_, let set): return set.answers[Int(code)].code
                case .multi(let set):
                    let ticked = table.values[slot][row]
                    return set.answers.filter { ticked >> UInt64($0.index) & 1 == 1 }.map(\.code).joined(separator: "+")
                default: return "\(Int64(bitPattern: table.values[slot][row]))"
                }
            }
        }
    }

    /// Codes of the respondents' places, by response.
    func places() throws -> [String] {
        let places = try Shipped.territories.get().places
        return table.place.map { places[Int($0)].code }
    }
}

extension ResolvedResponses {
    /// The table with its rows in the order of intake.
    var tableByIntake: ResponseTable {
        let rows = positions.indices.sorted { positions[$0] < positions[$1] }
        return ResponseTable(
            layout: table.layout, waves: table.waves,
            codes: table.codes.map { column in rows.map { column[$0] } },
            values: table.values.map { column in column.isEmpty ? [] : rows.map { column[$0] } },
            wave: rows.map { table.wave[$0] }, language: OptionalColumn(rows.map { table.language.stored[$0] }),
            place: rows.map { table.place[$0] }, weight: rows.map { table.weight[$0] },
            stamp: OptionalColumn(rows.map { table.stamp.stored[$0] }))
    }
}

extension ResponseTable {
    /// Everything that figures are made from.
    func isSame(as other: ResponseTable) -> Bool {
        codes == other.codes && values == other.values && wave == other.wave && waves == other.waves
            && language == other.language && place == other.place && weight == other.weight && stamp == other.stamp
    }
}

extension Remark {
    /// `code record:line column [value] <candidate distance …> ×count`, without what is absent.
    var line: String {
        var text = code.rawValue
        if let place { text += " \(place.record):\(place.line)" }
        if let column { text += " \(column)" }
        switch value {
        case .quoted(let value): text += " [\(value)]"
        case .text(let characters): text += " (\(characters))"
        case nil: break
        }
        if !candidates.isEmpty {
            text += " <" + candidates.map { "\($0.text) \($0.distance)" }.joined(separator: ", ") + ">"
        }
        for (name, value) in arguments.sorted(by: { $0.key < $1.key }) { text += " \(name)=\(value)" }
        return text + (count > 1 ? " ×\(count)" : "")
    }
}
