import Measures
import Questionnaires
import Statistics
import Territories
import TestSupport
import Testing

@testable import Disclosure

/// Groups by the very question that chooses some: in a group of which all are among them the figure of some is that of all, and in one
/// of which nobody is there is none; whoever reads the definitions knows it.
@Suite struct ChosenGroupTests {
    private static let all = "travel_time.under_20"
    private static let some = "travel_time.under_20_public_transport"

    private func people(_ counts: [String: Int], _ place: String = "69266") -> [Respondent] {
        counts.sorted { $0.key < $1.key }.flatMap { way, count in
            (0..<count).map { position in
                Respondent(answers: ["trajmod": way, "trajmin": position % 2 == 0 ? "T1" : "T4"], place: place)
            }
        }
    }

    /// - Parameters:
    ///   - grouped: measures given by groups, too.
    ///   - chosen: who is some.
    private func publish(
        _ respondents: [Respondent], by groupings: String..., grouped: [String] = [all, some],
        levels: [String?] = [nil],
        chosen: String = "travel_mode == TC"
    ) throws -> (publication: Publication, estimates: WaveEstimates) {
        let survey = try Shipped.survey(chosen: chosen)
        let territories = try Shipped.territories.get()
        let indices = try groupings.map { id in try #require(survey.grouping(id: id)).index }
        func table(_ ids: [String], _ breakdowns: [Breakdown]) -> GridTable {
            GridTable(
                measures: ids.compactMap { id in survey.measures.firstIndex { $0.id == id } },
                levels: levels.map { $0.flatMap(territories.levelIndex) }, breakdowns: breakdowns)
        }
        let grid = Grid(
            tables: [table([Self.all, Self.some], [.all]), table(grouped, indices.map { .grouping($0) })],
            survey: survey,
            territories: territories)
        let estimates = try Estimator(survey: survey, territories: territories, grid: grid, interval: .kg)
            .estimate(try TestSupport.table(respondents, survey: survey), wave: 0)
        return (try disclose(estimates).publication, estimates)
    }

    private func words(_ publication: Publication, _ id: String, _ code: String = "all") -> [String: String] {
        var words: [String: String] = [:]
        for measure in publication.measures where measure.measure.id == id {
            for cell in measure.cells where cell.territory.code == code { words[cell.group.code] = cell.word }
        }
        return words
    }

    /// 30 come by public transport, 4 by car and 15 on foot: 34 by motor less 30 would be the 4.
    @Test(arguments: [[all, some], [all]])
    func `some of a group are not told by its figure of all`(grouped: [String]) throws {
        let (publication, _) = try publish(people(["TC": 30, "VOIT": 4, "PIED": 15]), by: "way", grouped: grouped)
        #expect(words(publication, Self.all) == ["": "49", "motor": "34", "foot": "15", "indetermine": "z"])
        let some = words(publication, Self.some)
        #expect(some[""] == "c")
        #expect(some == (grouped.count == 1 ? ["": "c"] : ["": "c", "motor": "c", "foot": "z", "indetermine": "z"]))
    }

    /// 12 come by car, and all of them take long: the 42 by motor less the 30 tell it, too.
    @Test(arguments: [[all, some], [all]])
    func `a group in which all others answered the same is not told by its figure of all`(
        grouped: [String]
    ) throws {
        let cars = (0..<12).map { _ in Respondent(answers: ["trajmod": "VOIT", "trajmin": "T4"], place: "69266") }
        let (publication, _) = try publish(people(["TC": 30, "PIED": 25]) + cars, by: "way", grouped: grouped)
        #expect(words(publication, Self.all) == ["": "67", "motor": "42", "foot": "25", "indetermine": "z"])
        #expect(words(publication, Self.some)[""] == "c")
        let (others, _) = try publish(people(["TC": 30, "PIED": 25, "VOIT": 12]), by: "way", grouped: grouped)
        #expect(words(others, Self.some)[""] == "30")
    }

    /// As many by car as must not be few.
    @Test func `nobody of a group is no secret`() throws {
        let (publication, _) = try publish(people(["TC": 30, "VOIT": 12, "PIED": 15]), by: "way")
        #expect(words(publication, Self.some) == ["": "30", "motor": "30", "foot": "z", "indetermine": "z"])
        #expect(publication.withheldCells == 0)
        #expect(
            Set((publication.relations?.chosen ?? []).map { $0.dropFirst(3).joined(separator: " ") }) == [
                "way foot nobody", "way indetermine nobody",
            ])
    }

