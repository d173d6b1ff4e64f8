/// What became of one record.
package struct RecordOutcome: Sendable, Equatable {
    /// Index of the file in the order of intake.
    package let file: Int
    /// Number of the record in the file as it was dropped.
    package let record: Int
    package let status: RecordStatus
}

/// What became of each record, in the order of intake; seven bytes a record.
package struct RecordOutcomes: Sendable, Equatable, RandomAccessCollection {
    private let files: [UInt16]
    private let records: [UInt32]
    private let statuses: [RecordStatus]

    init(files: [UInt16], records: [UInt32], statuses: [RecordStatus]) {
        self.files = files
        self.records = records
        self.statuses = statuses
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { statuses.count }

    package subscript(position: Int) -> RecordOutcome {
        RecordOutcome(file: Int(files[position]), record: Int(records[position]), status: statuses[position])
    }
}

/// A record of a file.
package struct RecordReference: Sendable, Equatable {
    /// Index of the file in the order of intake.
    package let file: Int
    /// Number of the record in the file as it was dropped.
    package let record: Int
    /// Its physical line in that file.
    package let line: Int
}

/// The table and what became of each record.
package struct ResolvedResponses: Sendable {
    package let table: ResponseTable
    package let outcomes: RecordOutcomes
    /// Per row of the table, the position of its record in ``outcomes``.
    package let positions: [UInt32]
    /// Records whose id another response has too, with another seed or start date; in the order of intake.
    package let sharedIDs: [RecordReference]
    /// Files that repeat others, in the order of intake.
    package let copies: [CopiedFile]
}
