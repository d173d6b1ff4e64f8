internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// Measures for everybody, then by questionnaire language where the sheet asks for it, in one long table.
struct MeasuresSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let rows = sheet.measures.flatMap(rows(forEverybody:)) + sheet.byLanguage.flatMap(rows(byLanguage:))
        return SheetPlan(
            name: context.text(sheet.name), title: title, reading: [reading], source: context.source,
            content: context.legend(for: rows)
                + (hasScores ? [.paragraphs([Paragraph(context.wording.text(.scoreNote), .note)])] : [])
                + context.table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows)))
    }

    private var hasScores: Bool { context.showsScores(sheet.measures) }

    private var columns: [TableColumn] {
        let wording = context.wording
        let estimate: WordingKey = hasScores ? .columnEstimateOrScore : .columnEstimate
        let texts: [WordingKey] =
            sheet.byLanguage.isEmpty ? [.columnMeasure] : [.columnTheme, .columnMeasure, .columnLanguage]
        return texts.map { TableColumn(wording.text($0), .text) } + [
            TableColumn(wording.text(estimate), .quantity), TableColumn(wording.text(.columnLow), .quantity),
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
        let label = context.label(measure)
        let texts =
            sheet.byLanguage.isEmpty
            ? [label] : [context.wording.text(theme), label, context.nameWithAutonym(of: language)]
        return texts.map { .text($0) } + context.estimateCells(cell, of: measure) + [
            context.respondentsCell(cell), context.reliabilityCell(cell),
        ]
    }

    private var total: (measure: PublishedMeasure, figure: PublishedFigure)? {
        sheet.measures.first.flatMap(context.total)
    }

    /// What the first measure found; of scores the lowest and the highest, said as a range: nothing here claims that
    /// their order is established.
    private var title: String {
        let name = context.text(sheet.name)
        guard let total else { return name }
        if let parts = context.sentenceParts(total.measure) {
            return context.wording.text(
                .measuresTitle,
                parts.values.merging(["sheet": name, "percent": context.hundredths(total.figure.estimate)]) { $1 })
        }
        let scores = sheet.measures.compactMap(context.total).filter { $0.measure.measure.kind == .index }
            .sorted { ($0.figure.estimate, $0.measure.measure.id) < ($1.figure.estimate, $1.measure.measure.id) }
        guard let lowest = scores.first, let highest = scores.last, scores.count > 1 else { return name }
        return context.wording.text(
            .measuresTitleRange,
            [
                "sheet": name, "low": context.hundredths(lowest.figure.estimate),
                "low_label": context.label(lowest.measure), "high": context.hundredths(highest.figure.estimate),
                "high_label": context.label(highest.measure),
            ])
    }

    private var reading: String {
        guard let total, let low = total.figure.low, let high = total.figure.high else {
            return context.wording.text(.measuresReadingPlain)
        }
        let numbers = [
            "percent": context.hundredths(total.figure.estimate), "low": context.hundredths(low),
            "high": context.hundredths(high), "n": context.number(total.figure.respondents),
        ]
        if let parts = context.sentenceParts(total.measure) {
            return context.wording.text(.measuresReading, parts.values.merging(numbers) { $1 })
        }
        guard total.measure.measure.kind == .index else { return context.wording.text(.measuresReadingPlain) }
        return context.wording.text(
            .scoreReading, numbers.merging(["label": context.label(total.measure)]) { $1 })
    }
}
