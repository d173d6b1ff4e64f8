package import Definitions

/// One promise of a plan and how it is followed: a row of the sheet.
package struct PlanItem: Sendable {
    /// Unique in its plan (`PE121-I1`); keeps its meaning within an edition.
    package let id: String
    package let kind: Kind
    /// What stands above it in the fiche: an expected result, or whom a group of actions is for.
    package let heading: LocalizedText?
    /// The official text.
    package let text: LocalizedText
    /// Of ``headline``: `%`, réunions, services; for items known from the register, what an entry tells.
    package let unit: LocalizedText
    package let direction: Direction
    package let followed: Following
    /// Who answers for the figures.
    package let ofWhom: LocalizedText
    /// What makes its figures, the headline first. Empty only for items followed in the register alone.
    package let shows: [ShownFigure]
    /// Who keeps its entry in the register, and the parts it is kept by; present for items followed there. Any other item
    /// may have an entry too: figures do not tell whether an action is under way.
    package let register: RegisterEntry?
    /// Nil: the plan fixes none, and nobody invents one.
    package let baseline: Baseline?
    /// Nil: the plan fixes none, and nobody invents one.
    package let target: Target?
    /// Its own, where it differs from the fiche's.
    package let deadline: LocalizedText?
    /// How the figures are to be read.
    package let note: LocalizedText?
    package let place: SourcePlace

    package enum Kind: String, Sendable, CaseIterable {
        case indicator, action, objective, measure
    }

    /// What counts as progress.
    package enum Direction: String, Sendable, CaseIterable {
        case up, down
        /// The thing is done, or it is not.
        case done
        /// A difference that should vanish.
        case gapToZero = "gap_to_zero"
    }

    package enum Following: String, Sendable, CaseIterable {
        /// Surveys tell it.
        case measured
        /// Surveys tell a part of it; the note says which.
        case partly
        /// Its pilot knows it: an entry of the register. Surveys tell at most how others see it.
        case register
    }

    package struct RegisterEntry: Sendable {
        package let keptBy: LocalizedText
        /// Parts that have entries of their own, such as the partners to be brought in; empty: the item has one.
        package let parts: [Part]

        package struct Part: Sendable {
            package let id: String
            package let title: LocalizedText
        }
    }

    /// Where the plan starts from.
    package struct Baseline: Sendable, Equatable {
        /// In the unit of the item.
        package let value: Double
        /// When it was observed, as written.
        package let period: String
        /// The document that states it.
        package let source: LocalizedText
    }

    /// What the plan promises. At least one of `value` and `due` is there.
    package struct Target: Sendable, Equatable {
        /// In the unit of the item.
        package let value: Double?
        /// By when, as written.
        package let due: String?
        /// The document that states it.
        package let source: LocalizedText
    }

    /// The figure that stands for the item where there is room for one.
    package var headline: ShownFigure? { shows.first }
}
