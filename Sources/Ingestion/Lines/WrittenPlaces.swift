internal import Territories
internal import TextFolding

/// Reads several places that stand in one cell, between commas, semicolons, bars, line ends, or the word for "and".
struct WrittenPlaces: Sendable {
    let territories: TerritorySet

    /// A place, and the text that told it.
    struct Found {
        let place: PlaceIndex
        let code: String
    }

    /// What a cell says.
    struct Reading {
        /// In the order written, each once.
        var places: [Found] = []
        /// What is to be said of a part of the cell.
        var notes: [(text: String, note: PlaceNote)] = []
    }

    func reading(of text: String) -> Reading {
        var reading = Reading()
        for part in text.split(whereSeparator: { ",;|\n\r".contains($0) }) {
            let part = part.trimmed
            if !part.isEmpty { read(part, into: &reading) }
        }
        return reading
    }

    private func read(_ part: String, into reading: inout Reading) {
        if let finding = known(part) {
            add(finding, part, to: &reading)
            return
        }
        // "Marcy et Lucenay" may be one name or two: it is two where one of them is known.
        for conjunction in LineChoices.conjunctions {
            let parts = part.split(separator: " \(conjunction) ").map { $0.trimmed }
            guard parts.count > 1, parts.contains(where: { known($0) != nil }) else { continue }
            for part in parts { read(part, into: &reading) }
            return
        }
        let finding = territories.locate(WrittenPlace(commune: part))
        reading.notes += finding.notes.map { (part, $0) }
    }

    /// A commune, else a quarter; nil for an unknown text.
    private func known(_ text: String) -> PlaceFinding? {
        let commune = territories.locate(WrittenPlace(commune: text))
        if commune.place != TerritorySet.unknown { return commune }
        let quarter = territories.locate(WrittenPlace(quarter: text))
        return quarter.place == TerritorySet.unknown ? nil : quarter
    }

    private func add(_ finding: PlaceFinding, _ text: String, to reading: inout Reading) {
        reading.notes += finding.notes.map { (text, $0) }
        let found = Found(place: finding.place, code: territories.places[Int(finding.place)].code)
        if !reading.places.contains(where: { $0.place == found.place }) { reading.places.append(found) }
    }
}

extension StringProtocol {
    /// Without white space at its ends.
    var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