    /// Of 26 with public transport 5 are of one Département, and nobody else is there of some: what is told of all tells it.
    @Test func `a group of which all are some is closed where it is of few`() throws {
        let respondents =
            people(["TC": 21, "VOIT": 20, "PIED": 20]) + people(["TC": 5, "VOIT": 20, "PIED": 20], "69264")
        let (publication, _) = try publish(respondents, by: "vehicle", levels: [nil, "part"])
        for id in [Self.all, Self.some] {
            #expect(words(publication, id, "69D")["public"] == "c")
            #expect(words(publication, id, "69M")["public"] == "c" || words(publication, id)["public"] == "c")
        }
        // Whoever has all by other vehicles has all by this one; so one of these is closed, or all of them together.
        let others = words(publication, Self.all, "69D")
        #expect(others["others"] == "c" || others[""] == "c")
        #expect(words(publication, Self.some, "69D")[""] == "c")
    }

    /// Nobody comes by car, which closes the 24 by public transport; some are the same 24.
    @Test func `some don't print a closed group of all`() throws {
        for (tc, foot) in [(24, 32), (40, 12), (12, 40), (30, 30)] {
            let (publication, _) = try publish(people(["TC": tc, "PIED": foot]), by: "wheels")
            let (all, some) = (words(publication, Self.all), words(publication, Self.some))
            #expect(all["car"] == "c" && (all["public"] != "c" || some["public"] == "c" && some[""] == "c"))
        }
    }

    /// Of all 15 by public transport are closed for the sake of 4 by car; some are the same 15.
    @Test func `some don't tell a group of all that is closed for others`() throws {
        let (publication, _) = try publish(people(["TC": 15, "VOIT": 4, "PIED": 20]), by: "wheels")
        #expect(words(publication, Self.all) == ["": "39", "public": "c", "car": "c", "indetermine": "20"])
        #expect(words(publication, Self.some) == ["": "c", "public": "c", "car": "z", "indetermine": "z"])
    }

    /// Some come by public transport or by bicycle: 23 and 2. Whoever has the 23 of all has them of some.
    @Test func `what is told of all is not closed for some`() throws {
        let (publication, _) = try publish(
            people(["TC": 23, "VELO": 2, "VOIT": 20, "PIED": 15]), by: "wheels", chosen: "travel_mode in [TC, VELO]")
        #expect(words(publication, Self.all) == ["": "60", "public": "23", "car": "20", "indetermine": "17"])
        #expect(words(publication, Self.some) == ["": "c", "public": "23", "car": "z", "indetermine": "c"])
    }

    /// 28 by motor and 25 by car leave 3 by public transport.
    @Test func `groups of one question by two groupings are held against each other`() throws {
        let respondents = people(["TC": 3, "VOIT": 25, "PIED": 12, "VELO": 30])
        let (publication, _) = try publish(respondents, by: "way", "wheels", grouped: [Self.all])
        let words = words(publication, Self.all)
        #expect(words["public"] == "c" && (words["motor"] == "c" || words["car"] == "c"))
        let (apart, _) = try publish(respondents, by: "way", grouped: [Self.all])
        #expect(self.words(apart, Self.all)["motor"] == "28")
    }

