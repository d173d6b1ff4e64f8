internal import Disclosure
internal import Spreadsheets

/// How many of the published figures are good, to be read with caution, or withheld, question by question.
struct ReliabilitySheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let total = FigureQuality(of: context.publication.measures)
        let rows = [row(context.wording.text(.everybody), total)] + questions.map(row)
        return SheetPlan(
            name: context.text(sheet.name),
            title: context.wording.text(
                .reliabilityTitle,
                [
                    "sheet": context.text(sheet.name), "good": context.number(total.good),
                    "shown": context.number(total.shown), "withheld": context.number(total.withheld),
                    "total": context.number(total.declared),
                ]),
            reading: [context.wording.text(.reliabilityReading)], source: context.source,
            content: [
                .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows)),
                .paragraphs([Paragraph(context.wording.text(.methodReliability), .note)]),
            ])
    }

    /// In the order of the measures.
    private var questions: [(String, FigureQuality)] {
        var order: [MeasureQuestion] = []
        var measures: [MeasureQuestion: [PublishedMeasure]] = [:]
        for measure in context.publication.measures {
            let question = context.question(of: measure)
            if measures[question] == nil { order.append(question) }
            measures[question, default: []].append(measure)
        }
        return order.map { ($0.label, FigureQuality(of: measures[$0] ?? [])) }
    }

    private var columns: [TableColumn] {
        [context.textColumn(.columnQuestion)]
            + [
                .columnFigures, .columnGood, .columnCaution, .columnPoor, .columnWithheld, .columnAbsent,
            ].map(context.quantityColumn)
    }

    private func row(_ label: String, _ quality: FigureQuality) -> [Cell] {
        [.text(label)]
            + [
                quality.declared, quality.good, quality.caution, quality.poor, quality.withheld, quality.absent,
            ].map { .integer($0) }
    }
}

/// The declared cells of measures by what a reader finds in them.
struct FigureQuality {
    private(set) var good = 0
    private(set) var caution = 0
    private(set) var poor = 0
    private(set) var withheld = 0
    /// Not asked, or nobody to place there.
    private(set) var absent = 0

    init(of measures: [PublishedMeasure]) {
        for cell in measures.flatMap(\.cells) {
            switch cell.outcome {
            case .shown(let figure):
                switch figure.reliability {
                case "caution": caution += 1
                case "poor": poor += 1
                default: good += 1
                }
            case .confidential: withheld += 1
            case .notAsked, .notApplicable: absent += 1
            }
        }
    }

    var shown: Int { good + caution + poor }
    var declared: Int { shown + withheld + absent }
}
