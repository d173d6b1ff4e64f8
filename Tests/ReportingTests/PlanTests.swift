import Definitions
import Foundation
import Questionnaires
import Territories
import TestSupport
import Testing

@testable import Reporting

/// The two plans that ship with the package, against the official documents.
@Suite struct PlanTests {
    /// Every item of the four fiches and of the Swiss plan's three axes, fiche by fiche: 8 indicators, 17 actions,
    /// 14 objectives, 12 measures.
    static let catalogue: [(fiche: String, items: [String])] = [
        (
            "PE 1.2.1",
            [
                "PE121-I1", "PE121-I2", "PE121-I3", "PE121-I4", "PE121-A1a", "PE121-A1b", "PE121-A2", "PE121-A3a",
                "PE121-A3b",
            ]
        ),
        ("PE 1.3.2", ["PE132-I1", "PE132-A1a", "PE132-A1b", "PE132-A2a", "PE132-A2b"]),
        ("PE 3.1.1", ["PE311-I1", "PE311-A1", "PE311-A2", "PE311-A3", "PE311-A4", "PE311-A5"]),
        ("PE 3.3.1", ["PE331-I1", "PE331-I2", "PE331-A1", "PE331-A2a", "PE331-A2b"]),
        (
            "CH-I",
            [
                "CH-I-O1", "CH-I-O2", "CH-I-O3", "CH-I-O4", "CH-I-O5", "CH-I-O6", "CH-I-M1", "CH-I-M2", "CH-I-M3",
                "CH-I-M4", "CH-I-M5",
            ]
        ),
        (
            "CH-II",
            [
                "CH-II-O1", "CH-II-O2", "CH-II-O3", "CH-II-O4", "CH-II-M1", "CH-II-M2", "CH-II-M3", "CH-II-M4",
            ]
        ),
        (
            "CH-III",
            ["CH-III-O1", "CH-III-O2", "CH-III-O3", "CH-III-O4", "CH-III-M1", "CH-III-M2", "CH-III-M3"]
        ),
    ]

    /// The parents' side of every item, after the formulas of the catalogue; an item that is not here has none.
    static let parents: [String: [String]] = [
        "PE121-I1": ["sat_info_overall.satisfied", "sat_info_overall.very_satisfied", "sat_info.*.satisfied"],
        "PE121-A1a": ["sat_info.AIDES.satisfied", "sat_info.ACCUE.satisfied", "special_info_ease.easy"],
        "PE121-A1b": ["doors_count.several"],
        "PE121-A2": ["monenfant_aware.aware", "monenfant_aware.used", "info_channels_used.NET"],
        "PE132-A1a": ["itinerant_aware.aware within low_density", "itinerant_aware.used within low_density"],
        "PE132-A1b": [
            "barriers.DIST within low_density", "access_ease.TRANS.difficult within low_density",
            "travel_time.20_or_more within low_density",
        ],
        "CH-I-O1": [
            "barriers.NONE", "barriers.NONE by home extremes", "barriers.NONE by quarter extremes",
            "barriers.NONE by employment gap", "access_ease.*.easy",
        ],
        "CH-I-O2": ["doors_count.one", "doors_count.never", "info_place_aware.aware"],
        "CH-I-O3": ["asked_opinion.yes by home", "feels_heard.agree by home", "participate_how.willing by home"],
        "CH-I-O4": ["first_contact.reached", "first_contact.none", "activities_attended.no", "nonuse_reasons.*"],
        "CH-I-O5": ["info_place_aware.aware", "barriers.INFO"],
        "CH-I-O6": ["facilitators.link_or_interpreter"],
        "CH-I-M1": [
            "info_language_ok.always by home", "info_language_wanted.* uncovered_by partenaires languages_materials.*",
            "info_language_wanted.* uncovered_by partenaires languages_spoken.*",
            "info_channel_preferred.* minus parents info_channels_used.*",
        ],
        "CH-I-M2": [
            "access_ease.TRANS.easy", "access_ease.BATI.easy", "access_ease.INSCR.easy", "admin_ease.easy",
            "travel_time.under_20", "travel_time.under_20_public_transport",
        ],
        "CH-I-M3": ["access_ease.HORAI.easy", "hours_wanted.* beside partenaires opening_slots.*"],
        "CH-I-M4": ["activities_attended.yes by employment gap", "nonworking_refused.yes"],
        "CH-I-M5": ["specialised_access.in_setting", "specialised_access.obtained"],
        "CH-II-O4": ["sibling_care_missing.yes"],
        "CH-II-M4": [
            "asked_opinion.yes beside parents info_language_ok.always",
            "feels_heard.agree beside partenaires coord_agree.ECOUT.agree",
        ],
        "CH-III-M2": ["sat_care.satisfied", "sat_care.very_satisfied", "access_ease.BATI.easy"],
    ]

