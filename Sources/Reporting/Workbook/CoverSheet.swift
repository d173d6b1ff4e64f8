internal import Spreadsheets

/// What the workbook is made of, on a sheet of its own where no synthesis carries it.
struct CoverSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        SheetPlan(
            name: context.text(sheet.name), title: context.wording.text(.coverTitle),
            reading: [context.wording.text(.coverReading)], source: context.source,
            content: [.table(CoverBlock(context: context).table)])
    }
}
