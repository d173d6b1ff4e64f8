package import Questionnaires
package import Territories

extension Publication {
    /// What was published of a closed wave, from its results.csv: every figure has passed disclosure control once, and
    /// nothing else is left of the wave.
    ///
    /// Cells stand in the file's order; measures that only comparisons or a plan's rows name have none and are left out. Of
    /// comparisons only breaks in the series are kept: the figures that later waves are compared with are the cells'. Who
    /// answered is left out but for the number of responses.
    ///
    /// - Parameter rows: of the wave, of any survey.
    package init(
        closed wave: String, rows: [PublishedRow], survey: Survey, rules: ConfidentialityRules,
        territories: TerritorySet
    ) {
        let measures = Dictionary(uniqueKeysWithValues: survey.measures.map { ($0.id, $0) })
        var order: [String] = []
        var cells: [String: [PublishedCell]] = [:]
        var breaks: [String: [PublishedComparison]] = [:]
        var responses: Int?
        for row in rows where row["survey"] == survey.id {
            let id = row["measure"]
            if id == PublishedRepresentation.Figure.count.rawValue, row.place == FigurePlace() {
                responses = row.integer("respondents")
            }
            guard let measure = measures[id] else { continue }
            if row.isPlain, row["kind"] == measure.kind.rawValue {
                if cells[id] == nil { order.append(id) }
                cells[id, default: []].append(PublishedCell(row, territories: territories))
            } else if row["status"] == "break" {
                breaks[id, default: []].append(PublishedComparison(breakIn: row, territories: territories))
            }
        }
        let published = order.compactMap { id in
            measures[id].map {
                PublishedMeasure(measure: $0, cells: cells[id] ?? [], comparisons: breaks[id] ?? [])
            }
        }
        self.init(
            wave: wave, survey: survey.id, rules: rules, responses: responses, measures: published, representation: [],
            withheldCells: published.reduce(0) { $0 + $1.cells.count(where: \.isConfidential) })
    }
}

extension PublishedCell {
    fileprivate init(_ row: PublishedRow, territories: TerritorySet) {
        self.init(
            territory: PublishedTerritory(row, in: territories),
            language: PublishedLanguage(basis: row["language_basis"], code: row["language"]),
            group: PublishedGroup(by: row["group_by"], code: row["group"]), outcome: PublishedOutcome(row))
    }
}

extension PublishedComparison {
    fileprivate init(breakIn row: PublishedRow, territories: TerritorySet) {
        self.init(
            kind: .difference, territory: PublishedTerritory(row, in: territories),
            language: PublishedLanguage(basis: row["language_basis"], code: row["language"]),
            group: PublishedGroup(by: row["group_by"], code: row["group"]), comparedTo: row["compare_to"],
            adjustedFor: [], outcome: .notComparable)
    }
}

extension PublishedTerritory {
    /// Named as the territory set names it today.
    fileprivate init(_ row: PublishedRow, in set: TerritorySet) {
        let (level, code) = (row["territory_level"], row["territory"])
        let units = set.levels.first { $0.id == level }?.units
        self.init(level: level, code: code, name: units?.first { $0.code == code }?.name ?? "")
    }
}

extension PublishedOutcome {
    /// The contract's statuses; what is none of them is not shown.
    fileprivate init(_ row: PublishedRow) {
        switch row["status"] {
        case "shown": self = PublishedFigure(row).map { .shown($0) } ?? .notApplicable
        case "confidential": self = .confidential
        case "not-asked": self = .notAsked
        default: self = .notApplicable
        }
    }
}

extension PublishedFigure {
    fileprivate init?(_ row: PublishedRow) {
        guard let respondents = row.integer("respondents"), respondents > 0, let estimate = row.number("estimate")
        else { return nil }
        func text(_ column: String) -> String? { row[column].isEmpty ? nil : row[column] }
        var exclusions: Exclusions?
        if let notConcerned = row.integer("not_concerned"), let dontKnow = row.integer("dont_know"),
            let noAnswer = row.integer("no_answer")
        {
            exclusions = Exclusions(notConcerned: notConcerned, dontKnow: dontKnow, noAnswer: noAnswer)
        }
        self.init(
            respondents: respondents, exclusions: exclusions,
            weightedBase: row.number("weighted_base") ?? Double(respondents), estimate: estimate,
            standardError: row.number("std_error"), low: row.number("ci_low"), high: row.number("ci_high"),
            intervalMethod: text("ci_method"), degreesOfFreedom: row.integer("df") ?? respondents - 1,
            designEffect: row.number("deff"), effectiveSampleSize: row.number("n_effective"),
            reliability: text("reliability"))
    }
}
