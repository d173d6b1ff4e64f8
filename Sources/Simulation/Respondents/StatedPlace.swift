internal import Questionnaires
internal import Territories

/// What a household says of where it lives: commune and postal code, one of the two, or nothing; its quarter with the
/// commune only, as a quarter's name alone can be several places'.
struct StatedPlace: Sendable {
    private let commune: PlaceIndex?
    private let postalCode: String?
    private let quarter: String?

    /// Shares of what people fill in; the rest gives neither.
    private static let both = 0.84
    private static let communeOnly = 0.07
    private static let postalCodeOnly = 0.06

    init(home: Dwellings.Dwelling, in territories: TerritorySet, _ random: inout RandomSource) {
        let kind = random.fraction()
        let codes = territories.places[Int(home.commune)].postalCodes
        let code = codes.isEmpty ? nil : codes[random.index(below: codes.count)]
        let givesCommune = kind < Self.both + Self.communeOnly
        let givesCode = kind < Self.both || (!givesCommune && kind < Self.both + Self.communeOnly + Self.postalCodeOnly)
        commune = givesCommune ? home.commune : nil
        postalCode = givesCode ? code : nil
        quarter = givesCommune ? home.quarter : nil
    }

    func answer(_ role: Question.TerritoryRole) -> SimulatedAnswer {
        switch role {
        case .commune: commune.map { .place($0) } ?? .leftEmpty
        case .postalCode: postalCode.map { .text($0) } ?? .leftEmpty
        case .quarter: quarter.map { .text($0) } ?? .leftEmpty
        }
    }
}
