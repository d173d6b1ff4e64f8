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
    /// A key names a level that the territory set does not have. `expected`; `level`.
    case levelUnknown = "report-level-unknown"
    /// A sheet about one territory in a report that names no level. `kind`.
    case perTerritoryNeeded = "report-per-territory-needed"
    /// A sheet of one kind needs one of another. `kind`, `needed`.
    case sheetMissing = "report-sheet-missing"
    /// A name that spreadsheet programs refuse. `language`; `name`.
    case sheetNameInvalid = "report-sheet-name-invalid"
    /// Two sheets whose names are one to spreadsheet programs. `first`: the line of the other; `language`; `name`.
    case sheetNameRepeated = "report-sheet-name-repeated"
    /// A workbook of many sheets whose second is not its table of contents. `kind`.
    case contentsMissing = "report-contents-missing"
    /// `report:` is not the file's name, by which pipelines call it. `expected`; `got`.
    case nameDiffers = "report-name-differs"
    /// A difference that no table of the pipeline declares. `by`: a breakdown or a level; `measure`.
    case gapUndeclared = "report-gap-undeclared"

    package var argumentNames: [String] {
        switch self {
        case .measureUnknown: ["measure", "nearest"]
        case .breakdownUnknown: ["breakdown", "expected"]
        case .keyNeeded: ["key", "kind"]
        case .levelUnknown: ["expected", "level"]
        case .chartDataMissing, .perTerritoryNeeded, .contentsMissing: ["kind"]
        case .sheetNameInvalid: ["language", "name"]
        case .sheetNameRepeated: ["first", "language", "name"]
        case .nameDiffers: ["expected", "got"]
        case .gapUndeclared: ["by", "measure"]
        case .sheetMissing: ["kind", "needed"]
        }
    }
}
