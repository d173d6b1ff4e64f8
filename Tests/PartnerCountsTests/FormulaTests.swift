import Objects
import PartnerCounts
import Questionnaires
import TestSupport
import Testing
import Timestamps

/// Each formula against what a person counts by hand.
@Suite struct FormulaTests {
    // MARK: - Objects

    @Test func `kinds of meetings are counted apart, and internal ones nowhere`() throws {
        let lines = [
            meeting("CAF1", "2025-01-10", row: 1, kind: "GT", institutions: ["CAF"]),
            meeting("CAF1", "2025-02-10", row: 2, kind: "EVT", publics: ["MAM"]),
            meeting("CAF1", "2025-03-10", row: 3, kind: "RES", publics: ["EAJE"]),
            meeting("CAF1", "2025-04-10", row: 4, kind: "RES", publics: ["EAJE"], institutions: ["CAF"]),
            meeting("CAF1", "2025-05-10", row: 5, kind: "INT", publics: ["RPE", "MAM", "EAJE"]),
        ]
        let figures = try Partners.figures([response("CAF1")], ["meetings": lines])
        let expected = [
            "meetings.thematic": 1.0, "meetings.events": 1, "meetings.shared": 2, "meetings.shared_mam_rpe": 1,
            "meetings.shared_eaje": 1, "meetings.shared_mam": 1, "meetings.shared_rpe_eaje": 1,
        ]
        for (count, number) in expected { #expect(figures.estimate(count) == number, "\(count)") }
    }

    @Test func `a setting decides from how many institutions on a meeting is shared`() throws {
        let lines = ["meetings": [meeting("CAF1", "2025-01-10", institutions: ["CAF", "METRO", "ARS"])]]
        for (threshold, expected) in [(3, 1.0), (4, 0)] {
            let settings = CountSettings(thresholds: ["shared_meeting": threshold])
            let figures = try Partners.figures([response("CAF1")], lines, settings: settings)
            #expect(figures.estimate("meetings.shared") == expected)
        }
    }

    @Test func `services count by kind, communes, funders and travel funding`() throws {
        let lines = [
            service("RPE1", "Téléphone", row: 1, kind: "PERM"),
            service("RPE1", "Guichet", row: 2, kind: "INFO", communes: [Partners.rural[0]]),
            service("RPE1", "Bus", row: 3, kind: "ITIN", funders: ["EPCI", "MSA"], travel: "OUI"),
            service("RPE1", "Jeux", row: 4, kind: "ITIN", funders: ["CAF"], travel: "NON"),
            service("RPE1", "École", row: 5, kind: "PERI", communes: Partners.dense, funders: ["COM"]),
            service("RPE1", "Navette", row: 6, kind: "TRAN", funders: ["COM"], travel: "OUI"),
        ]
        let figures = try Partners.figures([response("RPE1", places: Partners.rural)], ["services_shared": lines])
        #expect(figures.estimate("services.all") == 5)
        #expect(figures.estimate("services.information") == 1)
        #expect(figures.estimate("services.childcare") == 4)
        #expect(figures.estimate("services.childcare", area: "low_density") == 3)
        #expect(figures.estimate("services.cofunded") == 2)
        #expect(figures.estimate("services.cofunded_msa") == 1)
        #expect(figures.estimate("services.travel_funded") == 1)
    }

    @Test(
        arguments: [
            (nil, nil, 1), ("2025-12-31", nil, 1), ("2026-01-01", nil, 0), (nil, "2025-12-31", 1),
            (nil, "2025-12-30", 0), ("2025", "2025", 1), ("2026", nil, 0), (nil, "2024", 0), (nil, "bientôt", 1),
        ] as [(String?, String?, Double)])
    func `a service counts while it is in operation on the last day`(
        _ since: String?, _ until: String?, _ expected: Double
    ) throws {
        let line = service("RPE1", "Bus", since: since, until: until)
        let figures = try Partners.figures([response("RPE1")], ["services_shared": [line]])
        #expect(figures.estimate("services.all") == expected)
    }

    @Test func `a plan's own reference day decides instead of the wave's last`() throws {
        let settings = CountSettings(referenceDay: Timestamp("2025-06-30".utf8))
        let lines = ["services_shared": [service("RPE1", "Bus", until: "2025-08-31")]]
        let figures = try Partners.figures([response("RPE1")], lines, settings: settings)
        #expect(figures.estimate("services.all") == 1)
    }

    @Test func `pairs that wait for a decision are told beside the count, and a decision settles them`() throws {
        let lines = [
            meeting("CAF1", "2025-03-12", lead: "CAF1", theme: "Santé"),
            meeting("RPE1", "2025-03-12", lead: nil, theme: "la santé de l’enfant"),
        ]
        let responses = [response("CAF1"), response("RPE1")]
        let open = try Partners.figures(responses, ["meetings": lines])
        let figure = try open.required("meetings.shared")
        #expect(figure.estimate == 2 && figure.openPairs == 1)
        let day = try #require(DeclaredDate(year: 2026, month: 1, day: 5))
        let decision = Decision(figure.members[0], figure.members[1], .identical, author: "E", date: day)
        for decisions in [[decision], [decision, decision]] {
            let settled = try Partners.figures(responses, ["meetings": lines], decisions: decisions)
            #expect(settled.estimate("meetings.shared") == 1)
            #expect(try settled.required("meetings.shared").openPairs == 0)
        }
    }

    // MARK: - Numbers

    @Test func `people trained are added over their employers, and the organiser's figure is not`() throws {
        let figures = try Partners.figures([
            response("RPE1", ["trained_staff": 3, "staff_headcount": 5]),
            response("COM1", ["trained_staff": 0, "staff_headcount": 10]),
            response("PIPE1", ["trained_staff": 2]), response("EPCI1"),
            response("EAJE1", ["trained_staff": 7, "staff_headcount": 7]), response("CAF1", ["trained_staff": 12]),
        ])
        let trained = try figures.required("trained_staff")
        #expect(trained.estimate == 5 && trained.respondents == 4 && trained.reporting == 3)
        #expect(
            trained.told.map(\.partner.code) == ["COM1", "PIPE1", "RPE1"] && trained.told.map(\.value) == [0, 2, 3])
        #expect(figures.estimate("trained_staff.organisers") == 12)
        let share = try figures.required("trained_staff.share")
        #expect(share.estimate == 20 && share.reporting == 2)
        #expect(share.told.map(\.value) == [0, 60])
    }

