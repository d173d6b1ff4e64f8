import Foundation

/// What a workbook for each of more than 300 territories costs, as the difference of two whole runs: one that writes them and
/// one that writes the rest only, each on two processors and on one.
struct TerritoryWorkbooks {
    /// Seconds for 300 workbooks on two processors.
    static let timeLimit = 20.0
    private static let workbooks = 300.0
    private static let respondents = 20_000

    /// The repository.
    let root: String
    /// Where everything is put.
    let folder: String

    /// Prints the times; false when writing takes longer than ``timeLimit``.
    func measure() throws -> Bool {
        try prepare()
        let program = "\(root)/.build/release/barometre"
        let answers = "\(folder)/territories.csv"
        _ = try Program(path: program).run(
            [
                "simulate", "parents", "--respondents", "\(Self.respondents)", "-o", answers, "--definitions",
                "\(root)/Surveys",
            ])
        var seconds: [String: Double] = [:]
        var written = 0
        for processors in ["0,1", "0"] {
            for pipeline in ["with", "without"] {
                var turns: [Double] = []
                for turn in 0..<3 {
                    let workspace = "\(folder)/\(pipeline)-\(processors)-\(turn)"
                    try FileManager.default.createDirectory(
                        atPath: "\(workspace)/inbox", withIntermediateDirectories: true)
                    try FileManager.default.copyItem(atPath: answers, toPath: "\(workspace)/inbox/answers.csv")
                    turns.append(
                        try Program(path: "/usr/bin/taskset").run(
                            [
                                "-c", processors, program, "run", "\(folder)/Pipelines/\(pipeline).yaml",
                                "--workspace", workspace,
                            ]
                        ).seconds)
                    let made = "\(workspace)/reports/2025/territoires"
                    written = max(written, (try? FileManager.default.contentsOfDirectory(atPath: made))?.count ?? 0)
                }
                seconds[pipeline + processors] = Bench.median(turns)
            }
        }
        let parallel = (seconds["with0,1"] ?? 0) - (seconds["without0,1"] ?? 0)
        let sequential = (seconds["with0"] ?? 0) - (seconds["without0"] ?? 0)
        let scaled = parallel / Double(max(1, written)) * Self.workbooks
        print("\n\(written) workbooks about one territory, beside a run of \(Self.respondents) responses")
        print(String(format: "on two processors               %7.2f s   %.2f s for 300", parallel, scaled))
        print(String(format: "on one                          %7.2f s   × %.2f", sequential, sequential / parallel))
        return written >= Int(Self.workbooks) && scaled <= Self.timeLimit
    }

    /// The shipped definitions, with the shipped report about one territory for communes, arrondissements and quarters.
    private func prepare() throws {
        let files = FileManager.default
        // No links: definitions are sought beside the folder that a link leads to.
        for name in ["Surveys", "Reports"] {
            try files.copyItem(atPath: "\(root)/\(name)", toPath: "\(folder)/\(name)")
        }
        try files.createDirectory(atPath: "\(folder)/Pipelines", withIntermediateDirectories: true)
        let report = "\(folder)/Reports/fiche-territoire.yaml"
        let text = try String(contentsOfFile: report, encoding: .utf8)
        try text.replacingOccurrences(
            of: "per_territory: [epci, arrondissement]", with: "per_territory: [commune, arrondissement, quarter]"
        ).write(toFile: report, atomically: true, encoding: .utf8)
        for (name, reports) in [("with", "[qualite, fiche-territoire]"), ("without", "[qualite]")] {
            try """
            pipeline: bench
            title: {fr: "Mesure"}
            survey: parents
            territories: rhone
            reports: \(reports)
            wave: "2025"
            tables:
              - measures: [sat_info_overall.satisfied, sat_info_overall.very_satisfied, "sat_info.*.satisfied"]
                territories: [all, part, commune, arrondissement, quarter]
                languages: [all]
            workspace: ../workspace

            """.write(toFile: "\(folder)/Pipelines/\(name).yaml", atomically: true, encoding: .utf8)
        }
    }
}
