internal import ArgumentParser
internal import Foundation
internal import Messages
internal import Pipeline

/// `barometre explain`: how one published figure was made.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell how one published figure was made, or why there is none; writes nothing.",
        discussion: """
            Any row of results.csv: its measure, and its territory, language and group where it has them. Differences, \
            ratios and changes between waves are told beneath the figure they start from. The figure is computed again \
            from the accepted files and the definitions; the inbox is left alone. Of a withheld figure no number is told.
            """)

    @OptionGroup var pipeline: PipelineOptions

    @Argument(help: ArgumentHelp("The measure, as in results.csv.", valueName: "measure"))
    var measure: String

    @Option(
        help: ArgumentHelp(
            "Survey of the measure, where several have one of that name (default: the pipeline’s first).",
            valueName: "survey"))
    var survey: String?

    @Option(
        help: ArgumentHelp("Code of a territory, or level=code where several levels have it.", valueName: "territory"))
    var territory: String?

    @Option(help: ArgumentHelp("Code of a language.", valueName: "language"))
    var language: String?

    @Option(help: "What --language means: the language of the questionnaire, or one spoken at home.")
    var basis: Basis = .questionnaire

    @Option(help: ArgumentHelp("Group of respondents, as grouping=code.", valueName: "group"))
    var group: String?

    @Option(help: ArgumentHelp("Wave (default: the last with responses).", valueName: "wave"))
    var wave: String?

    @Option(
        help: ArgumentHelp(
            "Tell this comparison only: others, a group's code, or an earlier wave, as in compare_to of results.csv.",
            valueName: "reference"))
    var compareTo: String?

    @OptionGroup var common: CommonOptions

    enum Basis: String, ExpressibleByArgument, CaseIterable {
        case questionnaire, home
    }

    func run() throws {
        let console = common.console()
        if language != nil, group != nil {
            console.complain(
                console.error(code: "usage-conflict", arguments: ["first": "--language", "second": "--group"]))
            throw ExitCode(64)
        }
        let told: FigureExplanation
        let story: ExplainStory
        do throws(PipelineFailure) {
            let bundle = try pipeline.bundle()
            let environment = RunEnvironment(
                now: { Date().formatted(.iso8601) }, language: console.language, progress: console.show)
            told = try FigureExplainer(
                bundle, workspace: pipeline.workspace(of: bundle.definition), environment: environment
            ).explain(request)
            story = ExplainStory(
                console: console, survey: told.survey, territories: bundle.territories, command: command)
        } catch {
            throw console.exit(after: error)
        }
        console.clearProgress()
        if console.json {
            switch told.subject {
            case .measure(let explanation):
                try console.print(json: ExplainSummary(told, explanation, story: story))
            case .responses(let explanation):
                try console.print(json: ResponsesSummary(told, explanation, story: story))
            case .declared(let explanation):
                try console.print(json: DeclaredSummary(explanation))
            case .closed(let figure):
                try console.print(json: ClosedFigureSummary(figure))
            }
        } else {
            story.tell(told)
        }
    }

    private var request: FigureRequest {
        var request = FigureRequest(measure: measure, basis: basis.rawValue)
        request.survey = survey
        request.territory = territory
        request.language = language
        request.group = group
        request.wave = wave
        request.comparedTo = compareTo
        return request
    }

    /// This command up to the measure, to be typed again for another figure.
    private var command: String {
        var words = ["barometre", "explain", pipeline.pipeline]
        if let workspace = pipeline.workspace { words += ["--workspace", workspace] }
        if let definitions = pipeline.definitions.definitions { words += ["--definitions", definitions] }
        return words.map(ExplainStory.quoted).joined(separator: " ")
    }
}
