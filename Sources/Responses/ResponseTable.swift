package import Territories

/// The responses that figures are made from: columns of small codes, in canonical order.
///
/// One record a person; of an organisation one a wave, its latest.
///
/// Records stand in the order of a digest of what they say (answers, place, language, weight, wave), whatever the order of
/// rows and files was and whoever wrote them, so sums over the table have the same digits for the same responses. Records
/// of equal digest say the same; they stand in the order of their identities.
package struct ResponseTable: Sendable {
    package let layout: TableLayout
    package let waves: [String]
    /// Per slot, one ``AnswerCode`` a record.
    package let codes: [[UInt8]]
    /// Per slot, option bits or numbers, one word a record; empty for code slots.
    package let values: [[UInt64]]
    package let wave: [UInt16]
    package let language: OptionalColumn<UInt8>
    package let place: [PlaceIndex]
    package let weight: [Double]
    package let stamp: OptionalColumn<Int64>

    /// Number of responses.
    package var count: Int { wave.count }
}

/// What became of the records of one file.
package struct FileAccount: Sendable, Equatable {
    /// Records read, header rows and blank lines apart.
    package var read = 0
    package private(set) var counts = [Int](repeating: 0, count: RecordStatus.allCases.count)

    package init() {}

    package subscript(status: RecordStatus) -> Int {
        get { counts[Int(status.rawValue)] }
        set { counts[Int(status.rawValue)] = newValue }
    }

    /// Adds the records of another part of the file.
    package mutating func add(_ part: FileAccount) {
        read += part.read
        for status in counts.indices { counts[status] += part.counts[status] }
    }

    /// The equation of the contract: every record read has one status.
    package var isClosed: Bool { read == counts.reduce(0, +) }
}
