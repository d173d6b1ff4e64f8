package import Disclosure
package import PartnerCounts
package import Questionnaires

/// What the rows of a plan are made from: everything published of one wave, over all of the pipeline's surveys.
package struct PlanMaterial: Sendable {
    package let wave: String
    package let plan: Plan
    /// By id.
    package let surveys: [String: Survey]
    /// Published figures of the wave by survey; a survey without responses in the wave is left out.
    package let publications: [String: Publication]
    /// Nil without declarations of the wave.
    package let institutions: InstitutionalFigures?
    /// Entries of the plan's edition whose date is not after the wave's last day, by date.
    package let register: [RegisterEntry]
    /// The names of organisations by code, of `tables/partenaires.csv`.
    package let partnerNames: [String: String]
    /// Children by territory; empty without the table, or where it does not tell.
    package let children: [CountTerritory: Int]
    /// The wave before, with its own figures; nil for the first.
    package let earlier: Earlier?

    package struct Earlier: Sendable {
        package let wave: String
        package let publications: [String: Publication]
        package let institutions: InstitutionalFigures?

        package init(wave: String, publications: [String: Publication], institutions: InstitutionalFigures?) {
            self.wave = wave
            self.publications = publications
            self.institutions = institutions
        }
    }

    package init(
        wave: String, plan: Plan, surveys: [String: Survey], publications: [String: Publication],
        institutions: InstitutionalFigures?, register: [RegisterEntry], partnerNames: [String: String],
        children: [CountTerritory: Int] = [:], earlier: Earlier?
    ) {
        self.wave = wave
        self.plan = plan
        self.surveys = surveys
        self.publications = publications
        self.institutions = institutions
        self.register = register
        self.partnerNames = partnerNames
        self.children = children
        self.earlier = earlier
    }
}
