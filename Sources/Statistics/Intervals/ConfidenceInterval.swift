/// How an interval was computed; the raw values are the ones published in `ci_method`.
package enum IntervalMethod: String, Equatable, Sendable, CaseIterable {
    /// Korn–Graubard for shares with the effective sample size capped at n, as the NCHS.
    case kg
    /// Korn–Graubard for shares without the cap, R's `svyciprop(method = "beta")`.
    case kgUncapped = "kg-uncapped"
    /// Student t for means, on the design's degrees of freedom of the domain.
    case t
    /// Student t on the log scale, for ratios and other positive figures; limits are positive.
    case logT = "log-t"
}

/// A two-sided confidence interval with equal tails, in the unit of its estimate.
package struct ConfidenceInterval: Equatable, Sendable {
    /// Lower limit, finite.
    package let low: Double
    /// Upper limit, finite, not below `low`.
    package let high: Double
    /// Confidence level, strictly between 0 and 1.
    package let level: Double
    /// How the limits were computed.
    package let method: IntervalMethod
    /// n* of the Korn–Graubard methods; `nil` for the others.
    package let effectiveSampleSize: Double?

    /// `high − low`.
    package var width: Double { high - low }
}
