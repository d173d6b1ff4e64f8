internal import Questionnaires

/// What was published of a wave before: a reader who keeps everything can subtract it from an update. As confidential as the
/// answers.
package struct WaveMemory: Sendable {
    /// Publications that told something new, earliest first.
    package var publications: [RememberedPublication]
    /// What stands now.
    package var figures: StandingFigures

    package init(publications: [RememberedPublication], figures: StandingFigures) {
        self.publications = publications
        self.figures = figures
    }
}

/// Where figures were printed that were made for a publication; not those whose update waited.
package struct PrintedFigures: Sendable, Equatable, Codable {
    /// Each once, ascending: the fields of a ``FigurePlace`` with tabs between them.
    private var places: [String] = []
    /// By measure, or count of responses: positions in `places`.
    private var figures: [String: [Int]] = [:]
    /// Of those the ones that do not stand from an earlier publication.
    private var renewed: [String: [Int]] = [:]
    /// Whether the number of all responses does not either.
    private(set) var hasResponses = false
    /// Whether it told anything of who changed.
    private(set) var hasNews = false

    init() {}

    /// - Parameter texts: by measure, or count of responses, the places.
    private init(_ texts: [String: Set<String>], renewed: [String: Set<String>]) {
        places = Set(texts.values.joined()).sorted()
        let position = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        func positions(_ texts: Set<String>) -> [Int] { texts.compactMap { position[$0] }.sorted() }
        figures = texts.filter { !$0.value.isEmpty }.mapValues(positions)
        self.renewed = renewed.filter { !$0.value.isEmpty }.mapValues(positions)
    }

    /// Those of a publication.
    init(of publication: Publication, hasNews: Bool) {
        var texts: [String: Set<String>] = [:]
        var renewed: [String: Set<String>] = [:]
        func note(_ id: String, _ place: FigurePlace, isStanding: Bool) {
            texts[id, default: []].insert(place.text)
            if !isStanding { renewed[id, default: []].insert(place.text) }
        }
        for measure in publication.measures {
            // That nobody is there is told, too.
            for cell in measure.cells where (cell.figure != nil || cell.holdsNobody) && !cell.isHeld {
                note(measure.measure.id, FigurePlace(cell), isStanding: cell.isStanding)
            }
        }
        for row in publication.representation where row.figure == .count && !row.isHeld {
            switch row.outcome {
            case .shown, .nobody: note(row.figure.rawValue, FigurePlace(row), isStanding: row.isStanding)
            case .confidential, .notAsked, .noReference, .moreThanInvited: break
            }
        }
        self.init(texts, renewed: renewed)
        hasResponses = publication.responses != nil && !publication.hasStandingResponses
        self.hasNews = hasNews
    }

    var isEmpty: Bool { places.isEmpty }

    /// Those that were never printed before.
    func beyond(_ others: [PrintedFigures]) -> PrintedFigures {
        func beyond(_ texts: [String: Set<String>]) -> [String: Set<String>] {
            Dictionary(
                uniqueKeysWithValues: texts.map { id, places in
                    (id, others.reduce(places) { $0.subtracting($1.places(ofAny: [id])) })
                })
        }
        return PrintedFigures(beyond(texts(figures)), renewed: beyond(texts(renewed)))
    }

    func adding(_ other: PrintedFigures) -> PrintedFigures {
        var sum = PrintedFigures(
            texts(figures).merging(other.texts(other.figures)) { $0.union($1) },
            renewed: texts(renewed).merging(other.texts(other.renewed)) { $0.union($1) })
        sum.hasResponses = hasResponses || other.hasResponses
        sum.hasNews = hasNews || other.hasNews
        return sum
    }

    /// Places in which one of the measures was printed: those of a base are of the same people.
    func places(ofAny measures: [String]) -> Set<String> {
        Set(measures.flatMap { figures[$0] ?? [] }.map { places[$0] })
    }

    /// By measure, or count of responses, where it was printed.
    var told: [String: [FigurePlace]] {
        let named = places.map { FigurePlace(text: $0) }
        return figures.mapValues { $0.map { named[$0] } }
    }

    func contains(_ id: String, at place: FigurePlace) -> Bool {
        places.sortedPosition(of: place.text).flatMap { figures[id]?.sortedPosition(of: $0) } != nil
    }

    func isRenewed(_ id: String, at place: FigurePlace) -> Bool {
        places.sortedPosition(of: place.text).flatMap { renewed[id]?.sortedPosition(of: $0) } != nil
    }

    private func texts(_ positions: [String: [Int]]) -> [String: Set<String>] {
        positions.mapValues { Set($0.map { places[$0] }) }
    }
}

