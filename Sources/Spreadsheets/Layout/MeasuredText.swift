/// Widths of the words of a text, measured once and broken at any width: the columns of a table try many widths.
struct MeasuredText {
    private let paragraphs: [[Double]]
    private let space: Double

    init(_ text: String, _ metrics: TextMetrics) {
        paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
            paragraph.split(separator: " ").map { metrics.width(of: $0) }
        }
        space = metrics.width(of: " ")
    }

    /// Points.
    var widestWord: Double { paragraphs.flatMap(\.self).max() ?? 0 }

    /// Points, as written.
    var widestLine: Double {
        paragraphs.map { $0.reduce(0, +) + space * Double(max(0, $0.count - 1)) }.max() ?? 0
    }

    /// Lines the text takes within `width` points: as many as ``TextMetrics/lines(of:width:)`` gives where every word
    /// fits; words that must be cut are counted with a margin of a tenth.
    func lineCount(width: Double) -> Int {
        let width = width * ColumnWidths.fill
        var lines = paragraphs.count
        for words in paragraphs {
            var used = 0.0
            for word in words {
                if used > 0, used + space + word > width {
                    lines += 1
                    used = 0
                }
                used += used > 0 ? space + word : word
                while used > width, width > 0 {
                    lines += 1
                    used -= width * 0.9
                }
            }
        }
        return lines
    }
}
