/// Files of the surveys, and a shipped pipeline run on them.
struct PartnerRun {
    private let folder: TemporaryFolder
    private let pipeline: String
    let outcome: Program.Outcome
    let results: Results
    private var workspace: String { "\(folder.path)/workspace" }
    /// The committee's workbook of 2025.
    var workbook: String { "\(workspace)/reports/2025/comite-fr.xlsx" }

    /// - Parameters:
    ///   - files: by name; dropped as they are.
    ///   - tables: by name; what people keep by hand.
    init(
        _ files: [String: [UInt8]], tables: [String: [UInt8]] = [:], pipeline: String = "rhone", wave: String = "2025"
    ) throws {
        folder = try TemporaryFolder()
        self.pipeline = "\(Program.root)/Pipelines/\(pipeline).yaml"
        let workspace = "\(folder.path)/workspace"
        for name in ["inbox", "tables"] { try Disk.createFolder("\(workspace)/\(name)") }
        for (name, bytes) in files { try Disk.write(bytes, to: "\(workspace)/inbox/\(name)") }
        for (name, bytes) in tables { try Disk.write(bytes, to: "\(workspace)/tables/\(name)") }
        outcome = try Program.run(
            ["run", self.pipeline, "--workspace", workspace, "--quiet"], limit: 900)
        guard outcome.code == 0 else { throw Process.Failure(what: outcome.errors) }
        results = try Results(Disk.bytes("\(workspace)/reports/\(wave)/results.csv"))
    }

    init(_ files: [String: String]) throws {
        try self.init(files.mapValues { Array($0.utf8) })
    }

    /// What `barometre explain` says of a published figure.
    func explain(_ figure: String, _ options: [String] = []) throws -> Program.Outcome {
        let told = try Program.run(["explain", pipeline, figure, "--workspace", workspace] + options)
        guard told.code == 0 else { throw Process.Failure(what: told.errors) }
        return told
    }

    /// Pairs that wait for a decision.
    var proposals: [[String: String]] {
        Table.records(Disk.bytes("\(workspace)/reports/2025/rapprochements.csv"))
    }

    /// The figure of everybody: of an item of the plan, or of a count.
    func row(_ measure: String, level: String = "all") throws -> Results.Row {
        let found = results.rows(measure, ["survey": "partenaires", "territory_level": level]).filter(\.isPlain)
        guard found.count == 1 else {
            throw Process.Failure(what: "\(found.count) rows of \(measure) at level \(level)")
        }
        return found[0]
    }
}

/// Organisations as a LimeSurvey export of the partners' survey has them, with few columns.
struct PartnerFile {
    private var columns = [
        "id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "pcode", "pper", "ptype",
    ]
    private var rows: [[String: String]] = []

    /// - Parameter cells: by header, such as `preun[1_DATE]`.
    mutating func add(_ code: String, type: String, period: String = "2025", _ cells: [String: String]) {
        let id = rows.count + 1
        rows.append(
            [
                "id": "\(id)", "submitdate": "2026-01-\(10 + id) 10:00:00", "lastpage": "7", "startlanguage": "fr",
                "seed": "\(4000 + id)", "startdate": "2026-01-05 09:00:00", "pcode": code, "pper": period,
                "ptype": type,
            ].merging(cells) { $1 })
        columns += cells.keys.sorted().filter { !columns.contains($0) }
    }

    static func of(_ code: String, type: String, _ cells: [String: String]) -> String {
        var file = PartnerFile()
        file.add(code, type: type, cells)
        return file.text
    }

    /// The cells of one line of a list.
    static func line(_ list: String, _ number: Int, _ cells: [String: String]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: cells.map { ("\(list)[\(number)_\($0)]", $1) })
    }

    /// As LimeSurvey writes it: byte order mark, `;`, every field quoted, CRLF, one more line end.
    var text: String {
        let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
        return "\u{FEFF}" + lines.map { $0.map { "\"\($0)\"" }.joined(separator: ";") + "\r\n" }.joined() + "\r\n"
    }
}
