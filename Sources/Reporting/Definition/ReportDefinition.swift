internal import Definitions

/// What goes in a workbook, in tab order.
package struct ReportDefinition: Sendable {
    package let id: String
    let title: LocalizedText
    let organisation: String
    let keywords: LocalizedText
    /// Levels of the territory set: one workbook for each territory of them; empty: one workbook a wave.
    package let perTerritory: [String]
    let sheets: [SheetDefinition]
}

/// One sheet as declared. Measures are ids or patterns with `*`.
struct SheetDefinition: Sendable {
    let kind: Kind
    let name: LocalizedText
    /// What a reader finds answered on it, for the table of contents.
    let question: LocalizedText?
    /// What the first sheet says, one sentence a rule.
    let findings: [FindingRule]
    let measures: [String]
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
        case synthesis, contents, plan, measures, territories, gaps, answers, changes, partners, studies, opinions,
            joined
        case participation, planFigures = "plan_figures", method, explorer, data, lists, chartData = "chart_data"
    }
}

/// A rule that picks one finding from tested results.
struct FindingRule: Sendable {
    let rule: Rule
    /// The measures that it chooses among, in the order that decides between equals.
    let measures: [String]
    /// The level whose territories are compared (`territory_gap`).
    let level: String?
    /// `questionnaire`, `home` or the id of a grouping (`group_gap`).
    let breakdown: String?

    enum Rule: String, Sendable, CaseIterable {
        /// The share of the first measure.
        case level
        /// The largest established difference between one territory of a level and the others.
        case territoryGap = "territory_gap"
        /// The largest established difference between groups.
        case groupGap = "group_gap"
        /// The largest established difference from an earlier wave.
        case change
        /// The highest of several shares; their order is not tested.
        case most
    }
}