/// The figures that readers have, the latest of each; of comparisons those between groups and between territories.
package struct StandingFigures: Sendable, Equatable, Codable {
    /// Of all responses; nil where never told.
    private(set) var responses: Int?
    private var figures: [String: PublishedFigure] = [:]
    private var comparisons: [String: ComparisonFigure] = [:]
    private var rounded: [String: RoundedComparison] = [:]
    /// Of responses.
    private var counts: [String: Int] = [:]
    /// What codes stood for when they were first told.
    private(set) var meanings = CodeMeanings()
    /// The lowest that they were published with; nil where it was not remembered.
    private(set) var threshold: Int?

    init() {}

    /// Ledgers of before gaps were rounded have none of them, and those of before meanings and the threshold were remembered
    /// none of these.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        responses = try values.decodeIfPresent(Int.self, forKey: .responses)
        figures = try values.decode([String: PublishedFigure].self, forKey: .figures)
        comparisons = try values.decode([String: ComparisonFigure].self, forKey: .comparisons)
        rounded = try values.decodeIfPresent([String: RoundedComparison].self, forKey: .rounded) ?? [:]
        counts = try values.decode([String: Int].self, forKey: .counts)
        meanings = try values.decodeIfPresent(CodeMeanings.self, forKey: .meanings) ?? CodeMeanings()
        threshold = try values.decodeIfPresent(Int.self, forKey: .threshold)
    }

    /// The definitions and rules that a publication was made with.
    ///
    /// - Parameter meanings: what its codes stand for.
    mutating func remember(_ meanings: CodeMeanings, threshold: Int) {
        self.meanings = self.meanings.adding(meanings)
        self.threshold = min(threshold, self.threshold ?? threshold)
    }

    /// The figures of a publication.
    mutating func take(_ publication: Publication) {
        responses = publication.responses ?? responses
        for measure in publication.measures {
            let id = measure.measure.id
            for cell in measure.cells {
                if let figure = cell.figure { figures[Self.key(id, FigurePlace(cell))] = figure }
            }
            for comparison in measure.comparisons where !comparison.isChange {
                let key = Self.key(id, comparison, wave: publication.wave)
                if let figure = comparison.figure { comparisons[key] = figure }
                if let figure = comparison.rounded { rounded[key] = figure }
            }
        }
        for row in publication.representation where row.figure == .count {
            if case .shown(_, let respondents?) = row.outcome {
                counts[Self.key(row.figure.rawValue, FigurePlace(row))] = respondents
            }
        }
    }

    func figure(of measure: String, at place: FigurePlace) -> PublishedFigure? { figures[Self.key(measure, place)] }

    func comparison(like comparison: PublishedComparison, of measure: String, wave: String) -> ComparisonFigure? {
        comparisons[Self.key(measure, comparison, wave: wave)]
    }

    func rounded(like comparison: PublishedComparison, of measure: String, wave: String) -> RoundedComparison? {
        rounded[Self.key(measure, comparison, wave: wave)]
    }

    /// Unweighted answers, or responses, that a figure rests on; nil where there is none.
    func respondents(of id: String, at place: FigurePlace) -> Int? {
        figure(of: id, at: place)?.respondents ?? counts[Self.key(id, place)]
    }

    private static func key(_ id: String, _ place: FigurePlace) -> String { "\(id)\t\(place.text)" }

    private static func key(_ id: String, _ comparison: PublishedComparison, wave: String) -> String {
        [
            key(id, FigurePlace(comparison, wave: wave)), comparison.kind.rawValue, comparison.comparedTo,
            comparison.adjustedFor.joined(separator: "+"),
        ].joined(separator: "\t")
    }
}

extension Array where Element: Comparable {
    /// Of elements that ascend; nil where it is none of them.
    fileprivate func sortedPosition(of element: Element) -> Int? {
        var range = startIndex..<endIndex
        while let first = range.first {
            let middle = first + range.count / 2
            if self[middle] == element { return middle }
            range = self[middle] < element ? middle + 1..<range.upperBound : first..<middle
        }
        return nil
    }
}

extension FigurePlace {
    var fields: [String] { [level, territory, basis, language, grouping, category] }

    /// Its fields with tabs between them.
    var text: String { fields.joined(separator: "\t") }

    /// - Parameter text: as ``text`` gave it.
    init(text: String) {
        let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == self.fields.count else { return }
        (level, territory, basis) = (fields[0], fields[1], fields[2])
        (language, grouping, category) = (fields[3], fields[4], fields[5])
    }
}
