internal import DelimitedText
internal import Questionnaires
internal import TextFolding

/// Reads the cells of a multi-answer that stands in one column: all ticked options, joined by some separator.
struct SelectionCells: Sendable {
    /// What a cell says.
    struct Reading: Sendable, Equatable {
        var ticked: UInt64 = 0
        /// Texts that are no option.
        var unknown: [String] = []
        /// Whether the open option is ticked by a person's own words.
        var hasOpenText = false
    }

    private let answers: AnswerSet
    private let labels: LabelIndex?
    private let nearest: NearestAnswers
    /// The open option, which any other text stands for in exports that write its text instead of its label.
    private let open: Answer?
    private let writesOpenTexts: Bool
    private var splitter: AnswerSplitter

    init(answers: AnswerSet, recognition: Recognition) {
        self.answers = answers
        labels = LabelIndex(answers, recognition)
        splitter = AnswerSplitter(answers: answers, labels: labels)
        nearest = NearestAnswers(answers: answers, labels: labels, recognition: recognition)
        open = answers.answers.first(where: \.hasOpenText)
        writesOpenTexts = recognition.origin == .googleForms
    }

    /// The reading of a cell that is not empty.
    mutating func reading(of cell: UnsafeBufferPointer<UInt8>) -> Reading {
        var reading = Reading()
        for piece in splitter.split(cell) {
            switch piece.meaning {
            case .answer(let index): reading.ticked |= 1 << UInt64(index)
            case .noAnswer: break
            case nil:
                for part in unexplained(String(decoding: cell[piece.bytes], as: UTF8.self)) {
                    switch part.kind {
                    case .option(let index): reading.ticked |= 1 << UInt64(index)
                    case .openText(let index):
                        reading.ticked |= 1 << UInt64(index)
                        reading.hasOpenText = true
                    case .unknown: reading.unknown.append(part.text)
                    }
                }
            }
        }
        return reading
    }

    /// The cell less what a person wrote: open texts become a mark.
    mutating func withoutOpenTexts(_ cell: UnsafeBufferPointer<UInt8>) -> String {
        splitter.split(cell).flatMap { piece -> [String] in
            let text = String(decoding: cell[piece.bytes], as: UTF8.self)
            guard piece.meaning == nil else { return [text] }
            return unexplained(text).map { part in
                if case .openText = part.kind { LabelLanguage.openAnswer } else { part.text }
            }
        }.joined(separator: Self.separator)
    }

    /// Between the parts of a cell in the accepted copy: no label holds it.
    private static let separator = " | "

    private struct Part {
        let text: String
        let kind: Kind

        enum Kind {
            case option(Int)
            case openText(Int)
            case unknown
        }
    }

    /// A text that is no label: codes joined by spaces, an open option's own text, or unknown.
    private func unexplained(_ text: String) -> [Part] {
        let words = TextFolding.plain(text).split(whereSeparator: \.isWhitespace).map(String.init)
        let codes = words.compactMap { answers.index(ofCode: $0) }
        if words.count > 1, codes.count == words.count {
            return zip(words, codes).map { Part(text: $0, kind: .option($1)) }
        }
        guard let open else { return [Part(text: text, kind: .unknown)] }
        if let labels, labels.begins(text, with: open) { return [Part(text: text, kind: .openText(open.index))] }
        guard writesOpenTexts, !nearest.isSlip(text) else { return [Part(text: text, kind: .unknown)] }
        // A slip in a label is told, the words beside it are the person's own.
        return AnswerSplitter.parts(of: text).map { part in
            Part(text: part, kind: nearest.isSlip(part) ? .unknown : .openText(open.index))
        }
    }

    /// Known options near an unknown text, as a whole or in one of its parts.
    func candidates(for text: String) -> [NearCandidate] {
        let whole = nearest.candidates(for: text)
        guard whole.isEmpty else { return whole }
        return AnswerSplitter.parts(of: text).lazy.map { nearest.candidates(for: $0) }.first { !$0.isEmpty } ?? []
    }
}
