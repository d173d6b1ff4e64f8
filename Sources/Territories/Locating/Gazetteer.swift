internal import TextFolding

/// Finds communes by code or by name.
struct Gazetteer: Sendable {
    private var codes: [String: PlaceIndex] = [:]
    private var formerCodes: [String: Former] = [:]
    /// Places that answer to a key, ascending: several when they share a name.
    private var names: [String: [PlaceIndex]] = [:]
    private var localities: [String: [PlaceIndex]] = [:]
    private var formerNames: [String: Former] = [:]
    /// Every folded name with the name to show: what candidates are sought in.
    private var spellings: [(key: String, text: String)] = []
    private var codeLength = 0
    /// Digits of a postal code, which may stand beside a name; 0 for a set without.
    var postalCodeLength = 0

    private struct Former {
        let name: String
        var places: [PlaceIndex]
    }

    /// Declares a place in force, under its code, its name and the ways people write it.
    mutating func add(_ place: PlaceIndex, code: String, name: String) {
        codes[code] = place
        codeLength = max(codeLength, code.count)
        spellings.append((PlaceNames.key(name), name))
        for key in PlaceNames.keys(of: name) { Self.insert(place, into: &names[key, default: []]) }
    }

    /// Declares the name of a locality: weaker than a commune's own name.
    mutating func addLocality(_ name: String, in place: PlaceIndex) {
        spellings.append((PlaceNames.key(name), name))
        for key in PlaceNames.keys(of: name) { Self.insert(place, into: &localities[key, default: []]) }
    }

    /// Declares a replaced code and name: weaker than those in force.
    mutating func addFormer(code: String, name: String, now place: PlaceIndex) {
        formerCodes[code] = Former(name: name, places: [place])
        spellings.append((PlaceNames.key(name), name))
        for key in PlaceNames.keys(of: name) {
            Self.insert(place, into: &formerNames[key, default: Former(name: name, places: [])].places)
        }
    }

    private static func insert(_ place: PlaceIndex, into places: inout [PlaceIndex]) {
        if !places.contains(place) { places = (places + [place]).sorted() }
    }

    /// Every set of several places that share a name, each once.
    var sharedNames: [[PlaceIndex]] {
        let sets = Set(names.values).union(localities.values).union(formerNames.values.map(\.places))
        return sets.filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Reads a cell of a commune column: a code, a name, or a name with a number beside it.
    func read(_ text: String) -> CommuneReading {
        let words = PlaceNames.words(text)
        var reading = CommuneReading(meanings: meanings(of: words))
        if reading.meanings.isEmpty, PlaceNames.isNumber(words.joined()) {
            let code = words.joined()
            let padded = String(repeating: "0", count: max(0, codeLength - code.count)) + code
            reading.meanings = meanings(of: [padded])
            if padded != code, !reading.meanings.isEmpty { reading.repaired = (code, padded) }
        } else if reading.meanings.isEmpty,
            let (number, name) = PlaceNames.number(of: postalCodeLength, beside: words)
        {
            reading = CommuneReading(meanings: meanings(of: name), number: number)
            reading.numberIsCode =
                codes[number].map { place in
                    reading.meanings.contains { $0.places.contains(place) }
                } ?? false
        }
        return reading
    }

    /// What a code or name means, strongest first: in force, a locality, replaced.
    private func meanings(of words: [String]) -> [CommuneReading.Meaning] {
        let key = PlaceNames.withoutCedex(words).joined(separator: " ")
        let code = words.joined().uppercased()
        var found: [CommuneReading.Meaning] = []
        if let place = codes[code] { found.append(.init(places: [place], was: nil)) }
        if let former = formerCodes[code] {
            found.append(.init(places: former.places, was: "\(code) \(former.name)"))
        }
        if let places = names[key] { found.append(.init(places: places, was: nil)) }
        if let places = localities[key] { found.append(.init(places: places, was: nil)) }
        if let former = formerNames[key] { found.append(.init(places: former.places, was: former.name)) }
        return found
    }

    /// Names near one that is not known, nearest first.
    func near(_ text: String) -> [NearCandidate] {
        var words = PlaceNames.words(text)
        if let (_, name) = PlaceNames.number(of: postalCodeLength, beside: words) { words = name }
        return TextFolding.nearest(to: words.joined(separator: " "), among: spellings)
    }
}

/// What a cell of a commune column says.
struct CommuneReading {
    struct Meaning {
        /// Ascending; several when they share the name.
        let places: [PlaceIndex]
        /// The replaced code and name, or name; nil for one in force.
        let was: String?
    }

    /// Strongest first; empty when the cell is not understood.
    var meanings: [Meaning]
    /// A number beside the name that could be a postal code.
    var number: String?
    /// Whether that number is the code of the commune beside it.
    var numberIsCode = false
    /// A code whose leading zeros had been lost.
    var repaired: (was: String, now: String)?
}