    @Test func `blank is not zero`() throws {
        let figures = try Partners.figures([response("RPE1"), response("CAF1")])
        for count in figures.counts where count.count != "communes.without_rpe" {
            #expect(count.estimate == nil && count.most == nil && count.reporting == 0, "\(count.count)")
        }
        #expect(figures.estimate("communes.without_rpe") == nil)
        let zero = try Partners.figures([response("RPE1", ["trained_staff": 0, "meetings_totals.GT": 0])])
        #expect(zero.estimate("trained_staff") == 0 && zero.estimate("meetings.thematic") == 0)
        #expect(zero.estimate("meetings.events") == nil)
    }

    @Test func `an inspection is told by each inspector: the largest number counts`() throws {
        let figures = try Partners.figures([
            response("CAF1", ["joint_controls": 4]), response("DEPT1", ["joint_controls": 6]),
            response("METRO1", ["joint_controls": 5]), response("RPE1", ["joint_controls": 99]),
        ])
        let figure = try figures.required("joint_controls")
        #expect(figure.estimate == 6 && figure.most == nil && figure.told.map(\.value) == [4, 6, 5])
    }

    @Test func `sessions lie between the largest declaration and the sum`() throws {
        let figures = try Partners.figures([
            response("CAF1", ["training_formats.PRES": 4, "training_formats.TUTO": 2]),
            response("RPE1", ["training_formats.PRES": 3]),
        ])
        let workshops = try figures.required("training_formats.PRES")
        #expect(workshops.estimate == 4 && workshops.most == 7)
        let tutorials = try figures.required("training_formats.TUTO")
        #expect(tutorials.estimate == 2 && tutorials.most == nil)
        #expect(figures.estimate("training_formats.WEBI") == nil)
    }

