internal import Glibc
internal import Spreadsheets

/// Why a workbook could not be written.
package enum WorkbookFailure: Error, Sendable {
    /// A bug: what was planned breaks a rule of spreadsheets. `detail`: the rule, and where in the workbook.
    case refused(detail: String)
    /// The file can't be made. `reason`: in the operating system's words.
    case cannotCreate(reason: String)
    /// The file could not be written whole; the disk may be full.
    case incomplete

    init(_ error: SpreadsheetError) {
        switch error {
        case .refusedValue(let violation):
            let place = violation.place
            let parts =
                [violation.rule.rawValue] + [place.sheet].compactMap(\.self)
                + [place.row, place.column].compactMap { $0.map(String.init) } + [violation.value]
            self = .refused(detail: parts.filter { !$0.isEmpty }.joined(separator: ", "))
        case .cannotCreate(_, let errno): self = .cannotCreate(reason: String(cString: strerror(errno)))
        case .incompleteFile: self = .incomplete
        case .library(let call, let number): self = .refused(detail: "\(call), \(number)")
        }
    }
}
