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
    /// A postal code that is no number, or shorter or longer than the set's others. `code`, `length`.
    case postalCodeUnfit = "territory-postal-code-unfit"
    /// More places than an index can hold. `limit`.
    case tooManyPlaces = "territory-too-many-places"
    /// A level has none of `units` with `column`, `rows`, `groups` with `column`, `quarters`; or several. `level`.
    case levelUnclear = "territory-level-unclear"
    /// A value of the column belongs to two groups of a level. `value`, `level`.
    case valueRepeated = "territory-value-repeated"
    /// A commune's value belongs to no group of a level. `value`, `column`, `level`.
    case valueUngrouped = "territory-value-ungrouped"
    /// A second level of quarters: respondents state one. `level`.
    case quartersRepeated = "territory-quarters-repeated"
    /// A quarter that lies in no commune. `code`, `file`.
    case quarterWithoutCommune = "territory-quarter-without-commune"

    package var argumentNames: [String] {
        switch self {
        case .tableUnreadable: ["file", "reason"]
        case .columnMissing: ["column", "file"]
        case .rowRagged: ["file"]
        case .codeRepeated: ["code", "file"]
        case .codeUnknown: ["code", "column", "file"]
        case .postalCodeUnfit: ["code", "length"]
        case .tooManyPlaces: ["limit"]
        case .levelUnclear, .quartersRepeated: ["level"]
        case .valueRepeated: ["level", "value"]
        case .valueUngrouped: ["column", "level", "value"]
        case .quarterWithoutCommune: ["code", "file"]
        }
    }
}
