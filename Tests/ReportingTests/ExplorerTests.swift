import Disclosure
import Measures
import Questionnaires
import Spreadsheets
import TestSupport
import Testing

@testable import Reporting

/// The drop-downs and the rows behind them: whole, unambiguous, and never more than is published.
@Suite struct ExplorerTests {
    private static let satisfied = "sat_info_overall.satisfied"

    /// Satisfied parents of two places and two languages; of the other EPCI there is nobody, which is withheld too.
    private static func reported(language: String = "fr") throws -> Reported {
        try Reported(
            group(300, satisfied: 150, place: "69266") + group(200, satisfied: 100, place: "69264")
                + group(60, satisfied: 21, place: "69266", language: 1)
                + group(50, satisfied: 19, place: "69264", language: 1),
            ids: [satisfied, "sat_info_overall.very_satisfied", "sat_care.net"], levels: [nil, "part", "epci"],
            breakdowns: [.all, .questionnaire], language: language)
    }

    private static func table(_ reported: Reported, _ kind: SheetDefinition.Kind) throws -> TablePlan {
        try #require(try reported.sheet(kind).table)
    }

    @Test(arguments: ["fr", "de"])
    func `every published share of the declared measures has a row, withheld ones with their mark`(
        _ language: String
    ) throws {
        let reported = try Self.reported(language: language)
        let declared = try #require(reported.definition.sheets.first { $0.kind == .data })
        let table = try Self.table(reported, .data)
        #expect(table.name == "donnees" && table.filtering == .on && table.columns.count == 18)
        var expected: [String: PublishedCell] = [:]
        for measure in reported.publication.measures where declared.measures.contains(measure.measure.id) {
            for cell in measure.cells where declared.levels.contains(cell.territory.level) {
                let key = [
                    measure.measure.id, cell.territory.level, cell.territory.code, cell.language.basis,
                    cell.language.code,
                ]
                expected[key.joined(separator: ",")] = cell
            }
        }
        #expect(table.rows.count == expected.count && expected.count > 20)
        var withheld = 0
        for row in table.rows {
            let key = [1, 3, 4, 6, 7].map { Self.text(row[$0]) }.joined(separator: ",")
            let cell = try #require(expected[key], "\(key)")
            if let figure = cell.figure {
                #expect(row[11] == .percent(figure.estimate, decimals: 0) && row[14] == .integer(figure.respondents))
                #expect(row[16] == .text("shown"))
            } else if cell.isConfidential {
                withheld += 1
                #expect(row[11...15].allSatisfy { $0 == .text("[c]") } && row[16] == .text("confidential"), "\(key)")
                #expect(!Self.text(row[17]).contains("%"))
            }
            #expect(Self.text(row[0]) == [5, 10, 2].map { Self.text(row[$0]) }.joined(separator: " | "))
        }
        #expect(withheld > 0)
    }

    @Test func `keys are unique to a spreadsheet, short enough to be looked up, and made of the lists`() throws {
        let reported = try Self.reported()
        let table = try Self.table(reported, .data)
        let keys = table.rows.map { Self.text($0[0]) }
        #expect(Set(keys.map { $0.lowercased() }).count == keys.count)
        #expect(keys.allSatisfy { $0.count <= 255 })
        let data = DataRows(
            ReportContext(try reported.material, definition: reported.definition, wording: reported.wording))
        for list in [data.territories, data.groups, data.measures] {
            #expect(Set(list).count == list.count && !list.isEmpty)
        }
        for row in data.rows {
            #expect(
                data.territories.contains(row.territory) && data.groups.contains(row.group)
                    && data.measures.contains(row.measureName))
        }
        #expect(data.territories.first == "Ensemble" && data.groups.first == "Ensemble des parents")
        // The Métropole is a part of the territory and one of its EPCI.
        #expect(data.territories.count { $0.hasPrefix("Métropole de Lyon") } == 2)
    }

    @Test func `the explorer starts on a shown figure, and its stored results are those of the row`() throws {
        let reported = try Self.reported()
        let explorer = try Self.table(reported, .explorer)
        let data = try Self.table(reported, .data)
        let chosen = explorer.rows.prefix(3).map { row -> String in
            if case .choice(let selected, _) = row[1] { selected } else { "" }
        }
        let row = try #require(data.rows.first { Self.text($0[0]) == chosen.joined(separator: " | ") })
        #expect(row[16] == .text("shown"))
        for line in explorer.rows {
            guard case .formula(.lookup(let table, let column, let key, let separator, _), let showing) = line[1] else {
                continue
            }
            #expect(table == data.name && separator == " | ")
            let texts = key.map { index -> String in
                if case .choice(let selected, _) = explorer.rows[index][1] { return selected }
                return Self.text(explorer.rows[index][1])
            }
            let found = try #require(data.rows.first { Self.text($0[0]) == texts.joined(separator: " | ") })
            #expect(found[column] == showing, "\(line[0])")
        }
        #expect(explorer.rows.count { if case .formula = $0[1] { true } else { false } } == 10)
    }

    @Test func `its chart draws the chosen figure beside everybody's and follows the cells`() throws {
        let sheet = try Self.reported().sheet(.explorer)
        let charts = sheet.charts
        guard charts.count == 1, case .dots(let dots) = charts[0].drawing, let table = sheet.table else {
            Issue.record("no chart")
            return
        }
        let follows = try #require(dots.follows)
        #expect(follows.table == table.name && dots.points.count == 2 && follows.rows.count == 2)
        for (point, rows) in zip(dots.points, follows.rows) {
            for (value, row) in [(point.estimate, rows.estimate), (point.low, rows.low), (point.high, rows.high)] {
                guard case .formula(_, let showing) = table.rows[row][1] else {
                    Issue.record("row \(row) is no formula")
                    continue
                }
                #expect(showing == .percent(value, decimals: 0))
            }
        }
    }

    @Test func `with nothing shown the drop-downs stand on a withheld figure, without a number`() throws {
        let reported = try Reported(Array(Reported.story.prefix(8)), ids: [Self.satisfied])
        let sheet = try reported.sheet(.explorer)
        #expect(sheet.charts.isEmpty)
        let texts = try #require(sheet.table).rows.flatMap { $0.map { "\($0)" } }
        #expect(!texts.contains { $0.contains("percent(") || $0.contains("integer(") })
        #expect(texts.contains { $0.contains("confidentiel") })
    }

    private static func text(_ cell: Cell) -> String { if case .text(let text) = cell { text } else { "\(cell)" } }
}
