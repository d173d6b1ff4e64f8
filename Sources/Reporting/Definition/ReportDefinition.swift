package import Definitions
package import Territories

/// What goes in a workbook, in tab order.
package struct ReportDefinition: Sendable {
    package let id: String
    let title: LocalizedText
    let organisation: String
    let keywords: LocalizedText
    let sheets: [SheetDefinition]
    /// Levels of the territory set of whose units each has a workbook of its own; empty: one workbook for the whole.
    package let territoryLevels: [Placed<String>]

    /// Ids of ``territoryLevels``.
    package var perTerritory: [String] { territoryLevels.map(\.value) }

    /// Reports every level of `per_territory` that the set does not have.
    package func judgeLevels(in territories: TerritorySet, problems: ProblemCollector) {
        for level in territoryLevels where territories.levelIndex(level.value) == nil {
            problems.report(
                ReportCode.levelUnknown, at: level.place,
                [
                    "expected": territories.levels.map(\.id).joined(separator: ", "), "level": level.value,
                ])
        }
    }
}

extension ReportDefinition {
    /// Whether some sheet tells of the plan's items: those of a workbook about one territory, or about data, do not.
    var tellsPlan: Bool {
        let others: Set<SheetDefinition.Kind> = [
            .territory, .cover, .quality, .files, .remarks, .nonresponse, .representation, .reliability, .method,
            .chartData,
        ]
        return !sheets.allSatisfy { others.contains($0.kind) }
    }
}

/// One sheet as declared. Measures are ids or patterns with `*`.
struct SheetDefinition: Sendable {
    let kind: Kind
    let name: LocalizedText
    let measures: [String]
    let details: [String]
    let byLanguage: [String]
    let chart: String?
    let levels: [String]
    let chartLevels: [String]
    /// `questionnaire`, `home` or ids of groupings, whose gaps are shown.
    let breakdowns: [String]
    /// Measures of the partners' survey (opinions).
    let opinions: [String]
    /// What the committee is asked to decide.
    let decisions: [LocalizedText]

    enum Kind: String, Sendable, CaseIterable {
        case synthesis, plan, measures, territories, gaps, changes, partners, studies, opinions, joined, participation
        case planFigures = "plan_figures", method, chartData = "chart_data"
        /// Of a workbook about one territory: what is found there, beside the whole.
        case territory
        /// What the workbook is made of; the synthesis carries it too.
        case cover
        /// How good the data are, in one page and in tables of their own.
        case quality, files, remarks, nonresponse, representation, reliability
    }
}

/// What can be wrong with a report or its words beyond the YAML.
package enum ReportCode: String, ProblemCode {
    /// A sheet names a measure that the survey does not have. `measure`; `nearest`.
    case measureUnknown = "report-measure-unknown"
    /// A sheet names a breakdown that is neither a language basis nor a grouping of the survey. `breakdown`; `expected`.
    case breakdownUnknown = "report-breakdown-unknown"
    /// A sheet of this kind needs the key. `key`, `kind`.
    case keyNeeded = "report-key-needed"
    /// A chart needs a `chart_data` sheet for its coordinates. `kind`.
    case chartDataMissing = "report-chart-data-missing"
    /// `per_territory` names a level that the territory set does not have. `expected`; `level`.
    case levelUnknown = "report-level-unknown"
    /// A sheet about one territory in a report that names no level. `kind`.
    case perTerritoryNeeded = "report-per-territory-needed"

    package var argumentNames: [String] {
        switch self {
        case .measureUnknown: ["measure", "nearest"]
        case .breakdownUnknown: ["breakdown", "expected"]
        case .keyNeeded: ["key", "kind"]
        case .levelUnknown: ["expected", "level"]
        case .chartDataMissing, .perTerritoryNeeded: ["kind"]
        }
    }
}
