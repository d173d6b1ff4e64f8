import Definitions
import Foundation
import Questionnaires
import Responses
import Statistics
import Territories

@testable import Measures

/// The definitions that ship with the package.
enum Shipped {
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let survey = Result {
        try SurveyLoader.load(package.appendingPathComponent("Surveys/parents/survey.yaml").path)
    }
    static let territories = Result {
        try TerritoryLoader.load(
            path: package.appendingPathComponent("Surveys/territories/rhone/territories.yaml").path)
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014), so that property tests repeat.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// One respondent in a few words. Answers by `satinfo`, `satdet.CLAR`; ticked options as `COST+LANG`; `""` is shown and
/// left empty; what is not named was not shown.
struct Respondent: Sendable {
    var answers: [String: String]
    var place = ""
    var language: UInt8? = 0
    var weight = 1.0
    var wave = "2025"
}

/// A table of respondents, in the order given or not: identities are their positions.
func table(_ respondents: [Respondent], order: [Int]? = nil) throws -> ResponseTable {
    let survey = try Shipped.survey.get()
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

/// Estimates of measures at levels (`nil` is all) by language bases.
func estimates(
    _ table: ResponseTable, of ids: [String], levels: [String?] = [nil], bases: [LanguageBasis] = [.all],
    interval: IntervalMethod = .kg, wave: Int = 0
) throws -> WaveEstimates {
    let survey = try Shipped.survey.get()
    let territories = try Shipped.territories.get()
    let grid = Grid(
        tables: [
            GridTable(
                measures: ids.compactMap { id in survey.measures.firstIndex { $0.id == id } },
                levels: levels.map { $0.flatMap(territories.levelIndex) }, bases: bases)
        ], survey: survey, territories: territories)
    return try Estimator(survey: survey, territories: territories, grid: grid, interval: interval)
        .estimate(table, wave: wave)
}

extension WaveEstimates {
    /// The figures of a measure in a cell; the total when no cell is named.
    func figures(
        _ id: String, _ territory: GridTerritory = .all, _ language: GridLanguage = .all
    ) -> CellEstimate? {
        guard let position = measures.firstIndex(where: { $0.measure.id == id }) else { return nil }
        let wanted = GridCell(territory: territory, language: language)
        return zip(grid.measures[position].cells, measures[position].cells)
            .first { grid.cells[$0.0] == wanted }?.1
    }
}
