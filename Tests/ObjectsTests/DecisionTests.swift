internal import Objects
internal import Testing

@Suite struct DecisionTests {
    private let handicap = [
        meeting("CAF1", date: "12/03/2025", institutions: ["CAF"], theme: "Handicap"),
        meeting("RPE1", date: "12 mars 2025", institutions: ["CAF"], theme: "Le handicap"),
        meeting("METRO1", date: "2025-03-12", institutions: ["CAF"], theme: "handicap et santé"),
    ]

    /// The objects of the three partners, apart as long as nothing is decided.
    private func ids(of declarations: [Declaration]) throws -> (caf: String, rpe: String, metro: String) {
        let resolution = Rules.meetings.resolve(declarations)
        return (
            try #require(resolution.object(toldBy: "CAF1")?.id), try #require(resolution.object(toldBy: "RPE1")?.id),
            try #require(resolution.object(toldBy: "METRO1")?.id)
        )
    }

    @Test func `a confirmed pair is one object, and confirming it twice changes nothing`() throws {
        let ids = try ids(of: handicap)
        let confirmed = try decision(ids.caf, ids.rpe, .identical)
        let once = Rules.meetings.resolve(handicap, decisions: [confirmed])
        #expect(once.tellers == [["CAF1", "RPE1"], ["METRO1"]])
        #expect(once.decisions.map(\.decision) == [confirmed])
        #expect(once.decisions.map(\.state) == [.applied])
        #expect(once.objects.flatMap(\.links) == [.decision(confirmed)])
        let turned = try decision(ids.rpe, ids.caf, .identical)
        #expect(Rules.meetings.resolve(handicap, decisions: [confirmed, turned, confirmed]) == once)
        let again = try decision(ids.caf, ids.rpe, .identical, on: 9, author: "somebody else")
        #expect(Rules.meetings.resolve(handicap, decisions: [confirmed, again]).tellers == once.tellers)
    }

    @Test func `a pair decided distinct stays in the list, is not open and names the decision`() throws {
        let ids = try ids(of: handicap)
        let decided = try decision(ids.caf, ids.rpe, .distinct)
        let resolution = Rules.meetings.resolve(handicap, decisions: [decided])
        #expect(resolution.objects.count == 3)
        #expect(resolution.pairs.filter { $0.outcome == .decidedDistinct(decided) }.count == 1)
        #expect(resolution.count().openPairs == 2)
    }

    @Test func `a decision parts what a rule unites, and a third line waits for its own`() throws {
        let declarations = ["CAF1", "METRO1", "RPE1"].map {
            meeting($0, date: "12/03/2025", lead: "CAF1", publics: ["RPE"])
        }
        let united = Rules.meetings.resolve(declarations)
        #expect(united.objects.count == 1)
        let caf = try #require(united.lineKey(of: "CAF1"))
        let metro = try #require(united.lineKey(of: "METRO1"))
        let rpe = try #require(united.lineKey(of: "RPE1"))
        let morning = try decision(caf, metro, .distinct)
        let parted = Rules.meetings.resolve(declarations, decisions: [morning])
        #expect(parted.tellers == [["CAF1"], ["METRO1"], ["RPE1"]])
        #expect(parted.pairs.filter { $0.outcome == .contested }.count == 2)
        let settled = Rules.meetings.resolve(declarations, decisions: [morning, try decision(rpe, caf, .identical)])
        #expect(settled.tellers == [["CAF1", "RPE1"], ["METRO1"]])
        #expect(settled.count().openPairs == 0)
    }

    @Test func `a line decided distinct from its object leaves the others together`() throws {
        let declarations = ["CAF1", "METRO1", "RPE1"].map {
            meeting($0, date: "12/03/2025", lead: "CAF1", publics: ["RPE"])
        }
        let united = Rules.meetings.resolve(declarations)
        let id = try #require(united.objects.first?.id)
        let line = try #require(united.lineKey(of: "RPE1"))
        let resolution = Rules.meetings.resolve(declarations, decisions: [try decision(id, line, .distinct)])
        #expect(resolution.tellers == [["CAF1", "METRO1"], ["RPE1"]])
        #expect(resolution.count().openPairs == 0)
    }

