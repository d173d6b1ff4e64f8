import Testing

/// Tests of one run that takes long: one at a time, so that the others need not wait for it.
@Suite(.serialized) enum SampleTests {}

/// The six files of the parents' sample, two waves, run once with the shipped pipeline for all tests that look at its figures.
enum SampleRun {
    static let files = [
        "vague-2024.csv", "vague-2025.csv", "vague-2025-libelles.csv", "vague-2025-formulaire-ar.csv",
        "vague-2025-formulaire-tr.csv", "vague-2025-papier.csv",
    ]
    static let waves = ["2024", "2025"]
    static let folder = "\(Program.root)/Surveys/parents/samples"

    /// A debug build takes a minute and a half where nothing else runs.
    private static let run = Result { try made() }

    /// results.csv of a wave.
    static func results(_ wave: String) throws -> Results {
        guard let results = try run.get().results[wave] else { throw Process.Failure(what: "no results of \(wave)") }
        return results
    }

    /// Rows of the parents' own survey: what stands beside partners, or is kept by hand, is not theirs alone.
    static func parents(_ wave: String) throws -> [Results.Row] {
        try results(wave).rows.filter { $0["survey"] == "parents" }
    }

    /// What was planted in a wave, and the exact shares that follow.
    static func truth(_ wave: String) throws -> JSON {
        try JSON(parsing: Disk.text("\(folder)/vague-\(wave)-verite.json"))
    }

    /// Workbooks, results.csv and datapackage.json of the later wave, by their paths below its folder.
    static func published() throws -> [String: [UInt8]] { try run.get().published }

    private static func made() throws -> (results: [String: Results], published: [String: [UInt8]]) {
        let temporary = try TemporaryFolder()
        let inbox = "\(temporary.path)/inbox"
        try Disk.createFolder(inbox)
        for file in files { try Disk.write(Disk.bytes("\(folder)/\(file)"), to: "\(inbox)/\(file)") }
        let outcome = try Program.run(
            ["run", "\(Program.root)/Pipelines/rhone.yaml", "--workspace", temporary.path, "--quiet"], limit: 900)
        guard outcome.code == 0 else { throw Process.Failure(what: outcome.errors) }
        let results = try Dictionary(
            uniqueKeysWithValues: waves.map { wave in
                (wave, try Results(Disk.bytes("\(temporary.path)/reports/\(wave)/results.csv")))
            })
        let published = Disk.tree("\(temporary.path)/reports/2025").filter {
            $0.key.hasSuffix(".xlsx") || ["results.csv", "datapackage.json", "territories.csv"].contains($0.key)
        }
        return (results, published)
    }
}
