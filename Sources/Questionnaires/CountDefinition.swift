package import Definitions

/// What partners' declarations amount to: different objects, people, the largest of several declarations. Never the sum of
/// what several organisations tell of one thing.
package struct CountDefinition: Sendable {
    /// Unique in the survey (`meetings.thematic`); plans name it.
    package let id: String
    package let label: LocalizedText
    /// What is counted: réunions, services, personnes.
    package let unit: LocalizedText
    /// Codes of the types of organisations that are asked; empty: all.
    package let partnerTypes: [String]
    package let formula: Formula
    package let place: SourcePlace

    package enum Formula: Sendable, Equatable {
        /// Different objects of a list of lines that fulfil every condition.
        case objects(ObjectCount)
        /// What each organisation tells of its own, added up (an employee has one employer). Id of a number question, or of
        /// an item of one (`training_formats.PRES`).
        case sum(String)
        /// Of two numbers that each organisation tells of its own, both added up over those who tell both: how many of a
        /// hundred of the second (people trained, of the staff).
        case ratio(String, to: String)
        /// What each organisation tells whole: the largest declaration (a joint inspection is told by each inspector).
        case maximum(String)
        /// Organisations tell overlapping parts that nothing can match: at least the largest, at most the sum.
        case between(String)
        /// Of a number question, or of how many options of a multi question are ticked.
        case median(String)
        /// Units of a territory level that no organisation asked serves, as it answers a question of places or is registered;
        /// those that the set's coarsest level does not cover are no part of the territory.
        case unnamedPlaces(String, level: String)
        /// Different types of organisations with one of these answers to a closed question.
        case partnerTypes(question: String, codes: [String])
    }

    /// Which objects of a list count, and where they are.
    package struct ObjectCount: Sendable, Equatable {
        /// Id of the question of lines.
        package let question: String
        package let conditions: [Condition]
        /// Column with the places of an object; nil: it has none.
        package let places: String?
        /// Id of the item of a number question with each organisation's total, detailed or not (`meetings_totals.GT`).
        package let total: String?
    }

    package enum Condition: Sendable, Equatable {
        /// Somebody told one of these codes.
        case any(column: String, codes: [String])
        /// At least so many different codes were told; a plan's setting of this name decides instead of `number`.
        case atLeast(column: String, number: Int, setting: String?)
        /// In operation on the reference day: begun by then or of unknown beginning, and not ended before it.
        case inOperation(since: String, until: String)
    }
}
