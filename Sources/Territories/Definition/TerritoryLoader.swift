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
    static let languages = Languages.workbooks

    private static func build(_ draft: SetDraft, folder: String, problems: ProblemCollector) -> TerritorySet? {
        func path(_ file: String) -> String { folder.isEmpty ? file : "\(folder)/\(file)" }
        guard let communes = CommuneTable(draft, path: path(draft.communes), problems: problems) else { return nil }
        let wholes = PlaceWholes(
            parents: (0..<communes.count).map { communes.placeOfCode[communes.parent($0)] ?? TerritorySet.unknown })
        var quarters = Quarters([], wholes: wholes)
        for level in draft.levels {
            guard case .quarters(let file) = level.source else { continue }
            guard let table = Quarters(path: path(file), communes: communes, wholes: wholes, problems: problems)
            else { return nil }
            quarters = table
        }
        var levels: [LevelTable] = []
        for level in draft.levels {
            guard
                let table = LevelTable(
                    level, communes: communes, quarters: quarters, path: path, problems: problems)
            else { return nil }
            levels.append(table)
        }
        var gazetteer = Gazetteer()
        var postalCodes = PostalCodes(wholes: wholes)
        for row in 0..<communes.count {
            let place = PlaceIndex(row + 1)
            gazetteer.add(place, code: communes.code(row), name: communes.name(row))
            for code in communes.postalCodes(row) { postalCodes.add(code, of: place) }
        }
        gazetteer.postalCodeLength = postalCodes.length
        if let file = draft.localities {
            let columns = ["code", "name"]
            forEachName(in: path(file), columns: columns, commune: "code", communes, problems) { place, table, row in
                gazetteer.addLocality(table.text(row, "name"), in: place)
            }
        }
        if let file = draft.history {
            let columns = ["old_insee", "old_name", "current_insee"]
            forEachName(in: path(file), columns: columns, commune: columns[2], communes, problems) {
                place, table, row in
                gazetteer.addFormer(
                    code: table.text(row, "old_insee"), name: table.text(row, "old_name"), now: place)
            }
        }
        var register = PlaceRegister(
            places(communes, levels),
            quarterLevel: draft.levels.firstIndex(where: \.isOfQuarters), quarters: quarters, wholes: wholes)
        register.addEverythingThatCanBeSaid(gazetteer: gazetteer, postalCodes: postalCodes)
        if register.isFull {
            problems.report(TerritoryCode.tooManyPlaces, at: communes.place(0), ["limit": "\(PlaceIndex.max)"])
        }
        return TerritorySet(
            id: draft.id, title: draft.title, levels: levels.map(\.level), places: register.places,
            finder: PlaceFinder(
                gazetteer: gazetteer, postalCodes: postalCodes, quarters: quarters, wholes: wholes,
                indices: register.indices))
    }

    /// The unknown place and a place for each row.
    private static func places(_ communes: CommuneTable, _ levels: [LevelTable]) -> [Place] {
        let unknown = Place(
            code: "", name: "", memberships: levels.map { _ in .undetermined }, population: nil, postalCodes: [],
            isDivided: true)
        return [unknown]
            + (0..<communes.count).map { row in
                Place(
                    code: communes.code(row), name: communes.name(row),
                    memberships: levels.map { $0.memberships[row] },
                    population: Int(communes.text(row, "population")), postalCodes: communes.postalCodes(row),
                    isDivided: communes.isDivided(row))
            }
    }

    /// Hands on every row of a table of further names whose commune is known; the others are reported.
    private static func forEachName(
        in file: String, columns: [String], commune column: String, _ communes: CommuneTable,
        _ problems: ProblemCollector, _ body: (_ place: PlaceIndex, _ table: TerritoryTable, _ row: Int) -> Void
    ) {
        guard let table = TerritoryTable(path: file, columns: columns, problems: problems) else { return }
        for row in 0..<table.count {
            let code = table.text(row, column)
            if let place = communes.placeOfCode[code] {
                body(place, table, row)
            } else {
                problems.report(
                    TerritoryCode.codeUnknown, at: table.place(row), ["code": code, "column": column, "file": file])
            }
        }
    }
}
