internal import Objects
internal import Testing

@Suite struct RuleTests {
    @Test func `lines with one agenda code are one meeting whatever else they say, and the difference is remarked`() {
        let resolution = Rules.meetings.resolve([
            meeting("CAF1", agenda: "PE-2025-07", date: "12/03/2025", lead: "CAF1", publics: ["RPE"]),
            meeting("RPE1", agenda: "pe 2025 07", date: "13/03/2025", lead: "METRO1", publics: ["EAJE"]),
        ])
        #expect(resolution.tellers == [["CAF1", "RPE1"]])
        let id = "meetings/CODE=pe 2025 07"
        #expect(resolution.objects.first?.id == id)
        #expect(resolution.remarks == [.identifierContradicted(object: id, fields: ["DATE", "LEAD"])])
    }

    @Test func `different agenda codes are different meetings on one day with one convenor`() {
        let resolution = Rules.meetings.resolve([
            meeting("CAF1", agenda: "A", date: "12/03/2025", lead: "CAF1", publics: ["RPE"]),
            meeting("RPE1", agenda: "B", date: "12/03/2025", lead: "CAF1", publics: ["RPE"]),
        ])
        #expect(resolution.tellers == [["CAF1"], ["RPE1"]])
        #expect(resolution.pairs.map(\.outcome) == [.differentIdentifiers])
        #expect(resolution.count().openPairs == 0)
    }

    @Test(arguments: [
        ("DATE", meeting("RPE1", date: "13/03/2025", lead: "CAF1", publics: ["RPE"])),
        ("LEAD", meeting("RPE1", date: "12/03/2025", lead: "METRO1", publics: ["RPE"])),
        ("KIND", meeting("RPE1", date: "12/03/2025", lead: "CAF1", kind: "GT", publics: ["RPE"])),
        ("PUBL", meeting("RPE1", date: "12/03/2025", lead: "CAF1", publics: ["EAJE"])),
        ("no DATE", meeting("RPE1", lead: "CAF1", publics: ["RPE"])),
        ("a month", meeting("RPE1", date: "mars 2025", lead: "CAF1", publics: ["RPE"])),
        ("no LEAD", meeting("RPE1", date: "12/03/2025", publics: ["RPE"])),
        ("no KIND", meeting("RPE1", date: "12/03/2025", lead: "CAF1", kind: nil, publics: ["RPE"])),
        ("no PUBL", meeting("RPE1", date: "12/03/2025", lead: "CAF1")),
    ])
    func `a field that differs or is blank keeps meetings without a code apart`(field: String, other: Declaration) {
        let first = meeting("CAF1", date: "12/03/2025", lead: "CAF1", publics: ["RPE", "MAM"])
        #expect(Rules.meetings.resolve([first, other]).objects.count == 2, "\(field)")
    }

    @Test func `a common public, date, convenor and kind make one meeting`() {
        let resolution = Rules.meetings.resolve([
            meeting("CAF1", date: "12/03/2025", lead: "CAF1", publics: ["RPE", "MAM"]),
            meeting("RPE1", date: "2025-03-12", lead: "caf1", publics: ["MAM", "EAJE"]),
        ])
        #expect(resolution.tellers == [["CAF1", "RPE1"]])
        #expect(resolution.objects.first?.codes("PUBL") == ["EAJE", "MAM", "RPE"])
    }

