package import Objects
package import Questionnaires
package import Territories
internal import Timestamps

/// Counts what organisations declare: matches their lines to objects, then evaluates every count of the survey.
package struct PartnerCounter: Sendable {
    let survey: Survey
    let territories: TerritorySet
    let settings: CountSettings
    /// Nil without `tables/partenaires.csv`.
    let register: [RegisteredPartner]?
    let decisions: [Decision]
    /// Fewest organisations that a figure made of closed answers may rest on.
    let fewest: Int
    /// Ids of territory levels that counts and participation are told for, besides everywhere.
    let levels: [String]

    package init(
        survey: Survey, territories: TerritorySet, settings: CountSettings, register: [RegisteredPartner]?,
        decisions: [Decision], fewest: Int = 5, levels: [String]
    ) {
        self.fewest = fewest
        self.survey = survey
        self.territories = territories
        self.settings = settings
        self.register = register
        self.decisions = decisions
        self.levels = levels
    }

    /// Everything that the wave's declarations amount to. It depends on what each organisation tells, not on how its lines
    /// are ordered, repeated, or spread over records and files.
    package func figures(of wave: DeclaredWave) -> InstitutionalFigures {
        let whereabouts = Whereabouts(territories)
        let organisations = Organisation.all(of: wave.responses, whereabouts)
        let resolutions = survey.matching.map { rule in
            rule.resolve(wave.declarations[rule.kind] ?? [], decisions: decisions)
        }
        let evaluation = CountEvaluation(
            survey: survey, territories: territories, whereabouts: whereabouts, organisations: organisations,
            resolutions: Dictionary(uniqueKeysWithValues: resolutions.map { ($0.kind, $0) }),
            tellers: wave.declarations.mapValues { Set($0.map(\.partner.code)) }, thresholds: settings.thresholds,
            referenceDay: DeclaredDate(day: settings.referenceDay ?? wave.lastDay))
        let units = levels.flatMap { whereabouts.grounds(ofLevel: $0) }
        let grounds = [.everywhere] + settings.areas.compactMap { whereabouts.ground(of: $0) } + units
        let vicinities = grounds.map { Vicinity($0, organisations) }
        return InstitutionalFigures(
            wave: wave.wave,
            counts: survey.counts.flatMap { definition in
                let tally = evaluation.tally(of: definition)
                guard definition.restsOnClosedAnswers(in: survey) else {
                    return vicinities.map { tally.figure(definition, $0) }
                }
                return vicinities.prefix(1).map { tally.figure(definition, $0).told(from: fewest) }
            },
            studies: studies(of: wave, organisations, resolutions), resolutions: resolutions,
            participation: participation(of: organisations, whereabouts, units))
    }
}

extension CountDefinition {
    /// Whether it is made of answers to a closed question, of which shares are published too.
    fileprivate func restsOnClosedAnswers(in survey: Survey) -> Bool {
        switch formula {
        case .partnerTypes: true
        case .median(let question): survey.question(id: question)?.answerSet != nil
        case .objects, .sum, .ratio, .maximum, .between, .unnamedPlaces: false
        }
    }
}

extension CountFigure {
    /// Without what each organisation answered; without the estimate too where fewer organisations told it.
    fileprivate func told(from fewest: Int) -> CountFigure {
        let isWithheld = estimate != nil && reporting < fewest
        return CountFigure(
            count: count, area: area, territory: territory, respondents: respondents, reporting: reporting,
            estimate: isWithheld ? nil : estimate, most: nil, members: [], told: [], openPairs: 0,
            isWithheld: isWithheld)
    }
}
