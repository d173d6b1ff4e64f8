import Questionnaires
import TestSupport

@testable import Responses

/// A record in a few words: everything else as a file without that column leaves it.
struct Sketch: Sendable {
    var id: UInt64
    var seed: UInt64 = 1
    var token: UInt64?
    var organisation: UInt64?
    var stamp: Int64? = 100
    var isComplete = true
    var isEligible = true
    var file: UInt16 = 0
    var number: UInt32
    /// Code of the first slot.
    var answer: UInt8 = 0
    var isIdentifiedByPlace = false

    func record(slots: Int) -> ResponseRecord {
        var record = ResponseRecord(slots: slots)
        record.identity = ResponseIdentity(first: id, second: seed)
        record.token = token
        record.organisation = organisation
        record.stamp = stamp
        record.isComplete = isComplete
        record.isEligible = isEligible
        record.isIdentifiedByPlace = isIdentifiedByPlace
        record.file = file
        record.recordNumber = number
        record.codes[0] = answer
        return record
    }
}

/// Resolves records given in this order.
func resolve(_ sketches: [Sketch]) throws -> ResolvedResponses {
    var builder = ResponseTableBuilder(survey: try Shipped.survey.get())
    _ = builder.waveIndex("2025")
    for sketch in sketches { builder.append(sketch.record(slots: builder.layout.slots.count)) }
    return builder.resolve()
}

/// Statuses by file and record number.
func statuses(_ sketches: [Sketch]) throws -> [RecordStatus] {
    try resolve(sketches).outcomes.sorted { ($0.file, $0.record) < ($1.file, $1.record) }.map(\.status)
}
