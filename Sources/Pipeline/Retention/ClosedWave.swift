internal import Foundation
internal import GRDB

/// A wave whose publication is frozen: its answers are deleted, or stay only in files that other waves need.
struct ClosedWave: Codable, FetchableRecord, PersistableRecord, Sendable {
    static let databaseTableName = "closedWave"

    var wave: String
    var closedAt: String
    /// The entry of the publication history that stands for it, relative to the workspace.
    var publication: String
    /// SHA-256 of that entry, which is the wave's results.csv.
    var digest: String

    static func migrate(_ migrator: inout DatabaseMigrator) {
        migrator.registerMigration("closed waves") { database in
            try database.create(table: databaseTableName) { table in
                table.primaryKey("wave", .text)
                table.column("closedAt", .text).notNull()
                table.column("publication", .text).notNull()
                table.column("digest", .text).notNull()
            }
        }
    }
}

extension Ledger {
    /// By name. None in a ledger of before waves could be closed that is only read.
    func closedWaves() throws(PipelineFailure) -> [ClosedWave] {
        try read { database in
            guard try database.tableExists(ClosedWave.databaseTableName) else { return [] }
            return try ClosedWave.order(sql: "wave").fetchAll(database)
        }
    }

    /// Freezes waves, forgets who their figures were made of and gives files up, in one transaction: from here on nothing
    /// is made of these files, and what is left of them on disk is due to be deleted.
    ///
    /// The files' receipts stay as they are and are no longer the next run's to write.
    func close(_ waves: [ClosedWave], givingUp digests: [String]) throws(PipelineFailure) {
        try write { database in
            // What is deleted is overwritten, too.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            for wave in waves {
                try wave.insert(database)
                try Ledger.forget(wave: wave.wave, in: database)
            }
            for digest in digests {
                try database.execute(sql: "UPDATE file SET status = 'purged' WHERE digest = ?", arguments: [digest])
                try database.execute(
                    sql: "DELETE FROM output WHERE path LIKE 'receipts/%' AND path LIKE ?",
                    arguments: ["%-\(digest.prefix(12)).txt"])
            }
        }
    }
}
