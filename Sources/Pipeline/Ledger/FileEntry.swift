internal import Foundation
internal import GRDB
internal import Reporting

/// A file that was dropped and what was decided. One entry per content: the same bytes dropped twice are one file.
struct FileEntry: Codable, FetchableRecord, PersistableRecord, Sendable {
    static let databaseTableName = "file"

    /// SHA-256 of the file as it was dropped.
    var digest: String
    /// Order of intake.
    var sequence: Int
    var name: String
    var bytes: Int
    var status: Status
    var decidedAt: String
    var survey: String?
    var exporter: String?
    /// Headers kept in the accepted copy.
    var headers: [String]?
    /// Why it was rejected.
    var reasonCode: String?
    var reasonArguments: [String: String]?
    /// What became of its records in the last run.
    var account: RecordAccounting?
    /// How many remarks the last run made, and how many of them block something.
    var remarks: Int?
    var blockingRemarks: Int?

    enum Status: String, Codable, Sendable {
        case accepted, rejected
        /// Hand-typed rows whose file was dropped again under the same name.
        case replaced
        /// Given up and deleted: every wave of its records is closed, or it is past its time.
        case purged
    }
}

extension Ledger {
    func file(_ digest: String) throws(PipelineFailure) -> FileEntry? {
        try read { try FileEntry.fetchOne($0, key: digest) }
    }

    /// Every file in order of intake.
    func files() throws(PipelineFailure) -> [FileEntry] {
        try read { try FileEntry.order(sql: "sequence, digest").fetchAll($0) }
    }

    /// Files that figures are made from, in order of intake.
    func acceptedFiles() throws(PipelineFailure) -> [FileEntry] {
        try files().filter { $0.status == .accepted }
    }

    /// Records a decision; receipts are due from now on, also if this run is cut.
    func decide(_ entry: FileEntry) throws(PipelineFailure) {
        try write { database in
            var entry = entry
            let known = try FileEntry.fetchOne(database, key: entry.digest)
            let last = try Int.fetchOne(database, sql: "SELECT max(sequence) FROM file") ?? 0
            entry.sequence = known?.sequence ?? last + 1
            try entry.save(database)
            try StateEntry(key: StateEntry.receiptsDue, value: "yes").save(database)
        }
    }

    /// Sets aside accepted rows that are identified by file name and row, when the file comes again under its name.
    func replaceFiles(named name: String, except digest: String) throws(PipelineFailure) {
        try write { database in
            try database.execute(
                sql: "UPDATE file SET status = 'replaced' WHERE name = ? AND digest <> ? AND status = 'accepted'",
                arguments: [name, digest])
        }
    }
}

/// A fact about the workspace.
struct StateEntry: Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "state"
    static let receiptsDue = "receipts_due"

    var key: String
    var value: String
}

extension Ledger {
    func areReceiptsDue() throws(PipelineFailure) -> Bool {
        try read { try StateEntry.fetchOne($0, key: StateEntry.receiptsDue) != nil }
    }
}
