internal import TextFolding

/// Finds the place that the columns of a response tell together.
struct PlaceFinder: Sendable {
    let gazetteer: Gazetteer
    let postalCodes: PostalCodes
    let quarters: Quarters
    let wholes: PlaceWholes
    let indices: [PlaceRegister.Key: PlaceIndex]

    /// - Parameter known: the places of the set, for their names.
    func locate(_ written: WrittenPlace, among known: [Place]) -> PlaceFinding {
        var search = Search(finder: self, known: known)
        let place = search.run(written)
        return PlaceFinding(place: place, notes: search.notes)
    }

    /// One respondent's place being sought.
    private struct Search {
        let finder: PlaceFinder
        let known: [Place]
        var notes: [PlaceNote] = []

        mutating func run(_ written: WrittenPlace) -> PlaceIndex {
            var commune = written.commune.flatMap(filled).map { ($0, finder.gazetteer.read($0)) }
            var postalNotes: [PlaceNote] = []
            var codes: [KnownPostalCode] = []
            if finder.postalCodes.length > 0, let text = written.postalCode.flatMap(filled) {
                let (reading, beside) = finder.postalCodes.read(text)
                switch reading {
                case .known(let code, let repaired):
                    codes.append(code)
                    if let repaired { postalNotes.append(.repairedPostalCode(was: repaired, now: code.code)) }
                    if commune == nil, let beside = filled(beside) { commune = (beside, finder.gazetteer.read(beside)) }
                case .unknown: postalNotes.append(.unknownPostalCode)
                }
            }
            if let (text, reading) = commune {
                note(text, reading)
                if let number = reading.number, !reading.numberIsCode {
                    if let code = finder.postalCodes.known(number) {
                        codes.append(code)
                    } else {
                        postalNotes.append(.unknownPostalCode)
                    }
                }
            }
            notes += postalNotes
            guard let homes = homes(commune?.1.meanings ?? [], codes) else { return TerritorySet.unknown }
            let (places, statement) = quarter(written.quarter.flatMap(filled), homes)
            return index(places, statement)
        }

        /// A text with something to read in it.
        private func filled(_ text: String) -> String? {
            text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? nil : text
        }

        private mutating func note(_ text: String, _ reading: CommuneReading) {
            if let repaired = reading.repaired {
                notes.append(.repairedCommune(was: repaired.was, now: repaired.now))
            }
            if reading.meanings.isEmpty {
                notes.append(.unknownCommune(candidates: finder.gazetteer.near(text)))
            }
        }

        /// The places that commune and postal codes leave; empty when neither says anything, nil when they contradict
        /// each other. The strongest meaning of the commune that the codes agree with counts.
        private mutating func homes(
            _ meanings: [CommuneReading.Meaning], _ codes: [KnownPostalCode]
        ) -> [PlaceIndex]? {
            guard let strongest = meanings.first else {
                guard let first = codes.first else { return [] }
                let places = narrowed(first.places, by: codes)
                if !places.isEmpty { return places }
                conflict(first.places, codes[1])
                return nil
            }
            for meaning in meanings {
                let places = narrowed(meaning.places, by: codes)
                guard !places.isEmpty else { continue }
                if let was = meaning.was {
                    notes.insert(.formerPlace(was: was, now: names(meaning.places)), at: 0)
                }
                return places
            }
            if let code = codes.first { conflict(strongest.places, code) }
            return nil
        }

        private mutating func conflict(_ places: [PlaceIndex], _ code: KnownPostalCode) {
            notes.append(.postalCodeConflict(commune: names(places), postalCode: code.code))
        }

        /// Places that agree with every code. Several that two codes leave are those that the first leaves: the set has a
        /// place for what one code tells.
        private func narrowed(_ places: [PlaceIndex], by codes: [KnownPostalCode]) -> [PlaceIndex] {
            let all = codes.reduce(places) { finder.wholes.narrow($0, by: $1.places) }
            guard all.count > 1, let first = codes.first else { return all }
            return finder.wholes.narrow(places, by: first.places)
        }

        private mutating func quarter(
            _ text: String?, _ homes: [PlaceIndex]
        ) -> ([PlaceIndex], PlaceRegister.Statement) {
            guard let text, !finder.quarters.all.isEmpty else { return (homes, .none) }
            let named = finder.quarters.named(text)
            let fitting = homes.isEmpty ? named : named.filter { !narrowed(homes, to: $0).isEmpty }
            if named.isEmpty {
                notes.append(.unknownQuarter(candidates: finder.quarters.near(text)))
            } else if let quarter = fitting.first, fitting.count == 1 {
                let places = homes.isEmpty ? finder.quarters.all[quarter].places : narrowed(homes, to: quarter)
                return (places, .quarter(quarter))
            } else if fitting.isEmpty {
                let quarter = finder.quarters.all[named[0]].name
                notes.append(.quarterConflict(quarter: quarter, place: names(homes)))
                return (homes, .disputed)
            } else {
                notes.append(.sharedQuarterName(fitting.map { finder.quarters.all[$0].name }))
            }
            return (homes, .none)
        }

        private func narrowed(_ homes: [PlaceIndex], to quarter: Int) -> [PlaceIndex] {
            finder.wholes.narrow(homes, by: finder.quarters.all[quarter].places)
        }

        private func index(_ places: [PlaceIndex], _ statement: PlaceRegister.Statement) -> PlaceIndex {
            finder.indices[PlaceRegister.Key(places: places, statement: statement)] ?? TerritorySet.unknown
        }

        private func names(_ places: [PlaceIndex]) -> String {
            places.map { known[Int($0)].name }.joined(separator: " / ")
        }
    }
}

extension TerritorySet {
    /// Where a respondent lives, by what the columns of the file say together. The meaning of a column decides, never the
    /// look of a value: 30 numbers of the Rhône are both a postal code and another commune's Insee code.
    ///
    /// - A postal code picks among communes of the same name, and the arrondissement of a city that was named.
    /// - What several communes share leads to a place of their own: at each level the unit they have in common, otherwise
    ///   undetermined. Never the first match.
    /// - A commune that does not have the postal code is a contradiction: the place is unknown, with a note. A postal code
    ///   that no commune of the set has does not contradict: the commune counts, with a note.
    package func locate(_ written: WrittenPlace) -> PlaceFinding {
        finder.locate(written, among: places)
    }
}
