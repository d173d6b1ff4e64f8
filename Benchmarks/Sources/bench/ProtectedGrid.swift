import Foundation

/// What protecting and auditing a large grid costs: 300 territories × 10 languages of the questionnaire × 40 measures, as a
/// whole run on two processors.
struct ProtectedGrid {
    /// Seconds of the whole run.
    static let timeLimit = 300.0
    /// What is aimed at.
    static let goal = 60.0
    private static let respondents = 20_000
    /// More than 40 of the parents' survey, on 15 bases.
    private static let measures = [
        "sat_info_overall.satisfied", "sat_info_overall.very_satisfied", "\"sat_info.*.satisfied\"",
        "\"sat_info.*.very_satisfied\"", "\"barriers.*\"", "\"access_ease.*.easy\"", "\"info_channels_used.*\"",
    ]

    /// The repository.
    let root: String
    /// Where everything is put.
    let folder: String

    /// Prints the time; false when it is beyond ``timeLimit``.
    func measure() throws -> Bool {
        let place = "\(folder)/grid"
        let files = FileManager.default
        try files.createDirectory(atPath: "\(place)/Pipelines", withIntermediateDirectories: true)
        try files.createDirectory(atPath: "\(place)/workspace/inbox", withIntermediateDirectories: true)
        // No links: definitions are sought beside the folder that a link leads to.
        for name in ["Surveys", "Reports"] { try files.copyItem(atPath: "\(root)/\(name)", toPath: "\(place)/\(name)") }
        try """
        pipeline: bench
        title: {fr: "Mesure"}
        survey: parents
        territories: rhone
        reports: [qualite]
        wave: "2025"
        tables:
          - measures: [\(Self.measures.joined(separator: ", "))]
            territories: [all, part, epci, commune, arrondissement]
            languages: [all, questionnaire]
        workspace: ../workspace

        """.write(toFile: "\(place)/Pipelines/grid.yaml", atomically: true, encoding: .utf8)
        let program = "\(root)/.build/release/barometre"
        _ = try Program(path: program).run([
            "simulate", "parents", "--respondents", "\(Self.respondents)", "-o",
            "\(place)/workspace/inbox/answers.csv", "--definitions", "\(place)/Surveys",
        ])
        let usage = try Program(path: "/usr/bin/taskset").run([
            "-c", "0,1", program, "run", "\(place)/Pipelines/grid.yaml", "--workspace", "\(place)/workspace",
        ])
        let grid = try Grid(path: "\(place)/workspace/reports/2025/results.csv")
        print(
            "\n\(grid.territories) territories × \(grid.languages) languages × \(grid.measures) measures:",
            "\(grid.cells) figures, \(grid.withheld) withheld")
        print(
            String(format: "a run on two processors         %7.1f s   %.0f MB", usage.seconds, usage.megabytes))
        let isLarge = grid.territories >= 300 && grid.languages >= 10 && grid.measures >= 40
        return isLarge && usage.seconds <= Self.timeLimit
    }

    /// What a results.csv has of what the run was asked for. None of these fields is quoted before the last that is used.
    private struct Grid {
        var cells = 0
        var withheld = 0
        private var territory: Set<String> = []
        private var language: Set<String> = []
        private var measure: Set<String> = []

        var territories: Int { territory.count }
        var languages: Int { language.count }
        var measures: Int { measure.count }

        init(path: String) throws {
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
            for line in lines {
                let fields = line.split(separator: ",", maxSplits: 7, omittingEmptySubsequences: false)
                guard fields.count == 8 else { continue }
                cells += 1
                if line.contains(",confidential,") { withheld += 1 }
                measure.insert(String(fields[2]))
                territory.insert("\(fields[5]) \(fields[6])")
                for code in ["ar", "de", "en", "es", "fr", "it", "pt", "sq", "ti", "tr"]
                where fields[7].contains(",questionnaire,\(code),") { language.insert(code) }
            }
        }
    }
}
