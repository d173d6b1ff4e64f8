internal import Measures

/// Puts together what is said of who answered: counts, the respondents' mix beside a reference mix, response rates.
///
/// A count is a figure like others: few are withheld, and so is what would let few be computed. Its mix and its rate give
/// it back, so they go with it; and the mix goes with the count that it is a part of.
struct RepresentationAssembly {
    private let wave: ProtectedWave
    private let references: ReferenceTables

    private var estimates: WaveEstimates { wave.estimates }

    init(_ wave: ProtectedWave, references: ReferenceTables) {
        self.wave = wave
        self.references = references
    }

    /// One row per figure and declared cell.
    func published() -> [PublishedRepresentation] { cells.flatMap { rows(of: $0, isProtected: true) } }

    func unprotected() -> [UnprotectedRepresentation] {
        cells.flatMap { cell in
            rows(of: cell, isProtected: false).map { row in
                let verdict =
                    switch row.figure {
                    case .count, .rate: cell.verdict
                    case .mix: cell.verdict ?? cell.wholeVerdict
                    case .referenceMix: nil as Verdict?
                    }
                return UnprotectedRepresentation(
                    row: row, withheldBy: verdict, interval: row.figure == .count ? cell.interval : nil)
            }
        }
    }

    /// A declared cell.
    struct Cell {
        let cell: GridCell
        let counted: CountedResponses
        let wasAsked: Bool
        let count: Int
        /// Responses of all languages in the territory.
        let whole: Int
        let verdict: Verdict?
        let wholeVerdict: Verdict?
        let interval: AuditInterval?
    }

    private var cells: [Cell] {
        estimates.responseCounts.enumerated().flatMap { position, counts in
            let gridCells = estimates.grid.responses[position].cells
            let protection = wave.responseProtection[position]
            var wholes: [GridTerritory: (cell: Int, count: Int)] = [:]
            for (cell, count) in zip(gridCells, counts.cells) where estimates.grid.cells[cell].group == .all {
                wholes[estimates.grid.cells[cell].territory] = (cell, count)
            }
            let former = estimates.grid.responses[position].former
            return zip(gridCells, counts.cells).filter { !former.contains($0.0) }.map { index, count in
                let cell = estimates.grid.cells[index]
                let whole = wholes[cell.territory]
                return Cell(
                    cell: cell, counted: counts.counted, wasAsked: counts.wasAsked, count: count,
                    whole: whole?.count ?? 0, verdict: protection.verdicts[index],
                    wholeVerdict: whole.flatMap { protection.verdicts[$0.cell] },
                    interval: protection.intervals[index])
            }
        }
    }

    func rows(of cell: Cell, isProtected: Bool) -> [PublishedRepresentation] {
        let territory = PublishedTerritory(cell.cell.territory, in: estimates.territories)
        let everybody =
            cell.counted == .withHomeLanguage
            ? PublishedLanguage(basis: "home", code: PublishedLanguage.all.code) : .all
        let isPart = cell.cell.group != .all
        let language = isPart ? PublishedLanguage(cell.cell.group, in: estimates.survey) : everybody
        func shown(_ count: Int, _ verdict: Verdict?, _ language: PublishedLanguage) -> ShownCount? {
            guard isProtected else { return ShownCount(count: count) }
            return self.shown(
                count, verdict, at: FigurePlace(territory: territory, language: language, group: .all))
        }
        let count = shown(cell.count, cell.verdict, language)
        let whole = shown(cell.whole, cell.wholeVerdict, everybody)
        func row(
            _ figure: PublishedRepresentation.Figure, _ outcome: PublishedRepresentation.Outcome,
            of counts: [ShownCount?]
        ) -> PublishedRepresentation {
            PublishedRepresentation(
                figure: figure, territory: territory, language: language, outcome: outcome,
                isStanding: counts.contains { $0?.isStanding ?? false },
                isHeld: counts.contains { $0?.isHeld ?? false })
        }
        let hidden = hiding(cell, count)
        let number = count?.count ?? 0
        var rows = [row(.count, hidden ?? .shown(Double(number), respondents: number), of: [count])]
        if isPart { rows.append(row(.mix, hidden ?? mix(of: number, in: whole), of: [count, whole])) }
        if let invited = references.invited {
            let key = ReferenceCell(territory, language)
            rows.append(
                row(.rate, rate(of: number, invited: invited[estimates.wave]?[key], hidden: hidden), of: [count]))
        }
        if isPart, references.population != nil {
            let share = references.share(of: ReferenceCell(territory, language))
            rows.append(row(.referenceMix, share.map { .shown($0, respondents: nil) } ?? .noReference, of: []))
        }
        return rows
    }

    /// A number of responses as it is shown.
    private struct ShownCount {
        let count: Int
        /// Whether it stays as it was published.
        var isStanding = false
        /// Whether nothing may be told of its update.
        var isHeld = false
    }

    /// Nil where it is withheld.
    private func shown(_ count: Int, _ verdict: Verdict?, at place: FigurePlace) -> ShownCount? {
        let id = PublishedRepresentation.Figure.count.rawValue
        let former = wave.told?.respondents(of: id, at: place)
        if wave.isHeld(verdict), let former { return ShownCount(count: former, isStanding: true, isHeld: true) }
        if wave.saidNobody(id, at: place), verdict != nil || count == 0 {
            return ShownCount(count: 0, isStanding: true, isHeld: verdict != nil)
        }
        guard verdict == nil else { return nil }
        return ShownCount(count: count, isStanding: former == count && !wave.isRenewed(id, at: place))
    }

    /// Why the count is not shown; nil when it is.
    private func hiding(_ cell: Cell, _ count: ShownCount?) -> PublishedRepresentation.Outcome? {
        if !cell.wasAsked { return .notAsked }
        guard let count else { return .confidential }
        return count.count == 0 ? .nobody : nil
    }

    /// Of the numbers that are shown, whatever they were published with: it tells no more than they do.
    private func mix(of count: Int, in whole: ShownCount?) -> PublishedRepresentation.Outcome {
        guard let whole, count <= whole.count else { return .confidential }
        return .shown(Double(count) / Double(whole.count), respondents: whole.count)
    }

    /// That a table lacks the cell is said whatever the count; that there are fewer invitations than responses only where
    /// the count is shown.
    private func rate(
        of count: Int, invited: Int?, hidden: PublishedRepresentation.Outcome?
    ) -> PublishedRepresentation.Outcome {
        guard let invited else { return .noReference }
        if let hidden { return hidden }
        return count > invited ? .moreThanInvited : .shown(Double(count) / Double(invited), respondents: count)
    }
}
