/// An answer of an earlier wave's own scale, which no present answer can express.
package struct FormerAnswer: Sendable, Equatable {
    package let wave: String
    /// As in that wave's exports; the present set may give the same code another meaning.
    package let code: String
    /// Behind the present answers: `answers.count` and up, unique over waves, below 240.
    package let index: Int
    package let isPositive: Bool
    package let isTop: Bool
}

/// What the codes of an answer set stand for in earlier waves that wrote them otherwise.
struct FormerCodes: Sendable {
    /// In the history's order, then in that of each scale.
    let answers: [FormerAnswer]
    private let indexByWave: [String: CodeIndex]

    init(_ history: [HistoryEntry], present: [Answer]) {
        let presentIndex = Dictionary(present.map { ($0.code, $0.index) }, uniquingKeysWith: { first, _ in first })
        let missing = presentIndex.filter { present[$0.value].missing != nil }
        var answers: [FormerAnswer] = []
        var indexByWave: [String: CodeIndex] = [:]
        for entry in history where entry.changesCodes {
            var codes = entry.formerScale.isEmpty ? presentIndex : missing
            for recoding in entry.recodings { codes[recoding.former] = presentIndex[recoding.present] }
            for code in entry.formerScale {
                let answer = FormerAnswer(
                    wave: entry.wave, code: code, index: present.count + answers.count,
                    isPositive: entry.positive.contains(code), isTop: entry.top.contains(code))
                codes[code] = answer.index
                answers.append(answer)
            }
            indexByWave[entry.wave] = CodeIndex(codes)
        }
        self.answers = answers
        self.indexByWave = indexByWave
    }

    /// Nil in waves that used the present codes.
    subscript(wave: String) -> CodeIndex? { indexByWave[wave] }
}

/// Finds an answer's index by its code, from text or from a cell's bytes.
struct CodeIndex: Sendable {
    private let byCode: [String: Int]
    private let byPackedCode: [UInt64: Int]

    init(_ codes: [String: Int]) {
        byCode = codes
        byPackedCode = Dictionary(
            codes.compactMap { code, index in Self.pack(code.utf8).map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(code: String) -> Int? { byCode[code] }

    /// Without making a `String` of codes that LimeSurvey can carry.
    subscript(bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        if let packed = Self.pack(bytes) { return byPackedCode[packed] }
        return bytes.isEmpty ? nil : byCode[String(decoding: bytes, as: UTF8.self)]
    }

    /// One to seven bytes and their number in one integer; nil for none or more.
    private static func pack(_ bytes: some Collection<UInt8>) -> UInt64? {
        guard !bytes.isEmpty, bytes.count <= 7 else { return nil }
        var packed = UInt64(bytes.count)
        for byte in bytes.reversed() { packed = packed << 8 | UInt64(byte) }
        return packed
    }
}
