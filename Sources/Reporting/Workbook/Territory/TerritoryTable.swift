internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// A line per measure: the territory's figure, that of the level above where its own is withheld, the whole's, and the gap
/// with the others where the pipeline declares it.
struct TerritoryTable {
    let context: ReportContext
    let territory: PublishedTerritory
    let lines: [TerritoryLine]

    func plan(named name: String) -> TablePlan { TablePlan(name: name, columns: columns, rows: rows) }

    var rows: [[Cell]] { lines.map(row) }

    /// Whether some figure of the level above stands in for a withheld one, besides the whole's own.
    private var hasAbove: Bool { lines.contains { $0.above.map { $0.territory != .all } ?? false } }

    private var hasGaps: Bool { lines.contains { $0.gap != nil } }

    private var columns: [TableColumn] {
        let estimate: WordingKey =
            context.showsScores(lines.map(\.measure.measure.id)) ? .columnEstimateOrScore : .columnEstimate
        return [context.textColumn(.columnMeasure)]
            + [estimate, .columnLow, .columnHigh, .columnRespondents].map(context.quantityColumn)
            + [context.textColumn(.columnReliability)]
            + (hasAbove
                ? [
                    context.textColumn(.ficheColumnAbove), context.quantityColumn(.ficheColumnAboveEstimate),
                    context.quantityColumn(.ficheColumnAboveRespondents),
                ] : [])
            + [context.quantityColumn(.everybody), context.quantityColumn(.ficheColumnWholeRespondents)]
            + (hasGaps
                ? [.columnDifference, .ficheColumnGapLow, .ficheColumnGapHigh].map(context.quantityColumn) + [
                    context.textColumn(.columnConclusion)
                ] : [])
    }

    private func row(_ line: TerritoryLine) -> [Cell] {
        [.text(context.label(line.measure))] + context.estimateCells(line.own, of: line.measure) + [
            context.respondentsCell(line.own), context.reliabilityCell(line.own),
        ] + (hasAbove ? aboveCells(line) : [])
            + [context.estimateCells(line.whole, of: line.measure)[0], context.respondentsCell(line.whole)]
            + (hasGaps ? gapCells(line) : [])
    }

    /// Only where the territory's own figure is withheld; with nothing but the whole around it, the whole's column tells it.
    private func aboveCells(_ line: TerritoryLine) -> [Cell] {
        guard let above = line.above, above.territory != .all else { return context.none(3) }
        return [
            .text(context.name(of: above.territory)), context.quantity(above.figure.estimate, of: line.measure),
            .integer(above.figure.respondents),
        ]
    }

    private func gapCells(_ line: TerritoryLine) -> [Cell] {
        guard let gap = line.gap else { return Array(repeating: .text(context.mark(.notAsked)), count: 4) }
        return context.differenceCells(gap) + [context.conclusionCell(gap)]
    }
}
