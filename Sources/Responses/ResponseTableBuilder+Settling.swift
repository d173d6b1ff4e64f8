/// Which of several versions of a response counts.
extension ResponseTableBuilder {
    /// Settles versions of one response, among which the strongest counts; returns the records that share the exporter's
    /// id with another and not its seed.
    func settleVersions(status: inout [RecordStatus]) -> [RecordReference] {
        // Exports come in the order of their ids: nothing to settle then.
        let areAscending = identities.indices.dropFirst().allSatisfy { identities[$0 - 1].first < identities[$0].first }
        if areAscending { return [] }
        let keys = identities.map { Self.spread($0.first) }
        let order = RowOrder.rows(by: keys, where: { _ in true }, ties: ranksBefore)
        var shared: [RecordReference] = []
        for (row, next) in zip(order, order.dropFirst()) {
            let (row, next) = (Int(row), Int(next))
            guard identities[row].first == identities[next].first else { continue }
            if identities[row] == identities[next] {
                status[row] = hasSameContent(row, next) ? .duplicate : .superseded
            } else {
                shared.append(
                    RecordReference(
                        file: Int(rows[next].file), record: Int(rows[next].recordNumber), line: Int(rows[next].line)))
            }
        }
        return shared.sorted { ($0.file, $0.record) < ($1.file, $1.record) }
    }

    /// Of several responses to one invitation (token) in one wave, the strongest counts.
    func settleInvitations(status: inout [RecordStatus]) {
        struct Invitation: Hashable {
            let token: UInt64
            let wave: UInt16
        }
        guard !tokens.isEmpty else { return }
        var strongest: [Invitation: Int] = [:]
        for row in rows.indices where status[row] == .used && rows[row].flags.contains(.hasToken) {
            let invitation = Invitation(token: tokens[row], wave: rows[row].wave)
            guard let rival = strongest[invitation] else {
                strongest[invitation] = row
                continue
            }
            let loser = isWeakerVersion(rival, row) ? rival : row
            status[loser] = .superseded
            strongest[invitation] = loser == rival ? row : rival
        }
    }

    /// Statuses as the table sees them: of an organisation's responses that count in one wave only the latest is left, so
    /// that every row is an organisation and a threshold counts organisations. Of responses sent at once the greatest in
    /// content is left, so that the order of files does not matter.
    func withOneResponseOfEachOrganisation(_ status: [RecordStatus]) -> [RecordStatus] {
        struct Voice: Hashable {
            let organisation: UInt64
            let wave: UInt16
        }
        guard !organisations.isEmpty else { return status }
        var status = status
        var latest: [Voice: Int] = [:]
        for row in rows.indices where status[row] == .used && rows[row].flags.contains(.hasOrganisation) {
            let voice = Voice(organisation: organisations[row], wave: rows[row].wave)
            guard let rival = latest[voice] else {
                latest[voice] = row
                continue
            }
            let isLater = wasSentBefore(rival, row)
            status[isLater ? rival : row] = .superseded
            latest[voice] = isLater ? row : rival
        }
        return status
    }

    private func wasSentBefore(_ left: Int, _ right: Int) -> Bool {
        if stamps[left] != stamps[right] { return stamps[left] < stamps[right] }
        if digests[left] != digests[right] { return digests[left] < digests[right] }
        return identities[left] < identities[right]
    }

    /// A bijection that spreads ids over all values.
    private static func spread(_ id: UInt64) -> UInt64 {
        let mixed = (id ^ (id >> 32)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }

    /// By seed, records of one id; then from the weakest to the strongest version.
    private func ranksBefore(_ left: Int, _ right: Int) -> Bool {
        if identities[left] != identities[right] { return identities[left] < identities[right] }
        return isWeakerVersion(left, right)
    }

    private func isWeakerVersion(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (rows[left], rows[right])
        let areComplete = (one.flags.contains(.complete), other.flags.contains(.complete))
        if areComplete.0 != areComplete.1 { return !areComplete.0 }
        if stamps[left] != stamps[right] { return stamps[left] < stamps[right] }
        return (one.file, one.recordNumber) < (other.file, other.recordNumber)
    }

    private func hasSameContent(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (rows[left], rows[right])
        return one.language == other.language && one.place == other.place
            && one.flags.contains(.complete) == other.flags.contains(.complete)
            && (weights.isEmpty || weights[left] == weights[right])
            && codes.allSatisfy { $0[left] == $0[right] } && values.allSatisfy { $0[left] == $0[right] }
    }
}
