@testable import Spreadsheets

/// What breaks drop-downs, formulas and the charts beside dots.
extension GuardTests {
    private static func living(
        _ rule: PlanRule, _ detail: String, on sheet: String, row: Int? = nil, column: Int? = nil,
        _ spoil: @escaping @Sendable (inout WorkbookPlan) -> Void
    ) -> Case {
        Case(rule, detail, row: row, column: column) { plan in
            plan = DemoExplorer.workbook
            spoil(&plan)
        }.on(sheet)
    }

    private static func cell(
        _ rule: PlanRule, _ detail: String, row: Int, _ cell: Cell
    ) -> Case {
        living(rule, detail, on: "Explorer", row: row, column: 2) { plan in
            // The chart would no longer show what its cells show.
            plan.sheets[0].content.removeLast()
            var table = DemoExplorer.explorerTable
            table.rows[row - 1][1] = cell
            // Formulas would no longer give their results for another choice.
            if row < 4 { table.rows.removeSubrange(3...) }
            plan.sheets[0].content[0] = .table(table)
        }
    }

    private static func lists(
        _ rule: PlanRule, _ detail: String, _ spoil: @escaping @Sendable (inout ChoiceListsPlan) -> Void
    ) -> Case {
        living(rule, detail, on: "Listes") { plan in
            guard case .choiceLists(var lists) = plan.sheets[4].content[0] else { return }
            spoil(&lists)
            plan.sheets[4].content = [.choiceLists(lists)]
        }
    }

    private static func data(
        _ rule: PlanRule, _ detail: String, row: Int, _ spoil: @escaping @Sendable (inout TablePlan) -> Void
    ) -> Case {
        living(rule, detail, on: "Explorer", row: row, column: 2) { plan in
            guard case .table(var table) = plan.sheets[3].content[0] else { return }
            spoil(&table)
            plan.sheets[3].content = [.table(table)]
            // One formula is enough to look into the table.
            var explorer = DemoExplorer.explorerTable
            explorer.rows.removeSubrange(4...)
            plan.sheets[0].content = [.table(explorer)]
        }
    }

    private static func chart(
        _ rule: PlanRule, _ detail: String, row: Int? = nil, _ drawing: ChartPlan.Drawing
    ) -> Case {
        living(rule, detail, on: "Réponses", row: row) { plan in
            plan.sheets[1].content = [
                .chart(ChartPlan(title: "Autre", alternativeText: "Une figure.", drawing: drawing))
            ]
        }
    }

    private static func likert(
        _ rule: PlanRule, _ detail: String, row: Int? = nil, _ spoil: (inout LikertChart) -> Void
    ) -> Case {
        var likert = DemoExplorer.likert
        spoil(&likert)
        return chart(rule, detail, row: row, .likert(likert))
    }

    private static func waves(
        _ rule: PlanRule, _ detail: String, row: Int? = nil, _ spoil: (inout WaveChart) -> Void
    ) -> Case {
        var waves = DemoExplorer.wave(0)
        spoil(&waves)
        return chart(rule, detail, row: row, .waves(waves))
    }

    private static func bars(
        _ rule: PlanRule, _ detail: String, row: Int? = nil, _ spoil: (inout BarChart) -> Void
    ) -> Case {
        var bars = DemoExplorer.bars
        spoil(&bars)
        return chart(rule, detail, row: row, .bars(bars))
    }

    private static func followed(_ detail: String, _ spoil: (inout DotChart) -> Void) -> Case {
        var dots = DemoExplorer.followed
        spoil(&dots)
        let drawing = ChartPlan.Drawing.dots(dots)
        return living(.followedCells, detail, on: "Explorer") { plan in
            plan.sheets[0].content[1] = .chart(
                ChartPlan(title: "Le chiffre choisi", alternativeText: "Un point.", drawing: drawing))
        }
    }

    static let choiceCases = [
        cell(.unknownChoiceList, "no such list", row: 1, .choice(selected: "Ensemble", list: "Lieux")),
        cell(.choiceNotInList, "Paris", row: 1, .choice(selected: "Paris", list: "Territoires")),
        lists(.duplicateChoiceList, "twice") { $0.lists.append(ChoiceList(name: "TERRITOIRES", values: ["x"])) },
        lists(.emptyChoiceList, "no value") { $0.lists.append(ChoiceList(name: "Vide", values: [])) },
        lists(.duplicateChoice, "case") { $0.lists.append(ChoiceList(name: "Double", values: ["Oui", "OUI"])) },
        lists(.emptyText, "a blank value") { $0.lists.append(ChoiceList(name: "Blanc", values: [" "])) },
        lists(.textTooLong, "256 characters") {
            $0.lists.append(ChoiceList(name: "Long", values: [String(repeating: "v", count: 256)]))
        },
        lists(.tableNameInvalid, "table name") { $0.tableName = "A1" },
        living(.severalChoiceLists, "two tables of lists", on: "Encore") { plan in
            var second = plan.sheets[4]
            second.name = "Encore"
            second.content = [
                .choiceLists(
                    ChoiceListsPlan(
                        tableName: "encore", listHeader: "Liste", valueHeader: "Valeur",
                        lists: [ChoiceList(name: "Autres", values: ["x"])]))
            ]
            plan.sheets.append(second)
        },
        living(.duplicateTableName, "lists named like the data", on: "Listes") { plan in
            guard case .choiceLists(var lists) = plan.sheets[4].content[0] else { return }
            lists.tableName = "DONNEES"
            plan.sheets[4].content = [.choiceLists(lists)]
        },
    ]

