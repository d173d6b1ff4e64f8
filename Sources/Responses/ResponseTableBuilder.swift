package import Questionnaires
internal import Territories

/// Collects the records of all files, then decides which of them count.
///
/// A response takes one byte a code slot, eight a value slot and 48 bytes besides; tokens, organisations and weights take room
/// only where files have them.
package struct ResponseTableBuilder: Sendable {
    package let layout: TableLayout
    package private(set) var waves: [String] = []
    private var waveDigests: [UInt64] = []

    /// Per slot; the last records are still in `staged`.
    var codes: [[UInt8]]
    /// Per value slot.
    var values: [[UInt64]]
    let valueSlots: [Int]
    var identities: [ResponseIdentity] = []
    var digests: [UInt64] = []
    var stamps: [Int64] = []
    var rows: [Row] = []
    /// Empty until a record has one; 0 where a record has none.
    var tokens: [UInt64] = []
    /// As `tokens`.
    var organisations: [UInt64] = []
    /// Empty until a record's is not 1.
    var weights: [Double] = []
    private var staged: StagedAnswers

    /// What is small about a record.
    struct Row: Sendable {
        var place: PlaceIndex
        var wave: UInt16
        var file: UInt16
        /// As ``OptionalColumn`` stores it.
        var language: UInt8
        var flags: Flags
        var recordNumber: UInt32
        var line: UInt32
    }

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        static let complete = Flags(rawValue: 1)
        static let eligible = Flags(rawValue: 2)
        static let hasToken = Flags(rawValue: 4)
        /// The identity is the record's place in its file.
        static let identifiedByPlace = Flags(rawValue: 8)
        static let hasOrganisation = Flags(rawValue: 16)
    }

    package init(survey: Survey) {
        self.init(layout: TableLayout(survey: survey))
    }

    private init(layout: TableLayout) {
        self.layout = layout
        valueSlots = layout.slots.indices.filter { slot in
            if case .code = layout.slots[slot].content { false } else { true }
        }
        codes = Array(repeating: [], count: layout.slots.count)
        values = Array(repeating: [], count: valueSlots.count)
        staged = StagedAnswers(codeSlots: layout.slots.count, valueSlots: valueSlots.count)
    }

    /// An empty builder of the same survey, for a part of a file that is read apart; see ``append(_:recordsBefore:linesBefore:)``.
    package func emptyCopy() -> ResponseTableBuilder { ResponseTableBuilder(layout: layout) }

    /// Index of a wave's name, declared at its first use.
    package mutating func waveIndex(_ name: String) -> UInt16 {
        if let known = waves.firstIndex(of: name) { return UInt16(known) }
        waves.append(name)
        waveDigests.append(ContentDigest(name).value)
        return UInt16(waves.count - 1)
    }

    /// Makes room for so many records in all; an estimate saves the columns from growing step by step.
    package mutating func reserve(records: Int) {
        for slot in codes.indices { codes[slot].reserveCapacity(records) }
        for slot in values.indices { values[slot].reserveCapacity(records) }
        identities.reserveCapacity(records)
        digests.reserveCapacity(records)
        stamps.reserveCapacity(records)
        rows.reserveCapacity(records)
    }

    package mutating func append(_ record: borrowing ResponseRecord) {
        staged.add(record, valueSlots: valueSlots)
        if staged.isFull { flush() }
        let wave = Int(record.wave) < waveDigests.count ? waveDigests[Int(record.wave)] : 0
        digests.append(ContentDigest(record, wave: wave, valueSlots: valueSlots).value)
        identities.append(record.identity)
        stamps.append(OptionalColumn.stored(record.stamp))
        var flags: Flags = []
        if record.isComplete { flags.insert(.complete) }
        if record.isEligible { flags.insert(.eligible) }
        if record.isIdentifiedByPlace { flags.insert(.identifiedByPlace) }
        if let token = record.token {
            flags.insert(.hasToken)
            if tokens.isEmpty { tokens = Array(repeating: 0, count: rows.count) }
            tokens.append(token)
        } else if !tokens.isEmpty {
            tokens.append(0)
        }
        if let organisation = record.organisation {
            flags.insert(.hasOrganisation)
            if organisations.isEmpty { organisations = Array(repeating: 0, count: rows.count) }
            organisations.append(organisation)
        } else if !organisations.isEmpty {
            organisations.append(0)
        }
        if !weights.isEmpty || record.weight != 1 {
            if weights.isEmpty { weights = Array(repeating: 1, count: rows.count) }
            weights.append(record.weight)
        }
        rows.append(
            Row(
                place: record.place, wave: record.wave, file: record.file,
                language: OptionalColumn.stored(record.language), flags: flags, recordNumber: record.recordNumber,
                line: record.line))
    }

    /// Adds the records of a part of a file that was read apart, after those already here.
    ///
    /// - Parameters:
    ///   - part: made by ``emptyCopy()``.
    ///   - recordsBefore: records of the file before the part; added to its record numbers.
    ///   - linesBefore: physical lines of the file before the part; added to its lines.
    package mutating func append(_ part: consuming ResponseTableBuilder, recordsBefore: Int, linesBefore: Int) {
        flush()
        part.flush()
        let waveIndices = part.waves.map { waveIndex($0) }
        let first = rows.count
        if !part.tokens.isEmpty || !tokens.isEmpty {
            tokens += Array(repeating: 0, count: first - tokens.count) + part.tokens
            tokens += Array(repeating: 0, count: first + part.rows.count - tokens.count)
        }
        if !part.organisations.isEmpty || !organisations.isEmpty {
            organisations += Array(repeating: 0, count: first - organisations.count) + part.organisations
            organisations += Array(repeating: 0, count: first + part.rows.count - organisations.count)
        }
        if !part.weights.isEmpty || !weights.isEmpty {
            weights += Array(repeating: 1, count: first - weights.count) + part.weights
            weights += Array(repeating: 1, count: first + part.rows.count - weights.count)
        }
        move(&part.rows, to: &rows)
        move(&part.identities, to: &identities)
        for row in first..<rows.count {
            if Int(rows[row].wave) < waveIndices.count { rows[row].wave = waveIndices[Int(rows[row].wave)] }
            rows[row].recordNumber &+= UInt32(truncatingIfNeeded: recordsBefore)
            rows[row].line &+= UInt32(truncatingIfNeeded: linesBefore)
            if rows[row].flags.contains(.identifiedByPlace) {
                let first = identities[row].first &+ UInt64(recordsBefore)
                identities[row] = ResponseIdentity(first: first, second: identities[row].second)
            }
        }
        move(&part.digests, to: &digests)
        move(&part.stamps, to: &stamps)
        for slot in codes.indices { move(&part.codes[slot], to: &codes[slot]) }
        for slot in values.indices { move(&part.values[slot], to: &values[slot]) }
    }

    /// Appends and frees, so that a merge never holds more than one column twice.
    private func move<Value>(_ column: inout [Value], to target: inout [Value]) {
        if target.isEmpty {
            swap(&column, &target)
        } else {
            target.append(contentsOf: column)
            column = []
        }
    }

    /// Moves staged answers to the columns.
    mutating func flush() {
        staged.flush(codes: &codes, values: &values)
    }
}
