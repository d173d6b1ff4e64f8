import Foundation

/// A pipeline of the tests' own, with the shipped definitions beside it, and a fresh workspace.
final class Workplace: Sendable {
    private let folder: TemporaryFolder
    var path: String { folder.path }
    var pipeline: String { "\(path)/Pipelines/rhone.yaml" }
    var workspace: String { "\(path)/workspace" }
    var inbox: String { "\(workspace)/inbox" }
    var reports: String { "\(workspace)/reports/2025" }
    var workbook: String { "\(reports)/comite-fr.xlsx" }

    /// - Parameter edit: changes the pipeline's text.
    init(_ edit: (String) -> String = { $0 }) throws {
        folder = try TemporaryFolder()
        for name in ["Surveys", "Reports"] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/\(name)", withDestinationPath: "\(Program.root)/\(name)")
        }
        try Disk.createFolder("\(folder.path)/Pipelines")
        try Disk.write(edit(Self.pipeline).utf8, to: pipeline)
        try Disk.createFolder(inbox)
    }

    /// The information measures by territory and questionnaire language, in the shape of the shipped pipelines.
    private static let pipeline = """
        pipeline: rhone
        title: {fr: "Petite enfance dans le Rhône", de: "Frühe Kindheit im Rhône", en: "Early childhood in the Rhône"}
        survey: parents
        territories: rhone
        reports: [comite]
        report_languages: [fr]
        waves:
          - {id: "2025", from: 2025-01-01, to: 2025-12-31}
        wave: "2025"
        statistics:
          interval: kg
        confidentiality:
          threshold: 10
        tables:
          - measures: [sat_info_overall.satisfied, sat_info_overall.very_satisfied, "sat_info.*.satisfied"]
            territories: [all, part, epci, arrondissement]
            languages: [all, questionnaire]
        keep_originals: false
        workspace: ../workspace

        """

    /// Other tables instead, one YAML flow mapping each.
    static func tables(_ tables: [String]) -> (String) -> String {
        { text in
            let start = text.range(of: "tables:\n")?.upperBound ?? text.endIndex
            let end = text.range(of: "keep_originals:")?.lowerBound ?? text.endIndex
            return text.replacingCharacters(in: start..<end, with: tables.map { "  - \($0)\n" }.joined())
        }
    }

    /// The same with R's interval.
    static func uncapped(_ text: String) -> String {
        text.replacingOccurrences(of: "interval: kg\n", with: "interval: kg-uncapped\n")
    }

    /// The total and the parts only: a run takes a fraction of a second.
    static func small(_ text: String) -> String {
        text.replacingOccurrences(
            of: "territories: [all, part, epci, arrondissement]", with: "territories: [all, part]"
        )
        .replacingOccurrences(of: "languages: [all, questionnaire]", with: "languages: [all]")
    }

    func drop(_ file: SurveyFile, as name: String) throws { try drop(file.bytes, as: name) }

    func drop(_ bytes: some Sequence<UInt8>, as name: String) throws {
        try Disk.write(bytes, to: "\(inbox)/\(name)")
    }

    /// `barometre <command> <pipeline> --workspace …`.
    func program(
        _ command: String, _ options: [String] = [], environment: [String: String] = [:], kill: Program.Moment = .never
    ) throws -> Program.Outcome {
        try Program.run(
            [command, pipeline, "--workspace", workspace] + options, in: path, environment: environment,
            kill: kill)
    }

    func run(_ options: [String] = [], environment: [String: String] = [:]) throws -> Program.Outcome {
        try program("run", options, environment: environment)
    }

    func results() throws -> Results { try Results(Disk.bytes("\(reports)/results.csv")) }

    func tree() -> [String: [UInt8]] { Disk.tree(workspace) }

    /// Files that a cut run may leave and a finished one must not.
    var leftovers: [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: workspace)) ?? []).filter {
            $0.hasSuffix(".part") || $0.hasPrefix(".staging") || $0.hasSuffix("-journal") || $0.hasSuffix("-wal")
        }.sorted()
    }
}
