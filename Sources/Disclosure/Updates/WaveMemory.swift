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

/// Where figures were printed that were made for a publication; not those that stood from an earlier one.
package struct PrintedFigures: Sendable, Equatable, Codable {
    /// Each once: the fields of a ``FigurePlace`` with tabs between them.
    private var places: [String] = []
    /// By measure, or count of responses: positions in `places`.
    private var figures: [String: [Int]] = [:]

    init() {}

    /// - Parameter texts: by measure, or count of responses, the places.
    private init(texts: [String: Set<String>]) {
        places = Set(texts.values.joined()).sorted()
        let position = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        figures = texts.mapValues { texts in texts.compactMap { position[$0] }.sorted() }
    }

    /// Those of a publication.
    init(of publication: Publication) {
        var texts: [String: Set<String>] = [:]
        for measure in publication.measures {
            // That nobody is there is told, too.
            let shown = measure.cells.filter { ($0.figure != nil || $0.holdsNobody) && !$0.isStanding }
            texts[measure.measure.id] = Set(shown.map { FigurePlace($0).text })
        }
        for row in publication.representation where row.figure == .count && !row.isStanding {
            switch row.outcome {
            case .shown, .nobody: texts[row.figure.rawValue, default: []].insert(FigurePlace(row).text)
            case .confidential, .notAsked, .noReference, .moreThanInvited: break
            }
        }
        self.init(texts: texts)
    }

    var isEmpty: Bool { places.isEmpty }

    /// Those that were never printed before.
    func beyond(_ others: [PrintedFigures]) -> PrintedFigures {
        let texts = Dictionary(
            uniqueKeysWithValues: figures.keys.map { id in
                let known = others.reduce(into: Set<String>()) { $0.formUnion($1.places(ofAny: [id])) }
                return (id, places(ofAny: [id]).subtracting(known))
            })
        return PrintedFigures(texts: texts.filter { !$0.value.isEmpty })
    }

    /// Places in which one of the measures was printed: those of a base are of the same people.
    func places(ofAny measures: [String]) -> Set<String> {
        Set(measures.flatMap { figures[$0] ?? [] }.map { places[$0] })
    }
}

/// The figures that readers have, the latest of each; of comparisons those between groups and between territories.
package struct StandingFigures: Sendable, Equatable, Codable {
    /// Of all responses; nil where never told.
    private(set) var responses: Int?
    private var figures: [String: PublishedFigure] = [:]
    private var comparisons: [String: ComparisonFigure] = [:]
    private var representation: [String: PublishedRepresentation.Outcome] = [:]

    init() {}

    /// The same after a publication.
    func after(_ publication: Publication) -> StandingFigures {
        var standing = self
        standing.take(publication)
        return standing
    }

    private mutating func take(_ publication: Publication) {
        responses = publication.responses ?? responses
        for measure in publication.measures {
            let id = measure.measure.id
            for cell in measure.cells {
                if let figure = cell.figure { figures[Self.key(id, FigurePlace(cell))] = figure }
            }
            for comparison in measure.comparisons where !comparison.isChange {
                if let figure = comparison.figure {
                    comparisons[Self.key(id, comparison, wave: publication.wave)] = figure
                }
            }
        }
        for row in publication.representation {
            if case .shown = row.outcome {
                representation[Self.key(row.figure.rawValue, FigurePlace(row))] = row.outcome
            }
        }
    }

    func figure(of measure: String, at place: FigurePlace) -> PublishedFigure? { figures[Self.key(measure, place)] }

    func comparison(like comparison: PublishedComparison, of measure: String, wave: String) -> ComparisonFigure? {
        comparisons[Self.key(measure, comparison, wave: wave)]
    }

    func outcome(of row: PublishedRepresentation) -> PublishedRepresentation.Outcome? {
        representation[Self.key(row.figure.rawValue, FigurePlace(row))]
    }

    /// Unweighted answers, or responses, that a figure rests on; nil where there is none.
    func respondents(of id: String, at place: FigurePlace) -> Int? {
        if let figure = figure(of: id, at: place) { return figure.respondents }
        if case .shown(_, let respondents) = representation[Self.key(id, place)] { return respondents }
        return nil
    }

    private static func key(_ id: String, _ place: FigurePlace) -> String { "\(id)\t\(place.text)" }

    private static func key(_ id: String, _ comparison: PublishedComparison, wave: String) -> String {
        [
            key(id, FigurePlace(comparison, wave: wave)), comparison.kind.rawValue, comparison.comparedTo,
            comparison.adjustedFor.joined(separator: "+"),
        ].joined(separator: "\t")
    }
}

extension FigurePlace {
    var fields: [String] { [level, territory, basis, language, grouping, category] }

    /// Its fields with tabs between them.
    var text: String { fields.joined(separator: "\t") }
}
