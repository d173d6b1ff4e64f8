import Testing

@testable import Verification

@Suite struct FormulaTests {
    /// A sheet `Liste` with texts in column A and numbers in column B, a table `liste` over both.
    private static let workbook: WorkbookReading = {
        let values: [[CellValue]] = [
            [.text("Nom"), .text("Part")], [.text("CC de l’Est"), .number(0.75)], [.text("cc du sud"), .number(0.5)],
            [.text("Où ? Ici"), .text("[c]")], [.text("Total"), .empty],
        ]
        let rows = values.enumerated().map { row, cells in
            RowReading(
                number: row + 1, isHidden: false,
                cells: cells.enumerated().map { column, value in
                    CellReading(place: CellReference(row: row + 1, column: column + 1), style: 0, value: value)
                })
        }
        var sheet = SheetReading(name: "Liste d’ici", part: "", rows: rows)
        sheet.tables = [
            TableReading(
                name: "liste", displayName: "liste", part: "",
                range: CellRange(CellReference(row: 1, column: 1), CellReference(row: 5, column: 2)),
                columns: ["Nom", "Part"], hasFilter: false, hasFormulas: false)
        ]
        var workbook = WorkbookReading()
        workbook.sheets = [sheet]
        return workbook
    }()

    private static func value(_ source: String) throws -> CellValue {
        let formula = try #require(FormulaParser.formula(source), "\(source)")
        return FormulaEvaluator(workbook).value(of: formula, on: workbook.sheets[0])
    }

    @Test(arguments: [
        ("1+2*3", CellValue.number(7)), ("(1+2)*3", .number(9)), ("2-3-4", .number(-5)), ("-2+5", .number(3)),
        ("50%", .number(0.5)), ("1.5E2/3", .number(50)), ("1/0", .error("#DIV/0!")), ("\"a\"&1&TRUE", .text("a1TRUE")),
        ("\"dit \"\"oui\"\"\"", .text("dit \"oui\"")), ("1<2", .boolean(true)), ("\"a\"=\"A\"", .boolean(true)),
        ("\"b\">\"A\"", .boolean(true)), ("1=\"1\"", .boolean(false)), ("1<>2", .boolean(true)),
        ("1+1>=2", .boolean(true)), ("\"x\"&\"y\"=\"XY\"", .boolean(true)), ("\"a\"+1", .error("#VALUE!")),
        ("B2", .number(0.75)), ("$B$2*2", .number(1.5)), ("'Liste d’ici'!B4", .text("[c]")), ("B5", .number(0)),
        ("Rien!A1", .error("#REF!")), ("A1:B2", .error("#VALUE!")),
        ("IF(B2>0.7,\"haut\",\"bas\")", .text("haut")), ("IF(B3>0.7,1)", .boolean(false)),
        ("IF(A1,1,2)", .error("#VALUE!")), ("IF(1/0,1,2)", .error("#DIV/0!")),
        ("ISNUMBER(B2)", .boolean(true)), ("ISNUMBER(B4)", .boolean(false)), ("ISNUMBER(1/0)", .boolean(false)),
        ("IFERROR(1/0,\"[x]\")", .text("[x]")), ("IFERROR(B2,0)", .number(0.75)),
        ("MATCH(\"CC DU SUD\",A2:A5,0)", .number(2)), ("MATCH(0.5,B2:B5,0)", .number(2)),
        ("MATCH(\"CC du Nord\",A2:A5,0)", .error("#N/A")), ("MATCH(1,A2:B5,0)", .error("#N/A")),
        ("MATCH(\"Total\",A2:A5,1)", .error("#N/A")), ("MATCH(\"où ? ici\",A2:A5,0)", .number(3)),
        ("MATCH(\"cc*\",A2:A5,0)", .number(1)), ("MATCH(\"to~*\",A2:A5,0)", .error("#N/A")),
        ("MATCH(\"cc\"&\" \"&\"du sud\",liste[Nom],0)", .number(2)), ("INDEX(liste[Part],2)", .number(0.5)),
        ("INDEX(A2:B5,1,2)", .number(0.75)), ("INDEX(A2:B2,2)", .number(0.75)), ("INDEX(A2:A5,9)", .error("#REF!")),
        ("INDEX(B2:B5,MATCH(\"Où ? Ici\",A2:A5,0))", .text("[c]")), ("INDEX(liste[Rang],1)", .error("#REF!")),
        ("IFERROR(INDEX(B2:B5,MATCH(\"?\",A2:A5,0)),\"[x]\")", .text("[x]")), ("SUM(B2:B3)", .error("#NAME?")),
        ("COUNT(B2,B3)", .number(2)), ("COUNT(B1:B5)", .number(2)), ("COUNT(B4,B5,3,\"4\")", .number(1)),
        ("SUBSTITUTE(\"a~b~c\",\"~\",\"~~\")", .text("a~~b~~c")), ("SUBSTITUTE(\"aA\",\"A\",\"\")", .text("a")),
        ("SUBSTITUTE(1/0,\"a\",\"b\")", .error("#DIV/0!")),
        ("MATCH(SUBSTITUTE(A4,\"?\",\"~?\"),A2:A5,0)", .number(3)),
    ])
    func `a formula gives what spreadsheets give`(_ source: String, _ expected: CellValue) throws {
        #expect(try Self.value(source) == expected)
    }

    @Test func `a key longer than 255 characters is found by no spreadsheet`() throws {
        #expect(try Self.value("MATCH(\"\(String(repeating: "a", count: 256))\",A2:A5,0)") == .error("#VALUE!"))
    }

    @Test(arguments: [
        "", "1+", "(1", "IF(1,2", "{1,2}", "A1:B", "[Autre.xlsx]Feuil1!A1", "Nom", "1 2", "\"a", "A1 B1", "IF(1;2;3)",
        "liste[[#All],[Nom]]", "liste[@Nom]", "@A1", "A1#", String(repeating: "(", count: 1000),
    ])
    func `what is no formula of a report is not read`(_ source: String) {
        #expect(FormulaParser.formula(source) == nil)
    }

    @Test func `every function called is named, once and without the mark of newer ones`() throws {
        let formula = try #require(
            FormulaParser.formula("IF(_xlfn.XLOOKUP(A1,A1:A2,B1:B2)>OFFSET(A1,1,1),IF(1,2,3),4)"))
        #expect(formula.functions == ["IF", "XLOOKUP", "OFFSET"])
    }
}
