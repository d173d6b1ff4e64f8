internal import Definitions
internal import DelimitedText
internal import Questionnaires
internal import Responses
internal import TextFolding

/// Reads the cells of one column of closed answers into codes: by code first, then by label of the file's language.
struct AnswerCells: Sendable {
    private let answers: AnswerSet
    private let wave: String?
    private let labels: LabelIndex?
    private var splitter: AnswerSplitter
    private let nearest: NearestAnswers
    /// The answer that any other text stands for, in exports that write an open answer's text instead of its label.
    private let openAnswer: Int?
    private var interner = ByteInterner()

    /// What a cell says.
    enum Reading: Equatable {
        case code(UInt8)
        /// The open answer, by the text that a person wrote.
        case openText(UInt8)
        /// Two answers or more where the form asked for one.
        case severalAnswers
        /// A typed zero on a scale that has none.
        case zero
        case unknown
    }

    /// - Parameter wave: the wave whose codes are read; nil for the present ones.
    init(answers: AnswerSet, recognition: Recognition, wave: String? = nil) {
        self.answers = answers
        self.wave = wave
        // The labels of a wave's own scale are not known: the present ones may have meant something else.
        let hasOwnScale = answers.formerAnswers.contains { $0.wave == wave }
        labels = hasOwnScale ? nil : LabelIndex(answers, recognition)
        splitter = AnswerSplitter(answers: answers, labels: labels, wave: wave)
        nearest = NearestAnswers(answers: answers, labels: labels, recognition: recognition)
        openAnswer =
            recognition.origin == .googleForms ? answers.answers.first(where: \.hasOpenText)?.index : nil
    }

    /// The reading of a cell that is not empty.
    mutating func reading(of cell: UnsafeBufferPointer<UInt8>) -> Reading {
        let hash = FNVHash.of(cell)
        if let known = interner.value(of: cell, hash: hash) { return Reading(packed: known) }
        let reading = resolve(cell)
        interner.remember(cell, hash: hash, value: reading.packed)
        return reading
    }

    private mutating func resolve(_ cell: UnsafeBufferPointer<UInt8>) -> Reading {
        let text = TextFolding.plain(String(decoding: cell, as: UTF8.self)).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        if text.isEmpty { return .code(AnswerCode.noAnswer) }
        if let index = answers.index(ofCode: text, in: wave) { return .code(UInt8(index)) }
        if let whole = WrittenNumber.whole(text), let index = answers.index(ofCode: whole, in: wave) {
            return .code(UInt8(index))
        }
        let open = answers.answers.first(where: \.hasOpenText)
        if text == LabelLanguage.openAnswer, let open { return .code(UInt8(open.index)) }
        switch labels?.meaning(of: text) {
        case .answer(let index): return .code(UInt8(index))
        case .noAnswer: return .code(AnswerCode.noAnswer)
        case nil: break
        }
        if let open, let labels, labels.begins(text, with: open) { return .openText(UInt8(open.index)) }
        if isSeveral(text) { return .severalAnswers }
        if (WrittenNumber.whole(text) ?? text) == "0" { return .zero }
        if let openAnswer, !nearest.isSlip(text) { return .openText(UInt8(openAnswer)) }
        return .unknown
    }

    private mutating func isSeveral(_ text: String) -> Bool {
        let pieces = splitter.split(text)
        let found = pieces.compactMap { if case .answer(let index) = $0.meaning { index } else { nil } }
        return Set(found).count > 1 && pieces.allSatisfy { $0.meaning != nil }
    }

    /// Known answers near an unknown one.
    func candidates(for text: String) -> [NearCandidate] { nearest.candidates(for: text) }
}

extension AnswerCells.Reading {
    private static let openTextFlag: UInt16 = 0x100

    /// In one word, for the interner.
    fileprivate var packed: UInt16 {
        switch self {
        case .code(let code): UInt16(code)
        case .openText(let code): UInt16(code) | Self.openTextFlag
        case .severalAnswers: 0x200
        case .zero: 0x201
        case .unknown: 0x202
        }
    }

    fileprivate init(packed: UInt16) {
        switch packed {
        case ..<0x100: self = .code(UInt8(packed))
        case ..<0x200: self = .openText(UInt8(packed & 0xFF))
        case 0x200: self = .severalAnswers
        case 0x201: self = .zero
        default: self = .unknown
        }
    }
}

/// Numbers as spreadsheets leave them.
enum WrittenNumber {
    /// `3.0` and `3,00` without their zeros; nil for anything else.
    static func whole(_ text: String) -> String? {
        guard let mark = text.firstIndex(where: { $0 == "." || $0 == "," }) else { return nil }
        let digits = text[..<mark]
        let zeros = text[text.index(after: mark)...]
        guard !digits.isEmpty, !zeros.isEmpty, zeros.allSatisfy({ $0 == "0" }),
            digits.allSatisfy({ ("0"..."9").contains($0) })
        else { return nil }
        return String(digits)
    }
}
