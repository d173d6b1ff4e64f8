import Definitions
import Foundation
import Objects
import PartnerCounts
import Questionnaires
import Territories
import TestSupport
import Testing
import Timestamps

/// The partners' survey and the Rhône that ship with the package.
enum Partners {
    static let survey = Result {
        try SurveyLoader.load(Shipped.package.appendingPathComponent("Surveys/partenaires/survey.yaml").path)
    }

    /// Communes of the Département: rural ones, and others.
    static let rural = ["69001", "69002", "69004", "69006", "69007"]
    static let dense = ["69009", "69010"]
    /// Communes of the Métropole.
    static let metropolis = ["69029", "69033"]

    static let lowDensity = CountSettings.Area(id: "low_density", level: "density", units: ["rural"])

    static func figures(
        _ responses: [PartnerResponse] = [], _ declarations: [String: [Declaration]] = [:],
        settings: CountSettings = CountSettings(areas: [lowDensity]), register: [RegisteredPartner]? = nil,
        decisions: [Decision] = [], fewest: Int = 5, levels: [String] = []
    ) throws -> InstitutionalFigures {
        let lastDay = try #require(Timestamp("2025-12-31".utf8))
        let counter = try PartnerCounter(
            survey: survey.get(), territories: Shipped.territories.get(), settings: settings, register: register,
            decisions: decisions, fewest: fewest, levels: levels)
        return counter.figures(
            of: DeclaredWave(wave: "2025", lastDay: lastDay, responses: responses, declarations: declarations))
    }
}

/// A partner whose type is the letters of its code.
func partner(_ code: String) -> Partner {
    Partner(code: code, type: String(code.prefix { $0.isLetter }))
}

func source(_ code: String, row: Int? = nil, submitted: String? = nil) -> Source {
    Source(
        file: "\(code).csv", record: 2, line: 2, row: row, submitted: submitted.flatMap { Timestamp($0.utf8) })
}

func response(
    _ code: String, period: String = "2025", places: [String] = [], _ numbers: [String: Double] = [:],
    choices: [String: Set<String>] = [:], submitted: String? = nil
) -> PartnerResponse {
    PartnerResponse(
        partner: partner(code), period: period, source: source(code, submitted: submitted), places: places,
        numbers: numbers, choices: choices)
}

func meeting(
    _ code: String, _ date: String, row: Int = 1, lead: String? = "CAF1", kind: String = "RES",
    publics: Set<String> = ["RPE"], institutions: Set<String> = ["CAF", "METRO"], theme: String? = nil,
    places: Set<String> = []
) -> Declaration {
    var fields: [String: FieldValue] = [
        "DATE": .date(DateText(date)), "KIND": .code(kind), "PUBL": .codes(publics), "ORGA": .codes(institutions),
        "TERR": .codes(places),
    ]
    fields["LEAD"] = lead.map { .text($0) }
    fields["THEME"] = theme.map { .text($0) }
    return Declaration(partner: partner(code), period: "2025", source: source(code, row: row), fields: fields)
}

func service(
    _ code: String, _ name: String, row: Int = 1, lead: String = "RPE1", kind: String = "ITIN",
    communes: [String] = Partners.rural, since: String? = nil, until: String? = nil, funders: Set<String> = [],
    travel: String? = nil
) -> Declaration {
    var fields: [String: FieldValue] = [
        "NAME": .text(name), "LEAD": .text(lead), "KIND": .code(kind), "COMM": .codes(Set(communes)),
        "COFI": .codes(funders),
    ]
    fields["SINCE"] = since.map { .date(DateText($0)) }
    fields["UNTIL"] = until.map { .date(DateText($0)) }
    fields["TRAV"] = travel.map { .code($0) }
    return Declaration(partner: partner(code), period: "2025", source: source(code, row: row), fields: fields)
}

func study(
    _ code: String, title: String?, perimeter: [String] = [], status: String, date: String? = nil
) -> Declaration {
    var fields: [String: FieldValue] = ["STATUS": .code(status), "PERIM": .codes(Set(perimeter))]
    fields["TITLE"] = title.map { .text($0) }
    fields["DATE"] = date.map { .date(DateText($0)) }
    return Declaration(partner: partner(code), period: "2025", source: source(code), fields: fields)
}

extension InstitutionalFigures {
    func required(
        _ count: String, area: String? = nil, in territory: CountTerritory = .all
    ) throws -> CountFigure {
        try #require(self.count(count, area: area, in: territory))
    }

    func estimate(_ count: String, area: String? = nil, in territory: CountTerritory = .all) -> Double? {
        self.count(count, area: area, in: territory)?.estimate
    }
}
