internal import TextFolding

/// Reads whole numbers, also as spreadsheets write them (`2,0`, ` 3 `) and in the digits of every script (`٣`).
struct IntegerCells: Sendable {
    let range: ClosedRange<Int>

    /// Nil for anything that is no whole number in range.
    func number(_ text: String) -> Int? {
        let written = TextFolding.plain(text).filter { !$0.isWhitespace }
        guard let number = Int(WrittenNumber.whole(written) ?? written), range.contains(number) else { return nil }
        return number
    }

    /// What a message says is expected.
    var expected: String { "\(range.lowerBound)–\(range.upperBound)" }
}