    @Test func `a decision wins over agenda codes, both ways`() throws {
        let declarations = [
            meeting("CAF1", agenda: "A", date: "12/03/2025"), meeting("METRO1", agenda: "B", date: "12/03/2025"),
            meeting("RPE1", agenda: "B", date: "19/06/2025"),
        ]
        let resolution = Rules.meetings.resolve(declarations)
        let metro = try #require(resolution.lineKey(of: "METRO1"))
        let rpe = try #require(resolution.lineKey(of: "RPE1"))
        let same = Rules.meetings.resolve(
            declarations, decisions: [try decision("meetings/CODE=a", metro, .identical)])
        // The code B stands for both of its lines still.
        #expect(same.tellers == [["CAF1", "METRO1", "RPE1"]])
        #expect(same.objects.first?.field("CODE")?.isContradicted == true)
        let series = Rules.meetings.resolve(
            declarations,
            decisions: [try decision("meetings/CODE=a", metro, .identical), try decision(metro, rpe, .distinct)])
        #expect(series.tellers == [["CAF1", "METRO1"], ["RPE1"]])
    }

    @Test func `a line whose code was split joins the part it shares more with, or waits`() throws {
        let declarations = [
            meeting("CAF1", agenda: "A", date: "12/03/2025"),
            meeting("METRO1", agenda: "B", date: "12/03/2025", lead: "CAF1", publics: ["RPE"]),
            meeting("RPE1", agenda: "B", date: "19/06/2025"),
        ]
        let resolution = Rules.meetings.resolve(declarations)
        let metro = try #require(resolution.lineKey(of: "METRO1"))
        let rpe = try #require(resolution.lineKey(of: "RPE1"))
        let decisions = [try decision("meetings/CODE=a", metro, .identical), try decision(metro, rpe, .distinct)]
        let alike = meeting("DEPT1", agenda: "B", date: "12/03/2025", lead: "CAF1", publics: ["RPE"])
        let joined = Rules.meetings.resolve(declarations + [alike], decisions: decisions)
        #expect(joined.tellers == [["CAF1", "DEPT1", "METRO1"], ["RPE1"]])
        let other = meeting("DEPT1", agenda: "B", date: "20/06/2025")
        let waiting = Rules.meetings.resolve(declarations + [other], decisions: decisions)
        #expect(waiting.tellers == [["CAF1", "METRO1"], ["DEPT1"], ["RPE1"]])
        #expect(waiting.pairs.filter { $0.outcome == .contested }.count == 2)
    }

