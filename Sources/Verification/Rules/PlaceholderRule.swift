/// No `{placeholder}` is left unfilled.
struct PlaceholderRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.seenTexts.filter { Self.hasPlaceholder($0.text) }.map { Finding(.placeholder, in: $0) }
    }

    private static func hasPlaceholder(_ text: String) -> Bool {
        text.split(separator: "{").dropFirst().contains { piece in
            guard let end = piece.firstIndex(of: "}"), end > piece.startIndex else { return false }
            return piece[..<end].allSatisfy { $0.isLetter || $0.isNumber || "_|.-".contains($0) }
        }
    }
}
