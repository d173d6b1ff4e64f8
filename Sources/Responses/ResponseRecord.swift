package import Territories

/// Who answered, told by the exporter's own keys: the response id with the seed or start date, or a digest of the answers.
///
/// Two records with the same identity are the same response exported twice.
package struct ResponseIdentity: Sendable, Hashable, Comparable {
    package let first: UInt64
    package let second: UInt64

    package init(first: UInt64, second: UInt64) {
        self.first = first
        self.second = second
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

/// What became of a record; for every file
/// `read = used + superseded + duplicate + incomplete + ineligible + blank + rejected`.
package enum RecordStatus: UInt8, Sendable, CaseIterable {
    case used, superseded, duplicate, incomplete, ineligible, blank, rejected
}

/// One response as it is read: answers by slot and everything that is not an answer. One is reused for a whole file.
package struct ResponseRecord: Sendable {
    package var identity = ResponseIdentity(first: 0, second: 0)
    /// The identity is the record's place: `first` is its number in the file and a constant of the file.
    package var isIdentifiedByPlace = false
    /// Keyed hash of the invitation token; nil without one.
    package var token: UInt64?
    /// Hash of the organisation's code; nil for people, and for organisations that do not say who they are.
    package var organisation: UInt64?
    /// Index into the builder's waves.
    package var wave: UInt16 = 0
    /// Index into the survey's languages; nil where the file does not say.
    package var language: UInt8?
    package var place: PlaceIndex = TerritorySet.unknown
    /// Sampling or calibration weight, > 0; 1 where the file has none.
    package var weight = 1.0
    /// Seconds since 1970 of the submission, or of the last change of an incomplete response; nil where not said.
    package var stamp: Int64?
    package var isComplete = true
    package var isEligible = true
    /// Index of the file in the order of intake.
    package var file: UInt16 = 0
    /// Number of the record in the file as it was dropped; the header is record 1.
    package var recordNumber: UInt32 = 0
    /// Its physical line in that file.
    package var line: UInt32 = 0
    /// One byte a slot for codes, and states for the others.
    package var codes: [UInt8]
    /// One word a slot: option bits, or a number's bit pattern; unused for codes.
    package var values: [UInt64]

    package init(slots: Int) {
        codes = [UInt8](repeating: AnswerCode.notAsked, count: slots)
        values = [UInt64](repeating: 0, count: slots)
    }

    /// Codes and values by slot, to be read and written without a check at each step.
    package mutating func withAnswers(
        _ body: (UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<UInt64>) -> Void
    ) {
        codes.withUnsafeMutableBufferPointer { codes in
            values.withUnsafeMutableBufferPointer { values in
                guard let codes = codes.baseAddress, let values = values.baseAddress else { return }
                body(codes, values)
            }
        }
    }
}
