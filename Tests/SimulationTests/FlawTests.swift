import Foundation
import Questionnaires
import TestSupport
import Testing

@testable import Simulation

/// Flaws planted in hand-typed files.
@Suite struct FlawTests {
    private static func files(_ count: Int) throws -> (clean: [[String]], flawed: [[String]], flaws: [PlantedFlaw]) {
        let simulator = try Shipped.simulator(count, seed: 21)
        func rows(_ bytes: [UInt8]) throws -> [[String]] {
            let text = try #require(String(bytes: bytes, encoding: .windowsCP1252))
            return PlainTable(text, delimiter: ";").rows.map { $0.map(\.text) }
        }
        let clean = try Shipped.bytes { _ = try HandTypedExport(simulator, hasFlaws: false).write(to: $0) }
        var flaws: [PlantedFlaw] = []
        let flawed = try Shipped.bytes { flaws = try HandTypedExport(simulator, hasFlaws: true).write(to: $0) }
        return (try rows(clean), try rows(flawed), flaws)
    }

    @Test func `every kind is planted, and told with its row and column`() throws {
        let (_, rows, flaws) = try Self.files(400)
        #expect(Set(flaws.map(\.kind)) == Set(PlantedFlaw.Kind.allCases))
        for flaw in flaws {
            let row = rows[flaw.record - 1]
            guard let column = flaw.column else {
                #expect(row.joined().isEmpty)
                continue
            }
            let index = try #require(rows[1].firstIndex(of: column))
            #expect(row[index] == flaw.value)
        }
        let twice = flaws.filter { $0.kind == .twoBoxes }
        #expect(twice.count { $0.value?.contains("/") ?? false } == twice.count)
        #expect(flaws.filter { $0.kind == .lostZero }.allSatisfy { $0.value?.count == 4 })
    }

    @Test func `nothing else differs from the file without flaws`() throws {
        let (clean, flawed, flaws) = try Self.files(400)
        let empty = Set(flaws.filter { $0.kind == .emptyRow }.map(\.record))
        let kept = flawed.enumerated().filter { !empty.contains($0.offset + 1) }
        #expect(kept.count == clean.count)
        let byRecord = Dictionary(grouping: flaws, by: \.record)
        for (row, original) in zip(kept, clean) {
            let differing = row.element.indices.filter { row.element[$0] != original[$0] }
            let told = byRecord[row.offset + 1] ?? []
            #expect(told.count <= 1)
            // A lost zero moves the household, out of its quarter too; a misspelt commune takes the postal code along.
            let most = told.first?.kind == .lostZero ? 3 : 2
            #expect(told.isEmpty ? differing.isEmpty : (1...most).contains(differing.count), "\(row.offset + 1)")
        }
    }
}
