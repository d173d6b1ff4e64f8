internal import Measures
internal import Questionnaires

/// What separates a wave as it is now from one of its earlier publications.
struct WaveUpdate: Sendable {
    /// Who came, went, or says something else.
    let changes: ProfileChanges
    /// Whether somebody went between that publication and now, even if as many look the same now.
    let hasLosses: Bool
    /// Figures that were made for that publication.
    private let printed: PrintedFigures
    /// Figures of which a later publication has made a new one.
    private let outdated: [PrintedFigures]
    private let estimates: WaveEstimates

    /// - Parameter index: of the publication.
    init(of estimates: WaveEstimates, since memory: WaveMemory, publication index: Int) {
        changes = ProfileChanges(since: memory.publications[index].profiles, in: estimates)
        let told = memory.publications[index...].map(\.profiles)
        hasLosses =
            changes.hasLosses || zip(told, told.dropFirst()).contains { $1.lacksSome(of: $0) }
            || told.last.map { estimates.profiles.lacksSome(of: $0) } ?? false
        printed = memory.publications[index].printed
        outdated = memory.publications[(index + 1)...].map(\.printed)
        self.estimates = estimates
    }

    /// As far as a base sees it.
    func people(of subject: Subject) -> ChangedPeople {
        switch subject {
        case .measures(let base): changes.people(of: base)
        case .responses(let counts): changes.people(of: counts)
        case .rest(let base, _, _): changes.people(of: base)
        }
    }

    /// Cells of the grid whose figures were made for that publication: all; and those that a change since then could
    /// isolate people in. Where nobody has gone, whoever came since the figure was made anew came since then too, and was
    /// looked at when it was.
    func cells(of subject: Subject) -> (printed: Set<Int>, latest: Set<Int>) {
        if case .rest(_, let some, let whole) = subject {
            let (some, whole) = (cells(of: .measures(some)), cells(of: .measures(whole)))
            let printed = some.printed.intersection(whole.printed)
            return (printed, printed.intersection(some.latest.union(whole.latest)))
        }
        return cells(of: subject, printedFor: subject.names(in: estimates))
    }

    /// The same, of responses also where only answers were told: who responds now and did not when others answered is among the
    /// difference.
    func comparableCells(of subject: Subject) -> (printed: Set<Int>, latest: Set<Int>) {
        guard case .responses = subject else { return cells(of: subject) }
        let answers = estimates.bases.filter { $0.whole == nil }.flatMap { Subject.measures($0).names(in: estimates) }
        return cells(of: subject, printedFor: subject.names(in: estimates) + answers)
    }

    private func cells(of subject: Subject, printedFor names: [String]) -> (printed: Set<Int>, latest: Set<Int>) {
        let places = printed.places(ofAny: names)
        let later = hasLosses ? [] : Set(outdated.flatMap { $0.places(ofAny: names) })
        let cells = subject.base.cells.map { ($0, subject.place(of: $0, in: estimates).text) }
        return (
            Set(cells.filter { places.contains($0.1) }.map(\.0)),
            Set(cells.filter { places.contains($0.1) && !later.contains($0.1) }.map(\.0))
        )
    }
}

/// What is judged as one: the measures of a base, or a count of responses.
enum Subject: Sendable {
    case measures(Base)
    case responses(ResponseCounts)
    /// Those of a whole base who are none of some: anybody can subtract them where both have a figure.
    case rest(Base, besides: Base, of: Base)

    var base: Base {
        switch self {
        case .measures(let base): base
        case .responses(let counts): counts.base
        case .rest(let base, _, _): base
        }
    }

    /// Its measures, or the count; none for what nobody prints.
    func names(in estimates: WaveEstimates) -> [String] {
        switch self {
        case .measures(let base): base.measures.map { estimates.measures[$0].measure.id }
        case .responses: [PublishedRepresentation.Figure.count.rawValue]
        case .rest: []
        }
    }

    /// Cells of the grid that readers know whatever is withheld: those of which they have a figure that may be shown again, and
    /// how many responded in all, which every standard error tells.
    func told(in estimates: WaveEstimates, after history: WaveHistory?, rules: ConfidentialityRules) -> Set<Int> {
        var told = Set(
            base.cells.filter { history?.stands($0, of: self, in: estimates, rules: rules) ?? false })
        if case .responses(let counts) = self, counts.counted == .all,
            let total = estimates.grid.cells.firstIndex(of: .total), base.cells.contains(total)
        {
            told.insert(total)
        }
        return told
    }

    /// Cells of the grid that must stay unknown for what they would tell of answers.
    func telling(in estimates: WaveEstimates, rules: ConfidentialityRules) -> Set<Int> {
        guard case .responses(let counts) = self else { return [] }
        return TellingResponses.cells(of: counts, in: estimates, rules: rules)
    }

    /// Of a base of all, the cells of which readers have no figure yet, where figures of some of it stand beside which one would tell
    /// few, or few who may all agree: what is told of some can't be closed any more.
    func newBesideSome(
        in estimates: WaveEstimates, after history: WaveHistory?, rules: ConfidentialityRules
    ) -> Set<Int> {
        guard case .measures(let whole) = self, let history else { return [] }
        func stand(_ base: Base) -> Set<Int> {
            Set(base.cells.filter { history.stands($0, of: .measures(base), in: estimates, rules: rules) })
        }
        let isExposed = estimates.bases.contains { some in
            guard let position = some.whole, estimates.bases[position].measures == whole.measures else { return false }
            return stand(some).contains { cell in
                let all = estimates.respondents(of: whole, in: cell), own = estimates.respondents(of: some, in: cell)
                return (all ?? 0) - (own ?? 0) < rules.unanimityThreshold
            }
        }
        return isExposed ? Set(whole.cells).subtracting(stand(whole)) : []
    }

    /// Where a cell of the grid stands.
    func place(of cell: Int, in estimates: WaveEstimates) -> FigurePlace {
        let place = Self.place(of: cell, in: estimates)
        guard case .responses(let counts) = self, counts.counted == .withHomeLanguage,
            estimates.grid.cells[cell].group == .all
        else { return place }
        return place.everyHomeLanguage
    }

    /// Where a cell of the grid stands, of measures.
    static func place(of cell: Int, in estimates: WaveEstimates) -> FigurePlace {
        let cell = estimates.grid.cells[cell]
        return FigurePlace(
            territory: PublishedTerritory(cell.territory, in: estimates.territories),
            language: PublishedLanguage(cell.group, in: estimates.survey),
            group: PublishedGroup(cell.group, in: estimates.survey))
    }
}

extension WaveEstimates {
    /// Valid answers in a cell of the grid; nil where none of the base's measures has it.
    fileprivate func respondents(of base: Base, in cell: Int) -> Int? {
        base.measures.lazy.compactMap { measures[$0].estimate(ofCell: cell, in: grid.measures[$0])?.respondents }.first
    }
}
