package import TextFolding

/// What a respondent wrote of the place they live in; nil for a column that the file does not have.
package struct WrittenPlace: Sendable, Hashable {
    /// A commune's code or name, perhaps with its postal code beside the name.
    package var commune: String?
    package var postalCode: String?
    /// A quarter's code or name.
    package var quarter: String?

    package init(commune: String? = nil, postalCode: String? = nil, quarter: String? = nil) {
        self.commune = commune
        self.postalCode = postalCode
        self.quarter = quarter
    }

    package enum Column: Sendable, Equatable {
        case commune, postalCode, quarter
    }
}

/// Where a respondent lives as far as the answers tell, and what is to be said of them.
package struct PlaceFinding: Sendable, Equatable {
    /// ``TerritorySet/unknown`` when nothing was written, nothing was understood, or commune and postal code contradict
    /// each other.
    package let place: PlaceIndex
    /// In the order commune, postal code, quarter.
    package let notes: [PlaceNote]
}

/// Something in a written place that is worth a remark.
package enum PlaceNote: Sendable, Equatable {
    /// A replaced code or name was understood as the commune in force today.
    case formerPlace(was: String, now: String)
    /// A commune's code without its leading zeros.
    case repairedCommune(was: String, now: String)
    /// No commune of the set; near names, nearest first. What the other columns say counts.
    case unknownCommune(candidates: [NearCandidate])
    /// A postal code without its leading zeros.
    case repairedPostalCode(was: String, now: String)
    /// No postal code of the set. What the other columns say counts.
    case unknownPostalCode
    /// The commune is not one of those that have the postal code; the place is unknown. `commune` is its name today.
    case postalCodeConflict(commune: String, postalCode: String)
    /// No quarter of the set; near names, nearest first. Commune and postal code count.
    case unknownQuarter(candidates: [NearCandidate])
    /// A name that several quarters answer to there, each by its full name. Commune and postal code count.
    case sharedQuarterName([String])
    /// The quarter is not where commune and postal code are. These count, the quarter is undetermined. `place` names the
    /// communes that they leave.
    case quarterConflict(quarter: String, place: String)

    /// The column to look at first.
    package var column: WrittenPlace.Column {
        switch self {
        case .formerPlace, .repairedCommune, .unknownCommune: .commune
        case .repairedPostalCode, .unknownPostalCode, .postalCodeConflict: .postalCode
        case .unknownQuarter, .sharedQuarterName, .quarterConflict: .quarter
        }
    }
}
