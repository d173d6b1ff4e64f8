internal import ArgumentParser
internal import Foundation
internal import Messages
internal import Pipeline

/// `barometre purge`: applies a pipeline's retention.
struct PurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Close the waves whose retention is over and delete their answers.",
        discussion: """
            The pipeline's retention counts months after a wave's last day. A wave past it is closed first: what is \
            published of it stays as it is and is never computed again. Then the files of accepted/ that hold answers \
            of closed waves only are deleted; one that holds answers of another wave too stays whole. Files of rejected/, \
            whose wave nobody knows, are deleted as many months after they came. Receipts, reports and published/ stay. \
            Files written with run --unprotected, backups and hand-kept tables are yours to delete.
            """)

    @OptionGroup var pipeline: PipelineOptions

    @Flag(help: "Say what would be closed and deleted and write nothing.")
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let console = common.console()
        let result: PurgeResult
        do throws(PipelineFailure) {
            let bundle = try pipeline.bundle()
            let environment = RunEnvironment(
                now: { Date().formatted(.iso8601) }, language: console.language, progress: console.show)
            let purge = Purge(bundle, workspace: pipeline.workspace(of: bundle.definition), environment: environment)
            result = dryRun ? try purge.rehearse() : try purge.run()
        } catch {
            throw console.exit(after: error)
        }
        if console.json {
            try console.print(json: PurgeSummary(result, isRehearsal: dryRun))
        } else {
            PurgeStory(console: console, isRehearsal: dryRun).tell(result)
        }
    }
}
