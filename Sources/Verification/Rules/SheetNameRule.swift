internal import Foundation

/// Names of sheets that every program takes: 1 to 31 characters, none of `[]:*?/\`, no apostrophe at an end, not
/// "History", unique whatever their case and accents.
struct SheetNameRule: VerificationRule {
    private static let longest = 31

    func findings(in workbook: WorkbookReading) -> [Finding] {
        var seen: Set<String> = []
        return workbook.sheets.compactMap { sheet in
            let folded = sheet.name.folded
            let reason: String? =
                if sheet.name.allSatisfy(\.isBlank) {
                    "empty"
                } else if sheet.name.utf16.count > Self.longest {
                    "long"
                } else if sheet.name.contains(where: { "[]:*?/\\".contains($0) }) || sheet.name.hasPrefix("'")
                    || sheet.name.hasSuffix("'")
                {
                    "characters"
                } else if folded == "history" {
                    "reserved"
                } else if !seen.insert(folded).inserted {
                    "repeated"
                } else {
                    nil
                }
            return reason.map { Finding(.sheetName, on: sheet, ["name": sheet.name, "reason": $0]) }
        }
    }
}

extension String {
    /// As spreadsheets compare names: without case and accents.
    var folded: String {
        String(
            String.UnicodeScalarView(
                decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                    $0.properties.generalCategory != .nonspacingMark
                })
        )
        .lowercased()
    }
}
