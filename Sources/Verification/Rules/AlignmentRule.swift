/// Numbers stand on the right and words on the left of their columns, so that digits can be compared. Sheets that run from right to left
/// are not judged: there programs turn sides around.
struct AlignmentRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.filter { !$0.view.isRightToLeft }.flatMap { sheet in
            sheet.tables.flatMap { table in
                sheet.columns(of: table).flatMap { column in
                    let isQuantity = column.isQuantity
                    return column.cells.compactMap { cell in
                        finding(cell, isQuantity, workbook.styles[cell.style].horizontal).map {
                            Finding(.alignment, on: sheet, at: cell.place, ["expected": $0])
                        }
                    }
                }
            }
        }
    }

    private func finding(_ cell: CellReading, _ isQuantity: Bool, _ alignment: String?) -> String? {
        let isSet = alignment != nil && alignment != "general"
        if cell.number != nil { return isSet && alignment != "right" ? "right" : nil }
        guard let text = cell.text, !isQuantity, !Marker.isMarker(text) else { return nil }
        return isSet && alignment != "left" ? "left" : nil
    }
}
