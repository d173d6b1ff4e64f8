package import Disclosure
package import Questionnaires
package import Territories

/// Everything that a workbook of one wave may be made from. Figures come as publications, which hold nothing withheld.
package struct ReportMaterial: Sendable {
    /// Of the main survey.
    package var publication: Publication
    /// Of the same survey, earliest first.
    package var earlier: [Publication]
    package var survey: Survey
    package var territories: TerritorySet
    package var provenance: Provenance
    /// What the sheets of the plan and of the partners are made from; nil leaves them out.
    package var plan: PlanMaterial?
    /// What became of the files that people dropped; nil where nobody tells it.
    package var quality: QualityMaterial?
    /// The one territory that a workbook is about; nil: the whole.
    package var territory: PublishedTerritory?

    package init(
        publication: Publication, earlier: [Publication] = [], survey: Survey, territories: TerritorySet,
        provenance: Provenance, plan: PlanMaterial? = nil, quality: QualityMaterial? = nil,
        territory: PublishedTerritory? = nil
    ) {
        self.publication = publication
        self.earlier = earlier
        self.survey = survey
        self.territories = territories
        self.provenance = provenance
        self.plan = plan
        self.quality = quality
        self.territory = territory
    }
}
