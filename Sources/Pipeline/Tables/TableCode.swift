internal import Definitions

/// What can be wrong with a table that people keep by hand in the workspace.
package enum TableCode: String, ProblemCode {
    /// The file can't be read as CSV in UTF-8. `reason`: code of the reading error.
    case unreadable = "table-unreadable"
    /// A column is absent. `column`; `expected`: all of them.
    case columnMissing = "table-column-missing"
    /// A column that the table does not have. `column`; `expected`; `nearest`: the likely one or empty.
    case columnUnknown = "table-column-unknown"
    /// The same column twice. `column`.
    case columnRepeated = "table-column-repeated"
    /// A row has another number of cells than the header. `expected`, `got`.
    case rowRagged = "table-row-ragged"
    /// A wave, level, territory, basis or language that does not exist. `column`; `got`; `expected`: the possible ones,
    /// empty when they are many; `nearest`: the likely one or empty.
    case valueUnknown = "table-value-unknown"
    /// Not a whole number of 0 or more. `column`, `got`.
    case numberWrong = "table-number-wrong"
    /// The same wave, territory and language twice. `first`: line of the first.
    case rowRepeated = "table-row-repeated"
    /// More people speak one language than all home languages. `got`, `whole`.
    case partAboveWhole = "table-part-above-whole"

    package var argumentNames: [String] {
        switch self {
        case .unreadable: ["reason"]
        case .columnMissing: ["column", "expected"]
        case .columnUnknown: ["column", "expected", "nearest"]
        case .columnRepeated: ["column"]
        case .rowRagged: ["expected", "got"]
        case .valueUnknown: ["column", "expected", "got", "nearest"]
        case .numberWrong: ["column", "got"]
        case .rowRepeated: ["first"]
        case .partAboveWhole: ["got", "whole"]
        }
    }
}
