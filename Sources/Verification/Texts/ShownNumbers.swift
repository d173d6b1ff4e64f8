/// Numbers as people read them off cells: rounded, shares also in percent, signs left out.
struct ShownNumbers {
    /// Rounded to 0, 1 and 2 decimals, in units of the last one.
    private var plain = [Set<Int>](repeating: [], count: 3)
    private var percent = [Set<Int>](repeating: [], count: 3)

    var isEmpty: Bool { plain[0].isEmpty }

    mutating func insert(_ number: Double) {
        insert(number.magnitude, into: &plain)
        insert(number.magnitude * 100, into: &percent)
    }

    mutating func insert(contentsOf text: String) {
        for number in WrittenNumber.all(in: text) { insert(number.magnitude, into: &plain) }
    }

    /// Whether some cell shows the number; one with a percent sign may also stand for points or scores out of 100.
    func contains(_ number: WrittenNumber) -> Bool {
        guard number.decimals < plain.count else { return true }
        let scaled = number.magnitude * Self.powers[number.decimals]
        guard scaled < 1e15 else { return true }
        let unit = Int(scaled.rounded())
        return percent[number.decimals].contains(unit) || plain[number.decimals].contains(unit)
    }

    private static let powers = [1.0, 10, 100]

    /// Both neighbours of a tie count: `0.5 %` may be read as 0 or 1.
    private func insert(_ number: Double, into sets: inout [Set<Int>]) {
        guard number < 1e12 else { return }
        for (index, power) in Self.powers.enumerated() {
            let scaled = number * power
            sets[index].insert(Int((scaled - 1e-6).rounded()))
            sets[index].insert(Int((scaled + 1e-6).rounded()))
        }
    }
}
