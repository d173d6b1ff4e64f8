import Objects
import PartnerCounts
import Questionnaires
import Testing

/// Where counts are told for.
@Suite struct TerritoryTests {
    private let metropolis = CountTerritory(level: "part", code: "69M")
    private let departement = CountTerritory(level: "part", code: "69D")
    private let undetermined = CountTerritory.undetermined("part")

    @Test func `an object counts in each unit that one of its places lies in`() throws {
        let lines = [
            meeting("CAF1", "2025-01-10", row: 1, places: [Partners.rural[0], Partners.metropolis[0]]),
            meeting("CAF1", "2025-02-10", row: 2, places: [Partners.metropolis[1]]),
            meeting("CAF1", "2025-03-10", row: 3),
        ]
        let figures = try Partners.figures([response("CAF1")], ["meetings": lines], levels: ["part"])
        #expect(figures.estimate("meetings.shared") == 3)
        #expect(figures.estimate("meetings.shared", in: departement) == 1)
        #expect(figures.estimate("meetings.shared", in: metropolis) == 2)
        #expect(figures.estimate("meetings.shared", in: undetermined) == 1)
    }

    @Test func `an object whose place nobody tells is where all who tell of it are`() throws {
        let lines = [
            meeting("RPE1", "2025-01-10", row: 1), meeting("RPE2", "2025-01-10", row: 1),
            meeting("RPE1", "2025-02-10", row: 2), meeting("RPE3", "2025-02-10", row: 1),
            // An institution without places of its own says nothing of where.
            meeting("RPE3", "2025-03-10", row: 2), meeting("CAF1", "2025-03-10", row: 1),
        ]
        let figures = try Partners.figures(
            [
                response("RPE1", places: [Partners.rural[0], Partners.dense[0]]),
                response("RPE2", places: [Partners.rural[1]]), response("RPE3", places: Partners.metropolis),
                response("CAF1"),
            ], ["meetings": lines], levels: ["part"])
        #expect(figures.estimate("meetings.shared") == 3)
        #expect(figures.estimate("meetings.shared", in: departement) == 1)
        #expect(figures.estimate("meetings.shared", in: metropolis) == 1)
        #expect(figures.estimate("meetings.shared", in: undetermined) == 1)
    }

    @Test func `numbers go to the one unit of an organisation, so that they add up`() throws {
        let figures = try Partners.figures(
            [
                response("RPE1", places: [Partners.rural[0], Partners.dense[0]], ["trained_staff": 1]),
                response("RPE2", places: Partners.metropolis, ["trained_staff": 2]),
                response("RPE3", places: [Partners.rural[0], Partners.metropolis[0]], ["trained_staff": 4]),
                response("RPE4", ["trained_staff": 8]),
            ], levels: ["part"])
        #expect(figures.estimate("trained_staff", in: departement) == 1)
        #expect(figures.estimate("trained_staff", in: metropolis) == 2)
        #expect(figures.estimate("trained_staff", in: undetermined) == 12)
        #expect(figures.estimate("trained_staff", area: "low_density") == 5)
    }

    @Test func `nobody who may know of a unit told anything: not reported there`() throws {
        let figures = try Partners.figures(
            [response("RPE1", places: Partners.metropolis), response("RPE2", places: [Partners.rural[0]])],
            ["meetings": [meeting("RPE1", "2025-01-10", places: [Partners.metropolis[0]])]], levels: ["part"])
        #expect(figures.estimate("meetings.shared", in: metropolis) == 1)
        #expect(figures.estimate("meetings.shared", in: departement) == nil)
        let wide = try Partners.figures(
            [response("CAF1", places: Partners.metropolis + [Partners.rural[0]])],
            ["meetings": [meeting("CAF1", "2025-01-10", places: [Partners.metropolis[0]])]], levels: ["part"])
        #expect(wide.estimate("meetings.shared", in: departement) == 0)
        // Whoever tells of something there knows the place, wherever it is itself.
        let ended = service("RPE2", "Relais", communes: Partners.metropolis, until: "2025-03-31")
        let told = try Partners.figures(
            [response("RPE2", places: [Partners.rural[0]])], ["services_shared": [ended]], levels: ["part"])
        #expect(told.estimate("services.childcare", in: metropolis) == 0)
        #expect(told.estimate("communes.without_rpe", in: metropolis) == nil, "no RPE of there answered")
        // Whoever does not say where it is may be there.
        let nowhere = try Partners.figures(
            [response("CAF1")], ["meetings": [meeting("CAF1", "2025-01-10", places: [Partners.metropolis[0]])]],
            levels: ["part"])
        #expect(nowhere.estimate("meetings.shared", in: departement) == 0)
    }

    @Test func `an undetailed remainder bounds the unit of the organisation that tells it`() throws {
        let lines = [
            meeting("RPE1", "2025-01-10", row: 1, places: [Partners.rural[0]]),
            meeting("RPE1", "2025-02-10", row: 2, places: [Partners.metropolis[0]]),
        ]
        let figures = try Partners.figures(
            [response("RPE1", places: [Partners.rural[0]], ["meetings_totals.MAMRP": 5])], ["meetings": lines],
            levels: ["part"])
        let home = try figures.required("meetings.shared_mam_rpe", in: departement)
        #expect(home.estimate == 1 && home.most == 4)
        let away = try figures.required("meetings.shared_mam_rpe", in: metropolis)
        #expect(away.estimate == 1 && away.most == nil && away.told.isEmpty)
    }

    @Test func `who was asked and who answered is told for all, by type and by unit`() throws {
        let register = [
            RegisteredPartner(partner: partner("RPE1"), name: "Un", places: [Partners.rural[0]]),
            RegisteredPartner(partner: partner("RPE2"), name: "Deux", places: Partners.metropolis),
            RegisteredPartner(partner: partner("CAF1"), name: "Caf", places: []),
        ]
        let figures = try Partners.figures(
            [response("RPE1", places: [Partners.rural[0]]), response("CAF1")], register: register, levels: ["part"])
        #expect(
            figures.participation == [
                Participation(type: nil, territory: .all, asked: 3, answered: 2),
                Participation(type: "RPE", territory: .all, asked: 2, answered: 1),
                Participation(type: "CAF", territory: .all, asked: 1, answered: 1),
                Participation(type: nil, territory: departement, asked: 1, answered: 1),
                Participation(type: nil, territory: metropolis, asked: 1, answered: 0),
                Participation(type: nil, territory: undetermined, asked: 1, answered: 1),
            ])
        let unasked = try Partners.figures([response("RPE1")])
        #expect(unasked.participation.first?.asked == nil && unasked.participation.first?.answered == 1)
    }

    @Test func `counts come everywhere first, then by area, then by unit`() throws {
        let figures = try Partners.figures(levels: ["part"])
        let first = figures.counts.filter { $0.count == "meetings.thematic" }
        #expect(first.map(\.area) == [nil, "low_density", nil, nil, nil])
        #expect(first.map(\.territory.code) == ["all", "all", "69D", "69M", "indetermine"])
        let everywhereOnly = ["decision_seat.member_types", "missions.median"]
        let counts = try Partners.survey.get().counts.count
        #expect(figures.counts.count == (counts - everywhereOnly.count) * 5 + everywhereOnly.count)
    }
}