    @Test func `a meeting of one day and kind with a common institution and theme is probable, with reasons`() throws {
        let resolution = Rules.meetings.resolve([
            meeting(
                "CAF1", date: "12/03/2025", lead: "CAF1", publics: ["RPE"], institutions: ["CAF", "METRO"],
                theme: "Réunion sur le handicap et l'inclusion"),
            meeting(
                "RPE1", date: "12 mars 2025", publics: ["RPE"], institutions: ["CAF", "DEPT"],
                theme: "Handicaps : accueillir"),
        ])
        #expect(resolution.objects.count == 2)
        let pair = try #require(resolution.pairs.first)
        #expect(pair.outcome == .probable)
        #expect(
            pair.reasons == [
                .same(field: "DATE", value: "2025-03-12"), .same(field: "KIND", value: "RES"),
                .common(field: "ORGA", elements: ["CAF"]), .words(field: "THEME", words: ["handicap"]),
            ])
        // DATE 1, KIND 1, PUBL 1, ORGA 1/3, THEME 1/3 (handicap, inclusion, accueillir): 3.666 of 5.
        #expect(pair.score == 73)
        let count = resolution.count()
        #expect(count.distinct == 2)
        #expect(count.openPairs == 1)
    }

    @Test(arguments: ["Réunion de travail avec les parents", "Le groupe sur la santé", ""])
    func `little words and the word for a meeting are no common theme`(theme: String) {
        let resolution = Rules.meetings.resolve([
            meeting(
                "CAF1", date: "12/03/2025", institutions: ["CAF"],
                theme: "Réunion du groupe sur le handicap avec les RPE"),
            meeting("RPE1", date: "12/03/2025", institutions: ["CAF"], theme: theme),
        ])
        #expect(resolution.pairs.isEmpty)
        #expect(resolution.objects.count == 2)
    }

    @Test(arguments: [(2, true), (1, false)])
    func `services of one lead and kind are probable from half the smaller set of communes`(
        shared: Int, isProbable: Bool
    ) {
        let first: Set<String> = ["69001", "69002", "69003", "69004", "69005", "69006"]
        let second = Set(first.sorted().prefix(shared)).union(["69100", "69101", "69102"].prefix(4 - shared))
        let resolution = Rules.services.resolve([
            service("RPE1", name: "Le bus des petits", communes: first),
            service("RPE2", name: "Relais mobile", communes: second),
        ])
        #expect(resolution.objects.count == 2)
        #expect(resolution.pairs.map(\.outcome) == (isProbable ? [.probable] : []))
    }

    @Test func `studies without a common title are probable in one perimeter`() {
        let resolution = Rules.studies.resolve([
            study("DEPT1", title: "Étude mutualisation", perimeter: "CC des Pierres Dorées", status: "3"),
            study("EPCI1", title: nil, perimeter: "cc des pierres-dorees", status: "2"),
            study("EPCI2", title: nil, perimeter: "Beaujolais", status: "1"),
        ])
        #expect(resolution.objects.count == 3)
        #expect(resolution.pairs.map(\.reasons) == [[.same(field: "perimeter", value: "cc des pierres dorees")]])
    }

    @Test func `a rule of another survey is data: two exact ways and none probable`() {
        let rule = MatchingRule(
            kind: "sorties",
            exact: [ExactCondition(same: ["lieu", "jour"]), ExactCondition(same: [], common: ["organisateurs"])])
        func outing(_ code: String, _ fields: [String: FieldValue]) -> Declaration {
            Declaration(partner: partner(code), period: "2025", source: source(code), fields: fields)
        }
        let resolution = rule.resolve([
            outing("A1", ["lieu": .text("Parc"), "jour": .date(DateText("1er mai 2025"))]),
            outing(
                "B1", ["lieu": .text("parc"), "jour": .date(DateText("2025-05-01")), "organisateurs": .codes(["x"])]),
            outing("C1", ["organisateurs": .codes(["x", "y"])]),
            outing("D1", ["organisateurs": .codes(["z"])]),
        ])
        #expect(resolution.tellers == [["A1", "B1", "C1"], ["D1"]])
    }

    @Test func `a condition without fields unites nothing`() {
        let rule = MatchingRule(
            kind: "k", exact: [ExactCondition(same: [])],
            probable: [ProbableCondition(same: []), ProbableCondition(same: ["a"])])
        let declarations = ["A1", "B1"].map {
            Declaration(partner: partner($0), period: "", source: source($0), fields: ["a": .text($0)])
        }
        #expect(rule.resolve(declarations).objects.count == 2)
        #expect(rule.resolve(declarations).pairs.isEmpty)
    }

    @Test func `a line that nothing identifies is remarked and not counted`() {
        let resolution = Rules.meetings.resolve([
            meeting("CAF1", kind: nil, theme: "?", participants: 12),
            meeting("RPE1", date: "12/03/2025"),
        ])
        #expect(resolution.tellers == [["RPE1"]])
        #expect(resolution.remarks == [.unidentified(partner: partner("CAF1"), source: source("CAF1"))])
    }

    @Test func `dates that are not read, or not to the day, are remarked`() {
        let resolution = Rules.meetings.resolve([
            meeting("CAF1", date: "31/02/2025"), meeting("RPE1", date: "mars 2025"),
        ])
        #expect(
            resolution.remarks == [
                .unreadableDate(
                    partner: partner("CAF1"), source: source("CAF1"), field: "DATE", text: "31/02/2025",
                    problem: .impossible),
                .impreciseDate(partner: partner("RPE1"), source: source("RPE1"), field: "DATE", text: "mars 2025"),
            ])
        #expect(resolution.objects.count == 2)
    }

    @Test func `a partner's own repeat counts once and is remarked with its places`() throws {
        let resolution = Rules.meetings.resolve([
            meeting("RPE1", row: 1, date: "12/03/2025", theme: "Handicap"),
            meeting("RPE1", row: 2, date: "12 mars 2025", theme: "handicap", participants: 14),
        ])
        let object = try #require(resolution.objects.first)
        #expect(resolution.objects.count == 1)
        #expect(
            resolution.remarks == [
                .repeated(
                    partner: partner("RPE1"), object: object.id,
                    sources: [source("RPE1", row: 1), source("RPE1", row: 2)])
            ])
    }

    @Test func `two rows of one partner that a rule unites are remarked`() throws {
        let resolution = Rules.meetings.resolve([
            meeting("RPE1", row: 1, date: "12/03/2025", lead: "CAF1", publics: ["RPE"], theme: "Matin : santé"),
            meeting("RPE1", row: 2, date: "12/03/2025", lead: "CAF1", publics: ["RPE"], theme: "Après-midi : handicap"),
        ])
        #expect(resolution.objects.count == 1)
        #expect(
            resolution.remarks == [
                .repeated(
                    partner: partner("RPE1"), object: "meetings/DATE=2025-03-12/KIND=RES/LEAD=caf1/PUBL=RPE",
                    sources: [source("RPE1", row: 1), source("RPE1", row: 2)])
            ])
    }
}