    @Test func `two periods of one organisation are at least the larger and at most both`() throws {
        let figures = try Partners.figures([
            response("RPE1", period: "2025-01-01/2025-06-30", ["trained_staff": 3, "public_hours_week": 20]),
            response("RPE1", period: "2025-07-01/2025-12-31", ["trained_staff": 2, "public_hours_week": 30]),
            response("RPE2", ["trained_staff": 1, "public_hours_week": 10]),
        ])
        let trained = try figures.required("trained_staff")
        #expect(trained.estimate == 4 && trained.most == 6 && trained.respondents == 2)
        #expect(figures.estimate("public_hours_week.median") == 20)
    }

    @Test func `medians are of numbers, and of missions ticked`() throws {
        let figures = try Partners.figures(
            [
                response("RPE1", ["public_hours_week": 35.5], choices: ["missions": ["INFO", "ORIE", "PART"]]),
                response("RPE2", ["public_hours_week": 20], choices: ["missions": ["NON"]]),
                response("RPE3", choices: ["missions": ["INFO"]]), response("RPE4"),
                response("COM1", ["public_hours_week": 12], choices: ["missions": ["SP1", "SP2"]]),
            ], fewest: 3)
        #expect(figures.estimate("public_hours_week.median") == 20)
        let missions = try figures.required("missions.median")
        #expect(missions.estimate == 1 && missions.respondents == 4 && missions.reporting == 3)
        #expect(missions.told.isEmpty, "nobody is told apart")
    }

    @Test func `what few organisations answered is withheld, and told everywhere only`() throws {
        let seats = ["RPE1", "RPE2", "ARS1", "FT1"].map {
            response($0, places: [Partners.rural[0]], choices: ["decision_seat": ["MEMB"], "missions": ["INFO"]])
        }
        let few = try Partners.figures(seats, fewest: 5, levels: ["part"])
        let types = few.counts.filter { $0.count == "decision_seat.member_types" }
        #expect(types.count == 1 && types[0].isWithheld && types[0].estimate == nil && types[0].reporting == 4)
        #expect(few.counts.filter { $0.count == "missions.median" }.map(\.isWithheld) == [true])
        let more = try Partners.figures(seats + [response("CAF1", choices: ["decision_seat": ["NON"]])], fewest: 5)
        #expect(more.estimate("decision_seat.member_types") == 3)
    }

    // MARK: - Places and types

    @Test func `arrondissements of one city are one commune`() throws {
        let lines = [
            service("RPE1", "Lyon seul", row: 1, communes: ["69123", "69383", "69386"]),
            service("RPE1", "Lyon et Bron", row: 2, communes: ["69383", "69029"]),
        ]
        let figures = try Partners.figures([response("RPE1")], ["services_shared": lines])
        #expect(figures.estimate("services.childcare") == 1)
    }

    @Test func `communes without an RPE are those that no RPE names`() throws {
        let figures = try Partners.figures([
            response("RPE1", places: [Partners.rural[0], Partners.rural[1], Partners.dense[0]]),
            response("RPE2", places: [Partners.rural[1]]), response("COM1", places: [Partners.rural[2]]),
        ])
        // 144 rural communes of the Département and one of the Métropole; neighbours' communes are no part of it.
        let rural = try figures.required("communes.without_rpe", area: "low_density")
        #expect(rural.estimate == 143 && !rural.members.contains(Partners.rural[1]))
        #expect(rural.members.contains(Partners.rural[2]) && rural.respondents == 2)
        // 208 communes of the Département and 58 of the Métropole.
        #expect(figures.estimate("communes.without_rpe") == 263)
    }

    @Test func `types of partners with a seat count once each`() throws {
        let figures = try Partners.figures(
            [
                response("ARS1", choices: ["decision_seat": ["MEMB", "QUART"]]),
                response("RPE1", choices: ["decision_seat": ["MEMB"]]),
                response("RPE2", choices: ["decision_seat": ["MEMB"]]),
                response("FT1", choices: ["decision_seat": ["NON"]]),
                response("CAF1"),
            ], fewest: 3)
        let figure = try figures.required("decision_seat.member_types")
        #expect(figure.estimate == 2)
        #expect(figure.respondents == 5 && figure.reporting == 4)
    }
}
