import Testing

@testable import Verification

/// Every rule on a small workbook written by hand, one place spoilt.
@Suite struct RuleTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let code: VerifyCode
        let part: String
        let old: String
        let new: String

        init(_ code: VerifyCode, _ part: String, _ old: String, _ new: String) {
            self.code = code
            self.part = part
            self.old = old
            self.new = new
        }

        var testDescription: String { "\(code.rawValue): \(old) → \(new)" }
    }

    private static let cover = "xl/worksheets/sheet1.xml"
    private static let figures = "xl/worksheets/sheet2.xml"
    private static let explorer = "xl/worksheets/sheet3.xml"
    private static let chart = "xl/charts/chart1.xml"
    private static let drawing = "xl/drawings/drawing1.xml"
    private static let book = "xl/workbook.xml"
    private static let core = "docProps/core.xml"
    private static let custom = "docProps/custom.xml"
    private static let styles = "xl/styles.xml"
    private static let table = "xl/tables/table2.xml"

    static let faults = [
        Fault(.foreignPart, "[Content_Types].xml", "sheet.main", "sheet.macroEnabled.main"),
        Fault(
            .externalLink, "xl/worksheets/_rels/sheet1.xml.rels", "<Relationship ",
            "<Relationship Id=\"x\" TargetMode=\"External\" Target=\"https://example.org\"/><Relationship "),
        Fault(.definedName, book, "</definedNames>", "<definedName name=\"taux\">1</definedName></definedNames>"),
        Fault(
            .hidden, book, "</definedNames>", "<definedName name=\"taux\" hidden=\"1\">1</definedName></definedNames>"),
        Fault(.personalProperty, core, "<d:creator></d:creator>", "<d:creator>Jeanne</d:creator>"),
        Fault(.personalProperty, core, "<c:lastModifiedBy/>", "<c:lastModifiedBy>Jeanne</c:lastModifiedBy>"),
        Fault(.personalProperty, core, "</c:p>", "<d:description>à revoir</d:description></c:p>"),
        Fault(.personalProperty, "docProps/app.xml", "</Properties>", "<Manager>Jeanne</Manager></Properties>"),
        Fault(.propertyMissing, core, "<d:title>Rapport</d:title>", ""),
        Fault(.propertyMissing, core, "Enquête", " "),
        Fault(.propertyMissing, core, "parents", ""),
        Fault(.propertyMissing, "docProps/app.xml", "Comité", ""),
        Fault(.languageUnknown, custom, ">fr<", ">französisch<"),
        Fault(.languageUnknown, custom, "\"Language\"", "\"Langue\""),
        Fault(.provenanceMissing, custom, "\"Program\"", "\"Programme\""),
        Fault(.provenanceMissing, custom, "abab", "xyxy"),
        Fault(.hidden, book, "sheetId=\"2\"", "sheetId=\"2\" state=\"hidden\""),
        Fault(.hidden, figures, "<row r=\"7\"", "<row r=\"7\" hidden=\"1\""),
        Fault(.hidden, figures, "<row r=\"7\"", "<row r=\"7\" ht=\"0\""),
        Fault(.hidden, figures, "width=\"20\"", "width=\"20\" hidden=\"1\""),
        Fault(.hidden, figures, "width=\"20\"", "width=\"0\""),
        Fault(.hidden, figures, "<cols>", "<sheetFormatPr zeroHeight=\"1\"/><cols>"),
        Fault(.hidden, drawing, "name=\"Chart 1\"", "name=\"Chart 1\" hidden=\"1\""),
        Fault(.sheetName, book, "name=\"Explorer\"", "name=\"SYNTHESE\""),
        Fault(.sheetName, book, "name=\"Explorer\"", "name=\"history\""),
        Fault(.sheetName, book, "name=\"Explorer\"", "name=\"Explorer: territoires\""),
        Fault(.sheetName, book, "name=\"Explorer\"", "name=\"Explorer les territoires du Rhône\""),
        Fault(.coverMissing, "xl/worksheets/sheet1.xml", "abababababababab", "abababababababaa"),
        Fault(.coverMissing, "xl/worksheets/sheet1.xml", "barometre 1", "barometre 2"),
        Fault(.contentsIncomplete, book, "</sheets>", "<sheet name=\"Encore\" sheetId=\"4\" r:id=\"r2\"/></sheets>"),
        Fault(
            .brokenLink, figures, "<tableParts>",
            "<hyperlinks><hyperlink ref=\"A6\" location=\"Rien!A1\"/></hyperlinks><tableParts>"),
        Fault(.titleMissing, figures, "r=\"A1\"", "r=\"B1\""),
        Fault(.readingMissing, figures, "Lecture", "Détail"),
        Fault(.sourceMissing, figures, "Source", "Origine"),
        Fault(.direction, figures, "<sheetView ", "<sheetView rightToLeft=\"1\" "),
        Fault(.direction, custom, ">fr<", ">ar<"),
        Fault(.freeze, table, "A5:C8", "A5:C99"),
        Fault(.freeze, table, "A5:C8", "A5:H8"),
        Fault(.filter, table, "<tableColumns>", "<autoFilter ref=\"A5:C8\"/><tableColumns>"),
        Fault(.filter, figures, "<tableParts>", "<autoFilter ref=\"A5:C8\"/><tableParts>"),
        Fault(.filter, table, "territoires", "donnees"),
        Fault(.severalTables, figures, "<tablePart r:id=\"r1\"/>", "<tablePart r:id=\"r1\"/><tablePart r:id=\"r1\"/>"),
        Fault(.tablePlace, table, "A5:C8", "B5:C8"),
        Fault(.tableName, table, "territoires", "Table1"),
        Fault(.tableName, table, "territoires", "CHOIX"),
        Fault(.tableName, table, "displayName=\"territoires\"", "displayName=\"les territoires\""),
        Fault(.tableEmpty, table, "A5:C8", "A5:C5"),
        Fault(.headerEmpty, figures, "<t>Part</t>", "<t> </t>"),
        Fault(.headerRepeated, figures, "<t>Part</t>", "<t>REPONSES</t>"),
        Fault(.headerDiffers, figures, "<t>Part</t>", "<t>Parts</t>"),
        Fault(.mergedCells, figures, "<pageSetup", "<mergeCells><mergeCell ref=\"A6:A7\"/></mergeCells><pageSetup"),
        Fault(.emptyCell, figures, "<v>41</v>", ""),
        Fault(.blankRow, table, "A5:C8", "A5:C9"),
        Fault(.blankColumn, table, "A5:C8", "A5:D8"),
        Fault(.numberAsText, figures, "<c r=\"B7\" s=\"1\"><v>0.5123</v></c>", TestWorkbook.text("B7", "50–53")),
        Fault(.numberAsText, figures, "<c r=\"B7\" s=\"1\"><v>0.5123</v></c>", TestWorkbook.text("B7", "51\u{A0}%")),
        Fault(.alignment, figures, "<c r=\"C7\" s=\"2\"", "<c r=\"C7\" s=\"0\""),
        Fault(.alignment, figures, "<c r=\"A7\"", "<c r=\"A7\" s=\"2\""),
        Fault(.numberFormat, figures, "<c r=\"B7\" s=\"1\"", "<c r=\"B7\""),
        Fault(.numberFormat, figures, "<c r=\"B7\" s=\"1\"", "<c r=\"B7\" s=\"2\""),
        Fault(.decimals, styles, "0 %", "0.0 %"),
        Fault(.markerUnknown, figures, "<t>[c]</t>", "<t>[k]</t>"),
        Fault(.markerUnexplained, figures, "[c] confidentiel", "[u] confidentiel"),
        Fault(.placeholder, figures, "enquête", "enquête {wave}"),
        Fault(.wordingKey, figures, "enquête", "meaning_confidential"),
        Fault(
            .emptyText, figures, "<row r=\"10\">", "<row r=\"9\">\(TestWorkbook.text("A9", " "))</row><row r=\"10\">"),
        Fault(.textTooLong, figures, "enquête", String(repeating: "e", count: 32_768)),
        Fault(.typography, figures, "Source\u{A0}:", "Source :"),
        Fault(.typography, drawing, "75\u{A0}%", "75%"),
        Fault(.errorValue, figures, "<v>41</v>", "<v>inf</v>"),
        Fault(.errorValue, figures, "<t>[c]</t>", "<t>#N/A</t>"),
        Fault(.contrast, styles, "FF1A1A1A", "FFFFFFFF"),
        Fault(.contrast, styles, "FF00507D", "FF88CCEE"),
        Fault(.contrast, chart, "1A1A1A", "AAAAAA"),
        Fault(.hiddenFormat, styles, "0 %", ";;;"),
        Fault(.hiddenFormat, styles, "0 %", "0%;;0%"),
        Fault(.cutText, figures, "width=\"20\"", "width=\"1\""),
        Fault(.pageSetup, figures, "landscape", "portrait"),
        Fault(.pageSetup, figures, "paperSize=\"9\"", "paperSize=\"1\""),
        Fault(.pageSetup, figures, "fitToPage=\"1\"", "fitToPage=\"0\""),
        Fault(.pageSetup, figures, " fitToHeight=\"0\"", ""),
        Fault(.headerNotRepeated, table, "A5:C8", "A5:C48"),
        Fault(.pageNumberMissing, figures, "&amp;P", ""),
        Fault(.altTextMissing, drawing, "descr", "title"),
        Fault(.altTextNumber, drawing, "36 réponses", "38 réponses"),
        Fault(.altTextNumber, drawing, "75\u{A0}%", "36\u{A0}000\u{A0}%"),
        Fault(.chartKind, chart, "barChart", "doughnutChart"),
        Fault(.chartRange, chart, "Territoires!$B$6:$B$7", "Territoires!$B$16:$B$17"),
        Fault(.chartRange, chart, "Territoires!$B$6:$B$7", "Rien!$B$6:$B$7"),
        Fault(.chartCache, chart, "<c:v>0.5123</c:v>", "<c:v>0.5124</c:v>"),
        Fault(.chartCache, chart, "<c:v>0.5123</c:v>", "<c:v>nan</c:v>"),
        Fault(.chartCache, chart, "$B$6:$B$7", "$B$7:$B$8"),
        Fault(.chartCache, chart, "<c:v>CC du Sud</c:v>", "<c:v>CC du Nord</c:v>"),
        Fault(.chartCache, chart, "<c:pt idx=\"1\"><c:v>0.5123</c:v></c:pt>", ""),
        Fault(
            .chartCache, chart, "<c:pt idx=\"1\"><c:v>0.5123",
            "<c:pt idx=\"7\"><c:v>0.9</c:v></c:pt><c:pt idx=\"1\"><c:v>0.5123"),
        Fault(.chartNumber, chart, "75\u{A0}%", "76\u{A0}%"),
        Fault(.choiceSource, explorer, "Territoires!$A$6:$A$8</", "Territoires!$A$6:$A$9</"),
        Fault(.choiceSource, explorer, "Territoires!$A$6:$A$8</", "territoires_nommes</"),
        Fault(.choiceSelected, explorer, "<t>CC du Sud</t>", "<t>CC du Centre</t>"),
        Fault(.formulaUnreadable, explorer, "<f>IFERROR(", "<f>{1}+IFERROR("),
        Fault(.formulaFunction, explorer, "<f>IFERROR(", "<f>_xlfn.XLOOKUP("),
        Fault(.formulaUnstored, explorer, "<v>0.5123</v>", ""),
        Fault(.formulaResult, explorer, "<v>0.5123</v>", "<v>0.51</v>"),
        Fault(.formulaResult, explorer, "<t>CC du Sud</t>", "<t>CC du Nord</t>"),
        Fault(.titleNumber, figures, "75\u{A0}%", "76\u{A0}%"),
        Fault(.titleNumber, cover, "75 sont", "76 sont"),
        Fault(.leftover, figures, "<sheetData>", "<!-- 3 sur 7 --><sheetData>"),
        Fault(.leftover, figures, "<tableParts><tablePart r:id=\"r1\"/></tableParts>", ""),
        Fault(.viewSetup, figures, "</sheetData>", "</sheetData><sheetProtection sheet=\"1\"/>"),
        Fault(.viewSetup, figures, "<sheetView ", "<sheetView zoomScale=\"10\" "),
        Fault(.outsideTable, table, "A5:C8", "A5:C7"),
        Fault(.printArea, "xl/workbook.xml", "$A$1:$H$60", "$A$1:$H$7"),
        Fault(.footerNumber, figures, "&amp;P /", "&amp;P 43 /"),
        Fault(.choiceOpen, explorer, " showErrorMessage=\"1\"", ""),
    ]

    @Test func `nothing is found in a good workbook`() {
        #expect(TestWorkbook.good.findings() == [])
    }

    @Test(arguments: faults) func `a spoilt place is found`(_ fault: Fault) throws {
        var workbook = TestWorkbook.good
        try workbook.replace(fault.old, fault.new, in: fault.part)
        #expect(workbook.codes().contains(fault.code.rawValue), "\(workbook.codes())")
    }

    @Test func `every finding carries its arguments, all of them and no other`() throws {
        for fault in Self.faults {
            var workbook = TestWorkbook.good
            try workbook.replace(fault.old, fault.new, in: fault.part)
            for finding in workbook.findings() {
                #expect(finding.arguments.keys.sorted() == finding.code.argumentNames, "\(finding)")
            }
        }
    }

    @Test func `every code is planted here, but those of the data table and of whole files`() {
        let elsewhere: Set<VerifyCode> = [
            .unreadable, .withheldShown, .resultsDiffer, .resultsUnknown, .resultsDigest,
            .changed, .choiceMissing, .figureUnknown, .figureApart, .fewShown, .narrowed, .restTold,
            .countsContradict, .countsUnsolved,
        ]
        #expect(Set(Self.faults.map(\.code)).union(elsewhere) == Set(VerifyCode.allCases))
    }

    @Test func `a finding says where it is`() throws {
        var workbook = TestWorkbook.good
        try workbook.replace("<v>41</v>", "<v>inf</v>", in: Self.figures)
        let finding = try #require(workbook.findings().first { $0.code == .errorValue })
        #expect(finding.place.text == "Territoires!C7" && finding.place.sheet == "Territoires")
    }
}
