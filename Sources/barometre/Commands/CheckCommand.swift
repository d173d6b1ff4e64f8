internal import ArgumentParser
internal import Definitions
internal import Foundation
internal import Ingestion
internal import Messages
internal import Pipeline
internal import Questionnaires
internal import Reporting
internal import Territories

/// `barometre check`: how an export would be read.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say how an export would be read and what is wrong with it; writes nothing.")

    @Argument(help: ArgumentHelp("Exports to look at.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("Read as this survey (default: the one the headers fit best).", valueName: "id"))
    var survey: String?

    @Option(
        help: ArgumentHelp("Resolve places with this territory set (default: the first there is).", valueName: "id"))
    var territories: String?

    @OptionGroup var definitions: DefinitionsOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let console = common.console()
        let checks: [FileCheck]
        do throws(PipelineFailure) {
            checks = try check()
        } catch {
            throw console.exit(after: error)
        }
        if console.json {
            try console.print(json: checks.map { CheckSummary($0, language: console.language) })
        } else {
            for check in checks { CheckStory(console: console).tell(check) }
            console.say(.checkOnly)
        }
        if checks.contains(where: \.needsAttention) { throw ExitCode(65) }
    }

    private func check() throws(PipelineFailure) -> [FileCheck] {
        for file in files where !FileManager.default.fileExists(atPath: file) { throw .missing(path: file) }
        let catalogue = DefinitionsCatalogue(definitions.folder)
        let surveys = try catalogue.surveys(named: survey)
        let set = try catalogue.territories(named: territories, fitting: surveys.first)
        return files.map { FileCheck(path: $0, surveys: surveys, territories: set) }
    }
}

/// A check as `--json` prints it.
struct CheckSummary: Encodable {
    let file: String
    let survey: String?
    let exporter: String?
    let delimiter: String?
    let questions: Int?
    let labelLanguage: String?
    let account: RecordAccounting?
    let remarks: [RemarkSummary]
    let rejected: MessageSummary?

    init(_ check: FileCheck, language: MessageLanguage) {
        file = check.name
        survey = check.recognition?.survey.id
        exporter = check.recognition?.exporter.rawValue
        delimiter = check.recognition?.delimiterText
        questions = check.recognition?.questionsFound
        labelLanguage = check.recognition.flatMap { recognition in
            recognition.labelLanguage.map { recognition.survey.languages[$0] }
        }
        account = check.report?.account
        remarks = check.report?.remarks.map { RemarkSummary($0, language: language) } ?? []
        rejected = check.failure.map { MessageSummary($0, file: check.name, language: language) }
    }
}