    private static func lookup(
        table: String = "donnees", column: Int = 1, key: [Int] = [0, 1, 2], separator: String = " | ",
        otherwise: String = "[x]", showing: Cell = .percent(0.3, decimals: 0)
    ) -> Cell {
        .formula(
            .lookup(table: table, column: column, key: key, separator: separator, otherwise: otherwise),
            showing: showing)
    }

    static let formulaCases = [
        cell(.unknownTable, "no such table", row: 4, lookup(table: "rien")),
        cell(.formulaReference, "no such column", row: 4, lookup(column: 5)),
        cell(.formulaReference, "no such row", row: 4, lookup(key: [0, 1, 9])),
        cell(.formulaReference, "no key", row: 4, lookup(key: [])),
        cell(.formulaReference, "a key made of a number", row: 4, lookup(key: [0, 1, 4])),
        cell(
            .formulaReference, "a coordinate in a table", row: 4,
            .formula(
                .position(table: "donnees", row: 0, among: [0], outside: -1), showing: .percent(0.3, decimals: 0))),
        cell(
            .formulaTooLong, "a literal of 256 characters", row: 4,
            lookup(otherwise: String(repeating: "x", count: 256))),
        cell(.emptyText, "an empty answer", row: 4, lookup(otherwise: "")),
        cell(.controlCharacter, "a separator", row: 4, lookup(separator: "\u{1}")),
        cell(.formulaResult, "another number", row: 4, lookup(showing: .percent(0.31, decimals: 0))),
        cell(.formulaResult, "a text for a number", row: 4, lookup(showing: .text("0.3"))),
        cell(.formulaResult, "NaN", row: 4, lookup(showing: .percent(.nan, decimals: 0))),
        cell(.formulaResult, "a result that is no value", row: 4, lookup(showing: lookup())),
        cell(.formulaResult, "a number where there is none", row: 4, lookup(separator: "/")),
        data(.wildcardLookupKey, "an asterisk", row: 4) { $0.rows[1][0] = .text("a*") },
        data(.wildcardLookupKey, "a question that stands for another key", row: 4) {
            let key = $0.rows[0][0].plainText
            $0.rows[1][0] = .text(key.dropLast() + "!")
        },
        data(.duplicateLookupKey, "case", row: 4) { $0.rows[1][0] = .text($0.rows[0][0].plainText.uppercased()) },
    ]

    static let drawingCases = [
        followed("another table") { $0.follows?.table = "rien" },
        followed("a row too many") { $0.follows?.rows.append(FollowedRows(estimate: 3, low: 4, high: 5)) },
        followed("no such row") { $0.follows?.rows[0].low = 7 },
        followed("another number") { $0.points[0].estimate += 0.01 },
        likert(.answerCount, "an odd scale") { likert in
            likert.answers.insert("Sans avis", at: 2)
            for index in likert.rows.indices { likert.rows[index].shares.insert(0, at: 2) }
        },
        likert(.answerShares, "99 %", row: 2) { $0.rows[1].shares[0] -= 0.01 },
        likert(.answerShares, "an answer is missing", row: 1) { $0.rows[0].shares = [0.5, 0.5] },
        likert(.answerShares, "NaN", row: 1) { $0.rows[0].shares[0] = .nan },
        likert(.answerShares, "below 0", row: 3) { $0.rows[2].shares = [-0.1, 0.5, 0.5, 0.1] },
        likert(.readAsFormula, "an answer") { $0.answers[0] = "=1" },
        likert(.textTooLong, "a name", row: 1) { $0.rows[0].label = String(repeating: "n", count: 70) },
        likert(.chartPointCount, "no bar") { $0.rows = [] },
        waves(.chartPointCount, "no wave") { $0.waves = [] },
        waves(.chartAxis, "uneven steps") { $0.axis.step = 0.3 },
        waves(.chartInterval, "low above", row: 2) { $0.waves[1].low = $0.waves[1].high },
        waves(.chartOutsideAxis, "below 0", row: 1) { $0.waves[0].low = -0.1 },
        waves(.numberNotFinite, "NaN", row: 4) { $0.waves[3].high = .nan },
        waves(.textTooLong, "a wave's name", row: 1) { $0.waves[0].label = "printemps de 2022" },
        waves(.emptyText, "no word for the break") { $0.breakLabel = "" },
        bars(.negativeBar, "−1", row: 1) { $0.bars[0].value = -1 },
        bars(.numberNotFinite, "NaN", row: 2) { $0.bars[1].value = .nan },
        bars(.chartPointCount, "no bar") { $0.bars = [] },
        bars(.emptyText, "no number", row: 1) { $0.bars[0].valueText = "" },
        living(.chartGridUneven, "another scale", on: "Évolution") { plan in
            guard case .charts(var charts) = plan.sheets[2].content[0] else { return }
            var other = DemoExplorer.wave(1)
            other.axis.step = 0.2
            charts[1].drawing = .waves(other)
            plan.sheets[2].content = [.charts(charts)]
        },
        living(.chartGridUneven, "no panel", on: "Évolution") { $0.sheets[2].content = [.charts([])] },
        living(.chartGridUneven, "bars among waves", on: "Évolution") { plan in
            guard case .charts(var charts) = plan.sheets[2].content[0] else { return }
            charts[1].drawing = .bars(DemoExplorer.bars)
            plan.sheets[2].content = [.charts(charts)]
        },
        living(.duplicateChartTitle, "panels", on: "Évolution") { plan in
            guard case .charts(var charts) = plan.sheets[2].content[0] else { return }
            charts[1].title = charts[0].title
            plan.sheets[2].content = [.charts(charts)]
        },
        living(.emptyText, "a word of the coordinates", on: "Coordonnées d'ici") { plan in
            var words = DemoPlan.coordinates(named: "Coordonnees")
            words.words.interval = " "
            plan.sheets[5].content = [.chartData(words)]
        },
    ]
}
