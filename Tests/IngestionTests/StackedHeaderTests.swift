import Definitions
import Foundation
import Questionnaires
import Responses
import TestSupport
import Testing

@testable import Ingestion

/// Headers in several rows are refused with the line, and a header that comes again is no response.
@Suite struct StackedHeaderTests {
    private static let answers = ["1", "2025-03-12 10:00:00", "Oui", "Plutôt satisfait·e", "Très satisfait·e", ""]
    private static let codes = ["id", "submitdate", "infocher", "satinfo", "satdet[CLAR]", "satdet[MODES]"]
    private static func bytes(_ rows: [[String]]) -> [UInt8] {
        Array(rows.map { $0.map { "\"\($0)\"" }.joined(separator: ";") + "\r\n" }.joined().utf8)
    }

    private static func failure(_ rows: [[String]]) throws -> IngestionFailure? {
        do {
            _ = try Reading(bytes(rows))
            return nil
        } catch let failure as IngestionFailure {
            return failure
        }
    }

    /// The question texts as the survey has them.
    private static func wordings() throws -> [String] {
        let survey = try Shipped.survey.get()
        let text = { (id: String) in survey.question(id: id)?.text["fr"] ?? "" }
        let question = survey.question(id: "sat_info")
        let items = (question?.items.prefix(2) ?? []).map { "\(text("sat_info")) [\($0.text["fr"] ?? "")]" }
        return ["ID de la réponse", "Date de soumission", text("info_searched"), text("sat_info_overall")] + items
    }

    @Test func `names over texts, and texts over names`() throws {
        let wordings = try Self.wordings()
        let place = RecordPlace(record: 2, line: 2)
        #expect(try Self.failure([Self.codes, wordings, Self.answers]) == .severalHeaderRows(place))
        #expect(try Self.failure([wordings, Self.codes, Self.answers]) == .severalHeaderRows(place))
        #expect(try Self.failure([Self.codes, Self.answers]) == nil)
        #expect(try Self.failure([wordings, Self.answers]) == nil)
    }

    @Test func `items below their question, under a title too`() throws {
        let wordings = try Self.wordings()
        let parts = wordings.map { $0.split(separator: "[").map(String.init) }
        let question = parts[4][0].trimmingCharacters(in: .whitespaces)
        let top = Array(wordings.prefix(4)) + [question, ""]
        let below = ["", "", "Response", "Response"] + parts[4...].map { String($0[1].dropLast()) }
        // One column more: what only two rows together explain must be more than one.
        let third = try Self.part(2)
        let rows = [top + [""], below + [third], Self.answers + [""]]
        #expect(try Self.failure(rows) == .severalHeaderRows(RecordPlace(record: 2, line: 2)))
        let titled = [["Enquête"] + Array(repeating: "", count: 6)] + rows
        #expect(try Self.failure(titled) == .severalHeaderRows(RecordPlace(record: 3, line: 3)))
    }

    private static func part(_ index: Int) throws -> String {
        try Shipped.survey.get().question(id: "sat_info")?.items[index].text["fr"] ?? ""
    }

    @Test func `a header that comes again is no response`() throws {
        let other = ["2"] + Self.answers.dropFirst()
        let reading = try Reading(Self.bytes([Self.codes, Self.answers, Self.codes, other]))
        #expect(reading.remarks.map(\.code).contains(.repeatedHeader))
        #expect(reading.remarks.first { $0.code == .repeatedHeader }?.place == RecordPlace(record: 3, line: 3))
        #expect(!reading.remarks.map(\.code).contains(.unknownLabel))
        #expect(reading.account()[.used] == 2 && reading.account()[.blank] == 1)
    }
}
