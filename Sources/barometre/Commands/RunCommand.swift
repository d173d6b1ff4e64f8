internal import ArgumentParser
internal import Definitions
internal import Foundation
internal import Messages
internal import Pipeline

/// `barometre run`: one complete pass.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Take in the inbox, recompute, publish.",
        discussion: """
            Takes each file of the inbox (a copy without personal columns goes to accepted/, a refused file with its \
            reason to rejected/), computes the figures, withholds what could reveal somebody, and puts workbooks and \
            results.csv in reports/ in one step. Running again with nothing new changes nothing.
            """)

    @OptionGroup var pipeline: PipelineOptions

    @Option(help: ArgumentHelp("Publish this wave only.", valueName: "wave"))
    var wave: String?

    @Flag(help: "Compute and publish again even when nothing changed.")
    var force = false

    @Flag(help: "Say what would be done and write nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp("Also write every figure with nothing withheld, for the evaluator alone.", valueName: "file")
    )
    var unprotected: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let console = common.console()
        let result: RunResult
        let workspace: Workspace
        let gaps: [TranslationGap]
        if dryRun, unprotected != nil {
            console.complain(
                console.error(
                    code: "usage-conflict", arguments: ["first": "--dry-run", "second": "--unprotected"]))
            throw ExitCode(64)
        }
        do throws(PipelineFailure) {
            let bundle = try pipeline.bundle()
            gaps = bundle.translationGaps()
            workspace = pipeline.workspace(of: bundle.definition)
            var options = RunOptions()
            options.wave = wave
            options.force = force
            options.unprotected = unprotected
            let environment = RunEnvironment(
                now: { Date().formatted(.iso8601) }, language: console.language, progress: console.show)
            let run = PipelineRun(bundle, workspace: workspace, environment: environment, options: options)
            result = dryRun ? try run.rehearse() : try run.run()
        } catch {
            throw console.exit(after: error)
        }
        console.clearProgress()
        for gap in gaps {
            console.complain(
                console.words(
                    .workbookGap,
                    ["language": gap.language, "missing": "\(gap.missing)", "total": "\(gap.total)"]))
        }
        if console.json {
            try console.print(
                json: RunSummary(result, workspace: workspace, language: console.language, isRehearsal: dryRun))
        } else {
            RunStory(console: console, workspace: workspace, isRehearsal: dryRun, wave: wave).tell(result)
        }
        if result.needsAttention { throw ExitCode(65) }
    }
}
