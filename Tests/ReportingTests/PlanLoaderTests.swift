import Definitions
import Foundation
import Questionnaires
import Territories
import Testing
import Timestamps

@testable import Reporting

/// A third plan, which nobody has heard of: other fiches, languages, territories and survey.
@Suite struct PlanLoaderTests {
    @Test func `another plan is data`() throws {
        let plan = try OtherPlan.load()
        #expect(plan.fiches.map(\.id) == ["Z-9", "Z-10"])
        #expect(plan.entries.map { "\($0.fiche.id) \($0.item.id)" } == ["Z-9 Z9a", "Z-9 Z9b", "Z-10 Z10a"])
        #expect(plan.languages == ["de", "it"])
        let first = try #require(plan.item(id: "Z9a"))
        #expect(first.shows.map(\.words) == ["like.*.good within ufer", "many", "seen by place top"])
        #expect(first.shows.map(\.survey) == ["haushalte", "vereine", "haushalte"])
        #expect(first.shows.map(\.kind) == [.measure, .count, .status])
        let baseline = try #require(first.baseline)
        #expect(baseline.value == 12.5 && baseline.period == "2019" && baseline.source["it"] == "Rapporto")
        let target = try #require(first.target)
        #expect(target.value == 40 && target.due == "2030" && target.source["de"] == "Bericht")
        let second = try #require(plan.item(id: "Z9b"))
        #expect(second.shows.isEmpty && second.headline == nil)
        #expect(second.register?.parts.map(\.id) == ["NORD", "SUED"])
        let join = try #require(plan.item(id: "Z10a")?.headline?.joined)
        #expect(join.relation == .uncoveredBy && join.survey == "haushalte")
        #expect(join.codes == [ShownFigure.Join.Pair(first: "X", second: "Y")])
        #expect(plan.item(id: "PE121-I1") == nil)
    }

    @Test func `a period has its own reference day where the plan gives one`() throws {
        let day = try #require(try OtherPlan.load().settings.referenceDay)
        let end = try #require(Timestamp("2026-12-31".utf8))
        #expect(day.day(of: "2026", ending: end) == end)
        #expect(day.day(of: "2025", ending: end).day == "2025-06-30")
    }

    @Test func `a survey or territory set that is not at hand is not judged`() throws {
        let lines = OtherPlan.lines.map { line in
            line.replacing("like.*.good", with: "nothing.such").replacing("level: shore", with: "level: hill")
        }
        _ = try OtherPlan.load(lines, surveys: [], territories: nil)
    }

    @Test(arguments: PlanSpoiling.all)
    func `what is wrong is reported where it stands`(_ spoiling: PlanSpoiling) throws {
        #expect(try OtherPlan.problems(replacing: spoiling.old, by: spoiling.new) == spoiling.expected)
    }

    @Test func `every code is reported by some test`() {
        let tested = Set(PlanSpoiling.all.flatMap(\.expected).map { $0.split(separator: " ")[1] })
        #expect(PlanCode.allCases.map(\.rawValue).filter { !tested.contains(Substring($0)) } == [])
    }
}

/// One way to spoil the third plan.
struct PlanSpoiling: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    /// `line:column: code key=value …`.
    let expected: [String]

    init(_ old: String, _ new: String, _ expected: String...) {
        self.old = old
        self.new = new
        self.expected = expected
    }

    var testDescription: String { "\(old) → \(new)" }

    static let all = [
        // An item that nothing follows.
        PlanSpoiling(
            "followed: register", "followed: measured",
            "39:9: plan-item-unfollowed followed=measured item=Z9b key=shows"),
        PlanSpoiling(
            "followed: partly", "followed: register",
            "56:9: plan-item-unfollowed followed=register item=Z10a key=register"),
        PlanSpoiling(
            "- {measure: \"tags.*\", uncovered_by: {measure: \"tags.*\", codes: {X: Y}}}", "[]",
            "64:11: empty-value expected=list"),
        // Figures.
        PlanSpoiling(
            "measure: \"like.*.good\"", "measure: \"like.*.god\"",
            "34:23: plan-figure-unknown figure=like.*.god kind=measure nearest=like.*.good survey=haushalte"),
        PlanSpoiling(
            "count: many", "count: man",
            "35:21: plan-figure-unknown figure=man kind=count nearest=many survey=vereine"),
        PlanSpoiling(
            "status: seen", "status: like.SEA",
            "36:22: plan-figure-unknown figure=like.SEA kind=status nearest=like.SEE survey=haushalte"),
        PlanSpoiling(
            "{count: many,", "{count: many, status: seen,",
            "35:13: plan-key-choice expected=measure, count, status got=count, status"),
        PlanSpoiling("{count: many,", "{", "35:13: plan-key-choice expected=measure, count, status got="),
        PlanSpoiling(
            "survey: vereine", "survey: verein",
            "35:35: unknown-value expected=haushalte, vereine got=verein nearest=vereine"),
        PlanSpoiling("within: ufer", "within: ufern", "34:46: unknown-value expected=ufer got=ufern nearest=ufer"),
        PlanSpoiling(
            "by: place", "by: spot",
            "36:32: unknown-value expected=questionnaire, who, shore, place got=spot nearest="),
        PlanSpoiling(
            "groups: [top]", "groups: [tops]", "36:48: unknown-value expected=bottom, top got=tops nearest=top"),
        PlanSpoiling("by: place, ", "", "36:28: plan-key-alone key=groups needed=by"),
        // Second sides.
        PlanSpoiling(
            "uncovered_by: {", "minus: {measure: tags.X}, uncovered_by: {",
            "64:13: plan-key-choice expected=beside, minus, uncovered_by, covered_by got=minus, uncovered_by"),
        PlanSpoiling(
            "measure: \"tags.*\", uncovered_by", "status: seen, uncovered_by",
            "64:28: plan-key-alone key=uncovered_by needed=measure"),
        PlanSpoiling(
            "{X: Y}", "{Z: Y}", "64:75: plan-code-unknown code=Z expected=X, Y measure=tags.* nearest="),
        // Settings.
        PlanSpoiling("units: [low]", "units: [lows]", "14:15: plan-unit-unknown level=shore nearest=low unit=lows"),
        PlanSpoiling(
            "level: shore", "level: shores", "13:14: unknown-value expected=shore, place got=shores nearest=shore"),
        PlanSpoiling("institutions: 3", "institutions: 1", "17:5: plan-threshold-too-low got=1"),
        PlanSpoiling("2025-06-30", "2025-06-31", "20:20: plan-day-unreadable got=2025-06-31"),
        PlanSpoiling("2025-06-30", "2025-06-30 12:00", "20:20: plan-day-unreadable got=2025-06-30 12:00"),
        // Texts, numbers, ids.
        PlanSpoiling(
            "{de: Nicht datiert, it: Non datata}", "{de: Nicht datiert}", "3:28: missing-language language=it"),
        PlanSpoiling("value: 12.5", "value: viel", "37:27: wrong-type expected=number got=text value=viel"),
        PlanSpoiling("value: 40, due: \"2030\", ", "", "38:17: missing-key key=value"),
        PlanSpoiling("id: Z9b", "id: Z9a", "39:9: repeated-value first=26 value=Z9a"),
        PlanSpoiling("id: SUED", "id: NORD", "52:20: repeated-value first=51 value=NORD"),
    ]
}
