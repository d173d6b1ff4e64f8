internal import Objects
internal import Testing

@Suite struct FieldTests {
    private func participants(_ told: [(code: String, count: Int, submitted: String?)], lead: String?) -> FieldSummary?
    {
        Rules.meetings.resolve(
            told.map {
                meeting(
                    $0.code, agenda: "A", lead: lead, participants: $0.count, submitted: $0.submitted)
            }
        ).objects.first?.field("NPART")
    }

    @Test func `differing numbers are shown side by side, the convenor's first, never averaged`() {
        let told = participants([("CAF1", 10, nil), ("RPE1", 20, nil), ("RPE2", 20, nil)], lead: "caf1")
        #expect(told?.shown == .number(10))
        #expect(told?.isContradicted == true)
        #expect(told?.values.map(\.value) == [.number(10), .number(20)])
        #expect(told?.values.map { $0.partners.map(\.code) } == [["CAF1"], ["RPE1", "RPE2"]])
    }

    @Test func `without the convenor's word the last sent is shown, then the one told by most`() {
        let dated = participants(
            [("CAF1", 10, "2026-01-12"), ("RPE1", 20, "2026-01-05"), ("RPE2", 20, nil)], lead: "METRO1")
        #expect(dated?.shown == .number(10))
        let undated = participants([("CAF1", 10, nil), ("RPE1", 20, nil), ("RPE2", 20, nil)], lead: nil)
        #expect(undated?.shown == .number(20))
    }

    @Test func `a status dated last is shown, whoever sent last`() {
        let resolution = Rules.studies.resolve([
            study("DEPT1", title: "A", perimeter: "P", status: "3", date: "novembre 2024", submitted: "2026-01-01"),
            study("EPCI1", title: "A", perimeter: "P", status: "2", date: "2023", submitted: "2026-01-30"),
        ])
        #expect(resolution.objects.first?.shown("status") == .code("3"))
    }

    @Test func `spellings of a text and a day of a month are no contradiction; an unreadable date is not shown`() throws
    {
        let resolution = Rules.meetings.resolve([
            meeting("CAF1", agenda: "A", date: "mars 2025", theme: "Santé"),
            meeting("RPE1", agenda: "A", date: "12/03/2025", theme: "SANTE"),
            meeting("RPE2", agenda: "A", date: "31/02/2025"),
            meeting("RPE3", agenda: "A", date: "31/02/2025"),
        ])
        let object = try #require(resolution.objects.first)
        #expect(object.contradictions.isEmpty)
        #expect(object.field("THEME")?.values.count == 1)
        #expect(object.field("DATE")?.values.count == 3)
        guard case .date(let shown)? = object.shown("DATE") else { throw Missing.link }
        #expect(shown.date != nil)
    }

    @Test func `codes complete one another and a blank says nothing`() {
        let resolution = Rules.meetings.resolve([
            meeting("CAF1", agenda: "A", institutions: ["CAF"]),
            meeting("METRO1", agenda: "A", institutions: ["METRO", "CAF"]),
            meeting("RPE1", agenda: "A", institutions: []),
        ])
        let field = resolution.objects.first?.field("ORGA")
        #expect(field?.shown == .codes(["CAF", "METRO"]))
        #expect(field?.isContradicted == false)
        #expect(field?.values.count == 2)
    }
}
