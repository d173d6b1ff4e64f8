import Definitions
import Foundation
import Objects
import Questionnaires
import Testing

/// The partners' survey that ships with the package.
@Suite struct PartnersTests {
    private static let path = Parents.package.appendingPathComponent("Surveys/partenaires/survey.yaml").path
    private static let survey = Result { try SurveyLoader.load(path) }
    private let survey: Survey

    init() throws { survey = try Self.survey.get() }

    @Test func `it has the thirty questions of the codebook in three languages`() {
        #expect(survey.id == "partenaires" && survey.unit == .organisation && survey.languages == ["fr", "de", "en"])
        #expect(survey.translationGaps.allSatisfy { $0.missing == 0 })
        #expect(
            survey.questions.map(\.exportCode) == [
                "pcode", "ptype", "pterr", "pper", "pplaces", "peff", "phor", "pcren", "plang", "pdoc", "psout",
                "preun",
                "preutot", "pform", "pthem", "pformat", "pmutu", "pfaism", "pfaist", "pmiss", "pctg", "pcrise",
                "pcontr",
                "pcoord", "paccord", "pbase", "psiege", "pproj", "pobst", "pcomm",
            ])
        #expect(survey.keyQuestions.map { survey.questions[$0].id } == ["partner_code", "period"])
        #expect(survey.partnerQuestion == 0 && survey.periodQuestion == 3 && survey.hasDeclarations)
        #expect(survey.instances == ["fr69", "ch"])
    }

    @Test func `its two lists have the columns of the codebook`() throws {
        let meetings = try list("meetings")
        #expect(
            meetings.columns.map(\.code) == [
                "CODE", "DATE", "KIND", "PUBL", "ORGA", "LEAD", "THEME", "FORM", "TERR", "NPART",
            ])
        #expect(meetings.maxRows == 15 && meetings.columns.filter(\.isRequired).map(\.code) == ["DATE"])
        guard case .single(let kinds) = meetings.columns[2].kind, case .multi(let whom) = meetings.columns[3].kind
        else {
            Issue.record("KIND and PUBL are closed")
            return
        }
        #expect(kinds.answers.map(\.code) == ["GT", "RES", "EVT", "INT"])
        #expect(whom.answers.map(\.code) == ["RPE", "MAM", "EAJE", "AUT"])
        let services = try list("services_shared")
        #expect(services.maxRows == 10 && services.columns.filter(\.isRequired).map(\.code) == ["NAME"])
        #expect(
            services.columns.map(\.code) == ["NAME", "KIND", "LEAD", "COMM", "SINCE", "UNTIL", "AGREE", "COFI", "TRAV"])
    }

    @Test func `statuses have their companions, and each instance its projects`() throws {
        let study = try #require(survey.question(id: "feas_mutualisation"))
        #expect(study.companions.map(\.code) == ["DATE", "PERIM", "TITLE"])
        #expect(study.answerSet?.positive.indices == [3])
        let projects = try #require(survey.question(id: "project_status"))
        #expect(projects.companions.map(\.code) == ["DATE"])
        let swiss = projects.items.filter { $0.instances.isEmpty || $0.instances == ["ch"] }.map(\.code)
        #expect(swiss == ["GUIDE", "COMMI", "QUALI", "PORTE", "CARTE"])
    }

    @Test func `shares are declared among those whom they concern`() throws {
        for id in [
            "missions.OBSE.rpe", "missions.SP3.local", "ctg_status.done", "coord_sat.ARS.satisfied",
            "coord_agree.ENFAN.agree",
            "crisis_tools.PROC", "shared_base.used", "family_supports.PSM", "opening_slots.SAM", "languages_spoken.ti",
            "decision_seat.MEMB", "barriers.SILO", "project_status.GUIDE.done", "training_topics.AIND",
        ] {
            #expect(survey.measure(id: id) != nil, "\(id)")
        }
        #expect(survey.measureIDs(matching: "missions.*.rpe").count == 6)
        #expect(survey.measureIDs(matching: "missions.*.local").count == 4)
        #expect(survey.measures.filter { $0.id.hasPrefix("missions.") }.allSatisfy { $0.among != nil })
        for id in ["partner_type", "partner_family"] {
            let grouping = try #require(survey.grouping(id: id))
            let set = try #require(survey.questions[grouping.question].answerSet)
            #expect(grouping.categories.flatMap { $0.codes.indices }.sorted() == set.valid.indices)
        }
    }

    @Test func `who answers, by type, is counted and not estimated like an opinion`() throws {
        let type = try #require(survey.questions.firstIndex { $0.id == "partner_type" })
        let shares = survey.measures.filter {
            guard case .share(let part) = $0.specification else { return false }
            return part.question == type
        }
        #expect(shares.map(\.id) == [])
    }

    @Test func `its rules and counts are those of the codebook`() throws {
        #expect(
            survey.matching.map(\.kind) == ["meetings", "services_shared", "feas_mutualisation", "feas_transport"])
        #expect(survey.matching[0].identifier == "CODE" && survey.matching[2].dated == "DATE")
        #expect(survey.counts.count == 25 && Set(survey.counts.map(\.id)).count == 25)
        let languages: Set = ["ar", "de", "en", "fr", "it"]
        for count in survey.counts {
            #expect(Set(count.label.languages) == languages && Set(count.unit.languages) == languages)
        }
    }

    private func list(_ id: String) throws -> LineList {
        let question = try #require(survey.question(id: id))
        guard case .lines(let list) = question.kind else { throw CocoaError(.keyValueValidation) }
        return list
    }
}
