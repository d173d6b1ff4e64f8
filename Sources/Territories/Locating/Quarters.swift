internal import TextFolding

/// One quarter, as its table has it.
struct Quarter: Sendable {
    let code: String
    let name: String
    let aliases: [String]
    /// The communes (or arrondissements) it lies in, ascending.
    let places: [PlaceIndex]
}

/// The quarters of a set and the ways people write them.
struct Quarters: Sendable {
    /// In the order of their codes, as the units of their level.
    let all: [Quarter]
    private let wholes: PlaceWholes
    /// Quarters that answer to a key, ascending.
    private var keys: [String: [Int]] = [:]
    private var spellings: [(key: String, text: String)] = []

    init(_ quarters: [Quarter], wholes: PlaceWholes) {
        all = quarters
        self.wholes = wholes
        for (index, quarter) in quarters.enumerated() {
            spellings.append((PlaceNames.key(quarter.name), quarter.name))
            let names = [quarter.code, quarter.name] + quarter.aliases
            for key in Set(names.flatMap(PlaceNames.keys)) { keys[key, default: []].append(index) }
        }
    }

    /// Whether a quarter lies in the place, or in a part of it.
    func reach(_ place: PlaceIndex) -> Bool {
        all.contains { !wholes.narrow([place], by: $0.places).isEmpty }
    }

    /// Quarters that a text names by code, name or alias, with or without a leading article.
    func named(_ text: String) -> [Int] {
        PlaceNames.keys(of: text).lazy.compactMap { keys[$0] }.first ?? []
    }

    func near(_ text: String) -> [NearCandidate] {
        TextFolding.nearest(to: PlaceNames.key(text), among: spellings)
    }
}
