import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure

/// A figure of all and one of some of them give one of the rest: it is protected like any other, though nobody prints it. The
/// threshold is 10, that of unanimity 20.
@Suite struct WholeBaseTests {
    private static let all = "travel_time.under_20"
    private static let some = "travel_time.under_20_public_transport"

    /// People who come one way, of whom every other one takes less than 20 minutes.
    private func people(_ count: Int, by mode: String, _ place: String = "69266", under20: Int? = nil) -> [Respondent] {
        (0..<count).map { position in
            let isShort = under20.map { position < $0 } ?? (position % 2 == 0)
            return Respondent(answers: ["trajmod": mode, "trajmin": isShort ? "T1" : "T4"], place: place)
        }
    }

    private func publish(
        _ respondents: [Respondent], _ ids: [String] = [all, some], levels: [String?] = [nil],
        after memory: WaveMemory? = nil
    ) throws -> Disclosed {
        let estimates = try TestSupport.estimates(try table(respondents), of: ids, levels: levels)
        return try Discloser(rules: ConfidentialityRules()).disclose(
            [estimates], after: memory.map { ["2025": $0] } ?? [:])[0]
    }

    private func words(_ publication: Publication, _ code: String = "all") throws -> [String] {
        try [Self.all, Self.some].map { id in
            try #require(publication.cell(id, code == "all" ? "all" : "part", code)).word
        }
    }

    @Test(arguments: [
        (0, nil, "36"), (1, nil, "c"), (9, nil, "c"), (10, nil, "36"), (15, 15, "c"), (15, 0, "c"), (20, 20, "36"),
    ])
    func `a few who come another way are not told by subtraction`(rest: Int, under20: Int?, word: String) throws {
        let respondents = people(36, by: "TC") + people(rest, by: "VOIT", under20: under20)
        #expect(try words(publish(respondents).publication) == ["\(36 + rest)", word])
    }

    /// Nobody comes another way: of few this tells how each of them comes.
    @Test(arguments: [(15, "c"), (19, "c"), (20, "20")])
    func `that all are some is not told of few`(count: Int, word: String) throws {
        #expect(try words(publish(people(count, by: "TC")).publication) == ["\(count)", word])
    }

    /// Of those who come by another way 20 in all and 16 in the Département: 4 in the Métropole, whose figures of all stay.
    @Test func `few of the rest are not told by its own total either`() throws {
        let respondents =
            people(30, by: "TC") + people(4, by: "VOIT") + people(30, by: "TC", "69264")
            + people(16, by: "VOIT", "69264")
        let publication = try publish(respondents, levels: [nil, "part"]).publication
        #expect(try words(publication, "69M") == ["34", "c"])
        #expect(try words(publication, "69D")[0] == "46" && words(publication)[0] == "80")
        #expect(try words(publication, "69D")[1] == "c" || words(publication)[1] == "c")
    }

    /// Of who never had any contact the shares of all tell how many there are.
    @Test func `who is left out by his own answer is told by the shares of all`() throws {
        let respondents = (0..<40).map { position in
            Respondent(answers: ["contact1": position < 4 ? "FC4" : position % 2 == 0 ? "FC1" : "FC2"])
        }
        let publication = try publish(respondents, ["first_contact.none", "first_contact.reached"]).publication
        #expect(publication.cell("first_contact.none")?.word == "40")
        #expect(publication.cell("first_contact.reached")?.word == "36")
    }

    /// 31 and then 32 come another way, 20 of them and then 31 by public transport: both figures alone could be made anew.
    @Test func `few who came to the rest make the figure of some wait`() throws {
        let before = people(20, by: "TC") + people(31, by: "VOIT")
        let first = try publish(before)
        #expect(try words(first.publication) == ["51", "20"])
        let second = try publish(before + people(11, by: "TC") + people(1, by: "VOIT"), after: first.memory)
        #expect(try words(second.publication) == ["63", "20"])
        let third = try publish(before + people(11, by: "TC") + people(10, by: "VOIT"), after: first.memory)
        #expect(try words(third.publication) == ["72", "31"])
    }

    /// 31 come another way, then 33 and 35 and 38, some of whom each time with ten or more by public transport: not 7 since the first.
    @Test func `few who came to the rest since any earlier publication make it wait`() throws {
        var (memory, publication) = try { ($0.memory, $0.publication) }(
            publish(people(20, by: "TC") + people(31, by: "VOIT")))
        for (some, rest) in [(30, 33), (40, 35), (50, 38)] {
            let next = try publish(people(some, by: "TC") + people(rest, by: "VOIT"), after: memory)
            (memory, publication) = (next.memory, next.publication)
            #expect(try words(publication)[1] == "20")
        }
        let last = try publish(people(60, by: "TC") + people(41, by: "VOIT"), after: memory)
        #expect(try words(last.publication) == ["101", "60"])
    }

