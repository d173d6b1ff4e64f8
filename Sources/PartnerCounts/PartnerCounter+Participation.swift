internal import Objects
internal import Questionnaires

extension PartnerCounter {
    /// Everybody, then each type that was asked or answered, then each unit.
    func participation(
        of organisations: [Organisation], _ whereabouts: Whereabouts, _ units: [Ground]
    ) -> [Participation] {
        let asked = register?.map { (type: $0.partner.type, location: whereabouts.location(of: $0.places)) }
        func entry(_ type: String?, _ ground: Ground) -> Participation {
            func isMeant(_ own: String, _ location: Location) -> Bool {
                (type == nil || own == type) && ground.isHome(of: location)
            }
            return Participation(
                type: type, territory: ground.territory,
                asked: asked?.count { isMeant($0.type, $0.location) },
                answered: organisations.count { isMeant($0.partner.type, $0.location) })
        }
        let types = survey.partnerTypeQuestion?.answerSet?.answers.map { entry($0.code, .everywhere) } ?? []
        return [entry(nil, .everywhere)] + types.filter { $0.answered > 0 || ($0.asked ?? 0) > 0 }
            + units.map { entry(nil, $0) }
    }
}
