/// A report holds cells, tables, charts and words: no macros, no links to other workbooks, no comments, nothing embedded.
struct ForeignPartRule: VerificationRule {
    /// Pieces of part names, each with its kind.
    private static let foreign = [
        ("vbaProject", "macros"), ("vbaData", "macros"), ("macrosheets/", "macros"), ("dialogsheets/", "macros"),
        ("externalLinks/", "other-workbooks"), ("connections", "connections"), ("queryTables/", "connections"),
        ("queries/", "connections"), ("model/", "connections"), ("embeddings/", "embedded"), ("activeX", "controls"),
        ("ctrlProps", "controls"), ("comments", "comments"), ("threadedComments/", "comments"),
        ("persons/", "comments"), ("pivotCache/", "pivot"), ("pivotTables/", "pivot"), ("slicer", "pivot"),
        ("customXml/", "custom-data"), ("customData", "custom-data"), ("printerSettings", "printer"),
        ("revisions/", "revisions"), ("userNames", "revisions"), ("media/", "images"), ("vmlDrawing", "comments"),
    ]

    func findings(in workbook: WorkbookReading) -> [Finding] {
        var findings = workbook.parts.compactMap { part -> Finding? in
            Self.foreign.first { part.contains($0.0) }.map { Finding(.foreignPart, .part(part), ["kind": $0.1]) }
        }
        if workbook.isMacroEnabled, !findings.contains(where: { $0.arguments["kind"] == "macros" }) {
            findings.append(Finding(.foreignPart, .part("[Content_Types].xml"), ["kind": "macros"]))
        }
        return findings
    }
}
