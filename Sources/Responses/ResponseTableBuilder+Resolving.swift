internal import Dispatch
internal import Synchronization
internal import Territories

extension ResponseTableBuilder {
    /// Which records count, and the table of those that do.
    ///
    /// Of a response exported several times the last complete version counts; of several responses to one invitation
    /// (token) the last complete one; of a sheet dropped again under another name its first appearance. "Last" is by submission time, then file in order of intake, then record number.
    /// Responses of one organisation about several periods of one wave all count, but only one is in the table.
    ///
    /// Columns are freed as those of the table are made: consume the builder (`(consume builder).resolve()`), or both
    /// stand in memory.
    package consuming func resolve() -> ResolvedResponses {
        flush()
        var status = [RecordStatus](repeating: .used, count: rows.count)
        let sharedIDs = settleVersions(status: &status)
        settleInvitations(status: &status)
        let copies = settleCopies(status: &status)
        for (row, record) in rows.enumerated() where status[row] == .used {
            if !record.flags.contains(.complete) {
                status[row] = .incomplete
            } else if !record.flags.contains(.eligible) {
                status[row] = .ineligible
            }
        }
        tokens = []
        let used = rowsInOrder(of: withOneResponseOfEachOrganisation(status))
        organisations = []
        identities = []
        digests = []
        let stamp = OptionalColumn(Self.gather(&stamps, used))
        let weight =
            weights.isEmpty ? [Double](repeating: 1, count: used.count) : Self.gather(&weights, used)
        let outcomes = RecordOutcomes(
            files: rows.map(\.file), records: rows.map(\.recordNumber), statuses: status)
        let small = Self.gather(&rows, used)
        let table = ResponseTable(
            layout: layout, waves: waves,
            codes: codeColumns(used),
            values: valueColumns(used),
            wave: small.map(\.wave), language: OptionalColumn(small.map(\.language)), place: small.map(\.place),
            weight: weight, stamp: stamp)
        return ResolvedResponses(
            table: table, outcomes: outcomes, positions: used, sharedIDs: sharedIDs, copies: copies)
    }

    /// The rows that count, by content; by identity where that is the same, so that dates too stand in one order.
    private func rowsInOrder(of status: [RecordStatus]) -> [UInt32] {
        RowOrder.rows(
            by: digests, where: { status[$0] == .used }, ties: { identities[$0] < identities[$1] })
    }

    /// The codes of these rows, per slot; on all processors.
    private mutating func codeColumns(_ rows: [UInt32]) -> [[UInt8]] {
        let count = codes.count
        let columns = Mutex(codes)
        codes = []
        DispatchQueue.concurrentPerform(iterations: count) { slot in
            var column: [UInt8] = []
            columns.withLock { swap(&$0[slot], &column) }
            let gathered = Self.gather(&column, rows)
            columns.withLock { $0[slot] = gathered }
        }
        return columns.withLock { $0 }
    }

    /// The values of these rows, per slot; empty for code slots.
    private mutating func valueColumns(_ rows: [UInt32]) -> [[UInt64]] {
        var columns = [[UInt64]](repeating: [], count: layout.slots.count)
        for (index, slot) in valueSlots.enumerated() { columns[slot] = Self.gather(&values[index], rows) }
        return columns
    }

    /// The values of a column at these rows, in their order; the column is freed.
    private static func gather<Value>(_ column: inout [Value], _ rows: [UInt32]) -> [Value] {
        let source = column
        column = []
        return source.withUnsafeBufferPointer { source in
            Array(unsafeUninitializedCapacity: rows.count) { target, count in
                for row in rows {
                    target.initializeElement(at: count, to: source[Int(row)])
                    count += 1
                }
            }
        }
    }
}
