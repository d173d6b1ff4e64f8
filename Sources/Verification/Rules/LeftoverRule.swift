/// The package holds what the sheets need and nothing else: a file that is passed on tells no more than it shows.
struct LeftoverRule: VerificationRule {
    /// Custom properties that reports have.
    private static let properties = Set(ProvenanceRule.properties + ["Confidentiality", "Language", "Survey"])

    func findings(in workbook: WorkbookReading) -> [Finding] {
        let left = workbook.leftovers.map { leftover in
            let place = leftover.part.isEmpty ? FindingPlace.workbook : .part(leftover.part)
            return Finding(.leftover, place, ["kind": leftover.kind.rawValue])
        }
        let properties = workbook.properties.custom.filter { !Self.properties.contains($0.name) }.map { _ in
            Finding(.leftover, .part("docProps/custom.xml"), ["kind": Leftover.property.rawValue])
        }
        let tips = workbook.sheets.flatMap { sheet in
            let links = sheet.links.filter { !($0.tip ?? "").isEmpty }.map { link in
                Finding(.leftover, on: sheet, at: link.range, ["kind": Leftover.tip.rawValue])
            }
            let drawings = sheet.drawings.filter { !$0.title.isEmpty }.map { _ in
                Finding(.leftover, on: sheet, ["kind": Leftover.tip.rawValue])
            }
            return links + drawings
        }
        return left + properties + tips
    }
}
