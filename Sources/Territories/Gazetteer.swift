package import TextFolding

/// How a written place was understood.
package enum PlaceResolution: Sendable, Equatable {
    /// By a code or a name in force.
    case current(PlaceIndex)
    /// By a code or a name that was replaced; the second value is what it was.
    case former(PlaceIndex, was: String)
    /// Not understood; names that are near, nearest first.
    case unknown(candidates: [NearCandidate])
}

/// Finds places by Insee code or by name.
struct Gazetteer: Sendable {
    private var codes: [String: PlaceIndex] = [:]
    private var names: [String: PlaceIndex] = [:]
    private var formerCodes: [String: (place: PlaceIndex, name: String)] = [:]
    private var formerNames: [String: (place: PlaceIndex, name: String)] = [:]
    /// Every folded name with the name to show, in place order: what candidates are sought in.
    private var spellings: [(key: String, text: String)] = []
    /// Keys that mean two places: never resolved.
    private var ambiguous: Set<String> = []

    /// Declares a place in force, under its code, its name and the ways people write it.
    mutating func add(_ place: PlaceIndex, code: String, name: String) {
        codes[code] = place
        let full = PlaceNames.key(name)
        spellings.append((full, name))
        for key in PlaceNames.keys(of: name) { register(key, for: place) }
    }

    /// Declares a replaced code and name. Codes and names in force win over replaced ones.
    mutating func addFormer(code: String, name: String, now place: PlaceIndex) {
        if codes[code] == nil { formerCodes[code] = (place, name) }
        spellings.append((PlaceNames.key(name), name))
        for key in PlaceNames.keys(of: name) where names[key] == nil && !ambiguous.contains(key) {
            if let known = formerNames[key], known.place != place {
                ambiguous.insert(key)
                formerNames[key] = nil
            } else {
                formerNames[key] = (place, name)
            }
        }
    }

    private mutating func register(_ key: String, for place: PlaceIndex) {
        if ambiguous.contains(key) { return }
        if let known = names[key], known != place {
            names[key] = nil
            ambiguous.insert(key)
        } else {
            names[key] = place
        }
    }

    func resolve(_ text: String) -> PlaceResolution {
        let written = text.trimmingSpaces()
        if let place = codes[written] { return .current(place) }
        if let former = formerCodes[written] { return .former(former.place, was: "\(written) \(former.name)") }
        let key = PlaceNames.key(written)
        if let place = names[key] { return .current(place) }
        if let former = formerNames[key] { return .former(former.place, was: former.name) }
        return .unknown(candidates: TextFolding.nearest(to: key, among: spellings))
    }
}

extension TerritorySet {
    /// The place of an answer to a commune question: an Insee code or a name, never a postal code. The meaning of the
    /// column decides, not the look of the value: 30 numbers of the Rhône are both an Insee and a postal code.
    package func resolve(_ text: String) -> PlaceResolution { gazetteer.resolve(text) }
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(Substring(scalars))
    }
}
