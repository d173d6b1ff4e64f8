internal import Disclosure
internal import Foundation
internal import GRDB

/// What the ledger remembers of a wave's publication, of one survey: whom its figures were made of and which were. It tells
/// as much as the answers do; it goes when the wave is closed.
private struct MemoryEntry: Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "memory"

    var wave: String
    var survey: String
    /// From 1 up, in the order of publication.
    var number: Int
    /// Of whom, as the room that made it writes it.
    var measures: String
    var changes: String
    /// Which figures were made for it, in JSON.
    var printed: String
}

/// What is published of a wave, of one survey.
private struct StandingEntry: Codable, FetchableRecord, PersistableRecord {
    static let databaseTableName = "standing"

    var wave: String
    var survey: String
    /// In JSON.
    var figures: String
    /// How many of them wait for an update.
    var waiting: Int
}

/// What is to be remembered of a publication of a wave.
struct PublishedMemory: Sendable {
    let wave: String
    let survey: String
    let memory: WaveMemory
    /// Figures whose update waits.
    let waiting: Int

    init(_ disclosed: Disclosed) {
        wave = disclosed.publication.wave
        survey = disclosed.publication.survey
        memory = disclosed.memory
        waiting = disclosed.publication.waitingCells
    }
}

/// Figures of a wave whose update waits.
struct WaitingFigures: Codable, FetchableRecord, Sendable {
    let wave: String
    let survey: String
    let waiting: Int
}

extension Ledger {
    static func migrateMemory(_ migrator: inout DatabaseMigrator) {
        migrator.registerMigration("memory") { database in
            try database.create(table: MemoryEntry.databaseTableName) { table in
                table.column("wave", .text).notNull()
                table.column("survey", .text).notNull()
                table.column("number", .integer).notNull()
                table.column("measures", .text).notNull()
                table.column("changes", .text).notNull()
                table.column("printed", .text).notNull()
                table.primaryKey(["wave", "survey", "number"])
            }
            try database.create(table: StandingEntry.databaseTableName) { table in
                table.column("wave", .text).notNull()
                table.column("survey", .text).notNull()
                table.column("figures", .text).notNull()
                table.column("waiting", .integer).notNull()
                table.primaryKey(["wave", "survey"])
            }
        }
    }

    /// By survey, then by wave. None in a ledger of before there was a memory that is only read.
    func memories() throws(PipelineFailure) -> [String: [String: WaveMemory]] {
        try read { database in
            guard try database.tableExists(MemoryEntry.databaseTableName) else { return [:] }
            var memories: [String: [String: WaveMemory]] = [:]
            for standing in try StandingEntry.fetchAll(database) {
                let entries = try MemoryEntry.order(sql: "number")
                    .filter(sql: "wave = ? AND survey = ?", arguments: [standing.wave, standing.survey])
                    .fetchAll(database)
                var publications: [RememberedPublication] = []
                for entry in entries {
                    publications.append(
                        RememberedPublication(
                            measures: entry.measures, changes: entry.changes,
                            printed: try Self.decoded(PrintedFigures.self, entry.printed), after: publications.last))
                }
                memories[standing.survey, default: [:]][standing.wave] = WaveMemory(
                    publications: publications, figures: try Self.decoded(StandingFigures.self, standing.figures))
            }
            return memories
        }
    }

    /// Remembers what is published from here on.
    static func remember(_ published: PublishedMemory, in database: Database) throws {
        let known = try MemoryEntry.filter(
            sql: "wave = ? AND survey = ?", arguments: [published.wave, published.survey]
        )
        .fetchCount(database)
        // The latest may have got further figures.
        for (index, publication) in published.memory.publications.enumerated().dropFirst(max(0, known - 1)) {
            let before = index > 0 ? published.memory.publications[index - 1] : nil
            try MemoryEntry(
                wave: published.wave, survey: published.survey, number: index + 1, measures: publication.measures,
                changes: publication.changes(since: before), printed: try encoded(publication.printed)
            ).save(database)
        }
        try StandingEntry(
            wave: published.wave, survey: published.survey, figures: try encoded(published.memory.figures),
            waiting: published.waiting
        ).save(database)
    }

    /// Forgets a closed wave: what is published of it is never made again.
    static func forget(wave: String, in database: Database) throws {
        for table in [MemoryEntry.databaseTableName, StandingEntry.databaseTableName] {
            try database.execute(sql: "DELETE FROM \(table) WHERE wave = ?", arguments: [wave])
        }
    }

    /// Waves of which figures wait for an update, by wave and survey.
    func waitingFigures() throws(PipelineFailure) -> [WaitingFigures] {
        try read { database in
            guard try database.tableExists(StandingEntry.databaseTableName) else { return [] }
            return try WaitingFigures.fetchAll(
                database,
                sql: "SELECT wave, survey, waiting FROM standing WHERE waiting > 0 ORDER BY wave, survey")
        }
    }

    private static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func decoded<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
