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
    /// Whether their number is one that was published before: of the same people, or because a new one would isolate some.
    package let hasStandingResponses: Bool
    package internal(set) var measures: [PublishedMeasure]
    /// How its counts lie in each other; nil where nothing is told of it, as of a closed wave.
    package let relations: PublishedRelations?
    /// Who answered, where the pipeline declares it: one row per figure and cell.
    package let representation: [PublishedRepresentation]
    /// Number of declared cells that are withheld, primary and complementary together: a total of the run.
    package let withheldCells: Int
    /// Number of declared cells whose figure would be another one if its update did not wait; for the evaluator, as it tells of
    /// who changed.
    package let waitingCells: Int

    init(
        wave: String, survey: String, rules: ConfidentialityRules, responses: Int?, hasStandingResponses: Bool = false,
        measures: [PublishedMeasure], relations: PublishedRelations? = nil, representation: [PublishedRepresentation],
        withheldCells: Int, waitingCells: Int = 0
    ) {
        self.wave = wave
        self.survey = survey
        self.rules = rules
        self.responses = responses
        self.hasStandingResponses = hasStandingResponses
        self.measures = measures
        self.relations = relations
        self.representation = representation
        self.withheldCells = withheldCells
        self.waitingCells = waitingCells
    }

    /// Number of declared cells.
    package var cells: Int {
        measures.reduce(0) { $0 + $1.cells.count } + representation.count { $0.figure == .count }
    }

    /// Number of figures that stay as they were published: their update waits, or nobody changed in them.
    package var standingCells: Int {
        measures.reduce(0) { $0 + $1.cells.count { $0.isStanding && $0.figure != nil } }
            + representation.count { $0.figure == .count && $0.isStanding && $0.outcome != .nobody }
    }
}

extension Publication {
    /// Cells that stay as they were published, with a figure or nobody in them: measure, territory level, territory, language
    /// basis, language, grouping and category.
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
    /// Whether the figure is one that was published before: of the same people, or because a new one would isolate some.
    package let isStanding: Bool
    /// Whether nothing may be told of its update.
    let isHeld: Bool

    init(
        territory: PublishedTerritory, language: PublishedLanguage, group: PublishedGroup, outcome: PublishedOutcome,
        isStanding: Bool = false, isHeld: Bool = false
    ) {
        self.territory = territory
        self.language = language
        self.group = group
        self.outcome = outcome
        self.isStanding = isStanding
        self.isHeld = isHeld
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

    /// Whether it is as of the same answers, whoever left the question out: standard errors may differ a little, for they rest on
    /// the whole wave.
    func isLike(_ other: PublishedFigure) -> Bool {
        respondents == other.respondents && abs(estimate - other.estimate) <= Self.sameness
            && abs(weightedBase - other.weightedBase) <= Self.sameness * max(1, weightedBase)
    }

    /// Less apart, two figures are of the same answers, added up in another order.
    static let sameness = 1e-9

    /// Who was asked and left the denominator.
    package struct Exclusions: Sendable, Equatable, Codable {
        package let notConcerned: Int
        package let dontKnow: Int
        package let noAnswer: Int
    }
}
