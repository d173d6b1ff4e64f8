package import DelimitedText

/// Why a whole file can't be taken in. Nothing of it is used; it is set aside with the reason.
package enum IngestionFailure: Error, Sendable, Equatable {
    /// The bytes can't be read as delimited text, or not to the end.
    case unreadable(DelimitedTextError)
    /// No header fits a known survey. `headers`: the first ones; `surveys`: the known ones.
    case surveyUnknown(headers: [String], surveys: [String])
    /// Two columns hold the answers to the same question.
    case columnRepeated(header: String, first: String)
    /// The row below the header holds headers too; `place` is where it stands.
    case severalHeaderRows(RecordPlace)
    /// The last record is incomplete and the file does not end with a line end: it was not copied to its end.
    case truncated(RecordPlace, fields: Int, expected: Int)
    /// More responses than a table can hold. `limit`.
    case tooManyRecords(limit: Int)

    /// Stable identifier, the key of the message catalogue.
    package var code: String {
        switch self {
        case .unreadable(let error): error.code
        case .surveyUnknown: "survey-unknown"
        case .columnRepeated: "column-repeated"
        case .severalHeaderRows: "several-header-rows"
        case .truncated: "file-truncated"
        case .tooManyRecords: "too-many-records"
        }
    }
}
