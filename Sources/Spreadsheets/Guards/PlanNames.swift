/// What cells and charts of a plan may refer to.
struct PlanNames {
    var sheets: Set<String> = []
    var lists: [String: ChoiceList] = [:]
    var tables: [String: TablePlan] = [:]
    /// Keys of the tables that formulas look into.
    var lookups: [String: LookupKeys] = [:]

    init() {}

    init(of plan: WorkbookPlan) {
        sheets = Set(plan.sheets.map(\.name))
        tables = plan.tablesByName
        for table in tables.values {
            for case .formula(.lookup(let name, _, _, _, _), _) in table.rows.joined() where lookups[name] == nil {
                lookups[name] = tables[name].map { LookupKeys(of: $0) }
            }
        }
        for list in plan.sheets.flatMap(\.choiceLists).flatMap(\.lists) { lists[list.name] = list }
    }

    func violation(ofChoice selected: String, in name: String) -> PlanRule? {
        guard let list = lists[name] else { return .unknownChoiceList }
        return list.values.contains(selected) ? nil : .choiceNotInList
    }

    /// Whether every point has its three rows, and shows what they show.
    func canFollow(_ plan: FollowedTable, _ points: [ChartPoint]) -> Bool {
        guard let table = tables[plan.table], plan.rows.count == points.count else { return false }
        return zip(plan.rows, points).allSatisfy { rows, point in
            let all = [rows.estimate, rows.low, rows.high]
            guard all.allSatisfy({ table.rows.indices.contains($0) && table.rows[$0].count > 1 }) else { return false }
            let shown = all.compactMap { table.number(inRow: $0) }
            return shown.count < 3 || shown == [point.estimate, point.low, point.high]
        }
    }
}

extension ChoiceListsPlan {
    func violations(on place: PlanPlace) -> [PlanViolation] {
        var found: [PlanViolation] = []
        var names: Set<FoldedName> = []
        if lists.isEmpty { found.append(PlanViolation(.emptyChoiceList, place, tableName)) }
        for list in lists {
            if !names.insert(FoldedName(list.name)).inserted {
                found.append(PlanViolation(.duplicateChoiceList, place, list.name))
            }
            if list.values.isEmpty { found.append(PlanViolation(.emptyChoiceList, place, list.name)) }
            // The search for a key takes upper and lower case for the same.
            var values: Set<String> = []
            for value in list.values {
                if !values.insert(value.lowercased()).inserted {
                    found.append(PlanViolation(.duplicateChoice, place, value))
                }
                if let rule = TextRule.line.violation(in: value) { found.append(PlanViolation(rule, place, value)) }
            }
        }
        guard found.isEmpty else { return found }
        return table.violations(on: place, in: PlanNames())
    }
}
