internal import Objects
internal import TestSupport
internal import Testing

@Suite struct PropertyTests {
    @Test func `the order of declarations, totals and decisions changes nothing at all`() throws {
        for seed in 0..<600 {
            var random = RandomLines(seed: seed)
            let lines = random.lines(Int.random(in: 1...12, using: &random.generator))
            let decisions = try random.decisions(Int.random(in: 0...6, using: &random.generator), about: lines)
            let totals = ["CAF1", "RPE1", "RPE2"].map { total($0, Int.random(in: 0...6, using: &random.generator)) }
            let plain = Rules.meetings.resolve(lines, decisions: decisions)
            let shuffled = Rules.meetings.resolve(
                lines.shuffled(using: &random.generator),
                decisions: decisions.shuffled(using: &random.generator) + decisions)
            #expect(shuffled == plain, "seed \(seed)")
            #expect(shuffled.count(totals: totals.reversed() + totals) == plain.count(totals: totals), "seed \(seed)")
        }
    }

    @Test func `telling again and splitting over records and files changes no object, pair, count or decision`() throws
    {
        for seed in 0..<600 {
            var random = RandomLines(seed: 10_000 + seed)
            let lines = random.lines(Int.random(in: 1...12, using: &random.generator))
            let decisions = try random.decisions(Int.random(in: 0...6, using: &random.generator), about: lines)
            let totals = ["CAF1", "RPE1", "RPE2"].map { total($0, Int.random(in: 0...6, using: &random.generator)) }
            let plain = Rules.meetings.resolve(lines, decisions: decisions)
            let retold = Rules.meetings.resolve(random.retold(lines), decisions: decisions)
            #expect(Fingerprint(retold) == Fingerprint(plain), "seed \(seed)")
            #expect(retold.count(totals: totals) == plain.count(totals: totals), "seed \(seed)")
        }
    }

    @Test func `real meetings told by several partners in several notations are found again`() throws {
        for seed in 0..<600 {
            var random = RandomLines(seed: 20_000 + seed)
            var declarations: [Declaration] = []
            var expected: [[String]] = []
            for number in 1...Int.random(in: 1...6, using: &random.generator) {
                // One to three fields in common with another meeting, never all of them.
                let day = 10 + number / 2
                let lead = number.isMultiple(of: 2) ? "CAF1" : "METRO1"
                let notations = ["\(day)/03/2025", "2025-03-\(day)", "\(day) mars 2025", "\(day). März 2025"]
                var tellers = random.some(of: ["CAF1", "METRO1", "RPE1", "RPE2", "EAJE1"], percent: 50)
                if tellers.isEmpty { tellers = ["CAF1"] }
                let isCoded = random.chance(50)
                for teller in tellers.sorted() {
                    declarations.append(
                        meeting(
                            teller, row: number, agenda: isCoded && random.chance(60) ? "PE-\(number)" : nil,
                            date: random.one(of: notations), lead: random.chance(50) ? lead : lead.lowercased(),
                            publics: random.some(of: ["EAJE", "AUT"], percent: 40).union(["RPE"])))
                }
                expected.append(tellers.sorted())
            }
            let resolution = Rules.meetings.resolve(random.retold(declarations))
            #expect(resolution.tellers == expected.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)")
        }
    }

    @Test func `decisions about every pair of lines make exactly the objects decided`() throws {
        for seed in 0..<300 {
            var random = RandomLines(seed: 30_000 + seed)
            let lines = random.lines(Int.random(in: 2...7, using: &random.generator))
            let keys = Rules.meetings.resolve(lines).objects.flatMap(\.keys).filter { $0.contains("/@") }.sorted()
            let decided = keys.map { _ in Int.random(in: 0...2, using: &random.generator) }
            var decisions: [Decision] = []
            for (one, first) in keys.enumerated() {
                for other in keys.indices where other > one {
                    let verdict: Decision.Verdict = decided[one] == decided[other] ? .identical : .distinct
                    decisions.append(try decision(first, keys[other], verdict, on: 1 + other))
                }
            }
            let resolution = Rules.meetings.resolve(lines, decisions: decisions.shuffled(using: &random.generator))
            let found = resolution.objects.map { $0.keys.filter { $0.contains("/@") } }
            let expected = Dictionary(grouping: keys.indices) { decided[$0] }.values.map {
                $0.map { keys[$0] }.sorted()
            }
            #expect(Set(found) == Set(expected), "seed \(seed)")
            #expect(resolution.decisions.allSatisfy { $0.state == .applied }, "seed \(seed)")
            #expect(resolution.count().openPairs == 0, "seed \(seed)")
        }
    }

    @Test func `an object's id still names it when more partners declare`() throws {
        for seed in 0..<150 {
            var random = RandomLines(seed: 40_000 + seed)
            let few = random.lines(Int.random(in: 1...6, using: &random.generator))
            let more = random.lines(Int.random(in: 1...6, using: &random.generator))
            let before = Rules.meetings.resolve(few)
            for object in before.objects {
                for other in before.objects where other.id != object.id {
                    let decided = try decision(object.id, other.id, .identical)
                    let after = Rules.meetings.resolve(few + more, decisions: [decided])
                    #expect(after.decisions.map(\.state) == [.applied], "seed \(seed)")
                    let isUnited = after.objects.contains { united in
                        [object, other].allSatisfy { !Set($0.declarations).isDisjoint(with: united.declarations) }
                    }
                    #expect(isUnited, "seed \(seed)")
                }
            }
        }
    }

    @Test func `the number of meetings that partners know lies within the bounds`() {
        for seed in 0..<1000 {
            var random = RandomLines(seed: 50_000 + seed)
            var declarations: [Declaration] = []
            var totals: [DeclaredNumber] = []
            var known: Set<Int> = []
            for code in ["CAF1", "METRO1", "RPE1", "RPE2"] {
                let own = (0..<8).filter { _ in random.chance(40) }
                let detailed = own.filter { _ in random.chance(60) }
                for number in detailed {
                    declarations.append(
                        meeting(code, row: number, date: "2025-03-1\(number)", lead: "CAF1", publics: ["RPE"]))
                }
                // Without a total, a partner is taken to know what it details.
                if random.chance(70) {
                    totals.append(total(code, own.count))
                    known.formUnion(own)
                } else {
                    known.formUnion(detailed)
                }
            }
            let count = Rules.meetings.resolve(declarations).count(totals: totals)
            #expect(count.distinct <= count.least && count.least <= count.most, "seed \(seed)")
            #expect(count.least <= known.count && known.count <= count.most, "seed \(seed)")
        }
    }
}
