internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// Texts of charts, made from the figures that they draw.
extension ReportContext {
    /// Longest alternative text, in bytes of UTF-8, that leaves room for its last words.
    private static let longestAlternative = 1700

    /// What a chart says to who can't see it: its title, how many figures are drawn and how many are not, then each.
    func alternative(_ key: WordingKey, title: String, figures: [String], withheld: Int) -> String {
        let head = wording.text(
            key, ["title": title, "drawn": number(figures.count), "withheld": number(withheld)])
        var parts = [head]
        var length = head.utf8.count
        for (index, figure) in figures.enumerated() {
            length += figure.utf8.count + 1
            if length > Self.longestAlternative {
                parts.append(wording.text(.chartAlternativeMore, ["n": number(figures.count - index)]))
                break
            }
            parts.append(figure)
        }
        return parts.joined(separator: " ")
    }

    /// A name of at most so many characters, cut after a word.
    func shortened(_ text: String, to longest: Int = DotChart.longestName) -> String {
        guard text.count > longest else { return text }
        let start = text.prefix(longest - 1)
        let end = start.lastIndex(where: \.isWhitespace) ?? start.endIndex
        return start[..<end].trimmingSuffix { $0.isWhitespace || $0.isPunctuation } + "…"
    }

    /// « 75 % (58–88) ».
    func chartValue(_ figure: PublishedFigure, low: Double, high: Double) -> String {
        "\(percentage(figure.estimate)) (\(hundredths(low))–\(hundredths(high)))"
    }

    /// « Villeurbanne : 75 % (entre 58 et 88). »
    func described(_ name: String, _ estimate: Double, low: Double, high: Double) -> String {
        wording.text(
            .chartAlternativePoint,
            [
                "territory": name, "percent": percentage(estimate), "low": hundredths(low), "high": hundredths(high),
            ])
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isUnwanted: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isUnwanted(last) { text.removeLast() }
        return String(text)
    }
}
