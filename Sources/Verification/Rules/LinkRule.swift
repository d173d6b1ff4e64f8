/// Every link leads to a cell of the workbook.
struct LinkRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            sheet.links.compactMap { link in
                if let place = link.location, let target = SheetRange(place), workbook.sheet(named: target.sheet) != nil
                {
                    return nil
                }
                // Those that lead out of the workbook are told apart by another rule.
                guard link.target == nil else { return nil }
                return Finding(.brokenLink, on: sheet, at: link.range, ["target": link.location ?? ""])
            }
        }
    }
}
