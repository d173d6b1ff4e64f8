extension TextMetrics {
    /// The text broken at spaces into lines no wider than `width` points; a longer word is cut between characters.
    func lines(of text: String, width: Double) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            brokenLines(of: paragraph, width: width * ColumnWidths.fill)
        }
    }

    private func brokenLines(of paragraph: Substring, width: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0.0
        let space = self.width(of: " ")
        for word in paragraph.split(separator: " ") {
            for piece in pieces(of: word, width: width) {
                let needed = self.width(of: piece)
                if !line.isEmpty, used + space + needed > width {
                    lines.append(line)
                    line = ""
                }
                used = line.isEmpty ? needed : used + space + needed
                line += line.isEmpty ? piece : " " + piece
            }
        }
        return lines + [line]
    }

    private func pieces(of word: Substring, width: Double) -> [String] {
        guard self.width(of: word) > width else { return [String(word)] }
        var pieces: [String] = []
        var piece = ""
        for character in word {
            if !piece.isEmpty, self.width(of: piece + String(character)) > width {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return pieces + [piece]
    }

    /// The narrowest width, in points, that holds the text on so many lines without breaking a word.
    func width(of text: String, lines: Int) -> Double {
        let measured = MeasuredText(text, self)
        var (least, most) = (measured.widestWord, measured.widestLine)
        while most - least > 1 {
            let middle = (least + most) / 2
            if measured.lineCount(width: middle / ColumnWidths.fill) <= lines { most = middle } else { least = middle }
        }
        return most
    }

    /// The text cut after a word, or within its only one, so that it takes no more than so many lines with its `…`.
    func cut(_ text: String, lines: Int, width: Double) -> String {
        let fits: (String) -> Bool = { self.lines(of: $0, width: width).count <= lines }
        guard !fits(text) else { return text }
        var words = text.split(separator: " ")
        while words.count > 1 {
            words.removeLast()
            let shown = words.joined(separator: " ") + "…"
            if fits(shown) { return shown }
        }
        var word = text.prefix { $0 != " " }
        while word.count > 2, !fits(word + "…") { word.removeLast() }
        return word + "…"
    }
}
