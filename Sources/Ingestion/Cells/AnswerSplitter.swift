internal import Questionnaires
internal import TextFolding

/// Cuts a cell with several answers into codes and labels.
///
/// Exporters join labels by a separator that labels may hold themselves ("Trop loin, transport difficile"), so the cell is
/// cut at every separator and put together again in the way that leaves least unexplained, with the longest labels. What a
/// part means is remembered by its bytes: cells differ much, their parts do not.
struct AnswerSplitter: Sendable {
    private let answers: AnswerSet
    private let labels: LabelIndex?
    private let wave: String?
    private let openAnswer: Int?
    /// Parts between separators that a label may have.
    private let longest: Int
    private var known = ByteInterner()

    /// A part of a cell.
    struct Piece: Equatable {
        /// Bytes of the cell.
        let bytes: Range<Int>
        /// Nil for a text that is neither a code nor a label.
        let meaning: LabelMeaning?
    }

    /// - Parameter labels: nil when answers are codes.
    init(answers: AnswerSet, labels: LabelIndex?, wave: String? = nil) {
        self.answers = answers
        self.labels = labels
        self.wave = wave
        openAnswer = answers.answers.first(where: \.hasOpenText)?.index
        longest = 1 + (labels?.spellings.map { Self.parts(of: $0.text).count - 1 }.max() ?? 0)
    }

    mutating func split(_ cell: UnsafeBufferPointer<UInt8>) -> [Piece] {
        let parts = Self.parts(of: cell)
        guard !parts.isEmpty else { return [] }
        var ways = [Way(unexplained: 0, pieces: 0, span: 0, meaning: nil)]
        for end in 1...parts.count {
            var best = Way(
                unexplained: ways[end - 1].unexplained + 1, pieces: ways[end - 1].pieces + 1, span: 1, meaning: nil)
            for span in 1...min(end, longest) {
                let bytes = parts[end - span].lowerBound..<parts[end - 1].upperBound
                guard let meaning = meaning(of: UnsafeBufferPointer(rebasing: cell[bytes])) else { continue }
                let before = ways[end - span]
                let other = Way(
                    unexplained: before.unexplained, pieces: before.pieces + 1, span: span, meaning: meaning)
                if (other.unexplained, other.pieces) < (best.unexplained, best.pieces) { best = other }
            }
            ways.append(best)
        }
        return Self.pieces(ways, parts)
    }

    mutating func split(_ text: String) -> [(text: String, meaning: LabelMeaning?)] {
        var text = text
        return text.withUTF8 { bytes in
            split(bytes).map { (String(decoding: bytes[$0.bytes], as: UTF8.self), $0.meaning) }
        }
    }

    /// The best reading of the first parts: how its last piece came about.
    private struct Way {
        let unexplained: Int
        let pieces: Int
        let span: Int
        let meaning: LabelMeaning?
    }

    /// Unexplained parts that follow each other are one piece: an open text may hold separators.
    private static func pieces(_ ways: [Way], _ parts: [Range<Int>]) -> [Piece] {
        var pieces: [Piece] = []
        var end = parts.count
        while end > 0 {
            let last = end
            let meaning = ways[end].meaning
            end -= ways[end].span
            if meaning == nil {
                while end > 0, ways[end].meaning == nil { end -= ways[end].span }
            }
            pieces.append(Piece(bytes: parts[end].lowerBound..<parts[last - 1].upperBound, meaning: meaning))
        }
        return pieces.reversed()
    }

    private mutating func meaning(of bytes: UnsafeBufferPointer<UInt8>) -> LabelMeaning? {
        let hash = FNVHash.of(bytes)
        if let value = known.value(of: bytes, hash: hash) { return LabelMeaning(packed: value) }
        let meaning = resolve(String(decoding: bytes, as: UTF8.self))
        known.remember(bytes, hash: hash, value: LabelMeaning.packed(meaning))
        return meaning
    }

    private func resolve(_ text: String) -> LabelMeaning? {
        if let index = answers.index(ofCode: TextFolding.plain(text), in: wave) { return .answer(index) }
        if text == LabelLanguage.openAnswer { return openAnswer.map { .answer($0) } }
        return labels?.meaning(of: text)
    }

    /// What stands between separators, without white space around it; empty parts are left out.
    static func parts(of cell: some RandomAccessCollection<UInt8>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        var end = 0
        func close() {
            if end > start { parts.append(start..<end) }
        }
        var index = 0
        var bytes = cell.makeIterator()
        var ahead = bytes.next()
        while let byte = ahead {
            ahead = bytes.next()
            let pair = isPair(byte, ahead)
            if pair != .text { ahead = bytes.next() }
            let width = pair == .text ? 1 : 2
            if pair == .separator || pair == .text && separators.contains(byte) {
                close()
                start = index + width
                end = start
            } else if pair == .space || byte == 0x20 || byte == 0x09 {
                if end == start { start = index + width; end = start }
            } else {
                end = index + 1
            }
            index += width
        }
        close()
        return parts
    }

    static func parts(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        return parts(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    private enum Pair { case text, space, separator }

    /// The no-break space, and the comma and semicolon of Arabic.
    private static func isPair(_ first: UInt8, _ second: UInt8?) -> Pair {
        switch (first, second) {
        case (0xC2, 0xA0): .space
        case (0xD8, 0x8C), (0xD8, 0x9B): .separator
        default: .text
        }
    }

    private static let separators: [UInt8] = Array(",;|/+&\n\r".utf8)
}

extension LabelMeaning {
    private static let nothing: UInt16 = 0xFFFF
    private static let noAnswerFlag: UInt16 = 0xFFFE

    fileprivate static func packed(_ meaning: LabelMeaning?) -> UInt16 {
        switch meaning {
        case .answer(let index): UInt16(index)
        case .noAnswer: noAnswerFlag
        case nil: nothing
        }
    }

    fileprivate init?(packed: UInt16) {
        switch packed {
        case Self.nothing: return nil
        case Self.noAnswerFlag: self = .noAnswer
        default: self = .answer(Int(packed))
        }
    }
}

extension AnswerSet {
    /// The index of a code as a wave wrote it; nil stands for the present codes.
    func index(ofCode code: String, in wave: String?) -> Int? {
        if let wave { index(ofCode: code, wave: wave) } else { index(ofCode: code) }
    }
}
