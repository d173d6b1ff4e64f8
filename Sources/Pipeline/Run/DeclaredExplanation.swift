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
    /// Nil where neither the plan, nor the survey's counts, nor its studies know the id, or where what the item shows first
    /// is a measure: that is explained like any other measure.
    init?(
        of id: String, in territory: CountTerritory, area: String? = nil, material: PlanMaterial, partners: Survey
    ) {
        let item = material.plan.item(id: id)
        let headline = item?.headline
        let figures = material.institutions
        let wanted = headline?.id ?? id
        let limit = area ?? headline?.within
        var subject: Subject?
        var members: [String] = []
        if let definition = partners.counts.first(where: { $0.id == wanted }) {
            if let figure = figures?.count(wanted, area: limit, in: territory) {
                subject = .count(definition, figure)
                members = figure.members
            }
        } else if let figure = figures?.study(wanted), let question = partners.question(id: wanted) {
            subject = .study(question, figure)
            members = figure.studies
        } else if let item, item.followed == .register || headline == nil {
            subject = .register
        }
        guard let subject else { return nil }
        let ids = Set(members)
        self.id = id
        self.item = item
        wave = material.wave
        self.subject = subject
        objects = figures?.resolutions.flatMap(\.objects).filter { ids.contains($0.id) } ?? []
        pairs =
            figures?.resolutions.flatMap(\.pairs).filter { ids.contains($0.first) || ids.contains($0.second) } ?? []
        register = material.register.filter { $0.item == id }
        survey = partners
        partnerNames = material.partnerNames
    }
}
