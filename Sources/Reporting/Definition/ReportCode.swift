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
    /// `per_territory` names a level that the territory set does not have. `expected`; `level`.
    case levelUnknown = "report-level-unknown"
    /// A sheet about one territory in a report that names no level. `kind`.
    case perTerritoryNeeded = "report-per-territory-needed"
    /// A sheet of one kind needs one of another. `kind`, `needed`.
    case sheetMissing = "report-sheet-missing"

    package var argumentNames: [String] {
        switch self {
        case .measureUnknown: ["measure", "nearest"]
        case .breakdownUnknown: ["breakdown", "expected"]
        case .keyNeeded: ["key", "kind"]
        case .levelUnknown: ["expected", "level"]
        case .chartDataMissing, .perTerritoryNeeded: ["kind"]
        case .sheetMissing: ["kind", "needed"]
        }
    }
}
