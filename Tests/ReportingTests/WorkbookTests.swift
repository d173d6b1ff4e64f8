import Disclosure
import Measures
import Questionnaires
import Spreadsheets
import TestSupport
import Testing

@testable import Reporting

/// What the workbook says, and that nothing withheld is anywhere in it.
@Suite struct WorkbookTests {
    /// Every text and number of a plan: names, titles, paragraphs, cells, charts and their alternative texts.
    static func texts(_ plan: WorkbookPlan) -> [String] {
        [plan.properties.title, plan.properties.subject, plan.properties.organisation] + plan.properties.keywords
            + plan.properties.custom.flatMap { [$0.name, $0.value] }
            + plan.sheets.flatMap { sheet in
                [sheet.name, sheet.title, sheet.source ?? ""] + sheet.reading + sheet.content.flatMap(texts)
            }
    }

    static func texts(_ block: SheetBlock) -> [String] {
        switch block {
        case .paragraphs(let paragraphs): paragraphs.map(\.text)
        case .legend(let entries): entries.flatMap { [$0.mark, $0.meaning] }
        case .table(let table): [table.name] + table.columns.map(\.header) + table.rows.flatMap { $0.map { "\($0)" } }
        case .chart(let chart): texts(chart)
        case .charts(let charts): charts.flatMap(texts)
        case .choiceLists(let lists): ["\(lists)"]
        case .chartData(let data): ["\(data)"]
        }
    }

    static func texts(_ chart: ChartPlan) -> [String] { [chart.title, chart.alternativeText, "\(chart.drawing)"] }

    @Test func `story 1 is said in the brief's own words`() throws {
        let plan = try Reported(Reported.story).workbook.plan
        let sentence =
            "Sur 100 parents ayant cherché une information, 75 en sont satisfaits (36 réponses\u{A0}; entre 58 et 88)"
        let spaced = Self.texts(plan).map { $0.replacing("\u{202F}", with: "\u{A0}") }
        let pointer = "\u{A0}; voir la feuille «\u{A0}Information des parents\u{A0}»."
        #expect(spaced.contains(sentence + pointer), "\(spaced.filter { $0.hasPrefix("Sur 100") })")
        #expect(
            spaced.contains { $0.contains("Sur 100 parents ayant cherché une information, 33 en sont très") })
    }

    @Test func `high punctuation has a no-break space before it`() throws {
        let plan = try Reported(Reported.story).workbook.plan
        for text in Self.texts(plan) where text != plan.properties.title {
            for mark in [" ;", " :", " %", " »", "« "] { #expect(!text.contains(mark), "\(text)") }
        }
    }

    @Test func `who left the denominator is counted beside it`() throws {
        let texts = Self.texts(try Reported(Reported.story).workbook.plan)
        #expect(texts.contains { $0.contains("non concernés 2, ne savent pas 1, sans réponse 1") })
    }

    @Test func `a measure without a figure says so and gives no number`() throws {
        let few = Array(Reported.story.prefix(8))
        var plan = try Reported(few).workbook.plan
        let texts = Self.texts(plan)
        #expect(!texts.contains { $0.hasPrefix("Sur 100") })
        #expect(texts.contains { $0.contains("confidentiel, pour que personne ne soit reconnu") })
        // What counts figures, not people.
        plan.sheets.removeAll { $0.name == "Qualité des données" }
        #expect(!Self.texts(plan).contains { $0.contains("percent(") || $0.contains("integer(") })
    }

    /// Three of seven in CC du Pays de l'Arbresle are satisfied: .428571, a share that no other cell has.
    @Test func `a planted figure that is withheld is nowhere in the plan`() throws {
        var respondents: [Respondent] = []
        respondents += group(300, satisfied: 150, place: "69266")
        respondents += group(7, satisfied: 3, place: "69010")
        respondents += group(200, satisfied: 100, place: "69264")
        respondents += group(43, satisfied: 21, place: "69266", language: 1)
        let reported = try Reported(
            respondents, ids: ["sat_info_overall.satisfied", "sat_info_overall.very_satisfied"],
            levels: [nil, "part", "epci"], breakdowns: [.all])
        let cell = try #require(reported.publication.cell("sat_info_overall.satisfied", "epci", "246900625"))
        #expect(cell.word == "c")
        let plan = try reported.workbook.plan
        for text in Self.texts(plan) {
            #expect(!text.contains("0.428571"))
            #expect(!text.contains("integer(7)"))
        }
        let results = try reported.results().map { $0.joined(separator: ",") }
        #expect(!results.contains { $0.contains("0.428571") })
        let table = try #require(
            plan.sheets.flatMap(\.content).compactMap { block -> TablePlan? in
                if case .table(let table) = block, table.name == "territoires" { table } else { nil }
            }.first)
        let row = try #require(table.rows.first { $0[0] == .text("CC du Pays de l’Arbresle (CCPA)") })
        #expect(row.dropFirst(3).allSatisfy { $0 == .text("[c]") })
    }

    @Test func `the workbook's sheets come in the report's order, a chart only where there is something to draw`()
        throws
    {
        let plan = try Reported(Reported.story).workbook.plan
        let names = [
            "Synthèse", "Sommaire", "Information des parents", "Accessibilité", "Territoires", "Langues",
            "Réponses par langue", "Emploi des parents", "Évolution", "Qualité des données", "Méthode", "Explorer",
            "Données", "Listes",
        ]
        #expect(plan.sheets.map(\.name) == names + ["Données des graphiques"])
        let none = try Reported(Array(Reported.story.prefix(8))).workbook.plan
        #expect(none.sheets.map(\.name) == names)
        #expect(!none.sheets.flatMap(\.content).contains { if case .chart = $0 { true } else { false } })
        #expect(plan.properties.createdAt == 1_745_000_000)
        #expect(plan.properties.language == "fr")
    }

    @Test func `the table of contents links every other sheet in tab order, with its question and its title`() throws {
        let plan = try Reported(Reported.story).workbook.plan
        let contents = try #require(plan.sheets[1].table)
        let others = [plan.sheets[0]] + plan.sheets.dropFirst(2)
        #expect(contents.rows.map { $0[0] } == others.map { .link($0.name, toSheet: $0.name) })
        #expect(contents.rows.map { $0[2] } == others.map { .text($0.title) })
        let questions = contents.rows.compactMap { row -> String? in
            if case .text(let text) = row[1] { text } else { nil }
        }
        #expect(questions.count == others.count && questions.allSatisfy { $0.hasSuffix("\u{A0}?") })
    }

    @Test func `the same publication plans the same workbook`() throws {
        #expect(
            try Reported(Reported.story).workbook.plan == Reported(Reported.story.reversed()).workbook.plan)
    }
}
