import Measures
import Territories

extension GridTerritory {
    /// Whether respondents of the place are counted there, as the territory tables say.
    func holds(_ place: Place) -> Bool {
        switch self {
        case .all: true
        case .unit(let level, let unit): place.memberships[level] == .unit(unit)
        case .undetermined(let level): place.memberships[level] == .undetermined
        }
    }
}
