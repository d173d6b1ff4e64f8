internal import Objects
internal import Testing

/// What shared keys join although something in between contradicts it.
@Suite struct ChainTests {
    private func line(_ code: String, _ agenda: String?, _ publics: Set<String>) -> Declaration {
        meeting(code, agenda: agenda, date: "12/03/2025", lead: "CAF1", publics: publics)
    }

    @Test func `publics in a chain are one meeting, and the links say by what`() {
        let resolution = Rules.meetings.resolve([
            line("CAF1", nil, ["RPE"]), line("RPE1", nil, ["RPE", "EAJE"]), line("EAJE1", nil, ["EAJE"]),
        ])
        #expect(resolution.tellers == [["CAF1", "EAJE1", "RPE1"]])
        let keys = resolution.objects.flatMap(\.links).map { link in
            if case .key(let key, _) = link { key } else { "" }
        }
        #expect(
            keys == [
                "meetings/DATE=2025-03-12/KIND=RES/LEAD=caf1/PUBL=EAJE",
                "meetings/DATE=2025-03-12/KIND=RES/LEAD=caf1/PUBL=RPE",
            ])
    }

    @Test func `a line without a code joins the only code that it fits`() {
        let resolution = Rules.meetings.resolve([
            line("CAF1", "A", ["RPE"]), line("METRO1", "A", ["MAM"]), line("RPE1", nil, ["RPE"]),
        ])
        #expect(resolution.tellers == [["CAF1", "METRO1", "RPE1"]])
        #expect(resolution.objects.map(\.id) == ["meetings/CODE=a"])
    }

    @Test func `a line without a code that fits two codes joins neither, and it is said`() {
        let resolution = Rules.meetings.resolve([
            line("CAF1", "A", ["RPE"]), line("METRO1", "B", ["EAJE"]), line("RPE1", nil, ["RPE", "EAJE"]),
        ])
        let own = "meetings/DATE=2025-03-12/KIND=RES/LEAD=caf1/PUBL=EAJE"
        #expect(resolution.objects.map(\.id) == ["meetings/CODE=a", "meetings/CODE=b", own])
        #expect(resolution.pairs.map(\.outcome) == [.contested, .contested])
        #expect(resolution.pairs.map(\.first) == ["meetings/CODE=a", "meetings/CODE=b"])
        #expect(resolution.pairs.map(\.second) == [own, own])
        #expect(resolution.count().openPairs == 2)
        #expect(
            resolution.remarks == [
                .contested(object: "meetings/CODE=a", others: [own]),
                .contested(object: "meetings/CODE=b", others: [own]),
                .contested(object: own, others: ["meetings/CODE=a", "meetings/CODE=b"]),
            ])
    }

    @Test func `two lines without a code stay one, although each fits another code`() {
        let resolution = Rules.meetings.resolve([
            line("CAF1", "A", ["RPE"]), line("METRO1", "B", ["EAJE"]), line("RPE1", nil, ["RPE", "MAM"]),
            line("EAJE1", nil, ["EAJE", "MAM"]),
        ])
        #expect(resolution.tellers == [["CAF1"], ["EAJE1", "RPE1"], ["METRO1"]])
    }

    @Test func `a decision frees the line that fitted two codes`() throws {
        let declarations = [
            line("CAF1", "A", ["RPE"]), line("METRO1", "B", ["EAJE"]), line("RPE1", nil, ["RPE", "EAJE"]),
        ]
        let line = try #require(Rules.meetings.resolve(declarations).lineKey(of: "RPE1"))
        let apart = Rules.meetings.resolve(
            declarations, decisions: [try decision(line, "meetings/CODE=b", .distinct)])
        #expect(apart.tellers == [["CAF1", "RPE1"], ["METRO1"]])
        let united = Rules.meetings.resolve(
            declarations, decisions: [try decision(line, "meetings/CODE=b", .identical)])
        #expect(united.tellers == [["CAF1"], ["METRO1", "RPE1"]])
    }
}
