internal import Definitions
internal import Disclosure
internal import Objects
internal import PartnerCounts
internal import Questionnaires
internal import Spreadsheets

/// What the sheets of the plan and of the partners share.
extension ReportContext {
    func textColumn(_ key: WordingKey) -> TableColumn { TableColumn(wording.text(key), .text) }

    func quantityColumn(_ key: WordingKey) -> TableColumn { TableColumn(wording.text(key), .quantity) }

    /// Why cells are closed and where to look instead; nothing where none is.
    var closedCells: [Paragraph] {
        guard publication.withheldCells > 0 else { return [] }
        return [Paragraph("\(wording.text(.closedWhy)) \(wording.text(.methodElsewhere))", .note)]
    }

    func name(of profile: ConfidentialityRules.Profile) -> String {
        switch profile {
        case .households: wording.text(.profileHouseholds)
        case .organisations: wording.text(.profileOrganisations)
        case .taxFiles: wording.text(.profileTaxFiles)
        }
    }

    /// Cells where nothing is to be said.
    func none(_ count: Int) -> [Cell] { Array(repeating: .text(mark(.notApplicable)), count: count) }

    /// The plan, who answers for it, and the wave.
    func planSource(_ material: PlanMaterial) -> String {
        wording.text(
            .planSource,
            [
                "plan": wording.list([text(material.plan.title), text(material.plan.organisation)]),
                "wave": material.wave,
            ])
    }

    func partnersSource(_ material: PlanMaterial) -> String {
        wording.text(.partnersSource, ["wave": material.wave])
    }

    /// Where something is counted, as a person names it.
    func name(of territory: CountTerritory) -> String {
        if territory == .all { return wording.text(.everywhere) }
        return name(of: PublishedTerritory(level: territory.level, code: territory.code, name: territory.code))
    }
}

extension PlanMaterial {
    /// Surveys that organisations answer.
    var organisationSurveys: [Survey] {
        surveys.values.filter { $0.unit == .organisation }.sorted { $0.id < $1.id }
    }

    /// Everybody who was asked, and who answered.
    var everybody: Participation? {
        institutions?.participation.first { $0.type == nil && $0.territory == .all }
    }

    /// Pairs of declarations that wait for a decision.
    var openPairs: Int {
        (institutions?.resolutions ?? []).reduce(0) { $0 + $1.pairs.count(where: \.isOpen) }
    }

    func partnerName(_ code: String) -> String { partnerNames[code] ?? code }
}
