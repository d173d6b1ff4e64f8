import Testing

@testable import Territories

/// Organisations serve several communes: they are where all of them are.
@Suite struct GroupTests {
    private let set: TerritorySet

    init() throws { set = try Rhone.set.get() }

    /// Units of a group at the first two levels and of density; `?` where its places differ.
    private func units(_ codes: [String]) throws -> [String] {
        let extended = set.adding(groups: [codes])
        let place = try #require(extended.place(ofAll: codes))
        return ["part", "epci", "density"].map { id in
            guard let level = extended.levelIndex(id) else { return "no level" }
            return switch extended.places[Int(place)].memberships[level] {
            case .unit(let unit): extended.levels[level].units[unit].code
            case .undetermined: "?"
            case .outside: "-"
            }
        }
    }

    @Test func `a group is in the units that all its places share, and undetermined where they differ`() throws {
        #expect(try units(["69001", "69006"]) == ["69D", "200040566", "rural"])
        #expect(try units(["69001", "69002"]) == ["69D", "?", "rural"])
        #expect(try units(["69266", "69003"]) == ["69M", "200046977", "?"])
        // Who serves a rural commune and others serves the countryside: `mixed: true`.
        #expect(try units(["69001", "69266"]) == ["?", "?", "rural"])
    }

    @Test func `the order of the places and repetitions make no other group`() throws {
        let extended = set.adding(groups: [["69006", "69001"], ["69001", "69006", "69001"]])
        #expect(extended.places.count == set.places.count + 1)
        #expect(extended.place(ofAll: ["69001", "69006"]) == extended.place(ofAll: ["69006", "69001", "69006"]))
    }

    @Test func `one place is itself, none and unknown ones are no place`() throws {
        #expect(set.place(ofAll: ["69001"]).map { set.places[Int($0)].name } == "Affoux")
        #expect(set.place(ofAll: []) == nil)
        #expect(set.adding(groups: [["69001", "99999"], []]).places.count == set.places.count)
    }
}
