internal import ArgumentParser
internal import Definitions
internal import Messages
internal import Pipeline
internal import Questionnaires

/// `barometre lint`: judges definitions.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Judge survey, territory, report, plan and pipeline definitions; writes nothing.",
        discussion:
            "A folder stands for every .yaml file below it. A pipeline or plan is judged with everything it names.")

    @Argument(help: ArgumentHelp("Definition files or folders.", valueName: "definition"))
    var paths: [String]

    @OptionGroup var definitions: DefinitionsOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let console = common.console()
        let folder = definitions.definitions.map { DefinitionsFolder(surveys: $0) }
        let lint = DefinitionLint(folder: folder)
        var findings: [DefinitionLint.Finding] = []
        do throws(PipelineFailure) {
            for path in paths {
                for file in try DefinitionLint.files(at: path) { findings.append(lint.judge(file)) }
            }
        } catch {
            throw console.exit(after: error)
        }
        let problems = DefinitionLint.problems(of: findings)
        if console.json {
            try console.print(json: problems.map { ProblemSummary($0, language: console.language) })
        } else {
            for problem in problems {
                console.print(
                    console.error(code: problem.code, arguments: problem.arguments, place: "\(problem.place)"))
            }
            for finding in findings { tell(finding, console) }
            if problems.isEmpty {
                console.say(.definitionsGood, ["n": "\(findings.count)"])
            } else {
                console.say(.definitionsBad, ["n": "\(problems.count)"])
            }
        }
        if !problems.isEmpty { throw ExitCode(1) }
    }

    private func tell(_ finding: DefinitionLint.Finding, _ console: Console) {
        for gap in finding.translationGaps where gap.missing > 0 {
            let text = console.words(
                .translationGap, ["language": gap.language, "missing": "\(gap.missing)", "total": "\(gap.total)"])
            console.say("\(finding.path): \(text)")
        }
    }
}

/// A problem of a definition as `--json` prints it.
struct ProblemSummary: Encodable {
    let file: String
    let line: Int
    let column: Int
    let code: String
    let what: String
    let remedy: String

    init(_ problem: DefinitionProblem, language: MessageLanguage) {
        let text = MessageCatalogue.text(problem.code, problem.arguments, in: language)
        file = problem.place.file
        line = problem.place.line
        column = problem.place.column
        code = problem.code
        what = text.what
        remedy = text.remedy
    }
}
