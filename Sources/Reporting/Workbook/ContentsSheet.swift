internal import Definitions
internal import Spreadsheets

/// The table of contents: a link to each sheet, the question that it answers, and its title, which is the answer in short.
struct ContentsSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    /// The sheets of the workbook in tab order, this one left out.
    let others: [(definition: SheetDefinition, plan: SheetPlan)]

    var plan: SheetPlan {
        let name = context.text(sheet.name)
        return SheetPlan(
            name: name,
            title: context.wording.text(.contentsTitle, ["sheet": name, "sheets": context.number(others.count + 1)]),
            reading: [context.wording.text(.contentsReading)], source: context.source,
            content: [
                .table(
                    TablePlan(
                        name: context.tableName(of: sheet),
                        columns: [
                            context.textColumn(.columnSheet), context.textColumn(.columnQuestion),
                            context.textColumn(.columnAnswer),
                        ],
                        rows: others.map { definition, plan in
                            [
                                .link(plan.name, toSheet: plan.name),
                                .text(definition.question.map(context.text) ?? plan.name), .text(plan.title),
                            ]
                        }))
            ])
    }
}
