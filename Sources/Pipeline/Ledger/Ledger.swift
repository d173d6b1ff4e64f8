internal import Foundation
internal import GRDB
internal import Glibc

/// What a workspace remembers: files decided, runs, what was published and the moves of a publication under way.
///
/// Accepted files and the publication history are the truth; the ledger is the index to them.
struct Ledger: Sendable {
    private let database: DatabaseQueue
    private let path: String

    init(path: String) throws(PipelineFailure) {
        self.path = path
        do {
            database = try DatabaseQueue(path: path)
            chmod(path, 0o600)
            try Ledger.migrator.migrate(database)
        } catch {
            throw .inputOutput(path: path, reason: Ledger.reason(of: error))
        }
    }

    /// Opens without writing, for commands that only look.
    init(readingPath path: String) throws(PipelineFailure) {
        self.path = path
        var configuration = Configuration()
        configuration.readonly = true
        do {
            database = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw .inputOutput(path: path, reason: Ledger.reason(of: error))
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.create(table: "file") { table in
                table.primaryKey("digest", .text)
                table.column("sequence", .integer).notNull()
                table.column("name", .text).notNull()
                table.column("bytes", .integer).notNull()
                table.column("status", .text).notNull()
                table.column("decidedAt", .text).notNull()
                table.column("survey", .text)
                table.column("exporter", .text)
                table.column("headers", .text)
                table.column("reasonCode", .text)
                table.column("reasonArguments", .text)
                table.column("account", .text)
                table.column("remarks", .integer)
                table.column("blockingRemarks", .integer)
            }
            try database.create(table: "run") { table in
                table.autoIncrementedPrimaryKey("id")
                table.column("finishedAt", .text).notNull()
                table.column("fingerprint", .text).notNull()
                table.column("program", .text).notNull()
                table.column("proof", .text).notNull()
            }
            try database.create(table: "output") { table in
                table.primaryKey("path", .text)
                table.column("digest", .text).notNull()
                table.column("run", .integer).notNull()
            }
            try database.create(table: "move") { table in
                table.autoIncrementedPrimaryKey("position")
                table.column("source", .text).notNull()
                table.column("target", .text).notNull()
                table.column("digest", .text).notNull()
                table.column("replaces", .boolean).notNull()
            }
            try database.create(table: "state") { table in
                table.primaryKey("key", .text)
                table.column("value", .text).notNull()
            }
        }
        ClosedWave.migrate(&migrator)
        migrateMemory(&migrator)
        return migrator
    }

    /// What SQLite says, without the statement: a full disk needs no SQL.
    private static func reason(of error: any Error) -> String {
        (error as? DatabaseError)?.message ?? "\(error)"
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(PipelineFailure) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw .inputOutput(path: path, reason: Ledger.reason(of: error))
        }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(PipelineFailure) -> Value {
        do {
            return try database.write(body)
        } catch {
            throw .inputOutput(path: path, reason: Ledger.reason(of: error))
        }
    }
}
