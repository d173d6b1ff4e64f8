internal import Foundation

/// The custom property `Language` says what language the workbook is written in, as a BCP 47 tag with an ISO 639 code.
struct LanguageRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        let tag = workbook.properties[custom: "Language"] ?? ""
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let isWellFormed = parts.allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        if isWellFormed, let language = parts.first, Self.codes.contains(String(language)) { return [] }
        return [Finding(.languageUnknown, .workbook, ["got": tag])]
    }

    private static let codes = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))
}
