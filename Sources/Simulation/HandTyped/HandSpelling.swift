internal import Foundation
internal import Questionnaires

/// The ways people type one label: inclusive endings, apostrophes, no-break spaces, case, accents, spaces.
struct HandSpelling {
    private var random: RandomSource

    init(seed: UInt64, response: Int, question: Int) {
        random = RandomSource([seed, UInt64(response), UInt64(question), 0x7370_656c])
    }

    /// A label of a cell of its own. Sometimes another label that the codebook knows for the same answer.
    mutating func alone(_ answer: Answer, label: String, in set: AnswerSet, language: String) -> String {
        let variants = set.variants.filter { $0.language == language && $0.answer == answer.index }.flatMap(\.labels)
        if !variants.isEmpty, random.chance(0.25) { return variants[random.index(below: variants.count)] }
        let text = amongOthers(label)
        switch random.index(below: 8) {
        case 0: return text.uppercased()
        case 1: return text.lowercased()
        case 2: return text.folding(options: .diacriticInsensitive, locale: nil)
        case 3: return text + " "
        case 4: return text.replacingOccurrences(of: " ", with: "\u{A0}")
        case 5: return text.replacingOccurrences(of: " ", with: "  ")
        default: return text
        }
    }

    /// A label beside others in one cell: case and spaces stay. Long endings (`infirmier·ère`) are never left out.
    mutating func amongOthers(_ label: String) -> String {
        let text = random.chance(0.5) ? label.replacingOccurrences(of: "'", with: "’") : label
        switch random.index(below: 5) {
        case 0: return Self.endings(of: text) { "(\($0))" }
        case 1: return Self.endings(of: text) { ".\($0)" }
        case 2: return Self.endings(of: text) { $0.count > 2 ? "·\($0)" : "" }
        default: return text
        }
    }

    /// The text with each inclusive ending (`·e`) rewritten.
    private static func endings(of text: String, _ rewrite: (String) -> String) -> String {
        let parts = text.split(separator: "·", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(into: String(parts.first ?? "")) { result, part in
            let ending = part.prefix(while: \.isLetter)
            result += rewrite(String(ending)) + part.dropFirst(ending.count)
        }
    }
}
