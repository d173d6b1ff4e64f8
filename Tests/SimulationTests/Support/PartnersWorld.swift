import Definitions
import Foundation
import Ingestion
import PartnerCounts
import Pipeline
import Questionnaires
import Responses
import Territories
import TestSupport

@testable import Simulation

/// A simulated world of partners: written, read by the program, counted.
struct PartnersWorld {
    static let survey = Result {
        try SurveyLoader.load(Shipped.package.appendingPathComponent("Surveys/partenaires/survey.yaml").path)
    }

    let simulator: Simulator

    init(seed: UInt64, wave: String = "2025", organisations: Range<Int> = 1..<1000) throws {
        let survey = try Self.survey.get()
        let scenario = try ScenarioLoader.load(
            path: Shipped.package.appendingPathComponent("Surveys/partenaires/samples/scenario.yaml").path,
            survey: survey, territories: Shipped.territories.get())
        // 2026-01-12.
        var plan = SimulationPlan(
            survey: survey, respondents: organisations.count, seed: seed, firstDay: 1_768_176_000)
        plan.firstID = organisations.lowerBound
        plan.wave = wave
        plan.scenario = scenario
        simulator = Simulator(survey: survey, territories: try Shipped.territories.get(), plan: plan)
    }

    var truth: PartnerTruth? { TruthReport(simulator).partners }

    /// What the program reads in files.
    struct Reading {
        var remarks: [Remark] = []
        let declarations: Declarations
    }

    static func read(_ files: [[UInt8]]) throws -> Reading {
        let survey = try survey.get()
        var builder = ResponseTableBuilder(survey: survey)
        var all = Declarations()
        var remarks: [Remark] = []
        for (index, bytes) in files.enumerated() {
            let path = NSTemporaryDirectory() + "/partners-\(UUID().uuidString).csv"
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            defer { unlink(path) }
            let recognition = try Recognition(path: path, headings: SurveyHeadings([survey]))
            let reading = try FileReading(
                path: path, fileName: "partners-\(index).csv", fileIndex: index, recognition: recognition,
                territories: Shipped.territories.get(), calendar: WaveCalendar(ranges: [], fallback: "2025"),
                into: &builder)
            all.append(reading.declarations)
            remarks += reading.remarks
        }
        return Reading(remarks: remarks, declarations: all.counting(builder.resolve().outcomes))
    }

    /// Figures of the year that the files report.
    static func figures(_ files: [[UInt8]]) throws -> InstitutionalFigures {
        let survey = try survey.get()
        let waves = DeclaredWaves.waves(
            of: try read(files).declarations, survey: survey, calendar: WaveCalendar(ranges: [], fallback: "2025"),
            register: nil)
        let counter = PartnerCounter(
            survey: survey, territories: try Shipped.territories.get(), settings: CountSettings(), register: nil,
            decisions: [], levels: [])
        guard let wave = waves.first, waves.count == 1 else { throw CocoaError(.coderInvalidValue) }
        return counter.figures(of: wave)
    }
}
