package import Questionnaires

/// The figures of one wave that may be shown. Reporters see nothing else.
///
/// Only this room can make one: the initialiser is internal, so no figure reaches a workbook without having passed the
/// primary rules, complementary withholding and the audit.
package struct Publication: Sendable {
    package let wave: String
    package let survey: String
    package let rules: ConfidentialityRules
    /// Responses of the wave; nil when fewer than the threshold.
    package let responses: Int?
    package internal(set) var measures: [PublishedMeasure]
    /// Who answered, where the pipeline declares it: one row per figure and cell.
    package let representation: [PublishedRepresentation]
    /// Number of declared cells that are withheld, primary and complementary together: a total of the run.
    package let withheldCells: Int

    init(
        wave: String, survey: String, rules: ConfidentialityRules, responses: Int?, measures: [PublishedMeasure],
        representation: [PublishedRepresentation], withheldCells: Int
    ) {
        self.wave = wave
        self.survey = survey
        self.rules = rules
        self.responses = responses
        self.measures = measures
        self.representation = representation
        self.withheldCells = withheldCells
    }

    /// Number of declared cells.
    package var cells: Int {
        measures.reduce(0) { $0 + $1.cells.count } + representation.count { $0.figure == .count }
    }

    /// Number of declared cells whose update waits: what was published of them before stands.
    package var standingCells: Int {
        measures.reduce(0) { $0 + $1.cells.count(where: \.isStanding) }
            + representation.count { $0.figure == .count && $0.isStanding }
    }
}

extension Publication {
    /// Figures that stand from an earlier publication: measure, territory level, territory, language basis, language, grouping
    /// and category.
    package var standingFigures: [[String]] {
        let cells = measures.flatMap { measure in
            measure.cells.filter(\.isStanding).map { [measure.measure.id] + FigurePlace($0).fields }
        }
        return cells
            + representation.filter(\.isStanding).map { [$0.figure.rawValue] + FigurePlace($0).fields }
    }
}

/// A measure with its declared cells, in the grid's order.
package struct PublishedMeasure: Sendable {
    package let measure: Measure
    package let cells: [PublishedCell]
    /// Gaps between groups and changes between waves, as declared.
    package internal(set) var comparisons: [PublishedComparison]
}

/// One declared cell and what may be said of it.
package struct PublishedCell: Sendable {
    package let territory: PublishedTerritory
    package let language: PublishedLanguage
    package let group: PublishedGroup
    package let outcome: PublishedOutcome
    /// Whether the figure is one that was published before, because a new one would isolate people.
    package let isStanding: Bool

    init(
        territory: PublishedTerritory, language: PublishedLanguage, group: PublishedGroup, outcome: PublishedOutcome,
        isStanding: Bool = false
    ) {
        self.territory = territory
        self.language = language
        self.group = group
        self.outcome = outcome
        self.isStanding = isStanding
    }

    /// Whether the figure is withheld.
    package var isConfidential: Bool {
        if case .confidential = outcome { true } else { false }
    }

    /// Whether there is nobody to place in the cell.
    package var holdsNobody: Bool {
        if case .notApplicable = outcome { true } else { false }
    }

    /// The figure, where it is shown.
    package var figure: PublishedFigure? {
        if case .shown(let figure) = outcome { figure } else { nil }
    }
}

/// What a reader learns of a cell.
package enum PublishedOutcome: Sendable {
    case shown(PublishedFigure)
    /// One public word for every confidentiality reason.
    case confidential
    /// No file of the wave asked the question.
    case notAsked
    /// Nobody is in the cell, and nobody can be recognised by that: it holds only what could not be placed.
    case notApplicable
}

/// A figure and what it rests on.
package struct PublishedFigure: Sendable, Equatable, Codable {
    /// Valid unweighted answers.
    package let respondents: Int
    /// Given for the total only: below it small counts could be found by subtraction.
    package let exclusions: Exclusions?
    /// Sum of weights.
    package let weightedBase: Double
    /// A fraction for shares and indices, −1…1 for nets.
    package let estimate: Double
    package let standardError: Double?
    package let low: Double?
    package let high: Double?
    /// `kg`, `kg-uncapped`, `t`; nil without an interval.
    package let intervalMethod: String?
    package let degreesOfFreedom: Int
    package let designEffect: Double?
    package let effectiveSampleSize: Double?
    /// `good`, `caution` or `poor`.
    package let reliability: String?

    /// Who was asked and left the denominator.
    package struct Exclusions: Sendable, Equatable, Codable {
        package let notConcerned: Int
        package let dontKnow: Int
        package let noAnswer: Int
    }
}
