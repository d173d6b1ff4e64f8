/// A family of tests: the comparisons that a reader sees together and would pick the most striking of.
package enum Family {
    /// How p-values are adjusted; the raw values are the ones published.
    package enum Method: String, Equatable, Sendable, CaseIterable {
        /// Holm's step-down, for any dependence between the tests (Holm 1979, Scandinavian Journal of Statistics 6,
        /// 65–70): p̃₍ᵢ₎ = max over j ≤ i of min(1, (m − j + 1) p₍ⱼ₎).
        case holm
        /// Benjamini and Hochberg's step-up, which bounds the false discovery rate (Benjamini and Hochberg 1995,
        /// Journal of the Royal Statistical Society B 57, 289–300): p̃₍ᵢ₎ = min over j ≥ i of min(1, (m / j) p₍ⱼ₎).
        case benjaminiHochberg = "benjamini-hochberg"
    }

    /// Adjusted p-values in the order given (R's `p.adjust`, methods `holm` and `BH`).
    ///
    /// - Parameter pValues: one for each comparison, in [0, 1]; `nil` for one without a test, which stays `nil` and
    ///   is not counted in the family, as R's NA.
    /// - Throws: `invalidProbability`.
    package static func adjusted(
        _ pValues: [Double?], method: Method = .holm
    ) throws(StatisticsError) -> [Double?] {
        var tested: [(index: Int, p: Double)] = []
        for (index, p) in pValues.enumerated() {
            guard let p else { continue }
            guard p >= 0, p <= 1 else { throw .invalidProbability(p) }
            tested.append((index, p))
        }
        tested.sort { ($0.p, $0.index) < ($1.p, $1.index) }
        var adjusted = [Double?](repeating: nil, count: pValues.count)
        let m = Double(tested.count)
        switch method {
        case .holm:
            var floor = 0.0
            for (rank, test) in tested.enumerated() {
                floor = max(floor, min(1, (m - Double(rank)) * test.p))
                adjusted[test.index] = floor
            }
        case .benjaminiHochberg:
            var ceiling = 1.0
            for (rank, test) in tested.enumerated().reversed() {
                ceiling = min(ceiling, m / Double(rank + 1) * test.p)
                adjusted[test.index] = ceiling
            }
        }
        return adjusted
    }

    /// Bonferroni's confidence level of each interval of a family of `size`: 1 − α/size, so that all of them cover
    /// together with probability at least 1 − α.
    ///
    /// - Parameters:
    ///   - size: comparisons with a test, at least 1.
    ///   - alpha: strictly between 0 and 1.
    /// - Throws: `emptyFamily`, `invalidProbability`.
    package static func intervalLevel(of size: Int, alpha: Double = 0.05) throws(StatisticsError) -> Double {
        guard size >= 1 else { throw .emptyFamily }
        guard alpha > 0, alpha < 1 else { throw .invalidProbability(alpha) }
        return 1 - alpha / Double(size)
    }
}

/// What is said of a difference; the raw values are the ones published.
package enum Verdict: String, Equatable, Sendable, CaseIterable {
    /// The adjusted p-value is below .05.
    case established
    /// It is not, or there is no test.
    case notEstablished = "not-established"

    package init(adjustedPValue: Double?) {
        self = (adjustedPValue ?? 1) < 0.05 ? .established : .notEstablished
    }
}
