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
    private let splitter: AnswerSplitter
    private let nearest: NearestAnswers
    /// The option that any other text stands for, in exports that write its text instead of its label.
    private let openOption: Int?
    private var interner = ByteInterner()
    private var known: [Reading] = []

    init(answers: AnswerSet, recognition: Recognition) {
        self.answers = answers
        labels = LabelIndex(answers, recognition)
        splitter = AnswerSplitter(answers: answers, labels: labels)
        nearest = NearestAnswers(answers: answers, labels: labels, recognition: recognition)
        openOption =
            recognition.origin == .googleForms ? answers.answers.first(where: \.hasOpenText)?.index : nil
    }

    /// The reading of a cell that is not empty.
    mutating func reading(of cell: UnsafeBufferPointer<UInt8>) -> Reading {
        let hash = FNVHash.of(cell)
        if let index = interner.value(of: cell, hash: hash) { return known[Int(index)] }
        let reading = resolve(String(decoding: cell, as: UTF8.self))
        if known.count < ByteInterner.capacity {
            interner.remember(cell, hash: hash, value: UInt16(known.count))
            known.append(reading)
        }
        return reading
    }

    private func resolve(_ text: String) -> Reading {
        var reading = Reading()
        for piece in pieces(of: text) {
            switch piece.kind {
            case .option(let index): reading.ticked |= 1 << UInt64(index)
            case .openText(let index):
                reading.ticked |= 1 << UInt64(index)
                reading.hasOpenText = true
            case .noAnswer: break
            case .unknown: reading.unknown.append(piece.text)
            }
        }
        return reading
    }

    /// The cell less what a person wrote: open texts become a mark.
    func withoutOpenTexts(_ text: String) -> String {
        pieces(of: text).map { piece in
            if case .openText = piece.kind { LabelLanguage.openAnswer } else { piece.text }
        }.joined(separator: Self.separator)
    }

    /// Between the parts of a cell in the accepted copy: no label holds it.
    private static let separator = " | "

    private struct Piece {
        let text: String
        let kind: Kind

        enum Kind {
            case option(Int)
            case openText(Int)
            case noAnswer, unknown
        }
    }

    private func pieces(of text: String) -> [Piece] {
        splitter.split(text).flatMap { piece -> [Piece] in
            switch piece.meaning {
            case .answer(let index): [Piece(text: piece.text, kind: .option(index))]
            case .noAnswer: [Piece(text: piece.text, kind: .noAnswer)]
            case nil: unexplained(piece.text)
            }
        }
    }

    /// A text that is no label: codes joined by spaces, an open option's own text, or unknown.
    private func unexplained(_ text: String) -> [Piece] {
        let open = answers.answers.first(where: \.hasOpenText)?.index
        if text == LabelLanguage.openAnswer, let open { return [Piece(text: text, kind: .option(open))] }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let codes = words.compactMap { answers.index(ofCode: $0) }
        if words.count > 1, codes.count == words.count {
            return zip(words, codes).map { Piece(text: $0, kind: .option($1)) }
        }
        if let open, let labels, labels.begins(text, with: answers.answers[open]) {
            return [Piece(text: text, kind: .openText(open))]
        }
        guard let openOption, nearest.candidates(for: text).isEmpty else { return [Piece(text: text, kind: .unknown)] }
        // A slip in a label is told, the words beside it are the person's own.
        return AnswerSplitter.parts(of: text).map { part in
            let part = String(text[part])
            return Piece(
                text: part, kind: nearest.candidates(for: part).isEmpty ? .openText(openOption) : .unknown)
        }
    }

    /// Known options near an unknown text, as a whole or in one of its parts.
    func candidates(for text: String) -> [NearCandidate] {
        let whole = nearest.candidates(for: text)
        guard whole.isEmpty else { return whole }
        return AnswerSplitter.parts(of: text).lazy
            .map { nearest.candidates(for: String(text[$0])) }
            .first { !$0.isEmpty } ?? []
    }
}
