package import Definitions

/// One question of a survey.
package struct Question: Sendable {
    /// Position in the survey, from 0.
    package let index: Int
    /// The name used in conditions, measures and tables.
    package let id: String
    /// The code that headers of exports carry (LimeSurvey: letters and digits).
    package let exportCode: String
    /// Other headers under which the question was seen.
    package let aliases: [String]
    package let text: LocalizedText
    package let kind: Kind
    /// What is told beside each answer of a single or array question, in columns of its own; empty for the others.
    package let companions: [LineColumn]
    /// Nil: asked of everyone.
    package let showIf: Condition?
    /// The interview ends, and the respondent is ineligible, when it is met after this question.
    package let endIf: Condition?
    package let requirement: Requirement
    package let personal: PersonalData
    /// True when answers reveal health, family trouble or the like.
    package let isSensitive: Bool
    package let publication: Publishing
    /// Instances that ask it; empty means all.
    package let instances: [String]
    /// The question's own; that of its answer set is merged with it in ``answerSet``. Each `formerID` is a header
    /// under which the question was seen.
    package let history: [HistoryEntry]
    package let place: SourcePlace

    package enum Kind: Sendable {
        /// One answer.
        case single(AnswerSet)
        /// Any number of answers, at most 64 options.
        case multi(AnswerSet)
        /// The same scale for several items.
        case array(items: [Item], AnswerSet)
        /// A whole number; nil: no bound.
        case integer(min: Int?, max: Int?)
        /// A number; nil: no bound.
        case decimal(min: Double?, max: Double?)
        /// A whole number for each of several items.
        case integers(items: [Item], min: Int?, max: Int?)
        /// The code of an organisation of the partners' register.
        case partner
        /// The days that the response speaks of.
        case period
        /// Places, resolved against the territory tables: any number of them in one cell.
        case territories
        /// Any number of lines of the same columns.
        case lines(LineList)
        /// A short text with the form it must have in each instance.
        case text(formats: [TextFormat])
        /// A place, resolved against the territory tables.
        case territory(TerritoryRole, formats: [TextFormat])
        /// Free words: never published.
        case longText
    }

    /// One row of an array question.
    package struct Item: Sendable, Equatable {
        /// Position in the question, from 0.
        package let index: Int
        package let code: String
        package let text: LocalizedText
        /// Instances that ask it; empty means all.
        package let instances: [String]
    }

    /// The regular expression that an instance's answers match.
    package struct TextFormat: Sendable, Equatable {
        package let instance: String
        package let pattern: String
    }

    package enum TerritoryRole: String, Sendable, CaseIterable {
        case commune
        case postalCode = "postal_code"
        case quarter
    }

    package enum Requirement: String, Sendable, CaseIterable {
        /// The form refuses to go on without an answer.
        case required
        /// The default: an answer is hoped for.
        case expected
        /// The form says that it may be left out.
        case optional
    }

    package enum PersonalData: String, Sendable, CaseIterable {
        case none
        /// Helps to recognise a person with other answers.
        case indirect
        /// May hold personal data though it should not.
        case possible
        case direct
    }

    package enum Publishing: String, Sendable, CaseIterable {
        case figures
        case never
    }

    /// The answers of a single, multi or array question.
    package var answerSet: AnswerSet? { kind.answerSet }

    /// The rows of an array question or of one with several numbers; empty for the others.
    package var items: [Item] { kind.items }
}

extension Question.Kind {
    /// The answers of a single, multi or array question.
    package var answerSet: AnswerSet? {
        switch self {
        case .single(let set), .multi(let set), .array(_, let set): set
        case .integer, .decimal, .integers, .partner, .period, .text, .territory, .territories, .lines, .longText: nil
        }
    }

    /// The rows of an array question or of one with several numbers.
    package var items: [Question.Item] {
        switch self {
        case .array(let items, _), .integers(let items, _, _): items
        default: []
        }
    }

    /// The kind with the answers as they were in the waves that the question's own history tells of.
    func adopting(_ history: [HistoryEntry]) -> Question.Kind {
        switch self {
        case .single(let set): .single(set.adopting(history))
        case .multi(let set): .multi(set.adopting(history))
        case .array(let items, let set): .array(items: items, set.adopting(history))
        case .integer, .decimal, .integers, .partner, .period, .text, .territory, .territories, .lines, .longText: self
        }
    }
}
