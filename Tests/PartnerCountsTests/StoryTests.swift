import Objects
import PartnerCounts
import Testing

/// The acceptance stories about facts.
@Suite struct StoryTests {
    @Test func `story 3: one meeting in three notations counts once and shows three sources`() throws {
        let codes = ["CAF1", "METRO1", "RPE1"]
        let lines = zip(codes, ["12/03/2025", "2025-03-12", "12 mars 2025"]).map { meeting($0, $1) }
        let figures = try Partners.figures(codes.map { response($0) }, ["meetings": lines])
        let figure = try figures.required("meetings.shared_mam_rpe")
        #expect(figure.estimate == 1 && figure.most == nil)
        #expect(figure.respondents == 3 && figure.reporting == 3)
        let object = try #require(figures.resolutions.first { $0.kind == "meetings" }?.objects.first)
        #expect(figure.members == [object.id])
        #expect(object.declarations.map(\.source.file) == ["CAF1.csv", "METRO1.csv", "RPE1.csv"])
    }

    @Test func `story 3: three detailed meetings and a total of four are three, up to four`() throws {
        let lines = ["2025-03-12", "2025-05-14", "2025-09-10"].enumerated().map { meeting("RPE1", $1, row: $0 + 1) }
        let figures = try Partners.figures(
            [response("RPE1", ["meetings_totals.MAMRP": 4]), response("RPE2")], ["meetings": lines])
        let figure = try figures.required("meetings.shared_mam_rpe")
        #expect(figure.estimate == 3 && figure.most == 4)
        #expect(figure.told == [.init(partner: partner("RPE1"), period: "2025", value: 4, detailed: 3)])
        #expect(figure.respondents == 2 && figure.reporting == 1)
    }

    @Test func `story 4: a meeting for RPE and EAJE counts for both and is one`() throws {
        let figures = try Partners.figures(
            [response("CAF1")], ["meetings": [meeting("CAF1", "12/03/2025", publics: ["RPE", "EAJE"])]])
        for count in ["meetings.shared_mam_rpe", "meetings.shared_eaje", "meetings.shared"] {
            #expect(figures.estimate(count) == 1, "\(count)")
        }
        #expect(figures.estimate("meetings.shared_mam") == 0)
    }

    @Test func `story 8: done for one and under way for another is done, and the divergence shows`() throws {
        let perimeter = Partners.rural
        let figures = try Partners.figures(
            [
                response("DEPT1", choices: ["feas_mutualisation": ["3"], "feas_transport": ["0"]]),
                response("EPCI1", choices: ["feas_mutualisation": ["2"], "feas_transport": ["9"]]),
            ],
            [
                "feas_mutualisation": [
                    study(
                        "DEPT1", title: "Mutualisation des services", perimeter: perimeter, status: "3",
                        date: "2024-11"),
                    study("EPCI1", title: "mutualisation des services", perimeter: perimeter, status: "2"),
                ]
            ])
        let shared = try #require(figures.study("feas_mutualisation"))
        #expect(shared.status == "3" && shared.date == DeclaredDate(year: 2024, month: 11))
        #expect(shared.isContradicted && shared.studies.count == 1 && shared.respondents == 2)
        #expect(shared.answers.map(\.code) == ["2", "3"] && shared.answers.map(\.organisations) == [1, 1])
        let transport = try #require(figures.study("feas_transport"))
        #expect(transport.status == "0" && transport.date == nil && transport.studies.isEmpty)
        #expect(!transport.isContradicted && transport.answers.map(\.code) == ["0", "9"])
    }

    @Test func `story 10: a travelling relay told by three RPE is one, until it ended`() throws {
        let communes = Partners.rural + Partners.dense
        func lines(until: String?) -> [Declaration] {
            [
                service("RPE1", "Relais itinérant « Les Petits Pas »", communes: communes, until: until),
                service("RPE2", "relais itinerant Les petits pas", communes: communes, until: until),
                service("RPE3", "RELAIS ITINÉRANT LES PETITS-PAS", communes: Partners.rural, until: until),
            ]
        }
        let responses = ["RPE1", "RPE2", "RPE3"].map { response($0, places: Partners.rural) }
        let running = try Partners.figures(responses, ["services_shared": lines(until: nil)])
        #expect(running.estimate("services.childcare", area: "low_density") == 1)
        #expect(running.estimate("services.information", area: "low_density") == 0)
        let ended = try Partners.figures(responses, ["services_shared": lines(until: "31/08/2025")])
        #expect(ended.estimate("services.childcare", area: "low_density") == 0)
        let figure = try ended.required("services.childcare", area: "low_density")
        #expect(figure.respondents == 3 && figure.reporting == 3)
    }
}