    /// Items that only their pilots know.
    static let register = ["PE121-A1b", "PE311-A1", "CH-III-M1", "CH-III-M3"]
    /// Items that surveys tell a part of.
    static let partly = [
        "PE121-A2", "PE132-A2a", "PE311-A4", "CH-I-O4", "CH-II-O1", "CH-III-O1", "CH-III-O2", "CH-III-O3", "CH-III-M2",
    ]
    /// Whatever counts as progress otherwise than by more of it.
    static let directions: [PlanItem.Direction: [String]] = [
        .done: [
            "PE121-I3", "PE121-A1b", "PE121-A3b", "PE132-A1b", "PE311-A1", "CH-III-M1", "CH-III-M3",
        ],
        .down: ["CH-II-O4"], .gapToZero: ["CH-I-M4"],
    ]

    static func plan(_ id: String) throws -> Plan {
        let set = Shipped.package.appendingPathComponent("Surveys/territories/\(id)/territories.yaml").path
        return try PlanLoader.load(
            path: Shipped.package.appendingPathComponent("Reports/plans/\(id).yaml").path,
            surveys: [PlanSurvey(try Shipped.survey.get())], territories: try TerritoryLoader.load(path: set))
    }

    static func shipped() throws -> [Plan] { [try plan("rhone"), try plan("commune-suisse")] }

