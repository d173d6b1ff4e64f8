/// No key of a wording (`column_estimate`) shows in place of its words.
struct WordingKeyRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.seenTexts.filter { Self.hasKey($0.text) }.map { Finding(.wordingKey, in: $0) }
    }

    /// Lower-case ASCII words joined by `_`.
    private static func hasKey(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return false }
        let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        return words.contains { word in
            let pieces = word.split(separator: "_", omittingEmptySubsequences: false)
            return pieces.count > 1
                && pieces.allSatisfy { piece in
                    !piece.isEmpty && piece.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
                }
        }
    }
}
