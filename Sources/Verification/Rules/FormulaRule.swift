/// Formulas call only what every program knows, and store what they show: the same as computed anew.
struct FormulaRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        let evaluator = FormulaEvaluator(workbook)
        return workbook.sheets.flatMap { sheet in
            sheet.cells.compactMap { cell in
                cell.formula.flatMap { finding(cell, $0, on: sheet, evaluator) }
            }
        }
    }

    private func finding(
        _ cell: CellReading, _ source: String, on sheet: SheetReading, _ evaluator: FormulaEvaluator
    ) -> Finding? {
        let quoted = ["formula": String(source.prefix(80))]
        guard let formula = FormulaParser.formula(source) else {
            return Finding(.formulaUnreadable, on: sheet, at: cell.place, quoted)
        }
        if let unknown = formula.functions.first(where: { !FormulaEvaluator.functions.contains($0) }) {
            return Finding(.formulaFunction, on: sheet, at: cell.place, ["function": unknown])
        }
        guard cell.isStored else { return Finding(.formulaUnstored, on: sheet, at: cell.place, quoted) }
        let computed = evaluator.value(of: formula, on: sheet)
        let isSame: Bool =
            switch (computed, cell.value) {
            case (.number(let number), .number(let stored)): number.isSame(as: stored)
            // An empty text is stored as an empty value.
            case (.text(""), .empty): true
            default: computed == cell.value
            }
        guard !isSame else { return nil }
        return Finding(
            .formulaResult, on: sheet, at: cell.place,
            ["expected": computed.description, "got": cell.value.description])
    }
}
