internal import ArgumentParser
internal import Messages
internal import Pipeline
internal import Reporting

/// `barometre status`: what a workspace holds.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show files, runs, outputs, remarks and updates held back; writes nothing.")

    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let console = common.console()
        let status: WorkspaceStatus
        do throws(PipelineFailure) {
            let bundle = try pipeline.bundle()
            let workspace = pipeline.workspace(of: bundle.definition)
            if !workspace.exists { console.say(.statusWorkspaceMissing, ["path": workspace.root]) }
            status = try WorkspaceStatus(workspace)
        } catch {
            throw console.exit(after: error)
        }
        if console.json {
            try console.print(json: status)
        } else {
            tell(status, console)
        }
    }

    private func tell(_ status: WorkspaceStatus, _ console: Console) {
        console.print(
            status.lastRun.map { console.words(.lastRun, ["when": $0]) } ?? console.words(.neverRun))
        console.print(console.words(.statusInbox))
        for name in status.inbox { console.print("  \(name)") }
        console.print(console.words(.statusFiles))
        for file in status.files { tell(file, console) }
        console.print(console.words(.statusOutputs))
        for output in status.outputs where output.path.hasPrefix("reports/") {
            let mark = output.state == "edited" ? " (\(console.words(.statusEdited)))" : ""
            console.print("  \(output.path)\(mark)")
        }
        console.print(console.words(.statusHeldBack))
        if status.heldBack.isEmpty { console.print("  " + console.words(.noneHeldBack)) }
        for update in status.heldBack {
            let arguments = ["n": "\(update.figures)", "survey": update.survey, "wave": update.wave]
            console.print("  " + console.words(.statusWaiting, arguments))
        }
        guard !status.closedWaves.isEmpty else { return }
        console.print(console.words(.statusClosedWaves))
        for wave in status.closedWaves {
            let arguments = ["path": wave.publication, "wave": wave.wave, "when": String(wave.closedAt.prefix(10))]
            console.print("  " + console.words(.statusClosedWave, arguments))
        }
    }

    private func tell(_ file: WorkspaceStatus.File, _ console: Console) {
        switch file.status {
        case "accepted": console.print("  \(file.name): \(console.words(.statusAccepted))")
        case "replaced": console.print("  \(file.name): \(console.words(.statusReplaced))")
        case "purged": console.print("  \(file.name): \(console.words(.statusPurged))")
        default:
            console.print("  \(file.name): \(console.words(.statusRejected))")
            var arguments = file.reasonArguments
            arguments["file"] = file.name
            console.print("    " + MessageCatalogue.text(file.reasonCode ?? "", arguments, in: console.language).line)
        }
        if let account = file.account {
            console.print("    " + console.words(.account, account.arguments(file: file.name)))
        }
        if file.remarks > 0 {
            console.print("    \(console.words(.statusRemarks)) \(file.remarks) (\(file.blockingRemarks))")
        }
    }
}
