package import Definitions
internal import Foundation

/// Loads a territory set: `territories.yaml` and the tables beside it.
package enum TerritoryLoader {
    /// - Parameter path: the definition file; the tables it names are beside it.
    /// - Throws: every problem of the definition and of its tables.
    package static func load(path: String) throws(DefinitionProblems) -> TerritorySet {
        let problems = ProblemCollector()
        let draft = DefinitionFile.read(path: path, into: problems).flatMap { root in
            SetDraft(root, problems: problems)
        }
        let folder = (path as NSString).deletingLastPathComponent
        let set = draft.flatMap { build($0, folder: folder, problems: problems) }
        try problems.finish()
        guard let set else { throw DefinitionProblems([]) }
        return set
    }

    /// Languages that titles may be in.
    static let languages = Languages(all: ["fr", "de", "en", "it"], base: "fr")

    private static func build(_ draft: SetDraft, folder: String, problems: ProblemCollector) -> TerritorySet? {
        func path(_ file: String) -> String { folder.isEmpty ? file : "\(folder)/\(file)" }
        let unitColumns = draft.levels.compactMap(\.column)
        guard
            let communes = TerritoryTable(
                path: path(draft.communes), columns: ["insee", "name", "kind", "parent"] + unitColumns,
                problems: problems)
        else { return nil }
        reportRepeatedCodes(in: communes, column: "insee", problems: problems)
        reportUnknownParents(in: communes, problems: problems)
        var levels: [TerritoryLevel] = []
        var lookups: [[String: Int]] = []
        for level in draft.levels {
            guard let units = units(of: level, communes: communes, path: path, problems: problems) else { return nil }
            levels.append(TerritoryLevel(id: level.id, title: level.title, units: units))
            lookups.append(
                Dictionary(units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first }))
        }
        guard communes.count < Int(PlaceIndex.max) else {
            problems.report(
                TerritoryCode.tooManyPlaces, at: communes.place(0), ["limit": "\(PlaceIndex.max - 1)"])
            return nil
        }
        let parents = Set((0..<communes.count).map { communes.text($0, "parent") })
        var places = [
            Place(
                code: "", name: "", memberships: levels.map { _ in .undetermined }, population: nil, postalCodes: [],
                isDivided: true)
        ]
        var gazetteer = Gazetteer()
        var placeOfCode: [String: PlaceIndex] = [:]
        for row in 0..<communes.count {
            let code = communes.text(row, "insee")
            let memberships = draft.levels.indices.map { level in
                membership(of: row, in: communes, at: draft.levels[level], lookups[level], parents, problems)
            }
            let index = PlaceIndex(places.count)
            placeOfCode[code] = index
            places.append(
                Place(
                    code: code, name: communes.text(row, "name"), memberships: memberships,
                    population: Int(communes.text(row, "population")),
                    postalCodes: communes.text(row, "postal_codes").split(separator: "|").map(String.init),
                    isDivided: parents.contains(code)))
            gazetteer.add(index, code: code, name: communes.text(row, "name"))
        }
        if let history = draft.history {
            addFormerPlaces(from: path(history), to: &gazetteer, placeOfCode: placeOfCode, problems: problems)
        }
        return TerritorySet(id: draft.id, title: draft.title, levels: levels, places: places, gazetteer: gazetteer)
    }

    private static func units(
        of level: LevelDraft, communes: TerritoryTable, path: (String) -> String, problems: ProblemCollector
    ) -> [TerritoryUnit]? {
        switch level.source {
        case .rows(let kind):
            return (0..<communes.count)
                .filter { communes.text($0, "kind") == kind }
                .map { TerritoryUnit(code: communes.text($0, "insee"), name: communes.text($0, "name")) }
                .sorted { $0.code < $1.code }
        case .table(let file, _):
            guard let table = TerritoryTable(path: path(file), columns: ["code", "name"], problems: problems)
            else { return nil }
            reportRepeatedCodes(in: table, column: "code", problems: problems)
            return (0..<table.count)
                .map { TerritoryUnit(code: table.text($0, "code"), name: table.text($0, "name")) }
                .sorted { $0.code < $1.code }
        }
    }

    private static func membership(
        of row: Int, in communes: TerritoryTable, at level: LevelDraft, _ lookup: [String: Int],
        _ parents: Set<String>, _ problems: ProblemCollector
    ) -> Membership {
        let code = communes.text(row, "insee")
        switch level.source {
        case .table(let file, let column):
            let unit = communes.text(row, column)
            if unit.isEmpty { return .outside }
            if let index = lookup[unit] { return .unit(index) }
            problems.report(
                TerritoryCode.codeUnknown, at: communes.place(row), ["code": unit, "column": column, "file": file])
            return .outside
        case .rows:
            if let index = lookup[code] ?? lookup[communes.text(row, "parent")] { return .unit(index) }
            return parents.contains(code) ? .undetermined : .outside
        }
    }

    private static func addFormerPlaces(
        from path: String, to gazetteer: inout Gazetteer, placeOfCode: [String: PlaceIndex],
        problems: ProblemCollector
    ) {
        let columns = ["old_insee", "old_name", "current_insee"]
        guard let history = TerritoryTable(path: path, columns: columns, problems: problems) else { return }
        for row in 0..<history.count {
            let current = history.text(row, "current_insee")
            guard let place = placeOfCode[current] else {
                problems.report(
                    TerritoryCode.codeUnknown, at: history.place(row),
                    ["code": current, "column": "current_insee", "file": path])
                continue
            }
            gazetteer.addFormer(
                code: history.text(row, "old_insee"), name: history.text(row, "old_name"), now: place)
        }
    }

    private static func reportUnknownParents(in communes: TerritoryTable, problems: ProblemCollector) {
        let codes = Set((0..<communes.count).map { communes.text($0, "insee") })
        for row in 0..<communes.count {
            let parent = communes.text(row, "parent")
            guard !parent.isEmpty, !codes.contains(parent) else { continue }
            problems.report(
                TerritoryCode.codeUnknown, at: communes.place(row),
                ["code": parent, "column": "parent", "file": communes.file])
        }
    }

    private static func reportRepeatedCodes(in table: TerritoryTable, column: String, problems: ProblemCollector) {
        var seen: Set<String> = []
        for row in 0..<table.count where !seen.insert(table.text(row, column)).inserted {
            problems.report(
                TerritoryCode.codeRepeated, at: table.place(row),
                ["code": table.text(row, column), "file": table.file])
        }
    }
}
