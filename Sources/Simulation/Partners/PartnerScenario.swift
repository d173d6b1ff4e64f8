internal import Questionnaires
package import Territories
package import Timestamps

/// Which organisations there are in a simulation and what they do together: the world that their declarations tell of.
package struct PartnerScenario: Sendable {
    package var organisations: [OrganisationKind] = []
    package var objects: [ObjectKind] = []
    package var studies: [Study] = []
    /// Share of the organisations that send their answers twice, incomplete ones first.
    package var resubmitting = 0.03
    /// Share of the totals that are left blank, and of those that are larger than what is detailed.
    package var blankTotals = 0.35
    package var largerTotals = 0.1

    /// Organisations of one type that are alike.
    package struct OrganisationKind: Sendable {
        /// Code of the type.
        package let type: String
        /// `{n}` is the number, three digits.
        package let code: String
        /// Number of the first.
        package let first: Int
        package let number: Int
        /// Taken in turn; `{place}` is the first place served, `{unit}` its unit, `{n}` the number.
        package let names: [String]
        /// Each serves places of one unit of this level, unit after unit; nil: no place in particular.
        package let level: Int?
        /// Codes of the units; empty: all of the level.
        package let units: [String]
        /// How many of the unit's places; nil: all.
        package let places: ClosedRange<Int>?
        /// Share that answers a wave.
        package let answering: Double
        /// Range of each number, by question or item (`training_formats.PRES`); the others are left blank.
        package let numbers: [String: ClosedRange<Int>]
        /// Probability of each option, by question and code; other questions are drawn as parents' are.
        package let ticks: [String: [String: Double]]
    }

    /// Objects of one kind in a list of lines.
    package struct ObjectKind: Sendable {
        package let id: String
        /// Question of lines.
        package let question: Int
        /// Of each period; of lasting objects, of all.
        package let number: Int
        /// In operation over years, as services are; else they happen once, as meetings do.
        package let isLasting: Bool
        /// Types whose organisations may lead; empty: nobody does.
        package let leads: [String]
        /// Probability that an organisation takes part, by type; the lead always does.
        package let tellers: [String: Double]
        /// Lead, tellers and places belong to one unit of this level; nil: anybody.
        package let level: Int?
        /// What the columns hold, by column; one of the values is drawn. Of texts, spellings stand between bars, of
        /// several codes the first is told by everybody. Of numbers and of places, the least and the most; places may also
        /// be codes of quarters, with spaces between them.
        package let values: [Int: [String]]
        /// Share of the objects that have a value in a column; 1 for the others.
        package let given: [Int: Double]
        /// Share of the tellers who fill a column; 1 for the others.
        package let told: [Int: Double]
        /// So many objects are told by one of their tellers in a way that leaves doubt: with these columns left blank, or
        /// in their second spelling.
        package let uncertain: Int
        package let blanked: [Int]
        package let reworded: [Int]
        /// So many objects have a twin that looks alike and is another: same values, another lead.
        package let twins: Int
    }

    /// A study, as the question of its kind asks for it.
    package struct Study: Sendable {
        /// Single question.
        package let question: Int
        /// Wave that it is told in; nil: every one.
        package let wave: String?
        package let title: String?
        package let date: CalendarDate?
        /// Places that it is about.
        package let perimeter: [PlaceIndex]
        /// Index of the answer that organisations of a type give, by type.
        package let statuses: [String: Int]
        /// Share of the organisations of these types that tell it.
        package let share: Double
    }
}

extension PartnerScenario {
    /// Four organisations of every type, without places, that do nothing together.
    init(neutralFor survey: Survey) {
        let types = survey.partnerTypeQuestion?.answerSet?.answers.map(\.code) ?? []
        organisations = types.map { type in
            OrganisationKind(
                type: type, code: "\(type)-{n}", first: 1, number: 4, names: ["\(type) {n}"], level: nil, units: [],
                places: nil,
                answering: 1, numbers: [:], ticks: [:])
        }
    }
}
