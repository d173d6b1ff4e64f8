internal import ArgumentParser
internal import Pipeline

/// The program: survey exports dropped in a folder become workbooks a committee can decide from.
@main
struct Barometre: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "barometre",
        abstract: "Turns survey exports dropped in a folder into workbooks that a committee can decide from.",
        discussion: """
            Every day: drop exports in the workspace's inbox, then `barometre run PIPELINE`. Workbooks are in reports/, \
            a receipt for each file in receipts/.

            Exit codes: 0 good, also when nothing is new; 1 findings of lint or verify; 64 usage; 65 a file was rejected or has \
            blocking remarks (everything good was still published); 66 a named path is missing; 70 a bug; 73 cannot \
            create; 74 input or output failed; 75 another run holds the workspace; 76 publication refused by the \
            confidentiality audit; 78 a definition is wrong.
            """,
        version: Program.version,
        subcommands: [
            RunCommand.self, CheckCommand.self, ReadCommand.self, LintCommand.self, StatusCommand.self,
            ExplainCommand.self, SimulateCommand.self, VerifyCommand.self, PurgeCommand.self,
        ])
}
