internal import Foundation
internal import GRDB
internal import Ingestion
internal import Reporting

/// A run that published.
struct RunEntry: Codable, FetchableRecord, MutablePersistableRecord, Sendable {
    static let databaseTableName = "run"

    var id: Int64?
    var finishedAt: String
    /// Digest of everything the publication was made from.
    var fingerprint: String
    var program: String
    /// The audit's proof: per wave and measure, the interval an attacker is left with. Confidential.
    var proof: String

    mutating func didInsert(_ inserted: InsertionSuccess) {
        id = inserted.rowID
    }
}

/// A file that was published, as it was written.
struct OutputEntry: Codable, FetchableRecord, PersistableRecord, Sendable {
    static let databaseTableName = "output"

    /// Relative to the workspace.
    var path: String
    var digest: String
    var run: Int64
}

/// One renaming of a publication under way. Paths are relative to the workspace.
struct MoveEntry: Codable, FetchableRecord, MutablePersistableRecord, Sendable {
    static let databaseTableName = "move"

    var position: Int64?
    var source: String
    var target: String
    /// What the source must hold: after a crash a renaming that was done is told from one that was not.
    var digest: String
    /// Whether the move may replace a file; if not, one that stands in the way by then was put there by somebody.
    var replaces: Bool

    mutating func didInsert(_ inserted: InsertionSuccess) {
        position = inserted.rowID
    }
}

extension Ledger {
    func lastRun() throws(PipelineFailure) -> RunEntry? {
        try read { try RunEntry.order(sql: "id DESC").fetchOne($0) }
    }

    func outputs() throws(PipelineFailure) -> [OutputEntry] {
        try read { try OutputEntry.order(sql: "path").fetchAll($0) }
    }

    func pendingMoves() throws(PipelineFailure) -> [MoveEntry] {
        try read { try MoveEntry.order(sql: "position").fetchAll($0) }
    }

    /// Writes down, in one transaction, all that a publication will do; from here on it will be finished, by this run or
    /// by the next.
    /// - Parameters:
    ///   - settled: outputs that somebody took away, having no use for them any more.
    ///   - memories: what is to be remembered of each wave that figures are published of.
    func begin(
        _ run: RunEntry, outputs: [(path: String, digest: String)], settled: [String], moves: [MoveEntry],
        files: [FileReport], memories: [PublishedMemory]
    ) throws(PipelineFailure) {
        try write { database in
            var run = run
            try run.insert(database)
            guard let id = run.id else { throw DatabaseError(message: "a run without an id") }
            for output in outputs {
                try OutputEntry(path: output.path, digest: output.digest, run: id).save(database)
            }
            for path in settled { try OutputEntry.deleteOne(database, key: path) }
            for var move in moves { try move.insert(database) }
            for report in files {
                guard var file = try FileEntry.fetchOne(database, key: report.digest) else { continue }
                file.account = report.account
                file.remarks = report.remarks.count
                file.blockingRemarks = report.remarks.count { $0.code.severity == .blocking }
                try file.update(database)
            }
            for memory in memories { try Ledger.remember(memory, in: database) }
            try StateEntry.deleteOne(database, key: StateEntry.receiptsDue)
        }
    }

    func finishMoves() throws(PipelineFailure) {
        try write { _ = try MoveEntry.deleteAll($0) }
    }
}
