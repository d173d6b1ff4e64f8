internal import Glibc

/// The place that a number is rounded to beside its uncertainty: 1, 2 or 5 times a power of ten, the smallest that is at least a third
/// of the standard error. Rounding then moves an estimate by less than half of its standard error.
///
/// Digits beyond the uncertainty say nothing of what is estimated (JCGM 100:2008, *Guide to the expression of uncertainty in
/// measurement*, 7.2.6), but all of them together can tell the counts that it was computed from.
package struct RoundingUnit: Equatable, Sendable {
    private let mantissa: Double
    private let exponent: Int

    /// - Parameter standardError: positive; as for 0.15 where there is none or it is 0.
    package init(standardError: Double?) {
        let error = standardError.flatMap { $0 > 0 && $0.isFinite ? $0 : nil } ?? 0.15
        let fewest = error / 3
        let exponent = Int(log10(fewest).rounded(.down))
        let leading = fewest / pow(10, Double(exponent))
        // 1 again where the quotient was rounded to nearly 10.
        self.mantissa = leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10
        self.exponent = exponent
    }

    /// In the unit of what is rounded.
    package var value: Double { multiple(1) }

    package func nearest(_ number: Double) -> Double { multiple(count(number).rounded(.toNearestOrAwayFromZero)) }

    package func down(_ number: Double) -> Double { multiple(count(number).rounded(.down)) }

    package func up(_ number: Double) -> Double { multiple(count(number).rounded(.up)) }

    /// How many units a number is; a whole number but for rounding is one.
    private func count(_ number: Double) -> Double {
        let count = scaled(number, by: -exponent) / mantissa
        return abs(count - count.rounded()) < 1e-9 ? count.rounded() : count
    }

    /// The decimal number itself, as one division or product of whole numbers gives it; 0 without a sign, which would tell more.
    private func multiple(_ count: Double) -> Double { count == 0 ? 0 : scaled(count * mantissa, by: exponent) }

    private func scaled(_ number: Double, by exponent: Int) -> Double {
        exponent < 0 ? number / pow(10, Double(-exponent)) : number * pow(10, Double(exponent))
    }
}
