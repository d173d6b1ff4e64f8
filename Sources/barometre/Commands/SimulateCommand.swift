internal import ArgumentParser
internal import DelimitedText
internal import Foundation
internal import Glibc
internal import Ingestion
internal import Messages
internal import Pipeline
internal import Questionnaires
internal import Simulation
internal import Territories
internal import Timestamps

/// `barometre simulate`: synthetic answers with a known truth.
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Write synthetic answers with a known truth, in the shape of an exporter.",
        discussion: """
            The same seed gives the same file. The truth (how likely a favourable answer is by territory and language) is \
            printed; --json prints all of it.
            """)

    @Argument(help: ArgumentHelp("A survey's id or definition file.", valueName: "survey"))
    var survey: String

    @Option(help: ArgumentHelp("Number of respondents.", valueName: "n"))
    var respondents = 1000

    @Option(help: ArgumentHelp("Seed of the random numbers.", valueName: "s"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Shape of the file: limesurvey.", valueName: "exporter"))
    var exporter = Exporter.limesurvey

    @Option(help: ArgumentHelp("First day of the field work, YYYY-MM-DD.", valueName: "day"))
    var from = "2025-03-03"

    @Option(help: ArgumentHelp("Territory set the respondents live in (default: the first there is).", valueName: "id"))
    var territories: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("File to write (default: standard output).", valueName: "file"))
    var output: String?

    @OptionGroup var definitions: DefinitionsOption
    @OptionGroup var common: CommonOptions

    enum Exporter: String, ExpressibleByArgument, CaseIterable {
        case limesurvey
    }

    func validate() throws {
        guard Timestamp(from.utf8) != nil else { throw ValidationError("--from: \(from) ≠ YYYY-MM-DD") }
        guard (0...10_000_000).contains(respondents) else {
            throw ValidationError("--respondents: \(respondents) ∉ 0…10000000")
        }
    }

    func run() throws {
        let console = common.console()
        do throws(PipelineFailure) {
            let catalogue = DefinitionsCatalogue(definitions.folder)
            guard let survey = try catalogue.surveys(named: survey).first else { throw .missing(path: self.survey) }
            let set = try catalogue.territories(named: territories)
            let firstDay = Timestamp(from.utf8)?.seconds ?? 0
            let simulator = Simulator(survey: survey, territories: set, seed: seed, firstDay: firstDay)
            try write(simulator, survey: survey, territories: set)
            let truth = TruthSummary(simulator.truth, survey: survey, territories: set)
            if console.json, output != nil {
                do { try console.print(json: truth) } catch { throw PipelineFailure.bug("\(error)") }
            } else {
                tell(truth, console)
            }
        } catch {
            throw console.exit(after: error)
        }
    }

    private func write(
        _ simulator: Simulator, survey: Survey, territories: TerritorySet
    ) throws(PipelineFailure) {
        var descriptor = STDOUT_FILENO
        if let output {
            descriptor = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else {
                throw .cannotCreate(path: output, reason: String(cString: strerror(errno)))
            }
        }
        defer { if output != nil { close(descriptor) } }
        do {
            switch exporter {
            case .limesurvey:
                try LimeSurveyExport(survey: survey, territories: territories)
                    .write(simulator, count: respondents, seed: seed, to: descriptor)
            }
        } catch {
            throw .inputOutput(path: output ?? "-", reason: "\(error)")
        }
    }

    private func tell(_ truth: TruthSummary, _ console: Console) {
        console.say(.simulated, ["n": "\(respondents)", "path": output ?? "-"])
        console.say(.truthHeading)
        for row in truth.shares {
            console.say(.truthRow, ["name": row.name, "share": "\((row.share * 1000).rounded() / 1000)"])
        }
    }
}

/// What the simulation made true of the first question with a scale.
struct TruthSummary: Encodable {
    let level: String
    let shares: [Share]

    struct Share: Encodable {
        /// `all`, `territory` or `language`.
        let of: String
        let code: String
        let name: String
        /// Probability of a favourable answer to a question or to an array's first item, among valid answers.
        let share: Double
    }

    init(_ truth: SimulatedTruth, survey: Survey, territories: TerritorySet) {
        let intercept = SimulatedTruth.intercept(item: nil)
        let level = territories.levels[truth.level]
        self.level = level.id
        shares =
            [Share(of: "all", code: "all", name: "all", share: truth.share(intercept: intercept))]
            + level.units.enumerated().map { unit, territory in
                Share(
                    of: "territory", code: territory.code, name: territory.name,
                    share: truth.share(intercept: intercept, unit: unit))
            }
            + survey.languages.enumerated().map { index, code in
                Share(
                    of: "language", code: code, name: code,
                    share: truth.share(intercept: intercept, language: index))
            }
    }
}
