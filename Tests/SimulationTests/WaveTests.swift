import Foundation
import Questionnaires
import TestSupport
import Testing

@testable import Simulation

/// Exports as the questionnaires of former waves wrote them.
@Suite struct WaveTests {
    private static func columns(_ wave: String?) throws -> [String: [String]] {
        let simulator = try Shipped.simulator(300, seed: 12) { $0.wave = wave }
        let bytes = try Shipped.bytes { try LimeSurveyExport(simulator).write(to: $0) }
        let rows = PlainTable(String(decoding: bytes.dropFirst(3), as: UTF8.self), delimiter: ";").rows.dropLast()
        let header = rows[0].map(\.text)
        return Dictionary(
            uniqueKeysWithValues: header.enumerated().map { column, name in
                (name, rows.dropFirst().map { $0[column].text })
            })
    }

    @Test func `2021 asked for satisfaction as q12 and coded it from 1, very satisfied, to 4`() throws {
        let now = try Self.columns("2025")
        let then = try Self.columns("2021")
        let answers = try #require(now["satinfo"])
        let former = try #require(then["q12"])
        #expect(then["satinfo"] == nil)
        let reversed = ["4": "1", "3": "2", "2": "3", "1": "4"]
        #expect(former == answers.map { reversed[$0] ?? $0 })
        #expect(Set(former).isSuperset(of: ["1", "2", "3", "4", "8", "9"]))
        #expect(then["satmode"] == now["satmode"]?.map { reversed[$0] ?? $0 })
        #expect(then["admfac"] == now["admfac"])
    }

    @Test func `2023 had a middle on a scale of five, under another header`() throws {
        let now = try #require(try Self.columns("2025")["satinfo"])
        let then = try #require(try Self.columns("2023")["satisfaction_info"])
        let allowed: [String: Set<String>] = ["4": ["5"], "3": ["4", "3"], "2": ["2", "3"], "1": ["1"]]
        for (present, former) in zip(now, then) {
            #expect(allowed[present].map { $0.contains(former) } ?? (former == present), "\(present) \(former)")
        }
        #expect(Set(then).isSuperset(of: ["1", "2", "3", "4", "5"]))
    }

    @Test func `waves without history are written as today`() throws {
        #expect(try Self.columns("2024") == Self.columns(nil))
    }
}
