import Foundation

@testable import Verification

/// A small good workbook as XML written by hand, to be spoilt one place at a time.
struct TestWorkbook {
    var parts: [String: String]

    static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// Replaces what must be there.
    mutating func replace(_ old: String, _ new: String, in part: String) throws {
        guard let text = parts[part], text.contains(old) else { throw Absent(part: part, text: old) }
        parts[part] = text.replacingOccurrences(of: old, with: new)
    }

    struct Absent: Error {
        let part: String
        let text: String
    }

    var bytes: [UInt8] { TestZip.bytes(parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }) }

    func findings(results: ResultsReading? = nil) -> [Finding] {
        WorkbookVerification.findings(in: bytes, results: results)
    }

    func codes() -> [String] { findings().map(\.code.rawValue) }

    func reading() throws -> WorkbookReading { try WorkbookReader(WorkbookPackage(bytes: bytes)).workbook() }

    /// Three sheets: the cover, one with a table and a chart, one with a drop-down and a formula over the table.
    static let good = TestWorkbook(parts: [
        "[Content_Types].xml":
            "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"sheet.main+xml\"/></Types>",
        "_rels/.rels": related([
            ("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"), ("custom-properties", "docProps/custom.xml"),
        ]),
        "docProps/core.xml": """
        <c:p xmlns:c="c" xmlns:d="d"><d:title>Rapport</d:title><d:subject>Enquête</d:subject><d:creator></d:creator>\
        <c:keywords>parents</c:keywords><c:lastModifiedBy/></c:p>
        """,
        "docProps/app.xml": "<Properties><Company>Comité</Company></Properties>",
        "docProps/custom.xml": """
        <Properties xmlns:vt="vt"><property name="Language"><vt:lpwstr>fr</vt:lpwstr></property><property \
        name="Program"><vt:lpwstr>barometre 1</vt:lpwstr></property>\
        \(["Definitions", "Data", "Results"].map {
                "<property name=\"\($0)\"><vt:lpwstr>\(String(repeating: "ab", count: 32))</vt:lpwstr></property>"
            }.joined())</Properties>
        """,
        "xl/workbook.xml": """
        <workbook \(main) xmlns:r="\(relations)"><sheets><sheet name="Synthèse" sheetId="1" r:id="r1"/><sheet \
        name="Territoires" sheetId="2" r:id="r2"/><sheet name="Explorer" sheetId="3" r:id="r3"/></sheets>\
        <definedNames>\([(0, "Synthèse"), (1, "Territoires"), (2, "Explorer")].map {
                "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\($0.0)\">'\($0.1)'!$4:$4</definedName>"
                    + "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"\($0.0)\">'\($0.1)'!$A$1:$H$60</definedName>"
            }.joined())</definedNames></workbook>
        """,
        "xl/_rels/workbook.xml.rels": related([
            ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"),
            ("worksheet", "worksheets/sheet3.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml"),
        ]),
        "xl/sharedStrings.xml":
            "<sst \(main)><si><t>CC de l’Est</t></si><si><r><t>CC du </t></r><r><t>Sud</t></r></si></sst>",
        "xl/styles.xml": """
        <styleSheet \(main)><numFmts><numFmt numFmtId="164" formatCode="0 %"/></numFmts><fonts><font><sz \
        val="10"/><color rgb="FF1A1A1A"/></font><font><sz val="10"/><color rgb="FFFFFFFF"/></font></fonts><fills>\
        <fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor \
        rgb="FF00507D"/></patternFill></fill></fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"><alignment \
        horizontal="left"/></xf><xf numFmtId="164" fontId="0" fillId="0"><alignment horizontal="right"/></xf><xf \
        numFmtId="1" fontId="0" fillId="0"><alignment horizontal="right"/></xf><xf numFmtId="0" fontId="1" \
        fillId="1"/></cellXfs></styleSheet>
        """,
        "xl/worksheets/sheet1.xml": sheet(
            title: "Sur 100 parents, 75 sont satisfaits",
            rows: [["Rubrique", "Contenu"], ["Programme", "barometre 1"], ["Empreintes", "abababababababab"]]),
        "xl/worksheets/_rels/sheet1.xml.rels": related([("table", "../tables/table1.xml")]),
        "xl/worksheets/sheet2.xml": sheet(
            title: "Territoires : 75 % sont satisfaits",
            cells: [
                header("Territoire", "Part", "Réponses"),
                "<row r=\"6\"><c r=\"A6\" t=\"s\"><v>0</v></c><c r=\"B6\" s=\"1\"><v>0.75</v></c><c r=\"C6\" s=\"2\"><v>36</v></c></row>",
                "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>1</v></c><c r=\"B7\" s=\"1\"><v>0.5123</v></c><c r=\"C7\" s=\"2\"><v>41</v></c></row>",
                "<row r=\"8\">\(text("A8", "CC du Nord"))\(text("B8", "[c]"))\(text("C8", "[c]"))</row>",
                "<row r=\"10\">\(text("A10", "[c] confidentiel : chiffre retenu"))</row>",
            ], after: "<drawing r:id=\"r2\"/>"),
        "xl/worksheets/_rels/sheet2.xml.rels": related([
            ("table", "../tables/table2.xml"), ("drawing", "../drawings/drawing1.xml"),
        ]),
        "xl/worksheets/sheet3.xml": sheet(
            title: "Explorer : choisissez un territoire",
            cells: [
                header("Choix", "Valeur"),
                "<row r=\"6\">\(text("A6", "CC du Sud"))<c r=\"B6\" s=\"1\"><f>\(lookup)</f><v>0.5123</v></c></row>",
            ],
            after: """
                <dataValidations><dataValidation type="list" showErrorMessage="1" sqref="A6"><formula1>Territoires!$A$6:$A$8</formula1>\
                </dataValidation></dataValidations>
                """),
        "xl/worksheets/_rels/sheet3.xml.rels": related([("table", "../tables/table3.xml")]),
        "xl/tables/table1.xml": table("couverture", "A5:B7", ["Rubrique", "Contenu"]),
        "xl/tables/table2.xml": table("territoires", "A5:C8", ["Territoire", "Part", "Réponses"]),
        "xl/tables/table3.xml": table("choix", "A5:B6", ["Choix", "Valeur"]),
        "xl/drawings/drawing1.xml": """
        <d:wsDr xmlns:d="d" xmlns:c="c" xmlns:r="r"><d:twoCellAnchor><d:cNvPr name="Chart 1" descr="Parts par \
        territoire. CC de l’Est : 75 %, 36 réponses."/><c:chart r:id="r1"/></d:twoCellAnchor></d:wsDr>
        """,
        "xl/drawings/_rels/drawing1.xml.rels": related([("chart", "../charts/chart1.xml")]),
        "xl/charts/chart1.xml": """
        <c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:title><c:rich><a:rPr><a:solidFill><a:srgbClr \
        val="1A1A1A"/></a:solidFill></a:rPr><a:t>Parts : 75 %</a:t></c:rich></c:title><c:plotArea><c:barChart>\
        <c:ser><c:cat><c:strRef><c:f>Territoires!$A$6:$A$7</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0">\
        <c:v>CC de l’Est</c:v></c:pt><c:pt idx="1"><c:v>CC du Sud</c:v></c:pt></c:strCache></c:strRef></c:cat>\
        <c:val><c:numRef><c:f>Territoires!$B$6:$B$7</c:f><c:numCache><c:ptCount val="2"/><c:pt idx="0"><c:v>0.75\
        </c:v></c:pt><c:pt idx="1"><c:v>0.5123</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart>\
        </c:plotArea></c:chart></c:chartSpace>
        """,
    ])

    static let lookup =
        "IFERROR(INDEX(Territoires!$B$6:$B$8,MATCH(A6&amp;\"\",Territoires!$A$6:$A$8,0)),\"[x]\")"

    // MARK: - Pieces

    static func related(_ targets: [(kind: String, target: String)]) -> String {
        let each = targets.enumerated().map { index, target in
            "<Relationship Id=\"r\(index + 1)\" Type=\"\(relations)/\(target.kind)\" Target=\"\(target.target)\"/>"
        }
        return "<Relationships xmlns=\"\(package)\">\(each.joined())</Relationships>"
    }

    static func text(_ place: String, _ text: String, style: Int = 0) -> String {
        "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    static func header(_ texts: String...) -> String {
        let cells = zip("ABCDEFGH", texts).map { text("\($0)5", $1, style: 3) }
        return "<row r=\"5\">\(cells.joined())</row>"
    }

    static func table(_ name: String, _ range: String, _ columns: [String]) -> String {
        let each = columns.enumerated().map { "<tableColumn id=\"\($0 + 1)\" name=\"\($1)\"/>" }
        return
            "<table \(main) id=\"\(range.count)\(columns.joined().count)\" name=\"\(name)\" displayName=\"\(name)\" ref=\"\(range)\"><tableColumns>\(each.joined())</tableColumns></table>"
    }

    static func sheet(title: String, rows: [[String]]) -> String {
        let cells = rows.enumerated().map { offset, row -> String in
            let number = offset + 5
            return "<row r=\"\(number)\">\(zip("AB", row).map { text("\($0)\(number)", $1) }.joined())</row>"
        }
        return sheet(title: title, cells: cells)
    }

    /// Title, how to read it and source above the given rows.
    static func sheet(title: String, cells: [String], after: String = "") -> String {
        """
        <worksheet \(main) xmlns:r="\(relations)"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView \
        workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="60"/><col min="2" max="2" width="20"/></cols>\
        <sheetData><row r="1">\(text("A1", title))</row><row r="2">\(text("A2", "Lecture : une ligne par rubrique"))</row>\
        <row r="3">\(text("A3", "Source : enquête"))</row>\(cells.joined())</sheetData><pageSetup paperSize="9" \
        orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>\
        \(after)<tableParts><tablePart r:id="r1"/></tableParts></worksheet>
        """
        .replacingOccurrences(of: " : ", with: "\u{A0}: ").replacingOccurrences(of: " %", with: "\u{A0}%")
    }
}
