internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// Three drop-downs, and the figure of what they choose beside that of everybody: in words, as numbers and drawn. Formulas
/// look all of it up in the table of `DataSheet`; it starts on a figure that is shown.
struct ExplorerSheet {
    static let tableName = "explorer"
    /// Names of the lists of choices.
    enum List {
        static let territories = "territoires"
        static let groups = "groupes"
        static let measures = "mesures"
    }

    let context: ReportContext
    let sheet: SheetDefinition
    let data: DataRows

    /// Nil where the data sheet has no row.
    var plan: SheetPlan? {
        guard let chosen = data.first else { return nil }
        let rows = rows(chosen)
        return SheetPlan(
            name: context.text(sheet.name), title: context.wording.text(.explorerTitle),
            reading: [context.wording.text(.explorerReading)], source: context.source,
            content: [
                .table(
                    TablePlan(
                        name: Self.tableName,
                        columns: [context.textColumn(.columnItem), context.textColumn(.columnValue)], rows: rows))
            ] + chart(chosen) + [.legend(context.legend.filter { $0.mark != context.wording.text(.markBreak) })])
    }

    /// Rows of the table, counted from 0.
    private enum Row {
        static let chosen = [0, 1, 2]
        static let estimate = (chosen: 4, whole: 11)
        /// Territory and group of the comparison, and the chosen measure.
        static let whole = [9, 10, 2]
    }

    private func rows(_ chosen: DataRows.Row) -> [[Cell]] {
        let wording = context.wording
        let whole = data.whole(of: chosen)
        func line(_ key: WordingKey, _ cell: Cell) -> [Cell] { [.text(wording.text(key)), cell] }
        func figures(_ row: DataRows.Row?, key: [Int]) -> [Cell] {
            let cell = row?.cell
            let estimates =
                row.map { context.estimateCells($0.cell, of: $0.measure) }
                ?? Array(repeating: .text(wording.text(.markNotAsked)), count: 3)
            let shown =
                estimates + [
                    row == nil ? .text(wording.text(.markNotAsked)) : context.respondentsCell(cell),
                    row == nil ? .text(wording.text(.markNotAsked)) : context.reliabilityCell(cell),
                ]
            let columns = [
                DataSheet.Column.estimate, DataSheet.Column.low, DataSheet.Column.high, DataSheet.Column.respondents,
                DataSheet.Column.reliability,
            ]
            return zip(columns, shown).map { formula($0, key: key, otherwise: .markNotAsked, showing: $1) }
        }
        let own = figures(chosen, key: Row.chosen)
        let all = figures(whole, key: Row.whole)
        let sentence = formula(
            DataSheet.Column.sentence, key: Row.chosen, otherwise: .explorerNoRow,
            showing: .text(context.sentence(of: chosen)))
        return [
            line(.columnTerritory, .choice(selected: chosen.territory, list: List.territories)),
            line(.columnLanguageOrGroup, .choice(selected: chosen.group, list: List.groups)),
            line(.columnMeasure, .choice(selected: chosen.measureName, list: List.measures)),
            line(.explorerSays, sentence), line(.columnEstimate, own[0]), line(.columnLow, own[1]),
            line(.columnHigh, own[2]), line(.columnRespondents, own[3]), line(.columnReliability, own[4]),
            line(.explorerWholeTerritory, .text(whole?.territory ?? wording.text(.everybody))),
            line(.explorerWholeGroup, .text(whole?.group ?? wording.text(.themeTotal))),
            line(.explorerWholeEstimate, all[0]), line(.explorerWholeLow, all[1]), line(.explorerWholeHigh, all[2]),
            line(.explorerWholeRespondents, all[3]),
        ]
    }

    private func formula(_ column: Int, key: [Int], otherwise: WordingKey, showing: Cell) -> Cell {
        .formula(
            .lookup(
                table: DataSheet.tableName, column: column, key: key, separator: DataRows.separator,
                otherwise: context.wording.text(otherwise)), showing: showing)
    }

    /// The chosen figure beside that of everybody; the points follow the cells.
    private func chart(_ chosen: DataRows.Row) -> [SheetBlock] {
        let wording = context.wording
        let drawn = [
            (label: wording.text(.explorerChosen), row: chosen, first: Row.estimate.chosen),
            (label: wording.text(.everybody), row: data.whole(of: chosen), first: Row.estimate.whole),
        ].compactMap { label, row, first -> (point: ChartPoint, rows: FollowedRows, text: String)? in
            guard let row, let figure = row.cell.figure, let low = figure.low, let high = figure.high else {
                return nil
            }
            let point = ChartPoint(
                label: label, valueText: context.chartValue(figure, low: low, high: high), estimate: figure.estimate,
                low: low, high: high)
            return (
                point, FollowedRows(estimate: first, low: first + 1, high: first + 2),
                context.described("\(label), \(row.territory)", figure.estimate, low: low, high: high)
            )
        }
        guard !drawn.isEmpty else { return [] }
        let title = wording.text(.explorerChartTitle)
        return [
            .chart(
                ChartPlan(
                    title: title,
                    alternativeText: context.alternative(
                        .explorerAlternative, title: title, figures: drawn.map(\.text), withheld: 0),
                    drawing: .dots(
                        DotChart(
                            axis: .shares(title: wording.text(.columnEstimate)), points: drawn.map(\.point),
                            follows: FollowedTable(table: Self.tableName, rows: drawn.map(\.rows))))))
        ]
    }
}

/// What the drop-downs offer, in one table.
struct ListsSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let data: DataRows

    /// Nil where there is nothing to choose from.
    var plan: SheetPlan? {
        guard !data.rows.isEmpty else { return nil }
        return SheetPlan(
            name: context.text(sheet.name), title: context.wording.text(.listsTitle),
            reading: [context.wording.text(.listsReading)], source: context.source,
            content: [
                .choiceLists(
                    ChoiceListsPlan(
                        tableName: "listes", listHeader: context.wording.text(.columnList),
                        valueHeader: context.wording.text(.columnChoice),
                        lists: [
                            ChoiceList(name: ExplorerSheet.List.territories, values: data.territories),
                            ChoiceList(name: ExplorerSheet.List.groups, values: data.groups),
                            ChoiceList(name: ExplorerSheet.List.measures, values: data.measures),
                        ]))
            ])
    }
}
