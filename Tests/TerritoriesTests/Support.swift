import Definitions
import Foundation

@testable import Territories

/// The territory set that ships with the package.
enum Rhone {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Surveys/territories/rhone")
    static let set = Result { try TerritoryLoader.load(path: folder.appendingPathComponent("territories.yaml").path) }

    /// Rows of one of its tables, read without the code under test: no field of theirs holds a comma but quoted notes.
    static func rows(_ file: String) throws -> [[String]] {
        try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            .split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
}

extension TerritorySet {
    /// The code of the place a text resolves to, in force or replaced.
    func code(of text: String) -> String? {
        switch resolve(text) {
        case .current(let place), .former(let place, _): places[Int(place)].code
        case .unknown: nil
        }
    }
}

/// A small set written to a folder of its own, which goes with the value.
final class SmallSet {
    let folder: URL
    private var files = [
        "territories.yaml": """
        territories: small
        title: {fr: "Petit"}
        communes: communes.csv
        history: history.csv
        levels:
          - {id: part, title: {fr: "Part"}, units: parts.csv, column: part}
          - {id: quarter, title: {fr: "Quartier"}, rows: quarter}

        """,
        "communes.csv": """
        insee,name,kind,parent,part
        1001,Aville,commune,,A
        1002,Bourg,commune,,B
        1003,Aville Nord,quarter,1001,A

        """,
        "parts.csv": "code,name\nB,Part B\nA,Part A\n",
        "history.csv": "old_insee,old_name,current_insee\n1000,Vieuxville,1001\n",
    ]

    init() throws {
        folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("small-set-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Replaces a text of a file, which must be there.
    func spoil(_ file: String, _ old: String, _ new: String) throws {
        guard let text = files[file], text.contains(old) else { throw CocoaError(.fileReadNoSuchFile) }
        files[file] = text.replacing(old, with: new)
    }

    func remove(_ file: String) { files[file] = nil }

    func load() throws -> TerritorySet {
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return try TerritoryLoader.load(path: folder.appendingPathComponent("territories.yaml").path)
    }

    /// Problems as `file:line code argument=value …`, without the folder.
    func problems() throws -> [String] {
        do {
            _ = try load()
            return []
        } catch let error as DefinitionProblems {
            return error.problems.map { problem in
                let arguments = problem.arguments.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
                return "\(problem.place.file):\(problem.place.line) \(problem.code)\(arguments.joined())"
                    .replacing(folder.path + "/", with: "")
            }
        }
    }
}
