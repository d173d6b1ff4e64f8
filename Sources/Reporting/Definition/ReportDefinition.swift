package import Definitions
internal import Disclosure
package import Territories

/// What goes in a workbook, in tab order.
package struct ReportDefinition: Sendable {
    package let id: String
    /// Where the id stands.
    let place: SourcePlace
    let title: LocalizedText
    let organisation: String
    let keywords: LocalizedText
    let sheets: [SheetDefinition]
    /// Levels of the territory set of whose units each has a workbook of its own; empty: one workbook for the whole.
    package let territoryLevels: [Placed<String>]

    /// Ids of ``territoryLevels``.
    package var perTerritory: [String] { territoryLevels.map(\.value) }

    /// Reports every level that the report names and the set does not have. Sheets may name the whole too.
    package func judgeLevels(in territories: TerritorySet, problems: ProblemCollector) {
        let known = territories.levels.map(\.id)
        let whole = PublishedTerritory.all.level
        func judge(_ levels: [Placed<String>], expected: [String]) {
            for level in levels where !expected.contains(level.value) {
                problems.report(
                    ReportCode.levelUnknown, at: level.place,
                    ["expected": expected.joined(separator: ", "), "level": level.value])
            }
        }
        judge(territoryLevels, expected: known)
        judge(sheets.flatMap(\.namedLevels), expected: [whole] + known)
        judge(sheets.flatMap(\.findings).compactMap(\.namedLevel), expected: known)
    }
}

extension ReportDefinition {
    /// Whether some sheet says in words what reading the files found.
    package var tellsRemarks: Bool { sheets.contains { $0.kind == .remarks || $0.kind == .quality } }

    /// Whether some sheet tells of the plan's items: those of a workbook about one territory, or about data, do not.
    var tellsPlan: Bool {
        let others: Set<SheetDefinition.Kind> = [
            .territory, .cover, .quality, .files, .remarks, .nonresponse, .representation, .reliability, .method,
            .chartData, .contents,
        ]
        return !sheets.allSatisfy { others.contains($0.kind) }
    }
}

/// One sheet as declared. Measures are ids or patterns with `*`.
struct SheetDefinition: Sendable {
    let place: SourcePlace
    let kind: Kind
    let name: LocalizedText
    /// What a reader finds answered on it, for the table of contents.
    let question: LocalizedText?
    /// What the first sheet says, one sentence a rule.
    let findings: [FindingRule]
    let measures: [String]
    /// ``measures`` where they stand.
    let namedMeasures: [Placed<String>]
    let details: [String]
    let byLanguage: [String]
    let chart: String?
    /// ``levels`` and ``chartLevels`` where they stand.
    let namedLevels: [Placed<String>]
    let levels: [String]
    let chartLevels: [String]
    /// `questionnaire`, `home` or ids of groupings, whose gaps are shown.
    let breakdowns: [String]
    /// Measures of the partners' survey (opinions).
    let opinions: [String]
    /// What the committee is asked to decide.
    let decisions: [LocalizedText]

    enum Kind: String, Sendable, CaseIterable {
        case synthesis, contents, plan, measures, territories, gaps, answers, changes, partners, studies, opinions
        case joined, participation, planFigures = "plan_figures", method, explorer, data, lists
        case chartData = "chart_data"
        /// Of a workbook about one territory: what is found there, beside the whole.
        case territory
        /// What the workbook is made of; the synthesis carries it too.
        case cover
        /// How good the data are, in one page and in tables of their own.
        case quality, files, remarks, nonresponse, representation, reliability
    }
}

/// A rule that picks one finding from tested results.
struct FindingRule: Sendable {
    let rule: Rule
    /// The measures that it chooses among, in the order that decides between equals. Of differences those of the sheets that
    /// show them are looked at too.
    let measures: [String]
    /// The level whose territories are compared (`territory_gap`).
    let level: String?
    /// `questionnaire`, `home` or the id of a grouping (`group_gap`).
    let breakdown: String?
    /// ``measures`` and ``level`` where they stand; none for a rule that is not of a file.
    var namedMeasures: [Placed<String>] = []
    var namedLevel: Placed<String>?

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
