internal import ArgumentParser
internal import Definitions
internal import Foundation
internal import Messages
internal import Pipeline

extension MessageLanguage: ExpressibleByArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Flag(help: "Print results as JSON on standard output.")
    var json = false

    @Flag(help: "Print results only: no progress, no summary.")
    var quiet = false

    @Option(
        help: ArgumentHelp("Language of messages: fr, de or en (default: from the environment).", valueName: "language")
    )
    var lang: MessageLanguage?

    @Flag(name: .customLong("no-color"), help: "No colours (also: the environment variable NO_COLOR).")
    var noColor = false

    func console() -> Console {
        let environment = ProcessInfo.processInfo.environment
        return Console(
            language: lang ?? MessageLanguage(environment: environment), json: json, quiet: quiet,
            color: !noColor && environment["NO_COLOR"] == nil)
    }
}

/// Where definitions are.
struct DefinitionsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Folder of surveys and territory sets (default: Surveys beside the pipeline's folder, else ./Surveys, else the installed one).",
            valueName: "dir"))
    var definitions: String?

    /// The folder beside a pipeline.
    func folder(besidePipeline path: String) -> DefinitionsFolder {
        definitions.map { DefinitionsFolder(surveys: $0) }
            ?? DefinitionsFolder(besidePipeline: path, installed: Self.installed)
    }

    /// The folder of a command that names no pipeline.
    var folder: DefinitionsFolder {
        let here = FileManager.default.fileExists(atPath: "Surveys") ? "Surveys" : Self.installed
        return DefinitionsFolder(surveys: definitions ?? here)
    }

    /// `share/barometre/Surveys` beside the program's own folder.
    private static var installed: String {
        let program = CommandLine.arguments.first ?? "barometre"
        let folder = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
        return folder.appendingPathComponent("../share/barometre/Surveys").standardized.path
    }
}

/// A pipeline and its workspace.
struct PipelineOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The pipeline's definition, such as Pipelines/rhone.yaml.", valueName: "pipeline"))
    var pipeline: String

    @Option(help: ArgumentHelp("The pipeline's workspace (default: the one its definition names).", valueName: "dir"))
    var workspace: String?

    @OptionGroup var definitions: DefinitionsOption

    /// - Throws: `missing` when there is no such pipeline; `definitions` when it or what it names is wrong.
    func bundle() throws(PipelineFailure) -> PipelineBundle {
        guard FileManager.default.fileExists(atPath: pipeline) else { throw .missing(path: pipeline) }
        do {
            return try PipelineBundle(path: pipeline, folder: definitions.folder(besidePipeline: pipeline))
        } catch {
            throw .definitions(error.problems)
        }
    }

    /// Relative paths of a definition resolve against its file; those of the command line against the present folder.
    func workspace(of definition: PipelineDefinition) -> Workspace {
        if let workspace { return Workspace(root: Self.absolute(workspace)) }
        let declared = definition.workspace ?? "../workspaces/\(definition.id)"
        if declared.hasPrefix("/") { return Workspace(root: declared) }
        let folder = (Self.absolute(pipeline) as NSString).deletingLastPathComponent
        return Workspace(root: ("\(folder)/\(declared)" as NSString).standardizingPath)
    }

    private static func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return (path as NSString).standardizingPath }
        return ("\(FileManager.default.currentDirectoryPath)/\(path)" as NSString).standardizingPath
    }
}
