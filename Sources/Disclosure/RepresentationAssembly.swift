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
            return zip(gridCells, counts.cells).map { index, count in
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
        let language =
            cell.counted == .withHomeLanguage && cell.cell.group == .all
            ? PublishedLanguage(basis: "home", code: PublishedLanguage.all.code)
            : PublishedLanguage(cell.cell.group, in: estimates.survey)
        let key = ReferenceCell(territory, language)
        func row(
            _ figure: PublishedRepresentation.Figure, _ outcome: PublishedRepresentation.Outcome
        ) -> PublishedRepresentation {
            let now = PublishedRepresentation(
                figure: figure, territory: territory, language: language, outcome: outcome)
            guard isProtected, let standing = standing(figure, of: cell)?.outcome(of: now) else { return now }
            return PublishedRepresentation(
                figure: figure, territory: territory, language: language, outcome: standing,
                isStanding: cell.verdict == .held || figure == .mix && cell.wholeVerdict == .held)
        }
        let hidden = hiding(cell, isProtected: isProtected)
        let isPart = cell.cell.group != .all
        var rows = [row(.count, hidden ?? .shown(Double(cell.count), respondents: cell.count))]
        if isPart {
            let isWholeHidden = isProtected && cell.wholeVerdict != nil
            rows.append(
                row(
                    .mix,
                    hidden
                        ?? (isWholeHidden
                            ? .confidential : .shown(Double(cell.count) / Double(cell.whole), respondents: cell.whole)))
            )
        }
        if let invited = references.invited {
            rows.append(row(.rate, rate(of: cell, invited: invited[estimates.wave]?[key], hidden: hidden)))
        }
        if isPart, references.population != nil {
            rows.append(
                row(.referenceMix, references.share(of: key).map { .shown($0, respondents: nil) } ?? .noReference))
        }
        return rows
    }

    /// What readers have of a figure whose update waits; a mix waits with the count that it is a part of.
    private func standing(_ figure: PublishedRepresentation.Figure, of cell: Cell) -> StandingFigures? {
        let verdicts = [cell.verdict] + (figure == .mix ? [cell.wholeVerdict] : [])
        guard figure != .referenceMix, cell.wasAsked, verdicts.allSatisfy({ $0 == nil || $0 == .held })
        else { return nil }
        return wave.standing(verdicts.contains(.held) ? .held : nil)
    }

    /// Why the count is not shown; nil when it is.
    private func hiding(_ cell: Cell, isProtected: Bool) -> PublishedRepresentation.Outcome? {
        if !cell.wasAsked { return .notAsked }
        if isProtected, cell.verdict != nil { return .confidential }
        return cell.count == 0 ? .nobody : nil
    }

    /// That a table lacks the cell is said whatever the count; that there are fewer invitations than responses only where
    /// the count is shown.
    private func rate(
        of cell: Cell, invited: Int?, hidden: PublishedRepresentation.Outcome?
    ) -> PublishedRepresentation.Outcome {
        guard let invited else { return .noReference }
        if let hidden { return hidden }
        return cell.count > invited
            ? .moreThanInvited : .shown(Double(cell.count) / Double(invited), respondents: cell.count)
    }
}
