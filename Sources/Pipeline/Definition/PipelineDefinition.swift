package import Definitions
package import Disclosure
package import Ingestion

/// What a pipeline declares: which surveys and territories, which figures, how they are protected and who reads them.
package struct PipelineDefinition: Sendable {
    package let id: String
    package let title: LocalizedText
    /// The survey that reports are about.
    package let main: SurveyPart
    /// The organisations' survey; nil: none.
    package let partners: SurveyPart?
    /// The action plan whose items are followed; nil: none.
    package let planID: Placed<String>?
    package let territoriesID: Placed<String>
    package let reportIDs: [String]
    /// Languages in which workbooks are written.
    package let reportLanguages: [String]
    package internal(set) var calendar: WaveCalendar
    /// How long answers are kept; nil: nobody has said.
    package let retention: RetentionRule?
    /// `kg` or `kg-uncapped`.
    package let interval: ShareInterval
    package let keepsOriginals: Bool
    /// As written; relative paths resolve against the pipeline's file.
    package let workspace: String?
    package let place: SourcePlace

    /// The main survey first.
    package var parts: [SurveyPart] { [main] + (partners.map { [$0] } ?? []) }

    /// What a pipeline declares of one of its surveys.
    package struct SurveyPart: Sendable {
        package let surveyID: Placed<String>
        package let rules: ConfidentialityRules
        /// What gaps between groups are standardised for; nil: plain gaps only.
        package let standard: StandardDeclaration?
        package let tables: [TableDeclaration]
        /// Where it is said who answered; nil: nowhere.
        package let representation: RepresentationDeclaration?
        /// Levels that organisations' declarations are counted for, besides everywhere.
        package let countLevels: [Placed<String>]
    }

    /// The interval of shares.
    package enum ShareInterval: String, Sendable, CaseIterable {
        case kg
        case kgUncapped = "kg-uncapped"
    }

    /// One `tables:` entry as written: ids are checked once survey and territories are known.
    package struct TableDeclaration: Sendable {
        let measures: [Placed<String>]
        let territories: [Placed<String>]
        let languages: [Placed<String>]
        let groups: [Placed<String>]
        let gaps: [Placed<String>]
        let comparesWaves: Bool
    }

    /// `representation:` as written.
    package struct RepresentationDeclaration: Sendable {
        let territories: [Placed<String>]
        let languages: [Placed<String>]
    }

    /// `statistics.standardise:` as written.
    package struct StandardDeclaration: Sendable {
        let territory: Placed<String>?
        let group: Placed<String>?
    }
}

/// What can be wrong with a pipeline beyond its YAML.
package enum PipelineCode: String, ProblemCode {
    /// A survey, territory set or report that the definitions folder does not have. `expected`: the path; `kind`; `name`.
    case definitionMissing = "pipeline-definition-missing"
    /// `tables:` names a measure that the survey does not have. `measure`; `nearest`.
    case measureUnknown = "pipeline-measure-unknown"
    /// `tables:` or `representation:` names a territory level that the set does not have. `expected`; `level`.
    case levelUnknown = "pipeline-level-unknown"
    /// `tables:` or `representation:` names a language basis that does not exist. `basis`; `expected`.
    case basisUnknown = "pipeline-basis-unknown"
    /// `groups:` or `standardise:` names a grouping that the survey does not have. `group`; `expected`.
    case groupUnknown = "pipeline-group-unknown"
    /// `gaps:` names neither a breakdown nor a territory level. `gap`; `expected`.
    case gapUnknown = "pipeline-gap-unknown"
    /// `gaps:` names a territory level for which the same table gives no figures. `level`.
    case gapLevelUndeclared = "pipeline-gap-level-undeclared"
    /// Not a calendar day. `got`.
    case dayUnreadable = "pipeline-day-unreadable"
    /// A wave that ends before it begins, or overlaps the one before. `wave`.
    case waveOrder = "pipeline-wave-order"
    /// `purge` was asked of a pipeline that does not say how long answers are kept.
    case retentionMissing = "pipeline-retention-missing"
    /// Answers are kept for one month or more. `got`.
    case retentionTooShort = "pipeline-retention-too-short"
    /// A threshold below 3 protects nobody. `got`.
    case thresholdTooLow = "pipeline-threshold-too-low"
    /// `partners:` names the main survey, or one that organisations do not answer. `survey`.
    case partnersSurvey = "pipeline-partners-survey"
    /// The plan is made for another territory set. `expected`: the pipeline's; `got`: the plan's; `plan`.
    case planTerritories = "pipeline-plan-territories"
    /// Two measures count the same answers among different some. `measure`; `other`.
    case differentSome = "pipeline-different-some"
    /// A measure is among some whom two questions choose together, beside figures of all by groups of both. `measure`.
    case joinedGroups = "pipeline-joined-groups"

    package var argumentNames: [String] {
        switch self {
        case .definitionMissing: ["expected", "kind", "name"]
        case .measureUnknown: ["measure", "nearest"]
        case .levelUnknown: ["expected", "level"]
        case .basisUnknown: ["basis", "expected"]
        case .groupUnknown: ["expected", "group"]
        case .gapUnknown: ["expected", "gap"]
        case .gapLevelUndeclared: ["level"]
        case .dayUnreadable: ["got"]
        case .waveOrder: ["wave"]
        case .retentionMissing: []
        case .retentionTooShort: ["got"]
        case .thresholdTooLow: ["got"]
        case .partnersSurvey: ["survey"]
        case .planTerritories: ["expected", "got", "plan"]
        case .differentSome: ["measure", "other"]
        case .joinedGroups: ["measure"]
        }
    }
}
