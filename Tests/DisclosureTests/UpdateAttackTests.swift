import Foundation
import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure

/// A reader who keeps three publications of a wave, knows that answers only come in, and works with pencil and paper: he knows
/// what is printed each time, which figures stand from before, and what is nested in what. He shares no code with the
/// protection, and solves no program.
@Suite struct UpdateAttackTests {
    private typealias Known = SubtractionTests.Known
    private typealias Sum = SubtractionTests.Sum

    /// Three publications of a wave, and what there is to know of them.
    private struct History {
        var estimates: [WaveEstimates] = []
        /// By publication, cells of figures made for it.
        var fresh: [Set<Int>] = []
        /// By publication, cells of figures that stand.
        var stands: [Set<Int>] = []

        func count(_ cell: Int, _ publication: Int) -> Int {
            let wave = estimates[publication]
            return wave.measures[0].cells[cell].respondents
        }
    }

    private static let places = ["69266", "69383", "69384", "69123", "69264", "69212", "69178", "42138", "38544", ""]

    /// Some come to a few places, in a few languages.
    private func newcomers(using random: inout SeededGenerator) -> [Respondent] {
        (0..<Int.random(in: 1...5, using: &random)).flatMap { _ in
            let place = Self.places.randomElement(using: &random) ?? ""
            let language = ([0, 0, 1, 3, nil] as [UInt8?]).randomElement(using: &random) ?? 0
            return (0..<Int.random(in: 1...18, using: &random)).map { _ in
                Respondent(
                    answers: ["satinfo": Bool.random(using: &random) ? "3" : "2"], place: place, language: language)
            }
        }
    }

    private func history(seed: UInt64, isProtected: Bool = true) throws -> History {
        var random = SeededGenerator(seed: 1000 + seed)
        var series = UpdateTests.Series(levels: [nil, "part", "arrondissement"], breakdowns: [.all, .questionnaire])
        var respondents = SubtractionTests.respondents(seed: seed)
        var history = History()
        for _ in 0..<3 {
            let estimates = try series.estimates(respondents)
            let publication = try isProtected ? series.publish(respondents) : disclose(estimates).publication
            history.estimates.append(estimates)
            let cells = publication.measures[0].cells
            history.fresh.append(
                Set(cells.indices.filter { !cells[$0].isStanding && !cells[$0].isConfidential }))
            history.stands.append(Set(cells.indices.filter { cells[$0].isStanding }))
            respondents += newcomers(using: &random)
        }
        return history
    }

    /// What the reader finds: numbers that he should not be able to narrow down.
    private func findings(_ history: History) -> [String] {
        let estimates = history.estimates[0]
        let cells = estimates.grid.cells.count
        var prototype = Array(repeating: Known(), count: cells)
        let sums = SubtractionTests.sums(estimates, known: &prototype)
        let size = prototype.count
        // Numbers of the three publications, then who came between the first two, the last two, and the first and the last.
        var known = Array(repeating: prototype, count: 6).flatMap { $0 }
        var all: [Sum] = []
        for system in 0..<6 {
            let offset = system * size
            all += sums.map { Sum(whole: $0.whole + offset, parts: $0.parts.map { $0 + offset }) }
        }
        for index in 0..<size {
            all.append(Sum(whole: size + index, parts: [index, 3 * size + index]))
            all.append(Sum(whole: 2 * size + index, parts: [size + index, 4 * size + index]))
            all.append(Sum(whole: 2 * size + index, parts: [index, 5 * size + index]))
            all.append(Sum(whole: 5 * size + index, parts: [3 * size + index, 4 * size + index]))
        }
        for (publication, fresh) in history.fresh.enumerated() {
            for cell in fresh {
                let count = history.count(cell, publication)
                known[publication * size + cell] = Known(low: count, high: count)
            }
        }
        SubtractionTests.propagate(&known, sums: all)
        func isNarrowed(_ index: Int) -> Bool { known[index].low > 0 || known[index].high < 10 }
        var findings: [String] = []
        for cell in 0..<cells where !estimates.spaces[0].atomsOfCell[cell].isEmpty {
            for publication in 0..<3 {
                let count = history.count(cell, publication)
                let isFew = (1..<10).contains(count) || count == 0 && !estimates.grid.cells[cell].isRemainder
                if isFew, isNarrowed(publication * size + cell) {
                    let range = known[publication * size + cell]
                    findings.append(
                        "\(estimates.grid.cells[cell]): \(count) in \(publication) is \(range.low)–\(range.high)")
                }
            }
            for (system, from, to) in [(3, 0, 1), (4, 1, 2), (5, 0, 2)] where history.fresh[from].contains(cell) {
                let came = history.count(cell, to) - history.count(cell, from)
                // Between the first and the last there may be a new figure, of which the second looks after.
                let isLatest = to - from == 1 || !history.fresh[1].contains(cell)
                if (1..<10).contains(came), isLatest, isNarrowed(system * size + cell) {
                    let range = known[system * size + cell]
                    findings.append(
                        "\(estimates.grid.cells[cell]): \(came) from \(from) to \(to) are \(range.low)–\(range.high)")
                }
            }
        }
        return findings
    }

