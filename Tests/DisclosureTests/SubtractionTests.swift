import Measures
import Questionnaires
import Territories
import TestSupport
import Testing

@testable import Disclosure

/// No withheld base can be computed from the published ones. The check below is a reader with pencil and paper: it knows
/// what is printed, what is nested in what, and adds and subtracts until nothing changes. It shares no code with the
/// protection, and solves no program.
@Suite struct SubtractionTests {
    private static let id = "sat_info_overall.satisfied"

    /// What the reader knows of a set of atoms: bounds on its number of respondents.
    struct Known {
        var low = 0
        var high = Int.max / 4
    }

    /// A statement "these parts add up to the whole", by index of cell.
    struct Sum {
        let whole: Int
        let parts: [Int]
    }

    /// Small random waves over few places, so that cells are small and languages rare.
    static func respondents(seed: UInt64) -> [Respondent] {
        var random = SeededGenerator(seed: seed)
        let places = ["69266", "69383", "69384", "69123", "69264", "69212", "69178", "42138", "38544", ""]
        var respondents: [Respondent] = []
        for place in places {
            for language in [0, 1, 3, nil] as [UInt8?] {
                let count = Int.random(in: 0..<(language == 0 ? 40 : 14), using: &random)
                respondents += (0..<count).map { _ in
                    Respondent(
                        answers: ["satinfo": Bool.random(using: &random) ? "3" : "2"], place: place, language: language)
                }
            }
        }
        return respondents
    }

    /// Narrows the bounds of every cell until nothing moves.
    static func propagate(_ known: inout [Known], sums: [Sum]) {
        var moved = true
        while moved {
            moved = false
            for sum in sums {
                let low = sum.parts.reduce(0) { $0 + known[$1].low }
                let high = sum.parts.reduce(0) { min($0 + known[$1].high, Int.max / 4) }
                moved = narrow(&known[sum.whole], low: low, high: high) || moved
                for part in sum.parts {
                    let othersLow = low - known[part].low
                    let othersHigh = sum.parts.reduce(0) { $1 == part ? $0 : min($0 + known[$1].high, Int.max / 4) }
                    moved =
                        narrow(
                            &known[part], low: known[sum.whole].low - othersHigh,
                            high: known[sum.whole].high - othersLow)
                        || moved
                }
            }
        }
    }

    private static func narrow(_ known: inout Known, low: Int, high: Int) -> Bool {
        let narrowed = Known(low: max(known.low, low), high: min(known.high, high))
        defer { known = narrowed }
        return narrowed.low != known.low || narrowed.high != known.high
    }