    /// Of 113 in all 57 don't come by public transport, as one who left the way out; 56 do, as many as by motor. So nobody comes by car,
    /// which whoever knows that conditions are met so can tell, unless the figure of some is closed.
    @Test func `who left the question out meets that something was not answered`() throws {
        let (publication, _) = try publish(
            people(["TC": 56, "PIED": 56, "": 1]), by: "way", chosen: "travel_mode != TC")
        #expect(words(publication, Self.all)["motor"] == "56")
        #expect(words(publication, Self.some)[""] == "c" && words(publication, Self.some)["motor"] == "c")
        #expect(
            publication.relations?.chosen.map { Array($0.dropFirst(3)) } == [
                ["way", "foot", "everybody"], ["way", "indetermine", "everybody"],
            ])
    }

    /// Of the 35 in the Département at most 33 came otherwise, so some of them by public transport: more than 9, as their number is closed
    /// for others. Then 8 or more of the 33 live elsewhere, which is told of all; it's no reason to publish nothing.
    @Test func `what is told of all whatever is closed of some is published`() throws {
        let respondents =
            people(["TC": 24, "VOIT": 9]) + people(["TC": 11, "VOIT": 11, "PIED": 13], "69264")
        let (publication, _) = try publish(respondents, by: "vehicle", levels: [nil, "part"])
        #expect(words(publication, Self.all) == ["": "68", "public": "35", "others": "c", "indetermine": "c"])
        #expect(words(publication, Self.all, "69D")[""] == "35")
        for part in ["69D", "69M"] {
            #expect(words(publication, Self.all, part)["public"] == "c")
            #expect(words(publication, Self.some, part) == ["": "c", "public": "c", "others": "z", "indetermine": "z"])
        }
    }

    /// What a reader with pencil and paper finds who knows in which groups all and none are some.
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `who knows who is chosen finds few people nowhere`(seed: UInt64) throws {
        var random = SeededGenerator(seed: 700 + seed)
        let respondents = ["69266", "69264"].flatMap { place in
            var counts: [String: Int] = [:]
            for (way, most) in [("TC", 40), ("VOIT", 14), ("PIED", 20)] {
                counts[way] = Int.random(in: 0..<most, using: &random)
            }
            return people(counts, place)
        }
        let grouping = seed % 2 == 0 ? "way" : "vehicle"
        let (publication, estimates) = try publish(respondents, by: grouping, levels: [nil, "part"])
        // Where all are some, what is closed of all is closed of some.
        for territory in ["all", "69D", "69M"] where words(publication, Self.all, territory)["public"] == "c" {
            #expect(words(publication, Self.some, territory)["public"] == "c")
        }
        // Each number by layer (of all, of some, of the others), territory, and group; empty for everybody.
        struct Place: Hashable {
            let layer: Int
            let territory: String
            let group: String
        }
        let territories = ["all", "69D", "69M"]
        let groups = ["", "indetermine"] + (grouping == "way" ? ["motor", "foot"] : ["public", "others"])
        let none: Set = ["indetermine", "foot", "others"]
        var numbers: [Place] = []
        for layer in 0..<3 {
            for territory in territories {
                for group in groups { numbers.append(Place(layer: layer, territory: territory, group: group)) }
            }
        }
        var known = numbers.map { _ in SubtractionTests.Known() }
        func number(_ layer: Int, _ territory: String, _ group: String) throws -> Int {
            let place = Place(layer: layer, territory: territory, group: group)
            let found = numbers.firstIndex(of: place)
            return try #require(found, "\(place)")
        }
        var sums: [SubtractionTests.Sum] = []
        for layer in 0..<3 {
            for group in groups {
                let parts = try ["69D", "69M"].map { try number(layer, $0, group) }
                sums.append(SubtractionTests.Sum(whole: try number(layer, "all", group), parts: parts))
            }
            for territory in territories {
                let parts = try groups.dropFirst().map { try number(layer, territory, $0) }
                sums.append(SubtractionTests.Sum(whole: try number(layer, territory, ""), parts: parts))
            }
        }
        var counts: [Place: Int] = [:]
        for territory in territories {
            for group in groups {
                let cells = try (0..<3).map { try number($0, territory, group) }
                sums.append(SubtractionTests.Sum(whole: cells[0], parts: Array(cells[1...])))
                if none.contains(group) { known[cells[1]] = SubtractionTests.Known(low: 0, high: 0) }
                if group == "public" { known[cells[2]] = SubtractionTests.Known(low: 0, high: 0) }
            }
        }
        for (layer, id) in [Self.all, Self.some].enumerated() {
            let measure = try #require(publication.measures.firstIndex { $0.measure.id == id })
            for (cell, published) in publication.measures[measure].cells.enumerated()
            where published.territory.code != "indetermine" {
                let (territory, group) = (published.territory.code, published.group.code)
                let place = try number(layer, territory, group)
                let count = estimates.measures[measure].cells[cell].respondents
                counts[numbers[place]] = count
                if !published.isConfidential { known[place] = SubtractionTests.Known(low: count, high: count) }
            }
        }
        SubtractionTests.propagate(&known, sums: sums)
        for (place, range) in zip(numbers, known) {
            let group = place.group
            let count =
                place.layer < 2
                ? counts[place] ?? 0
                : (counts[Place(layer: 0, territory: place.territory, group: group)] ?? 0)
                    - (counts[Place(layer: 1, territory: place.territory, group: group)] ?? 0)
            guard (1..<10).contains(count) else { continue }
            #expect(range.low == 0 && range.high >= 10, "\(place): \(count) is \(range.low)–\(range.high)")
        }
    }
}
