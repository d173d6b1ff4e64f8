internal import Questionnaires
internal import Responses
internal import Statistics
internal import Territories

/// One pass over the responses of a wave: what every measure leaves in the atoms of every space, and in the strata of gaps.
struct EstimationPass {
    let estimator: Estimator
    let spaces: [AtomSpace]
    private let classifiers: [GroupClassifier]
    let rules: [ScoreRule]
    /// By measure, what the definitions tell of its base.
    let baseRules: [BaseRule]
    /// Spaces in which each measure has a cell, or in which the definitions tell who is among some; the first is always one.
    let spacesOfMeasure: [[Int]]
    private var strata: StrataPass?
    private var counts: [ResponseTally]
    /// By measure and space; no atoms where the measure is not gathered.
    private(set) var tallies: [[MeasureTally]]
    /// Whether the wave's answers can tell the measure.
    private let isTold: [Bool]
    /// Whether any file had a column for the measure's question.
    private(set) var wasAsked: [Bool]
    private(set) var responses = 0
    private let profileWriter: ProfileWriter
    private(set) var profiles: ResponseProfiles

    /// - Parameters:
    ///   - table: of the wave's responses, among others.
    ///   - wave: index into the table's waves.
    init(_ estimator: Estimator, of table: ResponseTable, wave: Int, spaces: [AtomSpace]) {
        self.estimator = estimator
        self.spaces = spaces
        let (survey, grid, layout) = (estimator.survey, estimator.grid, table.layout)
        classifiers = spaces.map { GroupClassifier($0.overlay, survey: survey, layout: layout) }
        rules = grid.measures.map { ScoreRule(measure: $0.measure, survey: survey, layout: layout) }
        let answers = spaces.map { space in
            (space, ClassAnswers.all(of: space.overlay, survey: survey) { table.isAbsent($0, inWave: wave) })
        }
        let baseRules = grid.measures.map { BaseRule(of: $0.measure, in: answers, survey: survey) }
        self.baseRules = baseRules
        spacesOfMeasure = zip(grid.measures, baseRules).map { gridded, rule in
            let overlays = Set(gridded.cells.compactMap { grid.cells[$0].group.overlay(in: survey) })
            // Of groups in which all or none are some, the figure of all tells of some, too.
            let told = gridded.measure.among == nil ? [] : rule.spaces
            return spaces.indices.filter { $0 == 0 || overlays.contains(spaces[$0].overlay) || told.contains($0) }
        }
        counts = grid.responses.map { ResponseTally($0, survey: survey, spaces: spaces, layout: layout) }
        strata = estimator.standard.map { StrataPass($0, estimator: estimator, layout: layout) }
        tallies = spacesOfMeasure.map { used in
            spaces.indices.map { MeasureTally(atoms: used.contains($0) ? spaces[$0].count : 0) }
        }
        isTold = grid.measures.map { survey.canTell($0.measure, inWave: table.waves[wave]) }
        wasAsked = Array(repeating: false, count: rules.count)
        profileWriter = ProfileWriter(
            survey: survey, territories: estimator.territories, spaces: spaces,
            standard: estimator.standard?.grouping, layout: layout)
        profiles = ResponseProfiles(measures: grid.measures.map(\.measure.id))
    }

    mutating func add(_ row: Int, of table: ResponseTable) throws(StatisticsError) {
        responses += 1
        let atoms = spaces.indices.map { space in
            spaces[space].atom(place: table.place[row], class: classifiers[space].index(in: table, row: row))
        }
        for index in counts.indices { counts[index].add(row, of: table, atoms: atoms, classifiers: classifiers) }
        let weight = table.weight[row]
        let outcomes = rules.map { $0.outcome(in: table, row: row) }
        profiles.add(profileWriter.profile(row, of: table, outcomes: outcomes))
        for (index, outcome) in outcomes.enumerated() {
            wasAsked[index] = wasAsked[index] || isTold[index] && rules[index].isAsked(in: table, row: row)
            if outcome == .outside { continue }
            for space in spacesOfMeasure[index] {
                try tallies[index][space].add(outcome, weight: weight, atom: atoms[space])
            }
            if case .value(let value) = outcome {
                try strata?.add(value: value, weight: weight, measure: index, row: row, of: table)
            }
        }
    }

    /// How many responses there are in each cell that counts them.
    var responseCounts: [ResponseCounts] { counts.map(\.estimate) }

    /// What a measure leaves in a cell of the grid.
    func tally(of measure: Int, cell: Int) -> CellTally {
        let space = space(of: cell)
        return tallies[measure][space].sum(over: spaces[space].atoms(ofCell: cell) ?? [])
    }

    /// The gaps of a measure, plain and standardised.
    func gaps(of measure: Int, in design: Design) throws(StatisticsError) -> [GapEstimate] {
        let strata = strata?.strata(ofGapsOf: measure)
        var estimates: [GapEstimate] = []
        for (position, gap) in estimator.grid.measures[measure].gaps.enumerated() {
            estimates.append(
                try GapEstimate(
                    gap: gap, group: tally(of: measure, cell: gap.cell).moments,
                    reference: reference(of: gap, measure: measure), strata: strata?[position], design: design))
        }
        return estimates
    }

    /// Those whom the cell is compared with: the reference's own cell, or everybody of the reference who is not in it.
    private func reference(of gap: GridGap, measure: Int) -> DomainMoments {
        let grid = estimator.grid
        guard grid.cells[gap.reference].group == .all else { return tally(of: measure, cell: gap.reference).moments }
        let space = spaces[space(of: gap.cell)]
        let inside = Set(space.atoms(ofCell: gap.cell) ?? [])
        let others = (space.atoms(ofCell: gap.reference) ?? []).filter { !inside.contains($0) }
        return tallies[measure][self.space(of: gap.cell)].sum(over: others).moments
    }

    /// The space in which a cell's figures are gathered.
    private func space(of cell: Int) -> Int {
        estimator.grid.cells[cell].group.overlay(in: estimator.survey).flatMap { overlay in
            spaces.firstIndex { $0.overlay == overlay }
        } ?? 0
    }
}

extension ResponseTable {
    /// Whether the file of some response of a wave has no column for a question.
    fileprivate func isAbsent(_ question: Int, inWave wave: Int) -> Bool {
        guard let slot = layout.slot(question: question) else { return true }
        return (0..<count).contains { Int(self.wave[$0]) == wave && codes[slot][$0] == AnswerCode.notAsked }
    }
}

extension ScoreRule {
    /// Whether the record's file had a column for the measure's question.
    func isAsked(in table: ResponseTable, row: Int) -> Bool {
        switch self {
        case .code(let slot, _), .options(let slot, _, _, _, _), .number(let slot, _):
            table.codes[slot][row] != AnswerCode.notAsked
        case .mean(let items): items.allSatisfy { $0.isAsked(in: table, row: row) }
        case .among(_, let rule): rule.isAsked(in: table, row: row)
        }
    }
}
