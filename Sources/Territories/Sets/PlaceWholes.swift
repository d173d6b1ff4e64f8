/// Which places are parts of others (arrondissements of a city), and sets of places narrowed by one another.
///
/// What a column says of a respondent's home is a set of places, ascending: one for a commune's name, several for a
/// postal code that communes share.
struct PlaceWholes: Sendable {
    /// By place: the one it is a part of; ``TerritorySet/unknown`` for none.
    private let whole: [PlaceIndex]

    /// - Parameter parents: for each row of the communes' table the place it is a part of.
    init(parents: [PlaceIndex]) { whole = [TerritorySet.unknown] + parents }

    /// The place that another is a part of; nil for none.
    func whole(of place: PlaceIndex) -> PlaceIndex? {
        guard Int(place) < whole.count, whole[Int(place)] != TerritorySet.unknown else { return nil }
        return whole[Int(place)]
    }

    /// Places of one set that agree with the other; of a city and a part of it, the part.
    func narrow(_ places: [PlaceIndex], by others: [PlaceIndex]) -> [PlaceIndex] {
        var agreed: Set<PlaceIndex> = []
        for place in places {
            for other in others {
                if place == other || whole[Int(place)] == other {
                    agreed.insert(place)
                } else if whole[Int(other)] == place {
                    agreed.insert(other)
                }
            }
        }
        return finest(agreed)
    }

    /// The places, ascending, without those of which a part is there.
    func finest(_ places: Set<PlaceIndex>) -> [PlaceIndex] {
        let known = Set(places.map { whole[Int($0)] })
        return places.subtracting(known).sorted()
    }
}
