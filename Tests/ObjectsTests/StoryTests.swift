internal import Objects
internal import Testing

/// The acceptance stories' parts about matching.
@Suite struct StoryTests {
    private let lowDensity: Set<String> = ["69001", "69002", "69003", "69004", "69005"]

    /// At least two institutions lead it together, for one of these publics.
    private func isShared(for publics: Set<String>) -> (DistinctObject) -> Bool {
        { $0.codes("ORGA").count >= 2 && !$0.codes("PUBL").isDisjoint(with: publics) }
    }

    @Test func `story 3: one meeting told in three notations is one, with three sources`() throws {
        let declarations = zip(["CAF1", "METRO1", "RPE1"], ["12/03/2025", "2025-03-12", "12 mars 2025"]).map {
            meeting($0, date: $1, lead: "CAF1", publics: ["RPE"], institutions: ["CAF", "METRO"])
        }
        let resolution = Rules.meetings.resolve(declarations)
        #expect(resolution.count(where: isShared(for: ["RPE", "MAM"])).distinct == 1)
        let object = try #require(resolution.objects.first)
        #expect(object.declarations.map(\.source.file) == ["CAF1.csv", "METRO1.csv", "RPE1.csv"])
        #expect(object.id == "meetings/DATE=2025-03-12/KIND=RES/LEAD=caf1/PUBL=RPE")
        #expect(object.contradictions.isEmpty)
        #expect(resolution.pairs.isEmpty && resolution.remarks.isEmpty)
        guard case .key(let key, let lines) = object.links.first else { throw Missing.link }
        #expect(key == object.id)
        #expect(lines.count == 3)
    }

    @Test func `story 3: three detailed meetings and a total of four are three, up to four`() {
        let declarations = ["2025-03-12", "2025-05-14", "2025-09-10"].enumerated().map { row, date in
            meeting(
                "RPE1", row: row + 1, date: date, lead: "RPE1", publics: ["RPE"], institutions: ["CAF", "METRO"])
        }
        let count = Rules.meetings.resolve(declarations)
            .count(totals: [total("RPE1", 4), total("RPE2", nil)], where: isShared(for: ["RPE", "MAM"]))
        #expect(count.distinct == 3)
        #expect(count.most == 4)
        #expect(count.least == 4)
        #expect(count.remainders.map(\.undetailed) == [1])
        #expect(count.reportedBy == ["RPE1"])
    }

    @Test func `story 4: a meeting for RPE and EAJE counts for both and is one`() {
        let resolution = Rules.meetings.resolve([
            meeting(
                "CAF1", date: "12/03/2025", lead: "CAF1", publics: ["RPE", "EAJE"], institutions: ["CAF", "METRO"])
        ])
        #expect(resolution.count(where: isShared(for: ["RPE", "MAM"])).distinct == 1)
        #expect(resolution.count(where: isShared(for: ["EAJE"])).distinct == 1)
        #expect(resolution.count(where: isShared(for: ["RPE", "MAM", "EAJE"])).distinct == 1)
    }

    @Test func `story 8: a study that is done for one and under way for another is one, done, with both statuses`()
        throws
    {
        let resolution = Rules.studies.resolve([
            study("DEPT1", title: "Mutualisation des services", perimeter: "Rhône", status: "3", date: "2024-11"),
            study("EPCI1", title: "mutualisation des services", perimeter: "rhone", status: "2"),
        ])
        let object = try #require(resolution.objects.first)
        #expect(resolution.objects.count == 1)
        let status = try #require(object.field("status"))
        #expect(status.isContradicted)
        #expect(status.shown == .code("3"))
        #expect(status.values.map(\.value) == [.code("3"), .code("2")])
        #expect(status.values.map { $0.partners.map(\.code) } == [["DEPT1"], ["EPCI1"]])
        #expect(object.shown("date") == .date(DateText("2024-11")))
        #expect(object.contradictions.map(\.field) == ["status"])
    }

    @Test func `story 10: a travelling relay told by three RPE is one service`() throws {
        let communes = lowDensity.union(["69006", "69007"])
        let declarations = [
            service("RPE1", name: "Relais itinérant « Les Petits Pas »", communes: communes),
            service("RPE2", name: "relais itinerant Les petits pas", communes: communes),
            service("RPE3", name: "RELAIS ITINÉRANT LES PETITS-PAS", communes: communes.subtracting(["69007"])),
        ]
        let resolution = Rules.services.resolve(declarations)
        let isRural: (DistinctObject) -> Bool = { object in
            object.codes("COMM").count >= 2 && !object.codes("COMM").isDisjoint(with: lowDensity)
        }
        #expect(resolution.objects.count == 1)
        #expect(resolution.count { isRural($0) && ["ITIN", "PERI"].contains($0.shown("KIND")?.written) }.distinct == 1)
        #expect(resolution.count { isRural($0) && ["PERM", "INFO"].contains($0.shown("KIND")?.written) }.distinct == 0)
        #expect(resolution.objects.first?.codes("COMM") == communes)

        let ended = declarations.map { declaration in
            Declaration(
                partner: declaration.partner, period: declaration.period, source: declaration.source,
                fields: declaration.fields.merging(["UNTIL": .date(DateText("31/08/2025"))]) { $1 })
        }
        let reference = try #require(DeclaredDate(year: 2025, month: 12, day: 31))
        let running = Rules.services.resolve(ended).count { object in
            guard case .date(let until)? = object.shown("UNTIL"), let date = until.date else { return true }
            return date >= reference
        }
        #expect(running.distinct == 0)
        #expect(!running.isNotReported)
    }
}

enum Missing: Error {
    case link
}
