internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// What partners think, protected as all opinions are.
struct OpinionsSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let material: PlanMaterial

    /// Nil when no declared table makes any of them.
    var plan: SheetPlan? {
        let opinions = opinions
        guard let publication = opinions.first?.publication else { return nil }
        let rows = opinions.map { row($0.measure) }
        return SheetPlan(
            name: context.text(sheet.name), title: title(opinions.map(\.measure)),
            reading: [context.wording.text(.opinionsReading)], source: context.partnersSource(material),
            content: context.legend(for: rows) + [
                .paragraphs([
                    Paragraph(
                        context.wording.text(.opinionsNote, ["threshold": "\(publication.rules.threshold)"]), .note)
                ]),
                .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows)),
            ])
    }

    private var opinions: [(publication: Publication, measure: PublishedMeasure)] {
        material.organisationSurveys.compactMap { material.publications[$0.id] }.flatMap { publication in
            sheet.opinions.compactMap { id in
                publication.measures.first { $0.measure.id == id }.map { (publication, $0) }
            }
        }
    }

    /// The lowest and the highest share, as a range: nothing here claims that their order is established.
    private func title(_ measures: [PublishedMeasure]) -> String {
        let shares = measures.filter { $0.measure.kind == .share }.compactMap { measure in
            context.cell(of: measure)?.figure.map { (share: $0.estimate, label: context.label(measure)) }
        }.sorted { ($0.share, $0.label) < ($1.share, $1.label) }
        guard let lowest = shares.first, let highest = shares.last, shares.count > 1 else {
            return context.text(sheet.name)
        }
        return context.wording.text(
            .measuresTitleRange,
            [
                "sheet": context.text(sheet.name), "low": context.hundredths(lowest.share), "low_label": lowest.label,
                "high": context.hundredths(highest.share), "high_label": highest.label,
            ])
    }

    private var columns: [TableColumn] {
        [
            context.textColumn(.columnMeasure), context.quantityColumn(.columnFigure),
            context.quantityColumn(.columnLow), context.quantityColumn(.columnHigh),
            context.quantityColumn(.columnRespondents),
        ]
    }

    private func row(_ measure: PublishedMeasure) -> [Cell] {
        let cell = context.cell(of: measure)
        return [.text(context.label(measure))] + context.estimateCells(cell, of: measure)
            + [context.respondentsCell(cell)]
    }
}
