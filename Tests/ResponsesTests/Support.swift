import Foundation
import Questionnaires

@testable import Responses

/// The survey that ships with the package.
enum Parents {
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let survey = Result {
        try SurveyLoader.load(package.appendingPathComponent("Surveys/parents/survey.yaml").path)
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014), so that property tests repeat.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A record in a few words: everything else as a file without that column leaves it.
struct Sketch: Sendable {
    var id: UInt64
    var seed: UInt64 = 1
    var token: UInt64?
    var stamp: Int64? = 100
    var isComplete = true
    var isEligible = true
    var file: UInt16 = 0
    var number: UInt32
    /// Code of the first slot.
    var answer: UInt8 = 0

    func record(slots: Int) -> ResponseRecord {
        var record = ResponseRecord(slots: slots)
        record.identity = ResponseIdentity(first: id, second: seed)
        record.token = token
        record.stamp = stamp
        record.isComplete = isComplete
        record.isEligible = isEligible
        record.file = file
        record.recordNumber = number
        record.codes[0] = answer
        return record
    }
}

/// Resolves records given in this order.
func resolve(_ sketches: [Sketch]) throws -> ResolvedResponses {
    var builder = ResponseTableBuilder(survey: try Parents.survey.get())
    _ = builder.waveIndex("2025")
    for sketch in sketches { builder.append(sketch.record(slots: builder.layout.slots.count)) }
    return builder.resolve()
}

/// Statuses by file and record number.
func statuses(_ sketches: [Sketch]) throws -> [RecordStatus] {
    try resolve(sketches).outcomes.sorted { ($0.file, $0.record) < ($1.file, $1.record) }.map(\.status)
}
