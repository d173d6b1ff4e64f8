internal import Questionnaires
internal import Responses
internal import Territories

/// Counts responses, unweighted, in the atoms of every space that has cells for them.
struct ResponseTally: Sendable {
    private let gridded: GriddedResponses
    /// Gives a value to the responses that count; nil where all do.
    private let rule: ScoreRule?
    private let spaces: [AtomSpace]
    /// Indices of the spaces in which it counts.
    private let used: [Int]
    private var counts: [[Int]]
    private var wasAsked: Bool

    init(_ gridded: GriddedResponses, survey: Survey, spaces: [AtomSpace], layout: TableLayout) {
        self.gridded = gridded
        self.spaces = spaces
        switch gridded.counted {
        case .all:
            rule = nil
            used = [0]
        case .withHomeLanguage:
            rule = ScoreRule(namingHomeLanguagesOf: survey, layout: layout)
            used = spaces.indices.filter { space in
                switch spaces[space].overlay {
                case .home, .homeLanguages: true
                case .questionnaire, .answers: false
                }
            }
        }
        let used = used
        counts = spaces.indices.map { Array(repeating: 0, count: used.contains($0) ? spaces[$0].count : 0) }
        wasAsked = gridded.counted == .all
    }

    /// - Parameters:
    ///   - atoms: of the response, in each space.
    ///   - classifiers: of the spaces.
    mutating func add(_ row: Int, of table: ResponseTable, atoms: [Int], classifiers: [GroupClassifier]) {
        if let rule {
            wasAsked = wasAsked || rule.isAsked(in: table, row: row)
            guard case .value = rule.outcome(in: table, row: row) else { return }
        }
        for space in used {
            counts[space][atoms[space]] += 1
            for further in classifiers[space].furtherIndices(in: table, row: row) {
                counts[space][spaces[space].atom(place: table.place[row], class: further)] += 1
            }
        }
    }

    var estimate: ResponseCounts {
        ResponseCounts(
            counted: gridded.counted, wasAsked: wasAsked, cells: gridded.cells.map(count),
            base: Base(measures: [], cells: gridded.cells, counts: counts))
    }

    private func count(ofCell cell: Int) -> Int {
        for space in used {
            if let atoms = spaces[space].atoms(ofCell: cell) { return atoms.reduce(0) { $0 + counts[space][$1] } }
        }
        return 0
    }
}
