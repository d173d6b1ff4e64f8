internal import Foundation

/// File and folder names made from texts that people wrote.
enum FileName {
    /// The text with everything but letters, digits, `-`, `_` and `.` replaced by `-`; never empty, never hidden.
    static func safe(_ text: String) -> String {
        let safe = String(text.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
        let trimmed = String(safe.drop { $0 == "." })
        return trimmed.isEmpty ? "-" : shortened(String(trimmed.prefix(80)), toBytes: 160)
    }

    /// The same, different for different texts: a text that had to change carries a digest, so `a/b` and `a:b` do not meet.
    static func distinct(_ text: String) -> String {
        let safe = safe(text)
        return safe == text ? safe : "\(safe)-\(Files.sha256(Array(text.utf8)).prefix(8))"
    }

    /// The name less so much of the end of its stem that it takes no more bytes: file systems allow 255.
    static func shortened(_ name: String, toBytes limit: Int) -> String {
        let path = name as NSString
        let hasExtension = !path.pathExtension.isEmpty && path.pathExtension.utf8.count <= 16
        let suffix = hasExtension ? ".\(path.pathExtension)" : ""
        var stem = hasExtension ? path.deletingPathExtension : name
        while stem.utf8.count + suffix.utf8.count > limit, !stem.isEmpty { stem.removeLast() }
        return stem + suffix
    }
}
