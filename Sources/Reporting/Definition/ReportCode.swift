internal import Definitions

/// What can be wrong with a report or its words beyond the YAML.
package enum ReportCode: String, ProblemCode {
    /// A sheet names a measure that the survey does not have. `measure`; `nearest`.
    case measureUnknown = "report-measure-unknown"
    /// A sheet names a breakdown that is neither a language basis nor a grouping of the survey. `breakdown`; `expected`.
    case breakdownUnknown = "report-breakdown-unknown"
    /// A sheet of this kind needs the key. `key`, `kind`.
    case keyNeeded = "report-key-needed"
    /// A chart needs a `chart_data` sheet for its coordinates. `kind`.
    case chartDataMissing = "report-chart-data-missing"
    /// A sheet of one kind needs one of another. `kind`, `needed`.
    case sheetMissing = "report-sheet-missing"

    package var argumentNames: [String] {
        switch self {
        case .measureUnknown: ["measure", "nearest"]
        case .breakdownUnknown: ["breakdown", "expected"]
        case .keyNeeded: ["key", "kind"]
        case .chartDataMissing: ["kind"]
        case .sheetMissing: ["kind", "needed"]
        }
    }
}