    /// Where somebody is right who takes in each publication what stands for what is now, and subtracts: where nobody came, or as
    /// many to a place as to the whole.
    private func guesses(_ history: History) -> [String] {
        let estimates = history.estimates[0]
        var prototype = Array(repeating: Known(), count: estimates.grid.cells.count)
        let sums = SubtractionTests.sums(estimates, known: &prototype)
        var findings: [String] = []
        var told: [Int: Int] = [:]
        for (publication, fresh) in history.fresh.enumerated() {
            for cell in fresh { told[cell] = history.count(cell, publication) }
            let shown = fresh.union(history.stands[publication])
            for sum in sums where shown.contains(sum.whole) {
                let printed = sum.parts.filter(shown.contains)
                guard printed.count == sum.parts.count - 1, let whole = told[sum.whole] else { continue }
                let guess = printed.reduce(whole) { $0 - (told[$1] ?? 0) }
                let rest = printed.reduce(history.count(sum.whole, publication)) { $0 - history.count($1, publication) }
                guard guess == rest, (1..<10).contains(rest) else { continue }
                findings.append("\(estimates.grid.cells[sum.whole]) less others: \(rest) in \(publication)")
            }
        }
        return findings
    }

    /// One for four of the random publications that are attacked.
    private static let seeds =
        1...(ProcessInfo.processInfo.environment["BAROMETRE_ATTACKS"].flatMap { UInt64($0) }.map { max($0 / 4, 1) }
        ?? usual)

    #if DEBUG
        private static let usual: UInt64 = 4
    #else
        private static let usual: UInt64 = 60
    #endif

    @Test(arguments: seeds)
    func `nobody who keeps three publications finds few people between them`(seed: UInt64) throws {
        let history = try history(seed: seed)
        let found = findings(history)
        #expect(found.isEmpty, "\(found)")
        let guessed = guesses(history)
        #expect(guessed.isEmpty, "\(guessed)")
    }

    @Test func `he does where publications know nothing of each other`() throws {
        let found = try (1...5 as ClosedRange<UInt64>).map { try findings(history(seed: $0, isProtected: false)).count }
        #expect(found.allSatisfy { $0 > 0 }, "\(found)")
    }

    @Test func `something waits and something is made anew`() throws {
        let histories = try (1...5 as ClosedRange<UInt64>).map { try history(seed: $0) }
        #expect(histories.allSatisfy { $0.stands.contains { !$0.isEmpty } })
        for history in histories {
            let renewed = history.fresh[2].filter { history.count($0, 2) > history.count($0, 0) }
            #expect(!renewed.isEmpty)
        }
    }

    /// Who is compared is who stands beside it, whatever waits.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a gap is between the figures that are shown`(seed: UInt64) throws {
        var random = SeededGenerator(seed: 2000 + seed)
        var series = UpdateTests.Series(
            levels: [nil, "part", "arrondissement"], breakdowns: [.all, .questionnaire], gaps: [.questionnaire],
            comparedLevels: ["part", "arrondissement"])
        var respondents = SubtractionTests.respondents(seed: seed)
        for _ in 0..<4 {
            let measure = try series.publish(respondents).measures[0]
            for gap in measure.comparisons {
                guard let figure = gap.figure else { continue }
                let own = measure.cells.first { $0.territory == gap.territory && $0.language == gap.language }
                #expect(own?.figure?.respondents == figure.respondents)
                #expect(own?.figure?.estimate == figure.groupEstimate)
            }
            respondents += newcomers(using: &random)
        }
    }
}
