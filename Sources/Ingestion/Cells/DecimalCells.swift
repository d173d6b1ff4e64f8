internal import TextFolding

/// Reads numbers with a decimal point or comma (`35,5`).
struct DecimalCells: Sendable {
    let range: ClosedRange<Double>

    /// Nil for anything that is no number in range; both a point and a comma may be a thousand's mark, and are nothing.
    func number(_ text: String) -> Double? {
        let written = TextFolding.plain(text).filter { !$0.isWhitespace }.replacing(",", with: ".")
        guard !written.isEmpty, written.allSatisfy({ "-.0123456789".contains($0) }), let number = Double(written),
            range.contains(number)
        else { return nil }
        return number
    }

    /// What a message says is expected.
    var expected: String { "\(Self.short(range.lowerBound))–\(Self.short(range.upperBound))" }

    private static func short(_ number: Double) -> String {
        number == number.rounded() ? "\(Int(number))" : "\(number)"
    }
}
