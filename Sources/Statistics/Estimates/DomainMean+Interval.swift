extension DomainMean {
    /// The confidence interval of the mean or share; `nil` where the method defines none.
    ///
    /// | Case | `kg`, `kg-uncapped` | `t` |
    /// |---|---|---|
    /// | one record | n* = 1, as p is 0 or 1 | `nil`: no degree of freedom |
    /// | all values equal, two records or more | n* = n, as p is 0 or 1 | zero width, as R |
    /// | sample of one record: no standard error | n* = 1 | `nil` |
    /// | no standard error for lost digits | `nil` | `nil` |
    ///
    /// - Parameters:
    ///   - method: the Korn–Graubard methods are for shares only; `t` may leave [0, 1]; `log-t` is `nil` for a mean
    ///     that is not positive and otherwise as `t`.
    ///   - level: strictly between 0 and 1.
    /// - Throws: `notAShare` when a Korn–Graubard interval is asked of values other than 0 and 1, `invalidLevel`,
    ///   `distributionFailed`.
    package func interval(
        _ method: IntervalMethod, level: Double = 0.95
    ) throws(StatisticsError) -> ConfidenceInterval? {
        switch method {
        case .kg: try kornGraubard().capped(level: level)
        case .kgUncapped: try kornGraubard().uncapped(level: level)
        case .t: try studentT(level: level)
        case .logT: try logStudentT(level: level)
        }
    }

    private func kornGraubard() throws(StatisticsError) -> KornGraubard {
        guard isShare else { throw .notAShare(estimate: estimate) }
        return try KornGraubard(
            share: estimate, standardError: standardError, records: unweightedCount,
            degreesOfFreedom: degreesOfFreedom)
    }

    private func studentT(level: Double) throws(StatisticsError) -> ConfidenceInterval? {
        try requireLevel(level)
        guard let standardError, degreesOfFreedom > 0 else { return nil }
        return try .studentT(
            around: estimate, standardError: standardError, degreesOfFreedom: degreesOfFreedom, level: level)
    }

    private func logStudentT(level: Double) throws(StatisticsError) -> ConfidenceInterval? {
        try requireLevel(level)
        guard let standardError, degreesOfFreedom > 0, estimate > 0 else { return nil }
        return try .logStudentT(
            around: estimate, logStandardError: standardError / estimate, degreesOfFreedom: degreesOfFreedom,
            level: level)
    }
}
