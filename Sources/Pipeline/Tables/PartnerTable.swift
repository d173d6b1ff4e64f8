internal import Definitions
internal import Objects
internal import PartnerCounts
internal import Questionnaires
internal import Territories
internal import TextFolding

/// Reads `partenaires.csv`: the organisations that were asked.
struct PartnerTable {
    static let name = "partenaires.csv"
    private static let columns = ["code", "name", "type", "places"]

    let survey: Survey
    let territories: TerritorySet

    /// In the table's order; reports every problem of the table.
    func read(_ path: String, problems: ProblemCollector) -> [RegisteredPartner] {
        guard let table = HandKeptTable(path: path, columns: Self.columns, problems: problems) else { return [] }
        let (types, places) = (types, places)
        var codes = TableEntries<String>()
        var partners: [RegisteredPartner] = []
        for row in table.rows {
            let code = table.filled(row, "code", problems: problems)
            let name = table.filled(row, "name", problems: problems)
            let type = table.code(row, "type", among: types, problems: problems)
            let served = served(row, in: table, known: places, problems: problems)
            guard let code, let name, let type else { continue }
            // As responses are matched with it.
            let key = TextFolding.key(code).filter { $0 != " " }
            guard codes.isNew(key, row, columns: ["code"], in: table, problems: problems) else { continue }
            partners.append(
                RegisteredPartner(partner: Partner(code: code, type: type), name: name, places: served))
        }
        return partners
    }

    /// Codes of places, between spaces.
    private func served(
        _ row: HandKeptTable.Row, in table: HandKeptTable, known: [String: String], problems: ProblemCollector
    ) -> [String] {
        table.text(row, "places").split(separator: " ").map(String.init).compactMap { written in
            if let code = known[written] { return code }
            problems.report(
                TableCode.valueUnknown, at: table.place(row, "places"),
                [
                    "column": "places", "got": written, "nearest": nearest(to: written, among: known.keys.sorted()),
                    "expected": "",
                ])
            return nil
        }
    }

    private var types: [String] {
        let answers = survey.partnerTypeQuestion?.answerSet
        return answers.map { set in set.valid.indices.map { set.answers[$0].code } } ?? []
    }

    /// Codes of communes and quarters, by themselves; a quarter's own code stands for it in the first commune that it
    /// lies in.
    private var places: [String: String] {
        var known: [String: String] = [:]
        for place in territories.places where !place.code.isEmpty && !place.code.contains(where: { "|?".contains($0) })
        {
            known[place.code] = place.code
            let own = place.code.split(separator: "/").last.map(String.init) ?? place.code
            if known[own] == nil { known[own] = place.code }
        }
        return known
    }
}
