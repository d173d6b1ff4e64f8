package import Objects
package import Questionnaires
package import Territories

/// Counts what organisations declare: matches their lines to objects, then evaluates every count of the survey.
package struct PartnerCounter: Sendable {
    let survey: Survey
    let territories: TerritorySet
    let settings: CountSettings
    /// Nil without `tables/partenaires.csv`.
    let register: [RegisteredPartner]?
    let decisions: [Decision]
    /// Ids of territory levels that counts and participation are told for, besides everywhere.
    let levels: [String]

    package init(
        survey: Survey, territories: TerritorySet, settings: CountSettings, register: [RegisteredPartner]?,
        decisions: [Decision], levels: [String]
    ) {
        self.survey = survey
        self.territories = territories
        self.settings = settings
        self.register = register
        self.decisions = decisions
        self.levels = levels
    }

    package func figures(of wave: DeclaredWave) -> InstitutionalFigures {
        InstitutionalFigures(wave: wave.wave, counts: [], studies: [], resolutions: [], participation: [])
    }
}
