/// Everything that answers can tell of a place: makes a place of it, once, when the set is loaded.
struct PlaceRegister {
    /// What a respondent said of the quarter.
    enum Statement: Sendable, Hashable {
        case none
        /// Index into the quarters.
        case quarter(Int)
        /// A quarter that is not where the commune or postal code is.
        case disputed
    }

    struct Key: Sendable, Hashable {
        /// Ascending; the respondent is from one of them.
        let places: [PlaceIndex]
        let statement: Statement
    }

    private(set) var places: [Place]
    private(set) var indices: [Key: PlaceIndex] = [:]
    /// Whether there were more places than an index can hold: the rest were left out.
    private(set) var isFull = false
    private let quarterLevel: Int?
    private let quarters: Quarters
    private let wholes: PlaceWholes

    /// - Parameter places: the unknown place and one for each row of the communes' table.
    init(_ places: [Place], quarterLevel: Int?, quarters: Quarters, wholes: PlaceWholes) {
        self.places = places
        self.quarterLevel = quarterLevel
        self.quarters = quarters
        self.wholes = wholes
        for index in places.indices.dropFirst() {
            indices[Key(places: [PlaceIndex(index)], statement: .none)] = PlaceIndex(index)
        }
    }

    /// Names say a commune or several of the same name, postal codes the communes that share them, quarters their
    /// communes; together they say what the sets have in common. ``PlaceFinder`` combines them in no other way.
    mutating func addEverythingThatCanBeSaid(gazetteer: Gazetteer, postalCodes: PostalCodes) {
        let names = gazetteer.sharedNames
        let codes = postalCodes.sets
        var sets = places.indices.dropFirst().map { [PlaceIndex($0)] } + codes + names
        for name in names { sets += codes.map { wholes.narrow(name, by: $0) } }
        sets += quarters.all.map(\.places)
        for set in sets where !set.isEmpty {
            add(Key(places: set, statement: .none))
            guard quarterLevel != nil else { continue }
            for (index, quarter) in quarters.all.enumerated() {
                let home = wholes.narrow(set, by: quarter.places)
                if !home.isEmpty { add(Key(places: home, statement: .quarter(index))) }
            }
            add(Key(places: set, statement: .disputed))
        }
    }

    private mutating func add(_ key: Key) {
        guard indices[key] == nil else { return }
        guard places.count <= Int(PlaceIndex.max) else {
            isFull = true
            return
        }
        indices[key] = PlaceIndex(places.count)
        places.append(place(key))
    }

    private func place(_ key: Key) -> Place {
        let homes = key.places.map { places[Int($0)] }
        var memberships = places[0].memberships.indices.map { level in
            Membership.common(homes.map { $0.memberships[level] })
        }
        var code = homes.map(\.code).joined(separator: "|")
        var name = homes.map(\.name).joined(separator: " / ")
        switch key.statement {
        case .none: break
        case .quarter(let index):
            code += "/\(quarters.all[index].code)"
            name += ", \(quarters.all[index].name)"
            if let quarterLevel { memberships[quarterLevel] = .unit(index) }
        case .disputed:
            code += "/?"
            if let quarterLevel { memberships[quarterLevel] = .undetermined }
        }
        return Place(
            code: code, name: name, memberships: memberships, population: 0, postalCodes: [],
            isDivided: homes.count > 1 || homes.contains(where: \.isDivided))
    }
}