    /// Two who came another way come by public transport since, and 10 more do. Who answered in how many minutes is the same.
    @Test func `few who go from the rest to some make it wait, too`() throws {
        let first = try publish(people(20, by: "TC") + people(31, by: "VOIT"))
        let second = try publish(
            people(20, by: "TC") + people(2, by: "TC") + people(10, by: "TC") + people(29, by: "VOIT"),
            after: first.memory)
        #expect(try words(second.publication) == ["61", "20"])
    }

    /// Five come another way at first, ten later: whoever kept the first figure of all would subtract the new one of some from it.
    @Test func `a figure of some does not open beside an earlier one of all`() throws {
        let before = people(33, by: "TC") + people(5, by: "VOIT")
        let first = try publish(before)
        #expect(try words(first.publication) == ["38", "c"])
        let second = try publish(before + people(5, by: "VOIT"), after: first.memory)
        #expect(try words(second.publication) == ["38", "c"])
        let third = try publish(before + people(15, by: "VOIT"), after: second.memory)
        #expect(try words(third.publication) == ["53", "c"])
        let fourth = try publish(before + people(15, by: "VOIT") + people(12, by: "TC"), after: third.memory)
        #expect(try words(fourth.publication) == ["65", "45"])
    }

    /// Random towns in which most come by public transport.
    private func town(seed: UInt64) -> [Respondent] {
        var random = SeededGenerator(seed: 3000 + seed)
        return SubtractionTests.respondents(seed: seed).map { respondent in
            var respondent = respondent
            respondent.answers = [
                "trajmod": Int.random(in: 0..<6, using: &random) == 0 ? "VOIT" : "TC",
                "trajmin": Bool.random(using: &random) ? "T1" : "T4",
            ]
            return respondent
        }
    }

    /// What a reader with pencil and paper finds who knows that all are some and the others: few of all, of some, or of the
    /// others whom he can narrow down.
    ///
    /// - Parameter isTogether: whether figures of all and of some are protected together.
    private func findings(seed: UInt64, isTogether: Bool = true) throws -> [String] {
        let ids = [Self.all, Self.some]
        let grids = try (isTogether ? [ids] : ids.map { [$0] }).map { ids in
            try TestSupport.estimates(
                try table(town(seed: seed)), of: ids, levels: [nil, "part", "arrondissement"],
                breakdowns: [.all, .questionnaire])
        }
        let measures = try grids.flatMap { try disclose($0).publication.measures }
        let counts = grids.flatMap { grid in grid.measures.map { $0.cells.map(\.respondents) } }
        let estimates = grids[0]
        var known = Array(repeating: SubtractionTests.Known(), count: estimates.grid.cells.count)
        let sums = SubtractionTests.sums(estimates, known: &known)
        let size = known.count
        // Of all, of some, of the others.
        known = (0..<3).flatMap { _ in known }
        var system = (0..<3).flatMap { number in
            sums.map { sum in
                SubtractionTests.Sum(whole: sum.whole + number * size, parts: sum.parts.map { $0 + number * size })
            }
        }
        for cell in 0..<size {
            system.append(SubtractionTests.Sum(whole: cell, parts: [size + cell, 2 * size + cell]))
        }
        for (number, measure) in measures.enumerated() {
            for (cell, published) in measure.cells.enumerated() where !published.isConfidential {
                let count = counts[number][cell]
                known[number * size + cell] = SubtractionTests.Known(low: count, high: count)
            }
        }
        SubtractionTests.propagate(&known, sums: system)
        var findings: [String] = []
        for cell in estimates.grid.cells.indices where !estimates.spaces[0].atomsOfCell[cell].isEmpty {
            let others = counts[0][cell] - counts[1][cell]
            for (number, count) in [counts[0][cell], counts[1][cell], others].enumerated() {
                let range = known[number * size + cell]
                guard (1..<10).contains(count), range.low > 0 || range.high < 10 else { continue }
                findings.append("\(estimates.grid.cells[cell]) \(number): \(count) is \(range.low)–\(range.high)")
            }
        }
        return findings
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `who subtracts some from all finds few people nowhere`(seed: UInt64) throws {
        let found = try findings(seed: seed)
        #expect(found.isEmpty, "\(found)")
    }

    @Test func `he does where some and all are protected each by itself`() throws {
        let found = try (1...5 as ClosedRange<UInt64>).map { try findings(seed: $0, isTogether: false).count }
        #expect(found.allSatisfy { $0 > 0 }, "\(found)")
    }
}
