import Questionnaires
import Testing

@testable import Ingestion
@testable import Responses
@testable import Timestamps

/// Waves, dates and weights of records (contract, "Waves, identity, accounting").
@Suite struct WaveAndWeightTests {
    static func instant(_ text: String) throws -> Timestamp { try #require(Timestamp(text.utf8)) }

    static func calendar(fallback: String?) throws -> WaveCalendar {
        WaveCalendar(
            ranges: [
                .init(name: "2023", first: try instant("2023-03-01"), last: try instant("2023-04-30")),
                .init(name: "2025", first: try instant("2025-03-01"), last: try instant("2025-04-30")),
            ], fallback: fallback)
    }

    @Test(arguments: [
        ("", "2025-03-01 00:00:00", "2025"), ("", "2025-04-30 23:59:59", "2025"), ("", "2023-03-12 08:00:00", "2023"),
        ("autre", "2025-03-12 08:00:00", "autre"), (" 2023 ", "2025-03-12", "2023"),
        ("", "1980-01-01 00:00:00", "autre"),
    ])
    func `the wave column decides, then the date, then the pipeline`(column: String, date: String, wave: String) throws
    {
        var export = Export(["vague"])
        export.add(["vague": column, "submitdate": date])
        let reading = try Reading(export, calendar: try Self.calendar(fallback: "autre"))
        #expect(reading.table.wave.map { reading.table.waves[Int($0)] } == [wave])
        #expect(reading.remarks.isEmpty)
    }

    @Test func `a wave that the pipeline does not declare is told and its records are rejected`() throws {
        var export = Export(["vague"])
        for wave in ["2021", "2025", "2021", "printemps"] { export.add(["vague": wave]) }
        let reading = try Reading(export, calendar: try Self.calendar(fallback: "autre"))
        #expect(
            reading.remarks.map(\.line) == [
                "undeclared-wave 2:2 vague [2021] expected=2023, 2025, autre ×2",
                "undeclared-wave 5:5 vague [printemps] expected=2023, 2025, autre",
            ])
        #expect(reading.remarks.allSatisfy { $0.code.severity == .blocking })
        #expect(reading.account()[.rejected] == 3 && reading.account()[.used] == 1 && reading.account().isClosed)
    }

    @Test func `without declared waves any text is a wave`() throws {
        var export = Export(["vague"])
        export.add(["vague": "printemps"])
        let reading = try Reading(export)
        #expect(reading.remarks.isEmpty)
        #expect(reading.table.waves == ["printemps"])
    }

    @Test func `dates outside the declared waves are counted in the pipeline's own, and told once`() throws {
        var export = Export([])
        for date in ["2024-03-12 10:00:00", "2025-03-12 10:00:00", "2026-01-01 10:00:00"] {
            export.add(["submitdate": date])
        }
        let reading = try Reading(export, calendar: try Self.calendar(fallback: "autre"))
        #expect(reading.remarks.map(\.line) == ["date-outside-waves 2:2 date=2024-03-12 wave=autre ×2"])
        #expect(reading.table.wave.map { reading.table.waves[Int($0)] } == ["autre", "2025", "autre"])
    }

    @Test func `a record that no wave takes is rejected with its day, and file names never decide`() throws {
        var export = Export([])
        export.add(["submitdate": "2024-06-01 08:00:00"])
        export.add(["submitdate": "2025-04-01 08:00:00"])
        let reading = try Reading([("vague-2023.csv", export.bytes)], calendar: try Self.calendar(fallback: nil))
        #expect(reading.remarks.map(\.line) == ["unknown-wave 2:2 date=2024-06-01"])
        #expect(reading.account()[.rejected] == 1 && reading.account()[.used] == 1 && reading.account().isClosed)
        #expect(reading.table.wave.map { reading.table.waves[Int($0)] } == ["2025"])
    }

