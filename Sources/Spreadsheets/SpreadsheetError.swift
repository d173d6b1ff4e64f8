/// What stopped a workbook from being written. Words are added at the edge from ``code`` and ``parameters``.
package enum SpreadsheetError: Error, Equatable, Sendable {
    /// The plan breaks a rule; the first violation found in reading order.
    case refusedValue(PlanViolation)
    /// The file, or the private folder beside it, can't be created (`errno` of the operating system).
    case cannotCreate(path: String, errno: Int32)
    /// The file couldn't be written whole, most often because the disk is full. Nothing is left at `path`.
    case incompleteFile(path: String)
    /// libxlsxwriter refused a call (`lxw_error` number).
    case library(call: String, number: Int)

    /// Stable kebab-case code, the key of the message catalogue.
    package var code: String {
        switch self {
        case .refusedValue(let violation): violation.rule.rawValue
        case .cannotCreate: "cannot-create-file"
        case .incompleteFile: "incomplete-file"
        case .library: "spreadsheet-library"
        }
    }

    /// Named parameters of the message, in a fixed order.
    package var parameters: [(name: String, value: String)] {
        switch self {
        case .refusedValue(let violation): violation.parameters
        case .cannotCreate(let path, let errno): [("path", path), ("errno", String(errno))]
        case .incompleteFile(let path): [("path", path)]
        case .library(let call, let number): [("call", call), ("number", String(number))]
        }
    }
}
