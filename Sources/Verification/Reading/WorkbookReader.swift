/// Reads all parts of a package that a person or a program could see.
struct WorkbookReader {
    private let package: WorkbookPackage

    init(_ package: WorkbookPackage) {
        self.package = package
    }

    /// - Throws: ``UnreadableWorkbook``.
    func workbook() throws(UnreadableWorkbook) -> WorkbookReading {
        var workbook = WorkbookReading()
        workbook.parts = package.names
        let types = try root("[Content_Types].xml")
        workbook.isMacroEnabled = types.children.contains { $0["ContentType"]?.contains("macroEnabled") ?? false }
        let top = try Relations(of: "", in: package)
        guard let main = top.first("officeDocument") else {
            throw UnreadableWorkbook(.partMissing, part: "_rels/.rels")
        }
        try readExternalTargets(into: &workbook)
        workbook.properties = try properties(top)

        let book = try root(main)
        let relations = try Relations(of: main, in: package)
        let theme = try relations.first("theme").map { part throws(UnreadableWorkbook) in try root(part) }
        if let part = relations.first("styles") {
            workbook.styles = StyleBook(try root(part), theme: StyleBook.theme(theme))
        }
        let texts = try relations.first("sharedStrings").map { part throws(UnreadableWorkbook) in
            try SharedTexts(of: try package.part(part), part: part).texts
        }
        for sheet in book.first("sheets")?.all("sheet") ?? [] {
            guard let relation = relations[sheet["id"]], !relation.isExternal else {
                throw UnreadableWorkbook(.partMissing, part: sheet["name"] ?? main)
            }
            var reading = try SheetReader(part: relation.target, package: package, texts: texts ?? []).sheet()
            reading.name = sheet["name"] ?? ""
            reading.isVisible = (sheet["state"] ?? "visible") == "visible"
            workbook.sheets.append(reading)
        }
        if workbook.sheets.isEmpty { throw UnreadableWorkbook(.nonsense, part: main) }
        for name in book.first("definedNames")?.all("definedName") ?? [] {
            let reading = WorkbookReading.NameReading(
                name: name["name"] ?? "", sheet: name.integer("localSheetId"), isHidden: name.flag("hidden"),
                formula: name.text)
            workbook.names.append(reading)
            noteRepeatedRows(reading, in: &workbook)
            notePrintArea(reading, in: &workbook)
        }
        workbook.leftovers = try LeftoverReader(package: package).leftovers(sharedTexts: texts ?? [], of: workbook)
        return workbook
    }

    private func root(_ part: String) throws(UnreadableWorkbook) -> Element {
        try MarkupReader(part: part).root(of: try package.part(part))
    }

    private func readExternalTargets(into workbook: inout WorkbookReading) throws(UnreadableWorkbook) {
        for part in package.names where part.hasSuffix(".rels") {
            for relation in try root(part).all("Relationship") where relation["TargetMode"] == "External" {
                workbook.externalTargets.append((part, relation["Target"] ?? ""))
            }
        }
    }

    private func properties(_ top: Relations) throws(UnreadableWorkbook) -> PropertiesReading {
        var properties = PropertiesReading()
        if let part = top.first("core-properties") {
            let core = try root(part)
            properties.title = core.first("title")?.text ?? ""
            properties.subject = core.first("subject")?.text ?? ""
            properties.keywords = core.first("keywords")?.text ?? ""
            properties.author = core.first("creator")?.text ?? ""
            properties.lastAuthor = core.first("lastModifiedBy")?.text ?? ""
            properties.remarks = core.first("description")?.text ?? ""
        }
        if let part = top.first("extended-properties") {
            let application = try root(part)
            properties.company = application.first("Company")?.text ?? ""
            properties.manager = application.first("Manager")?.text ?? ""
        }
        if let part = top.first("custom-properties") {
            properties.custom = try root(part).all("property").map { ($0["name"] ?? "", $0.text) }
        }
        return properties
    }

    private func notePrintArea(_ name: WorkbookReading.NameReading, in workbook: inout WorkbookReading) {
        guard name.name == "_xlnm.Print_Area", let index = name.sheet, workbook.sheets.indices.contains(index) else {
            return
        }
        workbook.sheets[index].page.area = SheetRange(name.formula)?.range
    }

    /// `'Études'!$6:$6`, or with columns before it: `Langues!$A:$A,Langues!$12:$12`.
    private func noteRepeatedRows(_ name: WorkbookReading.NameReading, in workbook: inout WorkbookReading) {
        guard name.name == "_xlnm.Print_Titles", let index = name.sheet, workbook.sheets.indices.contains(index) else {
            return
        }
        for piece in name.formula.split(separator: ",") {
            let rows = piece.split(separator: "!").last?.replacing("$", with: "").split(separator: ":") ?? []
            guard rows.count == 2, let first = Int(rows[0]), let last = Int(rows[1]), first <= last else { continue }
            workbook.sheets[index].page.repeatedRows = first...last
        }
    }
}
