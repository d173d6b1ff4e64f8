internal import Definitions
package import Measures
package import Questionnaires
package import Responses
package import Statistics
internal import Territories

/// One respondent in a few words. Answers by `satinfo`, `satdet.CLAR`; ticked options as `COST+LANG`; `""` is shown and
/// left empty; `-` is a question that the form lacks; what is not named was not shown.
package struct Respondent: Sendable {
    package var answers: [String: String]
    package var place: String
    package var language: UInt8?
    package var weight: Double
    package var wave: String

    package init(
        answers: [String: String], place: String = "", language: UInt8? = 0, weight: Double = 1, wave: String = "2025"
    ) {
        self.answers = answers
        self.place = place
        self.language = language
        self.weight = weight
        self.wave = wave
    }
}

extension Respondent {
    /// Whether the answer to a multi question ticks an option.
    package func ticks(_ question: String, _ option: String) -> Bool {
        answers[question]?.split(separator: "+").contains { $0 == option } == true
    }
}

/// A table of respondents, in the order given or not: identities are their positions.
package func table(
    _ respondents: [Respondent], order: [Int]? = nil, survey: Survey? = nil
) throws -> ResponseTable {
    let survey = try survey ?? Shipped.survey.get()
    let places = try Shipped.territories.get().places
    var builder = ResponseTableBuilder(survey: survey)
    for wave in Set(respondents.map(\.wave)).sorted() { _ = builder.waveIndex(wave) }
    for position in order ?? Array(respondents.indices) {
        let respondent = respondents[position]
        var record = ResponseRecord(slots: builder.layout.slots.count)
        record.identity = ResponseIdentity(first: UInt64(position), second: 0)
        record.codes = record.codes.map { _ in AnswerCode.notShown }
        for (name, answer) in respondent.answers {
            let parts = name.split(separator: ".").map(String.init)
            guard let question = survey.question(exportCode: parts[0]), let set = question.answerSet else { continue }
            let item = parts.count > 1 ? question.items.first { $0.code == parts[1] }?.index : nil
            guard let slot = builder.layout.slot(question: question.index, item: item) else { continue }
            record.codes[slot] = AnswerCode.noAnswer
            if answer.isEmpty { continue }
            if answer == "?" {
                record.codes[slot] = AnswerCode.unreadable
            } else if answer == "-" {
                record.codes[slot] = AnswerCode.notAsked
            } else if case .multi = question.kind {
                record.codes[slot] = AnswerCode.answered
                for code in answer.split(separator: "+") {
                    record.values[slot] |= set.index(ofCode: String(code)).map { 1 << UInt64($0) } ?? 0
                }
            } else if let index = set.index(ofCode: answer) {
                record.codes[slot] = UInt8(index)
            }
        }
        record.place = PlaceIndex(places.firstIndex { $0.code == respondent.place } ?? 0)
        record.language = respondent.language
        record.weight = respondent.weight
        record.wave = builder.waveIndex(respondent.wave)
        builder.append(record)
    }
    return builder.resolve().table
}

/// Estimates of measures at levels (`nil` is all) by breakdowns, gaps between groups and the territories of levels, and who answered there,
/// or at `countedLevels`, by `representation`; beside them the cells of earlier publications.
package func estimates(
    _ table: ResponseTable, of ids: [String], levels: [String?] = [nil], breakdowns: [Breakdown] = [.all],
    gaps: [Breakdown] = [], comparedLevels: [String] = [], comparesWaves: Bool = false, standard: Standard? = nil,
    interval: IntervalMethod = .kg, representation: [Breakdown] = [], countedLevels: [String?]? = nil,
    former: FormerCells = FormerCells(),
    wave: Int = 0, survey: Survey? = nil
) throws -> WaveEstimates {
    let survey = try survey ?? Shipped.survey.get()
    let territories = try Shipped.territories.get()
    let grid = Grid(
        tables: [
            GridTable(
                measures: ids.compactMap { id in survey.measures.firstIndex { $0.id == id } },
                levels: levels.map { $0.flatMap(territories.levelIndex) }, breakdowns: breakdowns, gaps: gaps,
                comparedLevels: comparedLevels.compactMap(territories.levelIndex), comparesWaves: comparesWaves)
        ],
        representation: representation.isEmpty
            ? nil
            : GridRepresentation(
                levels: (countedLevels ?? levels).map { $0.flatMap(territories.levelIndex) },
                breakdowns: representation),
        survey: survey, territories: territories
    )
    .adding(former, survey: survey)
    return try Estimator(survey: survey, territories: territories, grid: grid, interval: interval, standard: standard)
        .estimate(table, wave: wave)
}

extension WaveEstimates {
    /// The figures of a measure in a cell; the total when no cell is named.
    package func figures(
        _ id: String, _ territory: GridTerritory = .all, _ group: GridGroup = .all
    ) -> CellEstimate? {
        guard let position = measures.firstIndex(where: { $0.measure.id == id }) else { return nil }
        let wanted = GridCell(territory: territory, group: group)
        return zip(grid.measures[position].cells, measures[position].cells)
            .first { grid.cells[$0.0] == wanted }?.1
    }
}

/// As many respondents of one place and language, some of them satisfied.
package func group(_ count: Int, satisfied: Int, place: String, language: UInt8? = 0) -> [Respondent] {
    (0..<count).map {
        Respondent(answers: ["satinfo": $0 < satisfied ? "3" : "2"], place: place, language: language)
    }
}
