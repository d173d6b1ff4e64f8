package import Definitions

/// An action plan: what a committee has promised, item by item, and how each item is followed. Nothing in the program
/// knows a plan's fiches or their number: a plan of another department or commune is another `Reports/plans/<plan>.yaml`.
///
/// With a publication and the register it makes the sheet that follows the plan: one row per item.
package struct Plan: Sendable {
    package let id: String
    package let title: LocalizedText
    package let edition: Edition
    /// Who answers for the plan.
    package let organisation: LocalizedText
    /// Languages that every text is in; the first is that of the official text.
    package let languages: [String]
    /// Ids of the surveys that items take figures from; the first is that of figures which name none.
    package let surveys: [String]
    /// Id of the territory set that areas and breakdowns refer to.
    package let territories: String
    package let settings: PlanSettings
    /// In the plan's order.
    package let fiches: [Fiche]
    /// What families say beside what partners offer, besides the items.
    package let joined: [ShownFigure]
    package let place: SourcePlace

    /// Which text of the plan this is: fiches are written anew under the same codes, so an entry of the register says of
    /// which edition it speaks.
    package struct Edition: Sendable {
        package let id: String
        package let words: LocalizedText
    }

    /// One fiche of the plan, or one axis of a plan without fiches.
    package struct Fiche: Sendable {
        package let id: String
        package let axis: LocalizedText?
        package let objective: LocalizedText?
        package let title: LocalizedText
        /// Whom and where it is for.
        package let audience: LocalizedText?
        /// Who leads; empty when the plan does not say.
        package let pilots: [LocalizedText]
        package let partners: [LocalizedText]
        package let resources: [LocalizedText]
        /// As the plan words it; nil: none is fixed.
        package let deadline: LocalizedText?
        /// In the plan's order, at least one.
        package let items: [PlanItem]
        package let place: SourcePlace
    }

    /// Every item with its fiche, in the plan's order.
    package var entries: [(fiche: Fiche, item: PlanItem)] {
        fiches.flatMap { fiche in fiche.items.map { (fiche, $0) } }
    }

    package func item(id: String) -> PlanItem? {
        for fiche in fiches {
            if let item = fiche.items.first(where: { $0.id == id }) { return item }
        }
        return nil
    }
}
