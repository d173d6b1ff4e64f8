internal import Definitions

/// What can be wrong with a table that people keep by hand in the workspace.
package enum TableCode: String, ProblemCode {
    /// The file can't be read as CSV, or nothing tells its encoding. `reason`: code of the reading error.
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
    /// A cell that must be filled is empty. `column`.
    case cellEmpty = "table-cell-empty"
    /// A text of more characters than there is room for. `column`, `got`, `limit`.
    case cellTooLong = "table-cell-too-long"
    /// Not a day in figures with the whole year, or a day that no calendar has. `column`, `got`; `kind`: `day`, or `partial` where a month or
    /// a year is enough.
    case dateWrong = "table-date-wrong"
    /// A day that has not come yet. `column`, `got`, `today`.
    case dateToCome = "table-date-to-come"
    /// An entry twice. `columns`: what makes an entry; `first`: line of the first.
    case entryRepeated = "table-entry-repeated"
    /// A decision about a key and itself. `key`.
    case keysEqual = "table-keys-equal"
    /// A part of an item that has none. `got`, `item`.
    case partUnexpected = "table-part-unexpected"
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
        case .cellEmpty: ["column"]
        case .cellTooLong: ["column", "got", "limit"]
        case .dateWrong: ["column", "got", "kind"]
        case .dateToCome: ["column", "got", "today"]
        case .entryRepeated: ["columns", "first"]
        case .keysEqual: ["key"]
        case .partUnexpected: ["got", "item"]
        case .rowRepeated: ["first"]
        case .partAboveWhole: ["got", "whole"]
        }
    }
}
