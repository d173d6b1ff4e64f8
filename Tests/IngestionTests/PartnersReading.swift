import Definitions
import Foundation
import Questionnaires
import Territories
import TestSupport
import Timestamps

@testable import Ingestion
@testable import Responses

/// What reading files of the partners' survey gave.
struct PartnersReading {
    let files: [FileReading]
    let resolved: ResolvedResponses
    let survey: Survey
    /// Of the responses that count.
    let declarations: Declarations

    static let survey = Result {
        try SurveyLoader.load(Shipped.package.appendingPathComponent("Surveys/partenaires/survey.yaml").path)
    }
    static let headings = survey.map { SurveyHeadings([$0]) }
    static let year = WaveCalendar(ranges: [], fallback: "2025")

    init(
        _ sources: [(name: String, bytes: [UInt8])], partners: PartnerRegister? = nil,
        calendar: WaveCalendar = PartnersReading.year, partBytes: Int = 1 << 20
    ) throws {
        let survey = try Self.survey.get()
        var builder = ResponseTableBuilder(survey: survey)
        var files: [FileReading] = []
        var all = Declarations()
        for (index, source) in sources.enumerated() {
            let file = try TemporaryFile(source.bytes)
            let recognition = try Recognition(path: file.path, headings: Self.headings.get())
            files.append(
                try FileReading(
                    path: file.path, fileName: source.name, fileIndex: index, recognition: recognition,
                    territories: Shipped.territories.get(), partners: partners, calendar: calendar, threads: 4,
                    partBytes: partBytes, into: &builder))
            all.append(files[index].declarations)
        }
        self.files = files
        self.survey = survey
        resolved = builder.resolve()
        declarations = all.counting(resolved.outcomes)
    }

    init(_ text: String, partners: PartnerRegister? = nil) throws {
        try self.init([("essai.csv", Array(text.utf8))], partners: partners)
    }

    var remarks: [Remark] {
        files.flatMap(\.remarks)
            + files.flatMap { $0.declarations.replaced(resolved.outcomes).map(Remark.resubmitted) }
    }

    /// The lines of a question, each in one text.
    func lines(_ question: String) -> [String] {
        declarations.lines.filter { $0.question == question }.map(\.written)
    }

    /// The accepted copy of a file.
    static func copy(_ bytes: [UInt8]) throws -> [UInt8] {
        let source = try TemporaryFile(bytes)
        let target = try TemporaryFile()
        let descriptor = open(target.path, O_WRONLY)
        defer { close(descriptor) }
        let recognition = try Recognition(path: source.path, headings: headings.get())
        _ = try AcceptedCopy.write(of: source.path, recognition: recognition, to: descriptor) { "jeton\($0.count)" }
        return Array(try Data(contentsOf: URL(fileURLWithPath: target.path)))
    }

    /// Numbers of a question, or of an item, by organisation in the order of intake.
    func values(_ id: String, item: String? = nil) throws -> [String] {
        guard let question = survey.question(id: id),
            let slot = resolved.table.layout.slot(
                question: question.index, item: item.flatMap { code in question.items.first { $0.code == code }?.index }
            )
        else { throw CocoaError(.keyValueValidation) }
        let table = resolved.tableByIntake
        return (0..<table.count).map { row in
            guard table.codes[slot][row] == AnswerCode.answered else { return "-" }
            let word = table.values[slot][row]
            if case .decimal = table.layout.slots[slot].content { return "\(Double(bitPattern: word))" }
            return "\(Int64(bitPattern: word))"
        }
    }
}

extension DeclaredLine {
    /// `organisation period #row (answer) CODE=value …`, with the text of cells that are words.
    var written: String {
        var parts = [organisation ?? "?", period?.text ?? "?", "#\(row)"]
        if let answer { parts.append("(\(answer))") }
        return (parts + cells.map { "\($0.code)=\($0.written)" }).joined(separator: " ")
    }
}

extension DeclaredCell {
    fileprivate var written: String {
        switch value {
        case .text: text
        case .date(let date): date.text
        case .codes(let codes): codes.joined(separator: "+")
        case .places(let places): places.joined(separator: "+")
        case .number(let number): "\(number)"
        case .partner(let code): code
        case .unreadable: "✗"
        }
    }
}
