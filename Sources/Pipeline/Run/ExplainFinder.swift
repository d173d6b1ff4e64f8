internal import Definitions
internal import Disclosure
internal import Measures
internal import Questionnaires
internal import Territories
internal import TextFolding

/// Finds the place of a request among the declared figures of its measure.
struct FigureFinder {
    private let measure: String
    private let places: [FigurePlace]
    private let territories: TerritorySet

    /// The survey that is asked for; else the first whose tables declare the measure, as two surveys may have measures of
    /// one name; else the first that has it. By its position in the pipeline.
    ///
    /// - Throws: `figure` for a survey or a measure that the pipeline does not have.
    static func survey(of request: FigureRequest, bundle: PipelineBundle) throws(PipelineFailure) -> Int {
        let parts = bundle.surveys
        if let name = request.survey {
            if let index = parts.firstIndex(where: { $0.survey.id == name }) { return index }
            throw .figure(.unknownSurvey(name, expected: parts.map(\.survey.id)))
        }
        if request.responses != nil { return 0 }
        let declared = parts.firstIndex { part in part.grid.measures.contains { $0.measure.id == request.measure } }
        if let index = declared ?? parts.firstIndex(where: { $0.survey.measure(id: request.measure) != nil }) {
            return index
        }
        let ids = parts.flatMap(\.survey.measures).map(\.id) + PublishedRepresentation.Figure.allCases.map(\.rawValue)
        throw .figure(
            .unknownMeasure(request.measure, candidates: candidates(request.measure, among: ids.map { ($0, $0) })))
    }

    /// - Throws: `figure` for a measure that the survey or the pipeline's tables do not have.
    init(_ request: FigureRequest, part: SurveyBundle, territories: TerritorySet) throws(PipelineFailure) {
        measure = request.measure
        self.territories = territories
        let (grid, survey) = (part.grid, part.survey)
        func place(_ cell: Int) -> FigurePlace {
            FigurePlace(grid.cells[cell], survey: survey, territories: territories)
        }
        if request.responses != nil {
            places = grid.responses.flatMap { gridded in
                gridded.cells.map { cell in
                    var place = place(cell)
                    if gridded.counted == .withHomeLanguage { place.basis = "home" }
                    return place
                }
            }
            if places.isEmpty { throw .figure(.undeclaredMeasure(request.measure)) }
        } else if let gridded = grid.measures.first(where: { $0.measure.id == request.measure }) {
            places = gridded.cells.map(place)
        } else if survey.measure(id: request.measure) != nil {
            throw .figure(.undeclaredMeasure(request.measure))
        } else {
            let ids = survey.measures.map(\.id) + PublishedRepresentation.Figure.allCases.map(\.rawValue)
            let candidates = Self.candidates(request.measure, among: ids.map { ($0, $0) })
            throw .figure(.unknownMeasure(request.measure, candidates: candidates))
        }
    }

    /// - Throws: `figure`.
    func place(_ request: FigureRequest) throws(PipelineFailure) -> FigurePlace {
        var place = FigurePlace()
        if let name = request.territory, name != "all" { (place.level, place.territory) = try territory(name) }
        if let name = request.language, name != "all" || request.basis == "home" {
            let known = distinct(places.filter { $0.basis == request.basis }.map(\.language))
            guard known.contains(name) else { throw .figure(.unknownLanguage(name, expected: known)) }
            (place.basis, place.language) = (request.basis, name)
        }
        if let name = request.group {
            let known = distinct(places.filter { !$0.grouping.isEmpty }.map { "\($0.grouping)=\($0.category)" })
            guard known.contains(name) else { throw .figure(.unknownGroup(name, expected: known)) }
            let parts = name.split(separator: "=", maxSplits: 1).map(String.init)
            (place.grouping, place.category) = (parts[0], parts[1])
        }
        guard places.contains(place) else { throw .figure(.undeclaredCell(measure: measure)) }
        return place
    }

    private func territory(_ name: String) throws(PipelineFailure) -> (level: String, code: String) {
        let declared = distinct(places.map { "\($0.level)=\($0.territory)" })
        let found = declared.filter { $0 == name || $0.hasSuffix("=\(name)") }
        if found.count > 1 { throw .figure(.ambiguousTerritory(name, candidates: found)) }
        if let only = found.first {
            let parts = only.split(separator: "=", maxSplits: 1).map(String.init)
            return (parts[0], parts[1])
        }
        let levels = Set(places.map(\.level))
        let units = territories.levels.filter { levels.contains($0.id) }.flatMap(\.units)
        let named = units.flatMap { unit in
            [
                (key: unit.code, shown: "\(unit.code) (\(unit.name))"),
                (key: unit.name, shown: "\(unit.code) (\(unit.name))"),
            ]
        }
        throw .figure(.unknownTerritory(name, candidates: Self.candidates(name, among: named)))
    }

    /// In the grid's order.
    private func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// At most three names that may have been meant: those that contain the text, then those that differ in at most half
    /// of it.
    private static func candidates(_ text: String, among names: [(key: String, shown: String)]) -> [String] {
        let wanted = TextFolding.key(text)
        let ranked = names.compactMap { name -> (distance: Int, shown: String)? in
            let key = TextFolding.key(name.key)
            let distance = key.contains(wanted) ? 0 : TextFolding.distance(wanted, key)
            return distance * 2 <= max(wanted.count, key.count) ? (distance, name.shown) : nil
        }.sorted { ($0.distance, $0.shown) < ($1.distance, $1.shown) }
        var seen: Set<String> = []
        return Array(ranked.map(\.shown).filter { seen.insert($0).inserted }.prefix(3))
    }
}

extension FigurePlace {
    /// A cell of the grid in the words of results.csv.
    fileprivate init(_ cell: GridCell, survey: Survey, territories: TerritorySet) {
        self.init()
        switch cell.territory {
        case .all: break
        case .unit(let index, let unit):
            level = territories.levels[index].id
            territory = territories.levels[index].units[unit].code
        case .undetermined(let index):
            level = territories.levels[index].id
            territory = PublishedTerritory.undetermined
        }
        switch cell.group {
        case .all: break
        case .questionnaire(let index): (basis, language) = ("questionnaire", survey.languages[index])
        case .undeterminedQuestionnaire: (basis, language) = ("questionnaire", PublishedTerritory.undetermined)
        case .home(let option):
            let set = survey.homeLanguageQuestion.flatMap { survey.questions[$0].answerSet }
            (basis, language) = ("home", set?.answers[option].code ?? "")
        case .category(let index, let category):
            grouping = survey.groupings[index].id
            self.category = survey.groupings[index].categories[category].code
        case .undeterminedCategory(let index):
            (grouping, category) = (survey.groupings[index].id, PublishedTerritory.undetermined)
        }
    }
}