    @Test func `records of a closed wave are ineligible and told once, whatever tells their wave`() throws {
        var calendar = try Self.calendar(fallback: "autre")
        calendar.closed = ["2023", "autre"]
        var export = Export(["vague"])
        for (wave, date) in [
            ("2023", "2025-03-12"), ("", "2023-03-12"), ("", "2025-03-12"), ("2025", "2023-03-12"), ("autre", ""),
            ("printemps", ""),
        ] {
            export.add(["vague": wave, "submitdate": date.isEmpty ? "2025-03-13" : date])
        }
        let reading = try Reading(export, calendar: calendar)
        #expect(
            reading.remarks.map(\.line) == [
                "wave-closed 2:2 wave=2023 ×2", "wave-closed 6:6 wave=autre",
                "undeclared-wave 7:7 vague [printemps] expected=2023, 2025, autre",
            ])
        let account = reading.account()
        #expect(account[.ineligible] == 3 && account[.used] == 2 && account[.rejected] == 1 && account.isClosed)
        #expect(Set(reading.table.wave.map { reading.table.waves[Int($0)] }) == ["2025"])
    }

    @Test(
        arguments: [
            ("2025-03-12", 1_741_737_600), ("2025-03-12 14:05", 1_741_788_300), ("2025-03-12 14:05:33", 1_741_788_333),
            ("2025-03-12T14:05:33Z", 1_741_788_333), ("1970-01-01 00:00:00", 0), ("2024-02-29", 1_709_164_800),
            ("1969-12-31 23:59:59", -1),
        ] as [(String, Int64)])
    func `dates are read as exporters write them`(text: String, seconds: Int64) throws {
        let instant = try Self.instant(text)
        #expect(instant.seconds == seconds)
        #expect(instant.day == text.prefix(10))
    }

    @Test(arguments: [
        "12/03/2025", "2025-13-01", "2025-02-29", "2025-04-31", "2025-03-12 24:00", "2025-03-12 10:60", "2025-3-12",
        "2025-03-12 10", "45728", "", "2025-03-12 10:00:00 CET", "1900-02-29",
    ])
    func `what is no date, or a day that no calendar has, is not read as one`(text: String) {
        #expect(Timestamp(text.utf8) == nil)
    }

    @Test func `an unreadable date is told, the response counts all the same`() throws {
        var export = Export(["datestamp"])
        export.add(["submitdate": "mercredi matin...", "datestamp": "2025-03-12 10:00:00"])
        let reading = try Reading(export, calendar: try Self.calendar(fallback: nil))
        #expect(reading.remarks.map(\.line) == ["unreadable-date 2:2 submitdate (17)"])
        #expect(reading.table.stamp == [1_741_773_600])
    }

    @Test(arguments: [
        // All dates of the file have the order, and the second tells which.
        (["02/04/2024 08:05", "25/04/2024 17:30"], [1_712_045_100, 1_714_066_200] as [Int64?]),
        (["4/2/2024 8:05 AM", "4/25/2024 5:30 PM"], [1_712_045_100, 1_714_066_200]),
        // Nothing tells which; one cell stands out; the two contradict each other.
        (["02/04/2024 08:05", "03/04/2024 17:30"], [nil, nil]),
        (["2024-04-02 08:05:00", "25/04/2024 17:30"], [1_712_045_100, nil]),
        (["25/04/2024 17:30", "04/25/2024 17:30"], [nil, nil]),
    ])
    func `dates that a spreadsheet wrote anew are read where their order is sure`(dates: [String], stamps: [Int64?])
        throws
    {
        var export = Export([])
        for date in dates { export.add(["submitdate": date]) }
        let reading = try Reading(export)
        #expect(reading.table.stamp.stored.count == dates.count)
        let told = (0..<reading.table.count).map { reading.table.stamp[$0] }
        #expect(told == stamps)
        #expect(reading.remarks.map(\.code) == stamps.filter { $0 == nil }.prefix(1).map { _ in .unreadableDate })
    }

    @Test func `the instant LimeSurvey gives to anonymous responses is no date`() throws {
        var export = Export([])
        export.add(["submitdate": "1980-01-01 00:00:00"])
        let reading = try Reading(export)
        #expect(reading.table.stamp == [nil])
        #expect(reading.account()[.used] == 1)
    }

    @Test(arguments: [("1", 1), ("0,75", 0.75), ("1.25", 1.25), ("12", 12)] as [(String, Double)])
    func `weights are read with a comma or a point`(cell: String, weight: Double) throws {
        var export = Export(["poids"])
        export.add(["poids": cell])
        let reading = try Reading(export)
        #expect(reading.table.weight == [weight])
        #expect(reading.files[0].hasWeights)
    }

    @Test(arguments: ["", "0", "-1", "lourd", "inf", "nan", "1e12", "1.000,5"])
    func `a record with a bad weight is rejected, not weighed as one`(cell: String) throws {
        var export = Export(["poids"])
        export.add(["poids": cell])
        export.add(["poids": "2"])
        let reading = try Reading(export)
        #expect(reading.remarks.map(\.line) == ["unreadable-weight 2:2 poids"])
        #expect(reading.table.weight == [2])
        #expect(reading.account()[.rejected] == 1 && reading.account().isClosed)
    }

    @Test func `a file without weights weighs one each`() throws {
        var export = Export([])
        export.add()
        let reading = try Reading(export)
        #expect(reading.table.weight == [1])
        #expect(!reading.files[0].hasWeights)
    }
}
