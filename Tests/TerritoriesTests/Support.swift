import Definitions
import Foundation

@testable import Territories

/// A territory set that ships with the package.
struct Shipped {
    let folder: URL

    init(_ name: String) {
        folder = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Surveys/territories/\(name)")
    }

    func load() throws -> TerritorySet {
        try TerritoryLoader.load(path: folder.appendingPathComponent("territories.yaml").path)
    }

    /// Rows of one of its tables by column, read without the code under test: no field but quoted notes holds a comma.
    func rows(_ file: String) throws -> [[String: String]] {
        let lines = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }

    /// For every postal code the communes that have it; a city's arrondissements instead of the city.
    func communesOfPostalCodes(_ code: String) throws -> [String: Set<String>] {
        let rows = try rows("communes.csv")
        let cities = Set(rows.compactMap { $0["parent"] })
        var communes: [String: Set<String>] = [:]
        for row in rows {
            guard let commune = row[code], !cities.contains(commune) else { continue }
            for postal in (row["postal_codes"] ?? "").split(separator: "|") {
                communes[String(postal), default: []].insert(commune)
            }
        }
        return communes
    }
}

enum Rhone {
    static let shipped = Shipped("rhone")
    static let set = Result { try shipped.load() }
}

enum SwissCommune {
    static let shipped = Shipped("commune-suisse")
    static let set = Result { try shipped.load() }
}

extension TerritorySet {
    func locate(_ commune: String?, _ postalCode: String? = nil, _ quarter: String? = nil) -> PlaceFinding {
        locate(WrittenPlace(commune: commune, postalCode: postalCode, quarter: quarter))
    }

    func place(_ finding: PlaceFinding) -> Place { places[Int(finding.place)] }

    /// The code of the place that a commune's cell alone leads to; nil for none.
    func code(of text: String) -> String? {
        let place = place(locate(text))
        return place.code.isEmpty ? nil : place.code
    }

    /// Unit code, `indetermine` or `outside` by level.
    func levels(of place: Place) -> [String: String] {
        let told = zip(place.memberships, levels).map { membership, level in
            switch membership {
            case .unit(let index): (level.id, level.units[index].code)
            case .undetermined: (level.id, "indetermine")
            case .outside: (level.id, "outside")
            }
        }
        return Dictionary(told, uniquingKeysWith: { first, _ in first })
    }

    /// The same of what a respondent wrote.
    func levels(_ commune: String?, _ postalCode: String? = nil, _ quarter: String? = nil) -> [String: String] {
        levels(of: place(locate(commune, postalCode, quarter)))
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
        localities: localities.csv
        levels:
          - {id: part, title: {fr: "Part"}, units: parts.csv, column: part}
          - {id: area, title: {fr: "Secteur"}, rows: area}
          - {id: quarter, title: {fr: "Quartier"}, quarters: quarters.csv}
          - id: density
            title: {fr: "Densité"}
            column: grid
            groups:
              - {code: town, name: {fr: "Ville", de: "Stadt"}, values: ["1", "2"]}
              - {code: rural, name: {fr: "Rural"}, values: ["3"]}

        """,
        "communes.csv": """
        insee,name,kind,parent,part,grid,postal_codes
        1001,Aville,commune,,A,1,01100|01101
        1002,Bourg,commune,,B,3,01200
        1003,Aville Nord,area,1001,A,2,01101

        """,
        "parts.csv": "code,name\nB,Part B\nA,Part A\n",
        "history.csv": "old_insee,old_name,current_insee\n1000,Vieuxville,1001\n",
        "localities.csv": "code,name\n1002,Hameau\n",
        "quarters.csv": "code,name,communes,aliases\nQ2,Gare,1001|1002,Station\nQ1,Port,1002,\n",
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

    func write(_ file: String, _ text: String) { files[file] = text }

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
