package import TextFolding

/// How a written commune was understood.
package enum PlaceResolution: Sendable, Equatable {
    /// By a code or a name in force.
    case current(PlaceIndex)
    /// By a code or a name that was replaced; the second value is what it was.
    case former(PlaceIndex, was: String)
    /// Not understood; names that are near, nearest first.
    case unknown(candidates: [NearCandidate])
}

extension TerritorySet {
    /// The place of a cell of a commune column alone: ``locate(_:)`` in other words.
    package func resolve(_ text: String) -> PlaceResolution {
        let finding = locate(WrittenPlace(commune: text))
        for case .formerPlace(let was, _) in finding.notes { return .former(finding.place, was: was) }
        for case .unknownCommune(let candidates) in finding.notes { return .unknown(candidates: candidates) }
        return finding.place == Self.unknown ? .unknown(candidates: []) : .current(finding.place)
    }
}
