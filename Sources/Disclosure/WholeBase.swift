internal import Measures
internal import Questionnaires

/// All who answered what a base counts among some, and those of them who are not of it: whoever has a figure of all and one of
/// some has one of the rest.
struct WholeBase: Sendable {
    let published: LinkedBase.Chronicle
    /// Nobody prints it. Nil where it is known by its answers anyway.
    let rest: LinkedBase.Chronicle?
    /// Cells in which both figures as they are now would tell, with both of an earlier publication, few who came to the rest or went.
    private(set) var held: Set<Int> = []

    /// - Parameters:
    ///   - published: what is published of the whole base, and what was.
    ///   - some: a base among some.
    ///   - everybody: all who answered, as if they had come since nothing was published.
    init(
        _ published: LinkedBase.Chronicle, of some: Base, in whole: Base, everybody: ProfileChanges,
        after history: WaveHistory?, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) {
        self.published = published
        guard !estimates.isAmongItsOwnAnswers(some) else {
            rest = nil
            return
        }
        let base = whole.rest(besides: some)
        let subject = Subject.rest(base, besides: some, of: whole)
        let people = everybody.people(of: base)
        let cells = Set(base.cells)
        let now = estimates.spaces.indices.filter { !base.counts[$0].isEmpty }.map { space in
            SensitiveCounts(
                of: people, outOf: whole.counts[space], since: (printed: cells, latest: cells), base: base,
                space: space, in: estimates, rules: rules)
        }
        var chronicle = LinkedBase.Chronicle(now: LinkedBase.Table(spaces: now, withheld: cells))
        if let history {
            let changed = history.updates.map { BaseProtection(of: $0, subject, in: estimates, rules: rules) }
            held = changed.reduce(into: Set<Int>()) { $0.formUnion($1.primary) }
                .subtracting(published.now.withheld)
            history.tell(&chronicle, of: subject, changed: changed, in: estimates, rules: rules)
        }
        rest = chronicle
    }

    /// Cells in which all are some: the figure of all is that of some, told or withheld.
    ///
    /// - Parameter isTold: of those whose figure of all is told, or of the others.
    func cellsOfAll(of some: Base, isTold: Bool, in estimates: WaveEstimates) -> Set<Int> {
        let groups = Set(some.rule.groups(of: estimates.survey).everybody)
        let printed = Set(published.now.spaces.flatMap(\.gridCells))
        return Set(
            some.cells.filter { cell in
                groups.contains(estimates.grid.cells[cell].group) && printed.contains(cell)
                    && published.now.withheld.contains(cell) != isTold
            })
    }
}

extension WaveEstimates {
    /// Whether the rest of a whole base beside one among some is known by its answers anyway.
    func isAmongItsOwnAnswers(_ some: Base) -> Bool {
        some.measures.contains { measures[$0].measure.isAmongItsOwnAnswers }
    }
}
