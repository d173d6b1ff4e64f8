internal import Questionnaires
internal import TextFolding

/// Reads whole numbers, also as spreadsheets write them (`2,0`, ` 3 `) and in the digits of every script (`٣`).
struct IntegerCells: Sendable {
    let range: ClosedRange<Int>

    private static let widest = -1_000_000_000...1_000_000_000

    init(range: ClosedRange<Int>) {
        self.range = range
    }

    /// Nil bounds are far away.
    init(min: Int?, max: Int?) {
        self.init(range: (min ?? Self.widest.lowerBound)...(max ?? Self.widest.upperBound))
    }

    /// Nil for a question without whole numbers.
    init?(_ kind: Question.Kind) {
        switch kind {
        case .integer(let min, let max), .integers(_, let min, let max): self.init(min: min, max: max)
        default: return nil
        }
    }

    /// Nil for anything that is no whole number in range.
    func number(_ text: String) -> Int? {
        let written = TextFolding.plain(text).filter { !$0.isWhitespace }
        guard let number = Int(WrittenNumber.whole(written) ?? written), range.contains(number) else { return nil }
        return number
    }

    /// What a message says is expected.
    var expected: String { "\(range.lowerBound)–\(range.upperBound)" }
}
