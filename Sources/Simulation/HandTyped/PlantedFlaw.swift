/// Something wrong that was put into a hand-typed file on purpose, and the remark that must say so.
package struct PlantedFlaw: Sendable, Encodable, Equatable {
    package let kind: Kind
    /// Number of the record, the title row being record 1; physical lines are the same.
    package let record: Int
    /// Header of the column; nil for a whole record.
    package let column: String?
    /// What was typed there.
    package let value: String?
    /// Code of the remark that must be made.
    package let remark: String

    package enum Kind: String, Sendable, Encodable, CaseIterable {
        /// `3/4` where one answer was to be ticked.
        case twoBoxes = "two-boxes"
        /// `0` where a scale has no such code.
        case typedZero = "typed-zero"
        /// A label with letters swapped.
        case misspeltLabel = "misspelt-label"
        /// A postal code that a spreadsheet took for a number.
        case lostZero = "lost-zero"
        /// A postal code of another place than the commune.
        case postalCodeConflict = "postal-code-conflict"
        /// An exclusive option beside others.
        case exclusiveWithOthers = "exclusive-with-others"
        /// An answer to a question that this household should not have seen.
        case behindCondition = "behind-condition"
        /// A commune's name with letters swapped, and no postal code.
        case misspeltCommune = "misspelt-commune"
        /// A row without any value.
        case emptyRow = "empty-row"

        var remark: String {
            switch self {
            case .twoBoxes: "several-answers"
            case .typedZero: "typed-zero"
            case .misspeltLabel: "unknown-label"
            case .lostZero: "repaired-postal-code"
            case .postalCodeConflict: "postal-code-conflict"
            case .exclusiveWithOthers: "exclusive-with-others"
            case .behindCondition: "answer-behind-unmet-condition"
            case .misspeltCommune: "unknown-territory"
            case .emptyRow: "blank-record"
            }
        }
    }
}
