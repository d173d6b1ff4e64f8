internal import Definitions

/// What goes in a workbook, in tab order.
package struct ReportDefinition: Sendable {
    package let id: String
    let title: LocalizedText
    let organisation: String
    let keywords: LocalizedText
    let sheets: [SheetDefinition]
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

    package var argumentNames: [String] {
        switch self {
        case .measureUnknown: ["measure", "nearest"]
        case .breakdownUnknown: ["breakdown", "expected"]
        case .keyNeeded: ["key", "kind"]
        case .chartDataMissing: ["kind"]
        }
    }
}
