internal import Measures

/// A wave's earlier publications beside what it is now.
struct WaveHistory: Sendable {
    /// One per remembered publication, earliest first.
    let updates: [WaveUpdate]
    /// Positions in `updates` of the latest publications of other people, earliest first: what they tell of each other and of
    /// now is read together; only of the latest where somebody has gone, as nothing is sure then of who stayed. Of older ones
    /// each is looked at by itself.
    let recent: [Int]
    private let figures: StandingFigures

    /// Each makes the linked program larger by its own size.
    private static let mostRecent = 2

    /// Nil for a wave of which nothing was published.
    init?(of estimates: WaveEstimates, after memory: WaveMemory?) {
        guard let memory, !memory.publications.isEmpty else { return nil }
        updates = memory.publications.indices.map { WaveUpdate(of: estimates, since: memory, publication: $0) }
        let latest = updates.indices.filter { [updates] in !updates[$0].changes.isEmpty }.suffix(Self.mostRecent)
        recent = latest.contains { [updates] in updates[$0].hasLosses } ? latest.suffix(1) : Array(latest)
        figures = memory.figures
    }

    /// Whether readers have a figure of a cell of the grid that may be shown again.
    func stands(_ cell: Int, of subject: Subject, in estimates: WaveEstimates, rules: ConfidentialityRules) -> Bool {
        respondents(in: cell, of: subject, in: estimates).map { $0 >= rules.threshold } ?? false
    }

    /// Adds what the latest publications told of a base, and who came, went or says something else between them and now.
    ///
    /// - Parameter changed: by publication, those who make the difference to now.
    func tell(
        _ chronicle: inout LinkedBase.Chronicle, of subject: Subject, changed: [BaseProtection],
        in estimates: WaveEstimates, rules: ConfidentialityRules
    ) {
        let everything = Set(subject.base.cells)
        chronicle.floors = floors(of: subject, in: estimates)
        for (position, index) in recent.enumerated() {
            let update = updates[index]
            chronicle.before.append(BaseProtection.table(of: update, subject, in: estimates, rules: rules))
            chronicle.hasLosses = chronicle.hasLosses || update.hasLosses
            chronicle.changes.append((position, recent.count, changed[index].table(withheld: everything)))
            guard position + 1 < recent.count else { continue }
            let between = BaseProtection.newcomers(
                from: update, to: updates[recent[position + 1]], subject, in: estimates, rules: rules)
            chronicle.changes.append(
                (position, position + 1, LinkedBase.Table(spaces: between, withheld: everything)))
        }
    }

    /// By cell of the grid, how many there are at least as far as readers of earlier figures know, who take it that nobody
    /// goes.
    private func floors(of subject: Subject, in estimates: WaveEstimates) -> [Int: Int] {
        var floors: [Int: Int] = [:]
        for cell in subject.base.cells { floors[cell] = respondents(in: cell, of: subject, in: estimates) }
        return floors
    }

    private func respondents(in cell: Int, of subject: Subject, in estimates: WaveEstimates) -> Int? {
        let place = subject.place(of: cell, in: estimates)
        return subject.names(in: estimates).lazy.compactMap { figures.respondents(of: $0, at: place) }.first
    }
}
