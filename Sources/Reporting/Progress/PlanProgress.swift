internal import PartnerCounts

/// What one wave says of every item of a plan: a row per item at least, in the plan's order, none dropped.
package struct PlanProgress: Sendable {
    let material: PlanMaterial
    let items: [ItemProgress]
    /// What the plan sets side by side of two surveys, besides its items.
    let joined: [PlanFigure]

    package init(_ material: PlanMaterial) {
        self.material = material
        let evaluator = FigureEvaluator(material)
        let earlier = FigureEvaluator(earlier: material)
        items = material.plan.entries.map { fiche, item in
            ItemProgress(
                fiche: fiche, item: item, state: ItemState(of: item, in: material.register),
                figures: item.shows.map(evaluator.figures),
                former: item.headline.flatMap { headline in earlier?.figures(headline).first })
        }
        joined = material.plan.joined.flatMap(evaluator.figures)
    }
}

/// One item and what is known of it.
struct ItemProgress: Sendable {
    let fiche: Plan.Fiche
    let item: PlanItem
    let state: ItemState
    /// One list for each of the item's `shows`, in their order, the headline's first.
    let figures: [[PlanFigure]]
    /// The headline in the wave before; nil without one.
    let former: PlanFigure?

    var headline: PlanFigure? { figures.first?.first }

    /// How far it is: by the register; of an item whose headline is a study, by what partners declare of that.
    var status: ProgressStatus? { state.status ?? headline?.study?.status.flatMap(ProgressStatus.init) }

    /// How a member of the committee finds it.
    var standing: Standing {
        if item.followed != .register {
            if item.followed == .measured, headline?.isTold == true { return .measured }
            if figures.joined().contains(where: \.isTold) { return .partlyMeasured }
        }
        return status == nil ? .unknown : .stated
    }

    enum Standing: Sendable, CaseIterable {
        /// Its headline has a value.
        case measured
        /// Surveys tell a part of it.
        case partlyMeasured
        /// It is known by its status alone; figures tell at most how others see it.
        case stated
        case unknown
    }
}
