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
}
