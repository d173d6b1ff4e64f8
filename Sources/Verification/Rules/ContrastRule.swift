internal import Foundation

/// Texts stand out from their ground by 4.5 or more (WCAG 2.1, 1.4.3), in cells and in charts; so no text is hidden by
/// its colour.
struct ContrastRule: VerificationRule {
    private static let least = 4.5

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.sheets.flatMap { sheet in
            var seen: Set<Int> = []
            var found: [Finding] = []
            for cell in sheet.cells where !cell.isEmpty && seen.insert(cell.style).inserted {
                let style = workbook.styles[cell.style]
                if let arguments = Self.arguments(style.ink, style.ground) {
                    found.append(Finding(.contrast, on: sheet, at: cell.place, arguments))
                }
            }
            for chart in sheet.drawings.compactMap(\.chart) {
                for pair in chart.labelColours {
                    if let arguments = Self.arguments(pair.ink, pair.ground) {
                        found.append(Finding(.contrast, .part(chart.part), arguments))
                    }
                }
            }
            return found
        }
    }

    private static func arguments(_ ink: Colour, _ ground: Colour) -> [String: String]? {
        let ratio = ink.contrast(with: ground)
        guard ratio < least else { return nil }
        return ["ratio": String(format: "%.1f", ratio), "ink": "\(ink)", "ground": "\(ground)"]
    }
}
