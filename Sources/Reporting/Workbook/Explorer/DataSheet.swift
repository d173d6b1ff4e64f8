internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// The rows behind the drop-downs. Name and order of the columns are the same in every language, so that a program can read
/// them by position.
struct DataSheet {
    static let tableName = "donnees"
    /// Columns that the drop-downs look up, counted from 0.
    enum Column {
        static let estimate = 11
        static let low = 12
        static let high = 13
        static let respondents = 14
        static let reliability = 15
        static let sentence = 17
    }

    let context: ReportContext
    let sheet: SheetDefinition
    let data: DataRows

    var plan: SheetPlan {
        let rows = data.rows.map(row)
        let shown = data.rows.count { $0.cell.figure != nil }
        return SheetPlan(
            name: context.text(sheet.name),
            title: context.wording.text(
                .exploredTitle,
                [
                    "sheet": context.text(sheet.name), "shown": context.number(shown),
                    "rows": context.number(rows.count),
                ]),
            reading: [context.wording.text(.dataReading)], source: context.source,
            content: context.legend(for: rows)
                + context.table(
                    TablePlan(name: Self.tableName, columns: columns, rows: rows, filtering: .on, medium: .screen)))
    }

    private var columns: [TableColumn] {
        [
            context.textColumn(.columnKey), context.textColumn(.columnMeasureID), context.textColumn(.columnMeasure),
            context.textColumn(.columnLevelID), context.textColumn(.columnTerritoryCode),
            context.textColumn(.columnTerritory), context.textColumn(.columnLanguageBasis),
            context.textColumn(.columnLanguageCode), context.textColumn(.columnGroupBy),
            context.textColumn(.columnGroupCode), context.textColumn(.columnLanguageOrGroup),
            context.quantityColumn(.columnEstimate), context.quantityColumn(.columnLow),
            context.quantityColumn(.columnHigh), context.quantityColumn(.columnRespondents),
            context.textColumn(.columnReliability), context.textColumn(.columnStatus),
            context.textColumn(.columnSentence),
        ]
    }

    private func row(_ row: DataRows.Row) -> [Cell] {
        let cell = row.cell
        // A table has no empty cell: who is in no group is « all » there, as for territories and languages.
        let group =
            cell.group == .all
            ? [PublishedLanguage.all.code, PublishedLanguage.all.code]
            : [cell.group.by, cell.group.code]
        let texts =
            [
                row.key, row.measure.measure.id, context.label(row.measure), cell.territory.level, cell.territory.code,
                row.territory, cell.language.basis, cell.language.code,
            ] + group + [row.group]
        return texts.map { .text($0) } + context.estimateCells(cell, of: row.measure) + [
            context.respondentsCell(cell), context.reliabilityCell(cell),
            .text(ResultRow.Status(cell.outcome).word), .text(context.sentence(of: row)),
        ]
    }
}

extension ReportContext {
    /// What the drop-downs say of a row: the figure in words, or why there is none.
    func sentence(of row: DataRows.Row) -> String {
        let values = ["territory": row.territory, "group": row.group, "label": row.measureName]
        guard let figure = row.cell.figure, let low = figure.low, let high = figure.high,
            let parts = sentenceParts(row.measure)
        else {
            let key: WordingKey =
                switch row.cell.outcome {
                case .confidential: .explorerConfidential
                case .notAsked: .explorerNotAsked
                case .notApplicable, .shown: .explorerNobody
                }
            return wording.text(key, values)
        }
        let numbers = [
            "percent": hundredths(figure.estimate), "n": number(figure.respondents), "low": hundredths(low),
            "high": hundredths(high),
        ]
        return wording.text(
            .explorerSentence,
            values.merging(["sentence": wording.text(.sentence, parts.values.merging(numbers) { $1 })]) { $1 })
    }
}
