internal import Disclosure
internal import Spreadsheets

/// Measures for everybody, then by questionnaire language, in one long table.
struct MeasuresSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let total = sheet.measures.first.flatMap(context.total)
        let rows = sheet.measures.flatMap(rows(forEverybody:)) + sheet.byLanguage.flatMap(rows(byLanguage:))
        return SheetPlan(
            name: context.text(sheet.name), title: title(total), reading: [reading(total)], source: context.source,
            content: context.legend(for: rows)
                + context.table(
                    TablePlan(
                        name: "information_parents", columns: MeasuresSheet.columns(context.wording), rows: rows)))
    }

    private static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.text(.columnTheme), .text), TableColumn(wording.text(.columnMeasure), .text),
            TableColumn(wording.text(.columnLanguage), .text),
            TableColumn(wording.text(.columnEstimate), .quantity), TableColumn(wording.text(.columnLow), .quantity),
            TableColumn(wording.text(.columnHigh), .quantity),
            TableColumn(wording.text(.columnRespondents), .quantity),
            TableColumn(wording.text(.columnReliability), .text),
        ]
    }

    private func rows(forEverybody id: String) -> [[Cell]] {
        guard let measure = context.measure(id) else { return [] }
        return [row(measure, theme: .themeTotal, language: .all)]
    }

    private func rows(byLanguage id: String) -> [[Cell]] {
        guard let measure = context.measure(id) else { return [] }
        let cells = measure.cells.filter {
            $0.territory == .all && $0.language.basis == "questionnaire" && !$0.holdsNobody
        }
        return cells.map { row(measure, theme: .themeLanguage, language: $0.language) }
    }

    private func row(_ measure: PublishedMeasure, theme: WordingKey, language: PublishedLanguage) -> [Cell] {
        let cell = context.cell(of: measure, language: language)
        return [
            .text(context.wording.text(theme)), .text(context.label(measure)), .text(context.name(of: language)),
        ] + context.estimateCells(cell, of: measure) + [context.respondentsCell(cell), context.reliabilityCell(cell)]
    }

    private func title(_ total: (measure: PublishedMeasure, figure: PublishedFigure)?) -> String {
        guard let total, sheet.measures.count > 1, let very = context.total(sheet.measures[1]) else {
            return context.wording.text(.measuresTitlePlain)
        }
        return context.wording.text(
            .measuresTitle,
            [
                "percent": context.hundredths(total.figure.estimate), "very": context.hundredths(very.figure.estimate),
            ])
    }

    private func reading(_ total: (measure: PublishedMeasure, figure: PublishedFigure)?) -> String {
        guard let total, let low = total.figure.low, let high = total.figure.high,
            let parts = context.sentenceParts(total.measure)
        else { return context.wording.text(.measuresReadingPlain) }
        return context.wording.text(
            .measuresReading,
            [
                "percent": context.hundredths(total.figure.estimate), "of_whom": parts.ofWhom,
                "finding": parts.finding, "low": context.hundredths(low), "high": context.hundredths(high),
                "n": context.number(total.figure.respondents),
            ])
    }
}
