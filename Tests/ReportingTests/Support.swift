import Definitions
import Foundation
import Measures
import Questionnaires
import Responses
import Statistics
import Territories

@testable import Disclosure
@testable import Reporting

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

extension Publication {
    /// The cell of a measure by level, code and language code.
    func cell(
        _ id: String, _ level: String = "all", _ code: String = "all", _ language: String = "all"
    ) -> PublishedCell? {
        measures.first { $0.measure.id == id }?.cells.first {
            $0.territory.level == level && $0.territory.code == code && $0.language.code == language
        }
    }
}

extension PublishedCell {
    /// The base where it is shown, else one letter as in the workbook.
    var word: String {
        switch outcome {
        case .shown(let figure): "\(figure.respondents)"
        case .confidential: "c"
        case .notAsked: "x"
        case .notApplicable: "z"
        }
    }
}

/// As many respondents of one place and language, some of them satisfied.
func group(_ count: Int, satisfied: Int, place: String, language: UInt8? = 0) -> [Respondent] {
    (0..<count).map {
        Respondent(answers: ["satinfo": $0 < satisfied ? "3" : "2"], place: place, language: language)
    }
}

/// A published wave and everything a reporter is given.
struct Reported {
    let disclosed: Disclosed
    let definition: ReportDefinition
    let wording: Wording

    var publication: Publication { disclosed.publication }

    init(
        _ respondents: [Respondent], ids: [String] = Reported.ids, levels: [String?] = [nil, "part"],
        bases: [LanguageBasis] = [.all, .questionnaire], interval: IntervalMethod = .kgUncapped
    ) throws {
        disclosed = try Discloser.disclose(
            estimates(try table(respondents), of: ids, levels: levels, bases: bases, interval: interval),
            rules: ConfidentialityRules())
        definition = try ReportLoader.load(
            path: Shipped.package.appendingPathComponent("Reports/comite.yaml").path,
            survey: try Shipped.survey.get())
        wording = try Wording.load(
            path: Shipped.package.appendingPathComponent("Reports/locales/fr.yaml").path, language: "fr")
    }

    static let ids = ["sat_info_overall.satisfied", "sat_info_overall.very_satisfied", "sat_info.CLAR.satisfied"]

    var workbook: CommitteeWorkbook {
        get throws {
            CommitteeWorkbook(
                publication, definition: definition, survey: try Shipped.survey.get(),
                territories: try Shipped.territories.get(), wording: wording, provenance: Self.provenance)
        }
    }

    static let provenance = Provenance(
        population: LocalizedText("Parents de jeunes enfants", in: "fr"), period: ("2025-03-01", "2025-04-30"),
        createdAt: 1_745_000_000, accounting: .init(), isWeighted: false, intervalMethod: "kg", program: "barometre",
        definitionsDigest: "d0", dataDigest: "d1")

    /// results.csv as rows of fields; no field of these tests holds a comma or a quote.
    func results() throws -> [[String]] {
        let bytes = try ResultsFile.bytes(of: publication, territories: try Shipped.territories.get())
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// Forty searchers of story 1, in Villeurbanne.
    static let story =
        "4*12 3*15 2*6 1*3 8*2 9*1".split(separator: " ").flatMap { part in
            let pair = part.split(separator: "*").map(String.init)
            return Array(repeating: pair[0], count: Int(pair[1]) ?? 0)
        }.map { Respondent(answers: ["satinfo": $0, "satdet.CLAR": "3"], place: "69266") }
        + [Respondent(answers: ["satinfo": "", "satdet.CLAR": ""], place: "69266")]
}
