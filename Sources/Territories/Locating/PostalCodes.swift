/// What a postal code says: the communes that it delivers to.
struct PostalCodes: Sendable {
    private var places: [String: [PlaceIndex]] = [:]
    private let wholes: PlaceWholes
    /// Digits of every code of the set; 0 for a set without postal codes.
    private(set) var length = 0

    /// A postal code as written.
    enum Reading {
        /// A code of the set. `repaired` is what was written when leading zeros had been lost.
        case known(KnownPostalCode, repaired: String?)
        /// No code of the set.
        case unknown
    }

    init(wholes: PlaceWholes) { self.wholes = wholes }

    mutating func add(_ code: String, of place: PlaceIndex) {
        length = max(length, code.count)
        places[code] = wholes.finest(Set((places[code] ?? []) + [place]))
    }

    /// Every set of communes that a code has, by code.
    var sets: [[PlaceIndex]] { places.sorted { $0.key < $1.key }.map(\.value) }

    /// Reads a cell of a postal code column: spaces inside, a country's letter, and a name or `CEDEX` after the code do
    /// not count. The name is returned with it, empty for none.
    func read(_ text: String) -> (reading: Reading, name: String) {
        let words = PlaceNames.words(text)
        if let (number, rest) = PlaceNames.number(of: length, beside: words) {
            return (known(number, repaired: nil), rest.joined(separator: " "))
        }
        let digits = words.joined()
        guard PlaceNames.isNumber(digits), digits.count < length else { return (.unknown, "") }
        let padded = String(repeating: "0", count: length - digits.count) + digits
        return (known(padded, repaired: digits), "")
    }

    /// The code as written beside a name.
    func known(_ code: String) -> KnownPostalCode? {
        places[code].map { KnownPostalCode(code: code, places: $0) }
    }

    private func known(_ code: String, repaired: String?) -> Reading {
        known(code).map { .known($0, repaired: repaired) } ?? .unknown
    }
}

/// A postal code of the set.
struct KnownPostalCode {
    let code: String
    /// The communes that have it, ascending; a city's arrondissement instead of the city.
    let places: [PlaceIndex]
}
