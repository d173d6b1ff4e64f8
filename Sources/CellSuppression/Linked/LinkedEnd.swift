/// A number that a sensitive cell must be able to have.
struct LinkedEnd: Hashable {
    let cell: Int
    /// 0; else the threshold or more.
    let isZero: Bool

    /// The numbers that it stands for.
    func range(threshold: Int) -> ClosedRange<Double> {
        isZero ? 0...0 : Double(threshold)...ProgramBounds.infinity
    }

    /// Whether the cell has it where it holds so many.
    func isShown(by sum: Double, threshold: Int) -> Bool {
        isZero ? sum <= Tolerance.linked : sum >= Double(threshold) - Tolerance.linked
    }
}
