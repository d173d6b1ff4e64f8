import Glibc

extension ConfidenceInterval {
    /// estimate ± t(df) · SE (R's `confint(…, df = df)`); zero width at a standard error of 0.
    ///
    /// - Throws: `invalidLevel`, `invalidParameter` for no degree of freedom, `distributionFailed`.
    static func studentT(
        around estimate: Double, standardError: Double, degreesOfFreedom: Int, level: Double
    ) throws(StatisticsError) -> ConfidenceInterval {
        let critical = try StudentT.criticalValue(level: level, degreesOfFreedom: degreesOfFreedom)
        let margin = standardError == 0 ? 0 : standardError * critical
        return ConfidenceInterval(
            low: estimate - margin, high: estimate + margin, level: level, method: .t, effectiveSampleSize: nil)
    }

    /// estimate · exp(± t(df) · SE(log estimate)) for a positive estimate; errors as for `studentT`.
    static func logStudentT(
        around estimate: Double, logStandardError: Double, degreesOfFreedom: Int, level: Double
    ) throws(StatisticsError) -> ConfidenceInterval {
        let critical = try StudentT.criticalValue(level: level, degreesOfFreedom: degreesOfFreedom)
        let factor = logStandardError == 0 ? 1 : exp(logStandardError * critical)
        return ConfidenceInterval(
            low: estimate / factor, high: estimate * factor, level: level, method: .logT, effectiveSampleSize: nil)
    }
}
