internal import Definitions

/// What can be wrong with a territory set beyond its YAML.
package enum TerritoryCode: String, ProblemCode {
    /// A table that the definition names can't be read as CSV. `file`, `reason`: code of the reading error.
    case tableUnreadable = "territory-table-unreadable"
    /// A table lacks a column. `column`, `file`.
    case columnMissing = "territory-column-missing"
    /// A row has another number of fields than the header. `file`.
    case rowRagged = "territory-row-ragged"
    /// The same code twice in a table. `code`, `file`.
    case codeRepeated = "territory-code-repeated"
    /// A row names a unit, parent or commune that no table has. `code`, `column`, `file`.
    case codeUnknown = "territory-code-unknown"
    /// More places than an index can hold. `limit`.
    case tooManyPlaces = "territory-too-many-places"
    /// A level has neither `units` with `column`, nor `rows`; or both. `level`.
    case levelUnclear = "territory-level-unclear"

    package var argumentNames: [String] {
        switch self {
        case .tableUnreadable: ["file", "reason"]
        case .columnMissing: ["column", "file"]
        case .rowRagged: ["file"]
        case .codeRepeated: ["code", "file"]
        case .codeUnknown: ["code", "column", "file"]
        case .tooManyPlaces: ["limit"]
        case .levelUnclear: ["level"]
        }
    }
}
