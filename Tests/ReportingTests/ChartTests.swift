import Measures
import Questionnaires
import Spreadsheets
import TestSupport
import Testing

@testable import Disclosure
@testable import Reporting

/// Charts and their alternative texts say what the figures say.
@Suite struct ChartTests {
    private static let satisfied = "sat_info_overall.satisfied"

    // MARK: - Answers

    /// Shares of the four answers by code, for everybody and in two languages; the second has too few answers.
    private static func answers() throws -> SheetPlan {
        let shares = ["4": 0.4, "3": 0.3, "2": 0.2, "1": 0.1]
        let measures = shares.keys.sorted().map { code in
            let share = shares[code] ?? 0
            let hidden = PublishedCell(
                territory: .all, language: PublishedLanguage(basis: "questionnaire", code: "ar"), group: .all,
                outcome: .confidential)
            return MadeMeasure(
                id: "sat_info_overall.\(code)",
                cells: [
                    .made(share, n: 500), PublishedCell.made(share, n: 300).answered(in: "fr"),
                    code == "1" ? hidden : PublishedCell.made(share, n: 12).answered(in: "ar"),
                ])
        }
        let context = try ReportContext.made(try Publication.made(measures))
        return AnswersSheet(context: context, sheet: try context.declared(.answers)).plan
    }

    @Test func `a row of answers runs from the most negative to the most positive and sums to one`() throws {
        let sheet = try Self.answers()
        guard case .likert(let chart) = try #require(sheet.charts.first).drawing else {
            Issue.record("no diverging bars")
            return
        }
        #expect(chart.answers.count == 4 && chart.answers.last == "Très satisfait·e")
        for row in chart.rows {
            #expect(abs(row.shares.reduce(0, +) - 1) < 1e-12 && row.shares == [0.1, 0.2, 0.3, 0.4])
        }
        #expect(chart.rows.map(\.valueText) == ["n = 500\u{A0}; +40", "n = 300\u{A0}; +40"])
    }

    @Test func `a row with one withheld answer shows the mark throughout and is not drawn`() throws {
        let sheet = try Self.answers()
        let arabic = try #require(sheet.table?.rows.first { $0[0] == .text("Arabe (العربية)") })
        #expect(arabic.dropFirst().allSatisfy { $0 == .text("[c]") })
        let chart = try #require(sheet.charts.first)
        #expect(!chart.alternativeText.contains("Arabe"))
        #expect(chart.alternativeText.contains("2 dessinées, 1 non affichées"))
    }

    // MARK: - Waves

    private static func panels(_ outcome: PublishedComparison.Outcome) throws -> [ChartPlan] {
        let earlier = try Publication.made([MadeMeasure(id: satisfied, cells: [.made(0.59)])], wave: "2024")
        let now = try Publication.made([
            MadeMeasure(id: satisfied, cells: [.made(0.73)], comparisons: [.wave("2024", outcome)]),
            MadeMeasure(id: "sat_info_overall.very_satisfied", cells: [.made(0.3)]),
        ])
        let context = try ReportContext.made(now, earlier: [earlier])
        return ChangesSheet(context: context, sheet: try context.declared(.changes)).plan.charts
    }

    @Test func `a panel draws each wave's own figure, and a measure of one wave has none`() throws {
        let charts = try Self.panels(.shown(.made(0.73, 0.59)))
        guard charts.count == 1, case .waves(let panel) = charts[0].drawing else {
            Issue.record("\(charts.count) panels")
            return
        }
        #expect(panel.waves.map(\.label) == ["2024", "2025"] && panel.waves.map(\.estimate) == [0.59, 0.73])
        #expect(panel.waves.map(\.valueText) == ["59\u{A0}% (49–69)", "73\u{A0}% (63–83)"])
        #expect(panel.waves.allSatisfy { !$0.followsBreak })
        #expect(charts[0].alternativeText.contains("2024\u{A0}: 59\u{A0}% (entre 49 et 69)."))
    }

    @Test func `a break cuts the line and is said`() throws {
        let charts = try Self.panels(.notComparable)
        guard case .waves(let panel) = try #require(charts.first).drawing else {
            Issue.record("no panel")
            return
        }
        #expect(panel.waves.map(\.followsBreak) == [false, true])
        #expect(charts[0].alternativeText.contains("Rupture de série, puis 2025"))
    }

    // MARK: - Gaps and territories

    @Test func `gaps are drawn about zero in points, on one axis for the sheet`() throws {
        let measures = [(Self.satisfied, 0.5), ("info_language_ok.always", 0.35)].map { id, share in
            MadeMeasure(
                id: id, cells: [.made(share, home: "ar"), .made(0.8, home: "pt")],
                comparisons: [
                    .home("ar", .shown(.made(share, 0.77))),
                    .home("pt", .shown(.made(0.8, 0.77, verdict: "not-established"))),
                ])
        }
        let context = try ReportContext.made(try Publication.made(measures))
        let charts = GapsSheet(context: context, sheet: try context.declared(.gaps)).plan.charts
        #expect(charts.count == 2)
        var axes: Set<Double> = []
        for chart in charts {
            guard case .dots(let dots) = chart.drawing else { continue }
            axes.insert(dots.axis.maximum)
            #expect(dots.axis.minimum == -dots.axis.maximum && dots.reference?.value == 0)
            #expect(dots.points.map(\.label) == ["Arabe", "Portugais"])
            #expect(dots.points.allSatisfy { $0.low >= dots.axis.minimum && $0.high <= dots.axis.maximum })
        }
        #expect(axes == [60])
        guard case .dots(let first) = try #require(charts.first).drawing else { return }
        #expect(abs(first.points[0].estimate - -27) < 1e-9)
        #expect(first.points.map(\.valueText) == ["−27 (−37 à −17) *", "+3 (−7 à +13)"])
    }

    /// Each percentage of the alternative text is that of its point; of the 13 EPCI as many are said to be drawn as are.
    @Test func `alternative texts give the figures that are drawn`() throws {
        let plan = try Reported(
            group(300, satisfied: 150, place: "69266") + group(200, satisfied: 71, place: "69264")
                + group(7, satisfied: 3, place: "69010"),
            ids: [Self.satisfied], levels: [nil, "part", "epci"], breakdowns: [.all]
        ).workbook.plan
        var judged = 0
        for chart in plan.sheets.flatMap(\.charts) {
            guard case .dots(let dots) = chart.drawing, dots.follows == nil else { continue }
            judged += 1
            let withheld = 13 - dots.points.count
            #expect(chart.alternativeText.contains("\(dots.points.count) dessinés, \(withheld) non affichés"))
            for point in dots.points {
                let figures = [point.estimate, point.low, point.high].map { "\(Int(($0 * 100).rounded()))" }
                let words =
                    "\(point.label)\u{A0}: \(figures[0])\u{A0}% (entre \(figures[1]) et \(figures[2]))."
                #expect(chart.alternativeText.contains(words), "\(chart.alternativeText)")
            }
        }
        #expect(judged == 1)
    }
}
