internal import Definitions
internal import Disclosure
internal import Questionnaires
internal import Spreadsheets
internal import TextFolding

/// The published shares behind the drop-downs: what the sheet of kind `data` declares, a row a figure, shown or not.
struct DataRows {
    /// Excel looks a key of at most 255 characters up; three names and two separators are less than that.
    static let longestName = 80
    static let separator = " | "

    let rows: [Row]
    /// What the drop-downs offer, in the order shown.
    let territories: [String]
    let groups: [String]
    let measures: [String]

    struct Row {
        let measure: PublishedMeasure
        let cell: PublishedCell
        /// The texts of the three drop-downs.
        let territory: String
        let group: String
        let measureName: String

        var key: String { [territory, group, measureName].joined(separator: DataRows.separator) }
    }

    init(_ context: ReportContext) {
        let sheet = context.definition.sheets.first { $0.kind == .data }
        let measures = (sheet?.measures ?? []).compactMap(context.measure).filter { $0.measure.kind == .share }
        let levels = sheet?.levels ?? []
        let breakdowns = sheet?.breakdowns ?? []
        let cells = measures.map { measure in
            measure.cells.filter { cell in
                levels.contains(cell.territory.level) && cell.isOf(breakdowns)
            }
        }
        let territories = Self.ordered(
            cells.flatMap { $0.map(\.territory) },
            by: { (levels.firstIndex(of: $0.level) ?? 0, $0.code == PublishedTerritory.undetermined) },
            name: { context.name(of: $0) })
        let groups = Self.ordered(
            cells.flatMap { $0.map(Group.init) },
            by: { (breakdowns.firstIndex(of: $0.breakdown) ?? -1, $0.code == PublishedTerritory.undetermined) },
            name: { context.name(of: $0) })
        let territoryNames = Self.distinct(
            territories.map { ($0, context.name(of: $0), context.title(ofLevel: $0.level)) })
        let groupNames = Self.distinct(groups.map { ($0, context.name(of: $0), $0.code) })
        let measureNames = Self.distinct(measures.map { ($0.measure.id, context.label($0), $0.measure.id) })
        self.territories = territories.compactMap { territoryNames[$0] }
        self.groups = groups.compactMap { groupNames[$0] }
        self.measures = measures.compactMap { measureNames[$0.measure.id] }
        let places = Dictionary(uniqueKeysWithValues: zip(territories, territories.indices))
        let ranks = Dictionary(uniqueKeysWithValues: zip(groups, groups.indices))
        rows = zip(measures, cells).flatMap { measure, cells in
            cells.map { cell in
                (place: places[cell.territory] ?? 0, rank: ranks[Group(cell)] ?? 0, cell: cell)
            }.sorted { ($0.place, $0.rank) < ($1.place, $1.rank) }.map { _, _, cell in
                Row(
                    measure: measure, cell: cell, territory: territoryNames[cell.territory] ?? "",
                    group: groupNames[Group(cell)] ?? "", measureName: measureNames[measure.measure.id] ?? "")
            }
        }
    }

    /// What the drop-downs first show: the first figure that is shown, at best of everybody.
    var first: Row? { rows.first { $0.cell.figure != nil } ?? rows.first }

    /// The same measure for everybody.
    func whole(of row: Row) -> Row? {
        rows.first {
            $0.measureName == row.measureName && $0.cell.territory == .all && Group($0.cell) == .everybody
        }
    }

    // MARK: - Names

    /// A language, a category, or everybody.
    struct Group: Hashable {
        let breakdown: String
        let code: String

        static let everybody = Group(breakdown: "", code: "")

        init(breakdown: String, code: String) {
            self.breakdown = breakdown
            self.code = code
        }

        init(_ cell: PublishedCell) {
            if cell.language != .all {
                self.init(breakdown: cell.language.basis, code: cell.language.code)
            } else {
                self.init(breakdown: cell.group.by, code: cell.group.code)
            }
        }
    }

    /// Each once, by rank, then by name, those that could not be placed last within their rank.
    private static func ordered<Item: Hashable>(
        _ items: [Item], by rank: (Item) -> (Int, Bool), name: (Item) -> String
    ) -> [Item] {
        Set(items).map { item in (rank: rank(item), name: TextFolding.key(name(item)), item: item) }
            .sorted { first, second in
                (first.rank.0, first.rank.1 ? 1 : 0, first.name) < (second.rank.0, second.rank.1 ? 1 : 0, second.name)
            }
            .map(\.item)
    }

    /// Names no two of which are equal to a spreadsheet, which ignores case: equal ones get what tells them apart.
    private static func distinct<Item: Hashable>(
        _ items: [(item: Item, name: String, distinction: String)]
    ) -> [Item: String] {
        func shortened(_ text: String) -> String {
            text.count > longestName ? text.prefix(longestName - 1) + "…" : text
        }
        var uses: [String: Int] = [:]
        for item in items { uses[TextFolding.key(shortened(item.name)), default: 0] += 1 }
        var names: [Item: String] = [:]
        for (item, name, distinction) in items {
            let short = shortened(name)
            let isShared = uses[TextFolding.key(short), default: 0] > 1
            names[item] = isShared ? "\(name.prefix(longestName - distinction.count - 3)) (\(distinction))" : short
        }
        return names
    }
}

extension PublishedCell {
    /// Whether it is of everybody, or of a group of one of the breakdowns.
    fileprivate func isOf(_ breakdowns: [String]) -> Bool {
        if language == .all { return group == .all || breakdowns.contains(group.by) }
        return group == .all && breakdowns.contains(language.basis)
    }
}

extension ReportContext {
    /// « Langue du questionnaire : Arabe », « Emploi des parents : … », « Ensemble des parents ».
    fileprivate func name(of group: DataRows.Group) -> String {
        if group == .everybody { return wording.text(.themeTotal) }
        let name =
            survey.grouping(id: group.breakdown) == nil
            ? name(of: PublishedLanguage(basis: group.breakdown, code: group.code))
            : name(ofCategory: group.code, in: group.breakdown)
        return "\(title(ofBreakdown: group.breakdown))\(wording.text(.noteMark))\(name)"
    }
}
