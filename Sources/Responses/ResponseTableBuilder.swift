package import Questionnaires
internal import Territories

/// Collects the records of all files, then decides which of them count.
package struct ResponseTableBuilder: Sendable {
    package let layout: TableLayout
    package private(set) var waves: [String] = []
    private var codes: [[UInt8]]
    private var values: [[UInt64]]
    private var identities: [ResponseIdentity] = []
    private var tokens: [UInt64?] = []
    private var wave: [UInt16] = []
    private var language: [UInt8?] = []
    private var place: [PlaceIndex] = []
    private var weight: [Double] = []
    private var stamp: [Int64?] = []
    private var isComplete: [Bool] = []
    private var isEligible: [Bool] = []
    private var file: [UInt16] = []
    private var recordNumber: [UInt32] = []
    private var line: [UInt32] = []

    package init(survey: Survey) {
        layout = TableLayout(survey: survey)
        codes = Array(repeating: [], count: layout.slots.count)
        values = Array(repeating: [], count: layout.slots.count)
    }

    /// Index of a wave's name, declared at its first use.
    package mutating func waveIndex(_ name: String) -> UInt16 {
        if let known = waves.firstIndex(of: name) { return UInt16(known) }
        waves.append(name)
        return UInt16(waves.count - 1)
    }

    package mutating func append(_ record: borrowing ResponseRecord) {
        for slot in codes.indices {
            codes[slot].append(record.codes[slot])
            if case .code = layout.slots[slot].content { continue }
            values[slot].append(record.values[slot])
        }
        identities.append(record.identity)
        tokens.append(record.token)
        wave.append(record.wave)
        language.append(record.language)
        place.append(record.place)
        weight.append(record.weight)
        stamp.append(record.stamp)
        isComplete.append(record.isComplete)
        isEligible.append(record.isEligible)
        file.append(record.file)
        recordNumber.append(record.recordNumber)
        line.append(record.line)
    }

    /// Which records count, and the table of those that do.
    ///
    /// Of a response exported several times the last complete version counts; of several responses to one invitation
    /// (token) the last complete one. "Last" is by submission time, then file in order of intake, then record number.
    package consuming func resolve() -> ResolvedResponses {
        var status = [RecordStatus](repeating: .used, count: identities.count)
        let order = identities.indices.sorted { ranksBefore($0, $1) }
        settleVersions(in: order, status: &status)
        settleInvitations(in: order, status: &status)
        for row in status.indices where status[row] == .used {
            status[row] = !isComplete[row] ? .incomplete : !isEligible[row] ? .ineligible : .used
        }
        let used = order.filter { status[$0] == .used }
        let table = ResponseTable(
            layout: layout,
            waves: waves,
            codes: codes.map { column in used.map { column[$0] } },
            values: values.map { column in column.isEmpty ? [] : used.map { column[$0] } },
            wave: used.map { wave[$0] },
            language: used.map { language[$0] },
            place: used.map { place[$0] },
            weight: used.map { weight[$0] },
            stamp: used.map { stamp[$0] })
        let outcomes = status.indices.map {
            RecordOutcome(file: Int(file[$0]), record: Int(recordNumber[$0]), status: status[$0])
        }
        return ResolvedResponses(table: table, outcomes: outcomes, sharedIDs: sharedIDs(in: order))
    }

    /// By identity, then from the weakest to the strongest version of one response.
    private func ranksBefore(_ left: Int, _ right: Int) -> Bool {
        if identities[left] != identities[right] { return identities[left] < identities[right] }
        return isWeakerVersion(left, right)
    }

    private func isWeakerVersion(_ left: Int, _ right: Int) -> Bool {
        if isComplete[left] != isComplete[right] { return !isComplete[left] }
        let stamps = (stamp[left] ?? .min, stamp[right] ?? .min)
        if stamps.0 != stamps.1 { return stamps.0 < stamps.1 }
        return (file[left], recordNumber[left]) < (file[right], recordNumber[right])
    }

    private func settleVersions(in order: [Int], status: inout [RecordStatus]) {
        for (row, next) in zip(order, order.dropFirst()) where identities[row] == identities[next] {
            status[row] = hasSameContent(row, next) ? .duplicate : .superseded
        }
    }

    private func settleInvitations(in order: [Int], status: inout [RecordStatus]) {
        struct Invitation: Hashable {
            let token: UInt64
            let wave: UInt16
        }
        var strongest: [Invitation: Int] = [:]
        for row in order where status[row] == .used {
            guard let token = tokens[row] else { continue }
            let invitation = Invitation(token: token, wave: wave[row])
            guard let rival = strongest[invitation] else {
                strongest[invitation] = row
                continue
            }
            let loser = isWeakerVersion(rival, row) ? rival : row
            status[loser] = .superseded
            strongest[invitation] = loser == rival ? row : rival
        }
    }

    private func hasSameContent(_ left: Int, _ right: Int) -> Bool {
        codes.allSatisfy { $0[left] == $0[right] }
            && values.allSatisfy { $0.isEmpty || $0[left] == $0[right] }
            && language[left] == language[right] && place[left] == place[right] && weight[left] == weight[right]
            && isComplete[left] == isComplete[right]
    }

    /// Records that share the exporter's id with the record before them and not its seed: other responses all the same.
    private func sharedIDs(in order: [Int]) -> [RecordReference] {
        zip(order, order.dropFirst())
            .filter { previous, row in
                identities[previous].first == identities[row].first && identities[previous] != identities[row]
            }
            .map { RecordReference(file: Int(file[$1]), record: Int(recordNumber[$1]), line: Int(line[$1])) }
    }
}

/// A record of a file.
package struct RecordReference: Sendable, Equatable {
    /// Index of the file in the order of intake.
    package let file: Int
    /// Number of the record in the file as it was dropped.
    package let record: Int
    /// Its physical line in that file.
    package let line: Int
}

/// What became of one record.
package struct RecordOutcome: Sendable, Equatable {
    package let file: Int
    package let record: Int
    package let status: RecordStatus
}

/// The table and what became of each record.
package struct ResolvedResponses: Sendable {
    package let table: ResponseTable
    /// One per record appended, in the order of intake.
    package let outcomes: [RecordOutcome]
    /// Records whose id another response has too, with another seed or start date.
    package let sharedIDs: [RecordReference]
}