    /// Who adds up to whom, told from atoms: for each cell each family of cells (one level in one language, or the
    /// languages of one territory) that lies within it; what the family leaves uncovered is one further, unprinted part.
    static func sums(_ estimates: WaveEstimates, known: inout [Known]) -> [Sum] {
        let cells = estimates.grid.cells
        var atoms = estimates.spaces[0].atomsOfCell.map(Set.init)
        func family(_ cell: GridCell) -> [String] {
            let level =
                switch cell.territory {
                case .all: "all"
                case .unit(let level, _), .undetermined(let level): "level \(level)"
                }
            var names = ["\(level) in \(cell.group)"]
            if cell.group != .all { names.append("languages of \(cell.territory)") }
            return names
        }
        var sums: [Sum] = []
        for whole in cells.indices {
            var families: [String: [Int]] = [:]
            for part in cells.indices where part != whole && !atoms[part].isEmpty {
                guard atoms[part].isStrictSubset(of: atoms[whole]) else { continue }
                for name in family(cells[part]) { families[name, default: []].append(part) }
                families["only \(part)"] = [part]
            }
            for parts in families.sorted(by: { $0.key < $1.key }).map(\.value) {
                let covered = parts.reduce(into: Set<Int>()) { $0.formUnion(atoms[$1]) }
                let rest = atoms[whole].subtracting(covered)
                if rest.isEmpty {
                    sums.append(Sum(whole: whole, parts: parts))
                } else {
                    known.append(Known())
                    atoms.append(rest)
                    sums.append(Sum(whole: whole, parts: parts + [known.count - 1]))
                }
            }
        }
        return sums
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `adding and subtracting what is published never gives a withheld base`(seed: UInt64) throws {
        let estimates = try estimates(
            try table(Self.respondents(seed: seed)), of: [Self.id], levels: [nil, "part", "arrondissement"],
            breakdowns: [.all, .questionnaire])
        let publication = try disclose(estimates).publication
        var known = Array(repeating: Known(), count: estimates.grid.cells.count)
        var withheld: [Int] = []
        var shown = 0
        for (cell, published) in zip(estimates.grid.measures[0].cells, publication.measures[0].cells) {
            switch published.outcome {
            case .shown(let figure):
                known[cell] = Known(low: figure.respondents, high: figure.respondents)
                shown += 1
            case .notApplicable: known[cell] = Known(low: 0, high: 0)
            case .confidential: withheld.append(cell)
            case .notAsked: Issue.record("the question was asked")
            }
        }
        #expect(shown > 0 && !withheld.isEmpty)
        let cells = known.count
        let sums = Self.sums(estimates, known: &known)
        #expect(sums.contains { $0.parts.contains { $0 >= cells } } && sums.contains { $0.parts.count > 2 })
        Self.propagate(&known, sums: sums)
        let figures = estimates.measures[0].cells
        for (cell, figure) in zip(estimates.grid.measures[0].cells, figures) where withheld.contains(cell) {
            // Of an empty remainder he may find that it is empty.
            if estimates.grid.cells[cell].isRemainder, figure.respondents == 0 { continue }
            #expect(
                known[cell].low < known[cell].high, "seed \(seed): \(estimates.grid.cells[cell]) is \(known[cell].low)")
        }
        // What must stay unknown by itself stays unknown from nothing up to the threshold.
        for (cell, figure) in zip(estimates.grid.measures[0].cells, figures) {
            let isRemainder = estimates.grid.cells[cell].isRemainder
            guard (1..<10).contains(figure.respondents) || figure.respondents == 0 && !isRemainder,
                !estimates.spaces[0].atomsOfCell[cell].isEmpty
            else { continue }
            #expect(known[cell].low == 0 && known[cell].high >= 10, "seed \(seed): \(estimates.grid.cells[cell])")
        }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `the reader with the pencil does find what is published without protection`(seed: UInt64) throws {
        let estimates = try estimates(
            try table(Self.respondents(seed: seed)), of: [Self.id], levels: [nil, "part"], breakdowns: [.all])
        // The four cells of this grid, one of them hidden: all = 69M + 69D + indetermine + who is in neither.
        var known = estimates.measures[0].cells.map { Known(low: $0.respondents, high: $0.respondents) }
        let hidden = known[1].low
        known[1] = Known()
        let outside =
            estimates.measures[0].cells[0].respondents
            - estimates.measures[0].cells.dropFirst().reduce(0) { $0 + $1.respondents }
        known.append(Known(low: outside, high: outside))
        Self.propagate(&known, sums: [Sum(whole: 0, parts: [1, 2, 3, 4])])
        #expect(known[1].low == hidden && known[1].high == hidden)
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `the same wave is withheld in the same way, whatever the order of its rows`(seed: UInt64) throws {
        let respondents = Self.respondents(seed: seed)
        func words(_ order: [Int]?) throws -> [String] {
            let estimates = try estimates(
                try table(respondents, order: order), of: [Self.id], levels: [nil, "part"],
                breakdowns: [.all, .questionnaire])
            return try disclose(estimates).publication.measures[0].cells
                .map(\.word)
        }
        #expect(try words(nil) == words(respondents.indices.reversed()))
    }

    @Test func `the proof names the measures of a base and brackets every sensitive count`() throws {
        let disclosed = try disclose(
            estimates(
                try table(Self.respondents(seed: 3)), of: [Self.id, "sat_info_overall.very_satisfied"],
                levels: [nil, "part"], breakdowns: [.all, .questionnaire]))
        #expect(disclosed.proofs.map(\.measures) == [[Self.id, "sat_info_overall.very_satisfied"]])
        let proof = try #require(disclosed.proofs.first)
        #expect(proof.primary > 0 && proof.intervals.count == proof.primary)
        for interval in proof.intervals {
            #expect(interval.lowest == 0)
            #expect(interval.highest >= 10)
        }
        let confidential = disclosed.publication.measures.reduce(0) { sum, measure in
            sum + measure.cells.count { $0.word == "c" }
        }
        #expect(disclosed.publication.withheldCells == confidential)
        #expect(proof.primary + proof.complementary == confidential / 2)
        #expect(disclosed.unprotected.rows.count { $0.withholding != nil } == confidential)
    }
}
