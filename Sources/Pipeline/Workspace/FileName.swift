/// File and folder names made from texts that people wrote.
enum FileName {
    /// The text with everything but letters, digits, `-`, `_` and `.` replaced by `-`; never empty, never hidden.
    static func safe(_ text: String) -> String {
        let safe = String(text.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
        let trimmed = String(safe.drop { $0 == "." })
        return trimmed.isEmpty ? "-" : String(trimmed.prefix(80))
    }
}