    @Test func `every item of the official documents is in one of the two plans, and no other`() throws {
        let fiches = try Self.shipped().flatMap(\.fiches)
        #expect(fiches.map(\.id) == Self.catalogue.map(\.fiche))
        for (fiche, expected) in zip(fiches, Self.catalogue) { #expect(fiche.items.map(\.id) == expected.items) }
        let items = fiches.flatMap(\.items)
        #expect(Set(items.map(\.id)).count == 51)
        let kinds = PlanItem.Kind.allCases.map { kind in items.count { $0.kind == kind } }
        #expect(kinds == [8, 17, 14, 12])
    }

    @Test func `items of one fiche are in one plan`() throws {
        #expect(try Self.shipped().map { $0.fiches.count } == [4, 3])
    }

    @Test func `the parents' side of every formula is shown, and nothing else of theirs`() throws {
        for item in try Self.shipped().flatMap(\.fiches).flatMap(\.items) {
            let shown = item.shows.filter { $0.survey == "parents" }
            #expect(shown.allSatisfy { $0.kind == .measure })
            #expect(shown.map(\.words) == Self.parents[item.id] ?? [], "\(item.id)")
        }
    }

    @Test func `every measure of the parents that a plan names is in their survey`() throws {
        let survey = try Shipped.survey.get()
        for item in try Self.shipped().flatMap(\.fiches).flatMap(\.items) {
            for figure in item.shows where figure.survey == survey.id {
                #expect(!survey.measureIDs(matching: figure.id).isEmpty, "\(item.id) \(figure.id)")
            }
        }
    }

    /// Four items are known from the register; of all others a survey tells at least a part.
    @Test func `no item is left without something that follows it`() throws {
        let items = try Self.shipped().flatMap(\.fiches).flatMap(\.items)
        #expect(items.filter { $0.followed == .register }.map(\.id) == Self.register)
        #expect(items.filter { $0.register != nil }.map(\.id) == Self.register)
        #expect(items.filter { $0.followed == .partly }.map(\.id) == Self.partly)
        #expect(items.allSatisfy { $0.headline != nil && $0.note != nil })
    }

    @Test func `progress goes the way that the catalogue says`() throws {
        let items = try Self.shipped().flatMap(\.fiches).flatMap(\.items)
        for direction in PlanItem.Direction.allCases where direction != .up {
            #expect(items.filter { $0.direction == direction }.map(\.id) == Self.directions[direction])
        }
    }

    @Test func `the official documents fix no target and no baseline`() throws {
        let items = try Self.shipped().flatMap(\.fiches).flatMap(\.items)
        #expect(items.allSatisfy { $0.target == nil && $0.baseline == nil })
    }

    @Test func `the Rhône's fiches say who leads and by when; the Swiss plan does not`() throws {
        #expect(try Self.plan("rhone").fiches.allSatisfy { !$0.pilots.isEmpty && $0.deadline != nil && $0.axis != nil })
        let swiss = try Self.plan("commune-suisse")
        #expect(swiss.fiches.allSatisfy { $0.pilots.isEmpty && $0.deadline == nil })
        #expect(swiss.entries.filter { $0.item.deadline != nil }.map(\.item.id) == ["CH-III-M3"])
    }

    /// Shared services of low density are told apart by kind: they are in both fiches and must not be added.
    @Test func `the two fiches count different services`() throws {
        let plan = try Self.plan("rhone")
        let counts = try ["PE121-I4", "PE132-I1"].map { try #require(plan.item(id: $0)?.headline) }
        #expect(counts.allSatisfy { $0.kind == .count && $0.within == "low_density" })
        #expect(counts[0].id != counts[1].id)
    }

    @Test func `shared meetings are given for the Département and the Métropole separately`() throws {
        let meetings = try Self.plan("rhone").fiches.flatMap(\.items).flatMap(\.shows)
            .filter { $0.kind == .count && $0.id.hasPrefix("meetings.shared") }
        #expect(meetings.count == 5)
        #expect(meetings.allSatisfy { $0.breakdown?.by == "part" })
    }

    @Test func `how the relays see two projects is told of them alone`() throws {
        let plan = try Self.plan("rhone")
        for (item, project) in [("PE121-A2", "MONEN"), ("PE121-A3a", "RPEEV")] {
            let shown = try #require(plan.item(id: item)?.shows.first { $0.kind == .status })
            #expect(shown.words == "project_status.\(project) by partner_type RPE")
        }
    }

    @Test func `what the fiches leave open is a setting with words`() throws {
        let settings = try Self.plan("rhone").settings
        let area = try #require(settings.area(id: "low_density"))
        #expect(area.level == "density" && area.units == ["rural"])
        #expect(settings.sharedMeeting?.atLeast == 2)
        #expect(settings.sharedService?.atLeast == 2)
        #expect(settings.referenceDay?.days.isEmpty == true)
        #expect(settings.words.count == 4)
        #expect(try Self.plan("commune-suisse").settings.words.count == 1)
    }

    @Test func `Swiss German writes no ß`() throws {
        let text = try String(
            contentsOf: Shipped.package.appendingPathComponent("Reports/plans/commune-suisse.yaml"), encoding: .utf8)
        #expect(!text.contains("ß"))
    }

    /// Which of the parents' slots is which of the partners': their questionnaires name them by other codes.
    @Test func `hours wanted are held against hours open slot by slot`() throws {
        let figure = try #require(
            try Self.plan("commune-suisse").item(id: "CH-I-M3")?.shows.first { $0.joined != nil })
        let pairs = figure.joined?.codes.map { "\($0.first)=\($0.second)" }
        #expect(pairs == ["S1=MATIN", "S2=MIDI", "S3=SOIR", "S4=SAM", "S5=VAC"])
    }
}

extension ShownFigure {
    /// For comparison with a formula: id, area, breakdown, second side.
    var words: String {
        var words = [id]
        if let within { words += ["within", within] }
        if let breakdown {
            words += ["by", breakdown.by] + breakdown.groups + [breakdown.comparison?.rawValue].compactMap { $0 }
        }
        if let joined { words += [joined.relation.rawValue, joined.survey, joined.measure] }
        return words.joined(separator: " ")
    }
}
