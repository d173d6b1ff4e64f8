package import Questionnaires
package import Territories

/// The finest classes of respondents that the grid can tell apart: a territory signature × a questionnaire language.
///
/// Every cell is a sum of atoms, whatever the levels are to each other. Figures are gathered once per atom and added up;
/// confidentiality reasons about the same atoms, also about those in which nobody answered.
package struct AtomSpace: Sendable {
    /// Number of atoms: territory signatures × (languages + one for the undetermined language).
    package let count: Int
    /// For each cell of the grid its atoms, ascending.
    package let atomsOfCell: [[Int]]
    private let signatureOfPlace: [Int]
    private let languageSlots: Int

    package init(grid: Grid, survey: Survey, territories: TerritorySet) {
        var levels: Set<Int> = []
        for cell in grid.cells {
            switch cell.territory {
            case .all: break
            case .unit(let level, _), .undetermined(let level): levels.insert(level)
            }
        }
        let used = levels.sorted()
        var signatures: [[Membership]] = []
        var known: [[Membership]: Int] = [:]
        signatureOfPlace = territories.places.map { place in
            let signature = used.map { place.memberships[$0] }
            if let index = known[signature] { return index }
            known[signature] = signatures.count
            signatures.append(signature)
            return signatures.count - 1
        }
        let languageSlots = survey.languages.count + 1
        self.languageSlots = languageSlots
        count = signatures.count * languageSlots
        atomsOfCell = grid.cells.map { cell in
            let inTerritory = signatures.indices.filter { signature in
                switch cell.territory {
                case .all: return true
                case .unit(let level, let unit):
                    return used.firstIndex(of: level).map { signatures[signature][$0] == .unit(unit) } ?? false
                case .undetermined(let level):
                    return used.firstIndex(of: level).map { signatures[signature][$0] == .undetermined } ?? false
                }
            }
            let languages: Range<Int> =
                switch cell.language {
                case .all: 0..<languageSlots
                case .questionnaire(let index): index..<index + 1
                case .undeterminedQuestionnaire: languageSlots - 1..<languageSlots
                }
            return inTerritory.flatMap { signature in languages.map { signature * languageSlots + $0 } }
        }
    }

    /// The atom of a respondent.
    package func atom(place: PlaceIndex, language: UInt8?) -> Int {
        signatureOfPlace[Int(place)] * languageSlots + (language.map(Int.init) ?? languageSlots - 1)
    }
}
