import Foundation
import Ingestion
import Questionnaires
import Responses
import Territories
import Testing

@testable import Simulation

/// Synthetic answers with a known truth.
@Suite struct SimulationTests {
    private static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let survey = Result {
        try SurveyLoader.load(package.appendingPathComponent("Surveys/parents/survey.yaml").path)
    }
    private static let territories = Result {
        try TerritoryLoader.load(
            path: package.appendingPathComponent("Surveys/territories/rhone/territories.yaml").path)
    }

    /// 2025-03-01, so that the sixty days of field work stay in one wave.
    private static let firstDay: Int64 = 1_740_787_200

    private static func simulator(seed: UInt64) throws -> Simulator {
        Simulator(survey: try survey.get(), territories: try territories.get(), seed: seed, firstDay: firstDay)
    }

    /// Writes an export, and lets `body` have its path.
    private static func export<Result>(
        count: Int, seed: UInt64, _ body: (String) throws -> Result
    ) throws -> Result {
        let path = NSTemporaryDirectory() + "/simulation-\(UUID().uuidString).csv"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer {
            close(descriptor)
            unlink(path)
        }
        try LimeSurveyExport(survey: try survey.get(), territories: try territories.get())
            .write(try simulator(seed: seed), count: count, seed: seed, to: descriptor)
        return try body(path)
    }

    private static func read(_ path: String) throws -> (FileReading, ResolvedResponses) {
        var builder = ResponseTableBuilder(survey: try survey.get())
        let recognition = try Recognition(path: path, surveys: [try survey.get()])
        let reading = try FileReading(
            path: path, fileName: "simulation.csv", fileIndex: 0, recognition: recognition,
            territories: try territories.get(), calendar: WaveCalendar(ranges: [], fallback: "2025"), into: &builder)
        return (reading, builder.resolve())
    }

    private static func bytes(count: Int, seed: UInt64) throws -> [UInt8] {
        try export(count: count, seed: seed) { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) }
    }

    @Test func `the same seed gives the same bytes, another one others`() throws {
        let first = try Self.bytes(count: 50, seed: 4)
        #expect(try Self.bytes(count: 50, seed: 4) == first)
        #expect(try Self.bytes(count: 50, seed: 5) != first)
    }

    @Test func `the bytes are a LimeSurvey export's`() throws {
        let bytes = try Self.bytes(count: 3, seed: 1)
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(Array(bytes.suffix(4)) == [0x0D, 0x0A, 0x0D, 0x0A])
        let header =
            "\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"seed\";\"startdate\";\"datestamp\";\"consent\";"
        #expect(bytes.dropFirst(3).starts(with: Array(header.utf8)))
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `the reader takes every simulated response without a remark`(seed: UInt64) throws {
        let (reading, resolved) = try Self.export(count: 250, seed: seed) { try Self.read($0) }
        #expect(reading.remarks.isEmpty, "\(reading.remarks.map(\.code))")
        #expect(reading.recognition.exporter == .limeSurvey)
        #expect(reading.account.read == 250)
        let kinds = Set(resolved.outcomes.map(\.status))
        #expect(kinds == [.used, .incomplete, .ineligible])
        #expect(resolved.table.count > 200)
    }

    @Test func `none means none`() throws {
        let simulator = try Self.simulator(seed: 1)
        var count = 0
        simulator.forEachResponse(count: 0, seed: 1) { _ in count += 1 }
        #expect(count == 0)
    }

    @Test func `shares of places and languages add up to one`() throws {
        let truth = try Self.simulator(seed: 9).truth
        #expect(abs(truth.languageShares.reduce(0, +) - 1) < 1e-12)
        #expect(abs(truth.placeShares.reduce(0, +) - 1) < 1e-12)
        #expect(try Self.territories.get().levels[truth.level].id == "epci")
    }

    /// A question that everybody is shown: behind a condition, who answers depends on territory and language too.
    /// The standard error is the truth's own, as the estimated one is too small where few answered.
    @Test(arguments: [11] as [UInt64])
    func `at 20 000 respondents every margin is within four standard errors of the truth`(seed: UInt64) throws {
        let survey = try Self.survey.get()
        let territories = try Self.territories.get()
        let simulator = try Self.simulator(seed: seed)
        let question = try #require(survey.question(exportCode: "monenf"))
        let commune = try #require(survey.question(exportCode: "commune"))
        let set = try #require(question.answerSet)
        var favourable: [String: Int] = [:]
        var valid: [String: Int] = [:]
        simulator.forEachResponse(count: 20_000, seed: seed) { response in
            guard case .answer(let index) = response.answers[question.index], set.valid.contains(index) else { return }
            var margins = ["all", "language \(response.language)"]
            if case .place(let place) = response.answers[commune.index],
                case .unit(let unit) = territories.places[Int(place)].memberships[simulator.truth.level]
            {
                margins.append("unit \(unit)")
            }
            for margin in margins {
                valid[margin, default: 0] += 1
                if set.positive.contains(index) { favourable[margin, default: 0] += 1 }
            }
        }
        let intercept = SimulatedTruth.intercept(item: nil)
        let truth = simulator.truth
        var expected = ["all": truth.share(intercept: intercept)]
        for language in survey.languages.indices {
            expected["language \(language)"] = truth.share(intercept: intercept, language: language)
        }
        for unit in territories.levels[truth.level].units.indices {
            expected["unit \(unit)"] = truth.share(intercept: intercept, unit: unit)
        }
        #expect(valid.count == 1 + 10 + 13)
        for (margin, share) in expected {
            let count = Double(try #require(valid[margin]))
            let found = Double(favourable[margin] ?? 0) / count
            #expect(abs(found - share) < 4 * (share * (1 - share) / count).squareRoot(), "\(margin)")
        }
    }
}
