package import Objects
package import PartnerCounts
package import Questionnaires
package import Reporting

/// How a count of what organisations declare, the state of studies, or an entry of the register came about. Institutional
/// facts: nothing of it is withheld.
package struct DeclaredExplanation: Sendable {
    /// As asked for: a plan's item, a count or a question.
    package let id: String
    /// The plan's item, where it was asked for by its id.
    package let item: PlanItem?
    package let wave: String
    package let subject: Subject
    /// The plan's area that the count is limited to.
    package let area: PlanSettings.Area?
    /// The objects that count, with everything told of each.
    package let objects: [DistinctObject]
    /// Pairs of which one side counts: to be decided, decided, or kept apart by their codes.
    package let pairs: [ObjectPair]
    /// Entries of the register about the item, by date.
    package let register: [RegisterEntry]
    /// The organisations' survey.
    package let survey: Survey
    /// Names of organisations by code, of the register of partners.
    package let partnerNames: [String: String]

    package enum Subject: Sendable {
        case count(CountDefinition, CountFigure)
        case study(Question, StudyFigure)
        /// The item is followed in the register alone.
        case register
    }
}

extension DeclaredExplanation {
    /// What is known of a wave when organisations' declarations are explained.
    struct Known {
        let wave: String
        let plan: Plan?
        let institutions: InstitutionalFigures?
        let register: [RegisterEntry]
        /// The organisations' survey.
        let survey: Survey
        let partnerNames: [String: String]
    }

    /// Nil where nothing of this id is declared there.
    init?(of id: String, area: String?, in territory: CountTerritory, known: Known) {
        let item = known.plan?.item(id: id)
        let wanted = item?.headline?.id ?? id
        let figures = known.institutions
        let members: [String]
        var limit: String?
        if let definition = known.survey.counts.first(where: { $0.id == wanted }) {
            limit = area ?? (territory == .all ? item?.headline?.within : nil)
            guard let figure = figures?.count(wanted, area: limit, in: territory) else { return nil }
            subject = .count(definition, figure)
            members = figure.members
        } else if let figure = figures?.study(wanted), let question = known.survey.question(id: wanted) {
            subject = .study(question, figure)
            members = figure.studies
        } else if item != nil {
            subject = .register
            members = []
        } else {
            return nil
        }
        let ids = Set(members)
        self.area = limit.flatMap { known.plan?.settings.area(id: $0) }
        self.id = id
        self.item = item
        wave = known.wave
        objects = figures?.resolutions.flatMap(\.objects).filter { ids.contains($0.id) } ?? []
        pairs =
            figures?.resolutions.flatMap(\.pairs).filter { ids.contains($0.first) || ids.contains($0.second) } ?? []
        register = known.register.filter { $0.item == id }
        survey = known.survey
        partnerNames = known.partnerNames
    }
}
