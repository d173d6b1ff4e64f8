internal import ArgumentParser
internal import Definitions
internal import Foundation
internal import Glibc
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
            The same seed gives the same answers whatever the exporter, and the same bytes. The truth (who answers, what was \
            planted, how likely a favourable answer is in each group) is printed in short; --truth writes all of it to a \
            file, --json with -o prints it. Google Forms and hand-typed files hold complete responses only, and Google Forms \
            those of one language: one form, one file. A survey of organisations is simulated from a world in which they \
            meet and work together; --respondents then says how many of them, from --first-id on, the file is of.
            """)

    @Argument(help: ArgumentHelp("A survey's id or definition file.", valueName: "survey"))
    var survey: String

    @Option(help: ArgumentHelp("Number of respondents.", valueName: "n"))
    var respondents = 1000

    @Option(help: ArgumentHelp("Seed of the random numbers.", valueName: "s"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            "Shape of the file: limesurvey, limesurvey-labels, google-forms, hand-typed, lines.", valueName: "exporter")
    )
    var exporter = Exporter.limesurvey

    @Option(
        help: ArgumentHelp("Language of limesurvey-labels (default: the survey's base one).", valueName: "language"))
    var labelsLanguage: String?

    @Option(help: ArgumentHelp("Headings of LimeSurvey: code, full, abbreviated, codetext.", valueName: "mode"))
    var headings = LimeSurveyHeadings.code

    @Option(
        help: ArgumentHelp("The form of google-forms (default: the survey's base language).", valueName: "language"))
    var formLanguage: String?

    @Flag(help: "Plant flaws in a hand-typed file; the truth lists them.")
    var flaws = false

    @Option(
        help: ArgumentHelp("Questionnaire languages that take part, such as fr,de (default: all).", valueName: "list"))
    var languages: String?

    @Flag(help: "Nobody leaves before the end.")
    var complete = false

    @Option(help: ArgumentHelp("Who answers and what is planted (default: nothing planted).", valueName: "file"))
    var scenario: String?

    @Option(help: ArgumentHelp("Wave: its effects, and its questionnaire where that was another.", valueName: "wave"))
    var wave: String?

    @Option(help: ArgumentHelp("First day of the field work, YYYY-MM-DD.", valueName: "day"))
    var from = "2025-03-03"

    @Option(name: .customLong("first-id"), help: ArgumentHelp("Number of the first response.", valueName: "n"))
    var firstID = 1

    @Option(help: ArgumentHelp("Instance of the survey (default: its first).", valueName: "id"))
    var instance: String?

    @Option(
        help: ArgumentHelp(
            "Territory set the respondents live in (default: the first of the instance's country).", valueName: "id"))
    var territories: String?

    @Option(
        help: ArgumentHelp("List of the exporter lines, such as meetings: one record a line.", valueName: "question"))
    var list: String?

    @Option(help: ArgumentHelp("File to write the table of organisations to (partenaires.csv).", valueName: "file"))
    var register: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("File to write (default: standard output).", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("File to write the truth to, as JSON.", valueName: "file"))
    var truth: String?

    @OptionGroup var definitions: DefinitionsOption
    @OptionGroup var common: CommonOptions

    enum Exporter: String, ExpressibleByArgument, CaseIterable {
        case limesurvey
        case limesurveyLabels = "limesurvey-labels"
        case googleForms = "google-forms"
        case handTyped = "hand-typed"
        case lines
    }

    func validate() throws {
        guard Timestamp(from.utf8) != nil else { throw ValidationError("--from: \(from) ≠ YYYY-MM-DD") }
        guard (0...10_000_000).contains(respondents) else {
            throw ValidationError("--respondents: \(respondents) ∉ 0…10000000")
        }
        guard (1...1_000_000_000).contains(firstID) else {
            throw ValidationError("--first-id: \(firstID) ∉ 1…1000000000")
        }
    }

    func run() throws {
        let console = common.console()
        do throws(PipelineFailure) {
            let catalogue = DefinitionsCatalogue(definitions.folder)
            guard let survey = try catalogue.surveys(named: survey).first else { throw .missing(path: self.survey) }
            let simulator = try simulator(
                survey, try catalogue.territories(named: territories, fitting: survey, instance: instance))
            var report = TruthReport(simulator)
            try writeRegister(of: simulator)
            report.flaws = try write(simulator)
            try tell(report, console)
        } catch {
            throw console.exit(after: error)
        }
    }

    private func simulator(_ survey: Survey, _ territories: TerritorySet) throws(PipelineFailure) -> Simulator {
        let firstDay = Timestamp(from.utf8)?.seconds ?? 0
        var plan = SimulationPlan(survey: survey, respondents: respondents, seed: seed, firstDay: firstDay)
        plan.firstID = firstID
        plan.wave = wave
        plan.isComplete = complete
        if let instance { plan.instance = try known(instance, among: survey.instances, option: "--instance") }
        if let languages {
            var indices: [Int] = []
            for code in languages.split(separator: ",") {
                indices.append(try language(String(code), of: survey, option: "--languages"))
            }
            plan.languages = indices
        }
        if let scenario {
            do {
                plan.scenario = try ScenarioLoader.load(path: scenario, survey: survey, territories: territories)
            } catch {
                throw .definitions(error.problems)
            }
        }
        return Simulator(survey: survey, territories: territories, plan: plan)
    }

    /// Index into the survey's languages.
    private func language(_ code: String, of survey: Survey, option: String) throws(PipelineFailure) -> Int {
        let code = try known(code, among: survey.languages, option: option)
        return survey.languages.firstIndex(of: code) ?? 0
    }

    /// The text if the definition has it; else a problem of the command line, in the words of definitions.
    private func known(_ text: String, among known: [String], option: String) throws(PipelineFailure) -> String {
        if known.contains(text) { return text }
        let problem = DefinitionProblem(
            DefinitionCode.unknownValue, at: SourcePlace(file: option, line: 1, column: 1),
            ["got": text, "expected": known.joined(separator: ", "), "nearest": nearest(to: text, among: known)])
        throw .definitions([problem])
    }

    // MARK: - Writing

    /// The flaws of a hand-typed file.
    private func write(_ simulator: Simulator) throws(PipelineFailure) -> [PlantedFlaw]? {
        let survey = simulator.survey
        let labels = try language(labelsLanguage ?? survey.baseLanguage, of: survey, option: "--labels-language")
        let form = try language(formLanguage ?? survey.baseLanguage, of: survey, option: "--form-language")
        let lists = survey.questions.filter { LinesExport(simulator, question: $0) != nil }
        let list = try exporter == .lines ? known(self.list ?? "", among: lists.map(\.id), option: "--list") : ""
        let descriptor = try output.map { path throws(PipelineFailure) in try Self.create(path) } ?? STDOUT_FILENO
        defer { if output != nil { close(descriptor) } }
        do {
            switch exporter {
            case .limesurvey:
                try LimeSurveyExport(simulator, headings: headings).write(to: descriptor)
            case .limesurveyLabels:
                let answers = LimeSurveyExport.Answers.labels(language: survey.languages[labels])
                try LimeSurveyExport(simulator, answers: answers, headings: headings).write(to: descriptor)
            case .googleForms:
                try GoogleFormsExport(simulator, language: form).write(to: descriptor)
            case .handTyped:
                return try HandTypedExport(simulator, hasFlaws: flaws).write(to: descriptor)
            case .lines:
                try survey.question(id: list).flatMap { LinesExport(simulator, question: $0) }?.write(to: descriptor)
            }
        } catch {
            throw .inputOutput(path: output ?? "-", reason: "\(error)")
        }
        return nil
    }

    private func writeRegister(of simulator: Simulator) throws(PipelineFailure) {
        guard let register, let export = RegisterExport(simulator) else { return }
        let descriptor = try Self.create(register)
        defer { close(descriptor) }
        do { try export.write(to: descriptor) } catch { throw .inputOutput(path: register, reason: "\(error)") }
    }

    private static func create(_ path: String) throws(PipelineFailure) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: String(cString: strerror(errno))) }
        return descriptor
    }

    private func tell(_ report: TruthReport, _ console: Console) throws(PipelineFailure) {
        if let truth {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            do {
                try (encoder.encode(report) + Data("\n".utf8)).write(to: URL(fileURLWithPath: truth))
            } catch {
                throw .cannotCreate(path: truth, reason: error.localizedDescription)
            }
        }
        if console.json, output != nil {
            do { try console.print(json: report) } catch { throw .bug("\(error)") }
            return
        }
        console.say(.simulated, ["n": "\(respondents)", "path": output ?? "-"])
        console.say(.truthHeading)
        for row in report.partners?.counts ?? [] {
            console.say(.truthRow, ["name": row.count, "share": row.estimate.map { "\($0)" } ?? "-"])
        }
        let first = report.effects.first?.on.first ?? report.shares.first?.target
        for row in report.shares where row.target == first {
            console.say(.truthRow, ["name": row.name, "share": "\((row.share * 1000).rounded() / 1000)"])
        }
    }
}

extension LimeSurveyHeadings: ExpressibleByArgument {}