    @Test func `of contradicting decisions the latest day wins and the others are reported`() throws {
        let ids = try ids(of: handicap)
        let first = try decision(ids.caf, ids.rpe, .identical, on: 1)
        let second = try decision(ids.rpe, ids.metro, .identical, on: 2)
        let last = try decision(ids.caf, ids.metro, .distinct, on: 3)
        let resolution = Rules.meetings.resolve(handicap, decisions: [first, second, last])
        #expect(resolution.tellers == [["CAF1"], ["METRO1", "RPE1"]])
        #expect(resolution.decisions.map(\.decision) == [last, second, first])
        #expect(resolution.decisions.map(\.state) == [.applied, .applied, .contradicted(by: [last])])
        let changedMind = try decision(ids.caf, ids.metro, .identical, on: 4)
        let united = Rules.meetings.resolve(handicap, decisions: [first, second, last, changedMind])
        #expect(united.tellers == [["CAF1", "METRO1", "RPE1"]])
        #expect(
            united.decisions.map(\.state) == [.applied, .contradicted(by: [changedMind]), .applied, .applied])
    }

    @Test func `on one day distinct wins, and of a chain of identical ones none is taken`() throws {
        let ids = try ids(of: handicap)
        let chain = [try decision(ids.caf, ids.rpe, .identical), try decision(ids.rpe, ids.metro, .identical)]
        let distinct = try decision(ids.caf, ids.metro, .distinct)
        for decisions in [chain + [distinct], [distinct] + chain.reversed()] {
            let resolution = Rules.meetings.resolve(handicap, decisions: decisions)
            #expect(resolution.objects.count == 3)
            #expect(resolution.decisions.filter { $0.state == .contradicted(by: [distinct]) }.count == 2)
        }
    }

    @Test func `a key taken when fewer partners had declared, or none had a code, still holds`() throws {
        let early = [
            meeting("CAF1", date: "12/03/2025", lead: "CAF1", publics: ["RPE"], institutions: ["CAF"], theme: "Santé"),
            meeting("RPE9", date: "12/03/2025", institutions: ["CAF"], theme: "la santé"),
        ]
        let before = Rules.meetings.resolve(early)
        let pair = try #require(before.pairs.first)
        let confirmed = try decision(pair.first, pair.second, .identical)
        let late =
            early + [
                meeting("METRO1", agenda: "PE-1", date: "2025-03-12", lead: "CAF1", publics: ["EAJE", "RPE"]),
                meeting("EAJE1", date: "2025-03-12", lead: "CAF1", publics: ["EAJE"]),
            ]
        let after = Rules.meetings.resolve(late, decisions: [confirmed])
        #expect(after.tellers == [["CAF1", "EAJE1", "METRO1", "RPE9"]])
        #expect(after.decisions.map(\.state) == [.applied])
        #expect(after.objects.first?.id == "meetings/CODE=pe 1")
        #expect(after.objects.first?.keys.contains(pair.first) == true)
        #expect(after.objects.first?.keys.contains(pair.second) == true)
    }

    @Test func `a partner who corrects what does not identify keeps its keys`() throws {
        let id = Rules.meetings.resolve([handicap[0]]).objects.first?.id
        let corrected = meeting(
            "CAF1", row: 7, record: 3, period: "2025-01-01/2025-12-31", date: "12. März 2025", institutions: ["CAF"],
            theme: "HANDICAP", participants: 31)
        #expect(Rules.meetings.resolve([corrected]).objects.first?.id == id)
    }

    @Test func `keys that name nothing, too much or the same line are reported and change nothing`() throws {
        let declarations = [
            meeting("CAF1", agenda: "A", date: "12/03/2025", lead: "CAF1", publics: ["RPE"]),
            meeting("METRO1", agenda: "B", date: "12/03/2025", lead: "CAF1", publics: ["RPE"]),
        ]
        let plain = Rules.meetings.resolve(declarations)
        let line = try #require(plain.lineKey(of: "CAF1"))
        let shared = "meetings/DATE=2025-03-12/KIND=RES/LEAD=caf1/PUBL=RPE"
        let unknown = try decision("meetings/CODE=zz", "meetings/CODE=a", .identical)
        let ambiguous = try decision(shared, "meetings/CODE=a", .identical)
        let itself = try decision(line, "meetings/CODE=a", .distinct)
        let elsewhere = try decision("services_shared/@rpe1/0", "services_shared/@rpe2/0", .identical)
        let resolution = Rules.meetings.resolve(declarations, decisions: [unknown, ambiguous, itself, elsewhere])
        #expect(resolution.objects == plain.objects)
        #expect(resolution.pairs == plain.pairs)
        let states = Dictionary(uniqueKeysWithValues: resolution.decisions.map { ($0.decision, $0.state) })
        #expect(
            states == [
                unknown: .unknownKeys(["meetings/CODE=zz"]), ambiguous: .ambiguousKeys([shared]), itself: .sameLines,
            ])
    }
}
