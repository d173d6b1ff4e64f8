internal import Questionnaires
internal import TextFolding

/// Cuts a cell with several answers into codes and labels.
///
/// Exporters join labels by a separator that labels may hold themselves ("Trop loin, transport difficile"), so the cell is
/// cut at every separator and put together again in the way that leaves least unexplained, with the longest labels.
struct AnswerSplitter: Sendable {
    private let answers: AnswerSet
    private let labels: LabelIndex?
    private let wave: String?
    /// Parts between separators that a label may have.
    private let longest: Int

    /// A part of a cell.
    struct Piece: Equatable {
        let text: String
        /// Nil for a text that is neither a code nor a label.
        let meaning: LabelMeaning?
    }

    /// - Parameter labels: nil when answers are codes.
    init(answers: AnswerSet, labels: LabelIndex?, wave: String? = nil) {
        self.answers = answers
        self.labels = labels
        self.wave = wave
        longest = 1 + (labels?.spellings.map { Self.parts(of: $0.text).count - 1 }.max() ?? 0)
    }

    func split(_ cell: String) -> [Piece] {
        let parts = Self.parts(of: cell)
        guard !parts.isEmpty else { return [] }
        var best = [Way(unexplained: 0, pieces: 0, span: 0, meaning: nil)]
        for end in 1...parts.count {
            var way = Way(
                unexplained: best[end - 1].unexplained + 1, pieces: best[end - 1].pieces + 1, span: 1, meaning: nil)
            for span in 1...min(end, longest) {
                let text = String(cell[parts[end - span].lowerBound..<parts[end - 1].upperBound])
                guard let meaning = meaning(of: text) else { continue }
                let before = best[end - span]
                let other = Way(
                    unexplained: before.unexplained, pieces: before.pieces + 1, span: span, meaning: meaning)
                if (other.unexplained, other.pieces) < (way.unexplained, way.pieces) { way = other }
            }
            best.append(way)
        }
        return pieces(best, parts, cell)
    }

    /// The best reading of the first parts: how its last piece came about.
    private struct Way {
        let unexplained: Int
        let pieces: Int
        let span: Int
        let meaning: LabelMeaning?
    }

    /// Unexplained parts that follow each other are one piece: an open text may hold separators.
    private func pieces(_ ways: [Way], _ parts: [Range<String.Index>], _ cell: String) -> [Piece] {
        var pieces: [Piece] = []
        var end = parts.count
        while end > 0 {
            let last = end
            var start = end - ways[end].span
            let meaning = ways[end].meaning
            if meaning == nil {
                while start > 0, ways[start].meaning == nil { start -= ways[start].span }
            }
            pieces.append(
                Piece(text: String(cell[parts[start].lowerBound..<parts[last - 1].upperBound]), meaning: meaning))
            end = start
        }
        return pieces.reversed()
    }

    private func meaning(of text: String) -> LabelMeaning? {
        if let index = answers.index(ofCode: text, in: wave) { return .answer(index) }
        return labels?.meaning(of: text)
    }

    /// What stands between separators, without white space around it; empty parts are left out.
    static func parts(of cell: String) -> [Range<String.Index>] {
        var parts: [Range<String.Index>] = []
        for part in cell.split(whereSeparator: { separators.contains($0) }) {
            var part = part
            while let first = part.first, first.isWhitespace { part.removeFirst() }
            while let last = part.last, last.isWhitespace { part.removeLast() }
            if !part.isEmpty { parts.append(part.startIndex..<part.endIndex) }
        }
        return parts
    }

    private static let separators: Set<Character> = [",", ";", "|", "/", "+", "&", "\n", "\r", "\r\n", "،", "؛"]
}

extension AnswerSet {
    /// The index of a code as a wave wrote it; nil stands for the present codes.
    func index(ofCode code: String, in wave: String?) -> Int? {
        if let wave { index(ofCode: code, wave: wave) } else { index(ofCode: code) }
    }
}
