import Foundation
import Ingestion
import Questionnaires
import Responses
import Territories
import TestSupport
import Testing

@testable import Simulation

/// The program's own reader takes what the simulation writes.
@Suite struct ReaderTests {
    private static func read(_ bytes: [UInt8]) throws -> (reading: FileReading, resolved: ResolvedResponses) {
        let path = NSTemporaryDirectory() + "/simulation-\(UUID().uuidString).csv"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { unlink(path) }
        var builder = ResponseTableBuilder(survey: try Shipped.survey.get())
        let recognition = try Recognition(path: path, headings: SurveyHeadings([try Shipped.survey.get()]))
        let reading = try FileReading(
            path: path, fileName: "simulation.csv", fileIndex: 0, recognition: recognition,
            territories: try Shipped.territories.get(), calendar: WaveCalendar(ranges: [], fallback: "2025"),
            into: &builder
        )
        return (reading, builder.resolve())
    }

    @Test func `every response in codes is taken without a remark`() throws {
        let simulator = try Shipped.simulator(150, seed: 1)
        let (reading, resolved) = try Self.read(Shipped.bytes { try LimeSurveyExport(simulator).write(to: $0) })
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.code))")
        #expect(reading.account.read == 150)
        #expect(Set(resolved.outcomes.map(\.status)) == [.used, .incomplete, .ineligible])
    }

    @Test(arguments: ["de", "ar", "sq", "ti"])
    func `every response in labels or a form is taken without a remark`(language: String) throws {
        let simulator = try Shipped.simulator(60, seed: 2) { plan in
            plan.languages = [try Self.index(of: language)]
            plan.isComplete = true
        }
        let index = try Self.index(of: language)
        let labels = try Self.read(
            Shipped.bytes { try LimeSurveyExport(simulator, answers: .labels(language: language)).write(to: $0) })
        let form = try Self.read(
            Shipped.bytes { try GoogleFormsExport(simulator, language: index).write(to: $0) })
        for file in [labels, form] {
            #expect(file.reading.remarks.isEmpty, "\(file.reading.remarks.map(\.code))")
            #expect(file.reading.account.read == 60)
        }
        #expect(labels.resolved.table.count == form.resolved.table.count)
    }

    private static func index(of language: String) throws -> Int {
        let survey = try Shipped.survey.get()
        return try #require(survey.languages.firstIndex(of: language))
    }
}
