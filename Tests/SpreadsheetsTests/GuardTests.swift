import Testing

@testable import Spreadsheets

/// A small sound plan and what breaks it.
struct GuardTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let rule: PlanRule
        let detail: String
        let place: PlanPlace
        let spoil: @Sendable (inout WorkbookPlan) -> Void

        var testDescription: String { "\(rule.rawValue): \(detail)" }

        init(
            _ rule: PlanRule, _ detail: String, row: Int? = nil, column: Int? = nil, onSheet: Bool = true,
            _ spoil: @escaping @Sendable (inout WorkbookPlan) -> Void
        ) {
            self.rule = rule
            self.detail = detail
            place = PlanPlace(sheet: onSheet ? "Feuille" : nil, row: row, column: column)
            self.spoil = spoil
        }
    }

    static let table = TablePlan(
        name: "Table", columns: [TableColumn("Lieu", .text), TableColumn("Part", .quantity)],
        rows: [[.text("Lyon"), .percent(0.5, decimals: 0)], [.text("Bron"), .text("[c]")]])

    static let sound = WorkbookPlan(
        properties: WorkbookProperties(
            title: "Titre", subject: "Sujet", keywords: ["mot"], organisation: "Comité", createdAt: 1_767_225_600,
            language: "fr"),
        footer: FooterWording(page: "Page", of: "sur"),
        sheets: [SheetPlan(name: "Feuille", title: "Titre", content: [.table(table)])])

    static func spoilTable(_ spoil: @escaping @Sendable (inout TablePlan) -> Void)
        -> @Sendable (inout WorkbookPlan) -> Void
    {
        { plan in
            var table = Self.table
            spoil(&table)
            plan.sheets[0].content = [.table(table)]
        }
    }

    static func cell(_ cell: Cell) -> @Sendable (inout WorkbookPlan) -> Void { spoilTable { $0.rows[1][1] = cell } }

    static func spoilChart(_ spoil: @escaping @Sendable (inout ChartPlan) -> Void)
        -> @Sendable (inout WorkbookPlan) -> Void
    {
        { plan in
            var chart = DemoPlan.chart(title: "Graphique", points: DemoPlan.points(3))
            spoil(&chart)
            plan.sheets[0].content = [.chart(chart)]
            plan.sheets.append(DemoPlan.data)
        }
    }

    static func spoilDots(_ spoil: @escaping @Sendable (inout DotChart) -> Void)
        -> @Sendable (inout WorkbookPlan) -> Void
    {
        spoilChart { chart in
            var dots = DemoPlan.dots(DemoPlan.points(3))
            spoil(&dots)
            chart.drawing = .dots(dots)
        }
    }

    @Test func `a sound plan breaks no rule`() {
        #expect(Self.sound.violations().isEmpty)
        #expect(DemoPlan.workbook.violations().isEmpty)
        #expect(DemoExplorer.workbook.violations().isEmpty)
        #expect(DemoArabic.workbook.violations().isEmpty)
    }

    @Test(arguments: cases)
    func `a broken rule is named with its place`(_ broken: Case) {
        var plan = Self.sound
        broken.spoil(&plan)
        let found = plan.violations()
        #expect(found.map(\.rule) == [broken.rule])
        #expect(found.first?.place == broken.place)
        #expect(throws: SpreadsheetError.self) { try plan.write(to: "/nonexistent/file.xlsx") }
    }

    @Test func `every rule has a case`() {
        let covered = Set(Self.cases.map(\.rule)).union([.rowTooTall])
        #expect(Set(PlanRule.allCases).subtracting(covered).isEmpty)
    }

    static let cases: [Case] =
        propertyCases + sheetCases + nameCases + tableCases + cellCases + chartCases + choiceCases + formulaCases
        + drawingCases

    static let propertyCases = [
        Case(.creationInstantNotPositive, "zero would mean now", onSheet: false) { $0.properties.createdAt = 0 },
        Case(.duplicateProperty, "the language is set already", onSheet: false) {
            $0.properties.custom = [CustomProperty("LANGUAGE", "de")]
        },
        Case(.emptyText, "organisation", onSheet: false) { $0.properties.organisation = " " },
        Case(.textTooLong, "256 characters of subject", onSheet: false) {
            $0.properties.subject = String(repeating: "x", count: 256)
        },
        Case(.workbookWithoutSheet, "no sheet", onSheet: false) { $0.sheets = [] },
    ]

    static let sheetCases = [
        Case(.emptyText, "title") { $0.sheets[0].title = "" },
        Case(.controlCharacter, "escape in a paragraph") {
            $0.sheets[0].content = [.paragraphs([Paragraph("a\u{1B}b")])]
        },
        Case(.controlCharacter, "NUL would cut the text") { $0.sheets[0].title = "a\0b" },
        Case(.noncharacter, "U+FFFE") { $0.sheets[0].source = "a\u{FFFE}" },
        Case(.noncharacter, "U+FFFF") { $0.sheets[0].reading = ["a\u{FFFF}"] },
        Case(.textTooLong, "32 768 characters") {
            $0.sheets[0].content = [.paragraphs([Paragraph(String(repeating: "é ", count: 16_384))])]
        },
        Case(.textTooLong, "the escape counts") {
            let escaped = String(repeating: "x", count: 32_755) + "_x0041_"
            $0.sheets[0].content = [.paragraphs([Paragraph(escaped)])]
        },
        Case(.severalTables, "two tables") {
            var second = table
            second.name = "Autre"
            $0.sheets[0].content.append(.table(second))
        },
        Case(.chartDataWithoutChart, "coordinates of nothing") {
            $0.sheets[0].content = DemoPlan.data.content
        },
    ]

    static let nameCases =
        ["2026", "1er", "A1", "r1c1", "c", "True", ".a", "_a"].map { name in
            Case(.sheetNameReadAsReference, name) { $0.sheets[0].name = name }.on(name)
        }
        + ["a[b", "a]b", "a:b", "a*b", "a?b", "a/b", "a\\b", "'a", "a'"].map { name in
            Case(.sheetNameForbiddenCharacter, name) { $0.sheets[0].name = name }.on(name)
        } + [
            Case(.sheetNameReserved, "History") { $0.sheets[0].name = "history" }.on("history"),
            Case(.textTooLong, "32 characters") { $0.sheets[0].name = String(repeating: "n", count: 32) }
                .on(String(repeating: "n", count: 32)),
            Case(.duplicateSheetName, "Été and été") {
                $0.sheets = ["Été", "ete"].map { SheetPlan(name: $0, title: "T", content: []) }
            }.on("ete"),
            Case(.duplicateTableName, "two sheets") {
                var second = $0.sheets[0]
                second.name = "Deux"
                $0.sheets.append(second)
            }.on("Deux"),
        ]

    static let tableCases =
        ["A1", "xfd1048576", "R", "c", "R1C1", "1a", "a b", "a-b"].map { name in
            Case(.tableNameInvalid, name, spoilTable { $0.name = name })
        } + [
            Case(.tableWithoutColumn, "no column") { plan in
                plan.sheets[0].content = [.table(TablePlan(name: "Vide", columns: [], rows: [[]]))]
            },
            Case(.tableWithoutRow, "no row", spoilTable { $0.rows = [] }),
            Case(
                .tableTooLarge, "257 columns",
                spoilTable { table in
                    table.columns = (0..<257).map { TableColumn("c\($0)", .text) }
                    table.rows = [table.columns.map { .text($0.header) }]
                }),
            Case(.rowLength, "a cell is missing", row: 2, spoilTable { $0.rows[1] = [.text("Bron")] }),
            Case(
                .duplicateHeader, "Été and ETE", row: 0, column: 2,
                spoilTable {
                    $0.columns[0].header = "Été"
                    $0.columns[1].header = "ETE"
                }),
            Case(.emptyText, "header", row: 0, column: 2, spoilTable { $0.columns[1].header = "" }),
            Case(.lineFeed, "header", row: 0, column: 1, spoilTable { $0.columns[0].header = "a\nb" }),
        ]

    static let cellCases = [
        Case(.emptyText, "an empty cell", row: 2, column: 2, cell(.text(""))),
        Case(.emptyText, "a blank cell", row: 2, column: 2, cell(.text("\u{A0} "))),
        Case(.numberNotFinite, "NaN", row: 2, column: 2, cell(.percent(.nan, decimals: 0))),
        Case(.numberNotFinite, "infinity", row: 2, column: 2, cell(.number(-.infinity, .plain(decimals: 0)))),
        Case(.numberTooLarge, "1e308", row: 2, column: 2, cell(.number(1e308, .plain(decimals: 0)))),
        Case(.numberTooLarge, "16 digits", row: 2, column: 2, cell(.integer(1_000_000_000_000_000))),
        Case(
            .invalidDate, "29 February 2025", row: 2, column: 2,
            cell(.date(CalendarDate(year: 2025, month: 2, day: 29), .iso))),
        Case(.invalidFormat, "10 decimals", row: 2, column: 2, cell(.percent(0.5, decimals: 10))),
        Case(
            .invalidFormat, "quotes in the unit", row: 2, column: 2,
            cell(.number(1, .unit(decimals: 0, suffix: "a\"b")))),
        Case(.unknownLinkTarget, "no such sheet", row: 2, column: 2, cell(.link("ici", toSheet: "Ailleurs"))),
    ]

    static let chartCases = [
        Case(.chartPointCount, "none", spoilDots { $0.points = [] }),
        Case(.chartPointCount, "26", spoilDots { $0.points = Array(repeating: $0.points[0], count: 26) }),
        Case(.chartAxis, "uneven steps", spoilDots { $0.axis.step = 0.3 }),
        Case(.chartInterval, "low above", row: 2, spoilDots { $0.points[1].low = $0.points[1].estimate + 0.01 }),
        Case(.chartOutsideAxis, "above 100 %", row: 1, spoilDots { $0.points[0].high = 1.1 }),
        Case(.chartOutsideAxis, "reference", spoilDots { $0.reference?.value = .nan }),
        Case(.numberNotFinite, "estimate", row: 3, spoilDots { $0.points[2].estimate = .nan }),
        Case(.emptyText, "no alternative text", spoilChart { $0.alternativeText = "" }),
        Case(.textTooLong, "2001 bytes", spoilChart { $0.alternativeText = String(repeating: "é", count: 1001) }),
        Case(
            .textTooLong, "a name of 91 characters", row: 1,
            spoilDots { $0.points[0].label = String(repeating: "n", count: 91) }),
        Case(.readAsFormula, "label", row: 1, spoilDots { $0.points[0].label = "=A1" }),
        Case(.duplicateChartTitle, "twice") { plan in
            let chart = DemoPlan.chart(title: "Graphique", points: DemoPlan.points(3))
            plan.sheets[0].content = [.chart(chart), .chart(chart)]
            plan.sheets.append(DemoPlan.data)
        },
        Case(.chartDataMissing, "nowhere to write") { plan in
            plan.sheets[0].content = [.chart(DemoPlan.chart(title: "G", points: DemoPlan.points(3)))]
        },
        Case(.severalChartData, "two tables of coordinates") { plan in
            spoilChart { _ in }(&plan)
            var second = DemoPlan.data
            second.name = "Encore"
            second.content = [.chartData(DemoPlan.coordinates(named: "Encore"))]
            plan.sheets.append(second)
        }.on("Encore"),
    ]
}

extension GuardTests.Case {
    /// The same case, reported on a sheet of another name.
    func on(_ sheet: String) -> GuardTests.Case {
        GuardTests.Case(moved: self, place: PlanPlace(sheet: sheet, row: place.row, column: place.column))
    }

    private init(moved other: GuardTests.Case, place: PlanPlace) {
        rule = other.rule
        detail = other.detail
        self.place = place
        spoil = other.spoil
    }
}
