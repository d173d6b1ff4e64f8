internal import Objects
internal import Questionnaires

extension PartnerCounter {
    /// Everybody, then each type that was asked or answered, then each unit.
    func participation(of organisations: [Organisation], _ everywhere: Ground, _ units: [Ground]) -> [Participation] {
        func entry(_ type: String?, _ ground: Ground) -> Participation {
            func isMeant(_ partner: Partner, _ places: [String]) -> Bool {
                (type == nil || partner.type == type) && ground.isHome(of: places)
            }
            return Participation(
                type: type, territory: ground.territory,
                asked: register.map { $0.count { isMeant($0.partner, $0.places) } },
                answered: organisations.count { isMeant($0.partner, $0.places) })
        }
        let types = survey.partnerTypeQuestion?.answerSet?.answers.map { entry($0.code, everywhere) } ?? []
        return [entry(nil, everywhere)] + types.filter { $0.answered > 0 || ($0.asked ?? 0) > 0 }
            + units.map { entry(nil, $0) }
    }
}
