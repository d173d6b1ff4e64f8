/// Reads one worksheet with its tables and drawings; rows are read one by one.
struct SheetReader {
    let part: String
    let package: WorkbookPackage
    /// The workbook's shared texts.
    let texts: [String]

    /// Cells; the whole grid of a wave has 2.5 millions.
    private static let largestTable = 8_000_000

    func sheet() throws(UnreadableWorkbook) -> SheetReading {
        var rows: [RowReading] = []
        let reader = MarkupReader(part: part, streaming: ["row"]) { element throws(UnreadableWorkbook) in
            let row = try self.row(element, after: rows.last?.number ?? 0)
            rows.append(row)
        }
        let root = try reader.root(of: try package.part(part))
        guard root.name == "worksheet" else { throw UnreadableWorkbook(.markup, part: part) }
        var sheet = SheetReading(name: "", part: part, rows: rows)
        let relations = try Relations(of: part, in: package)
        readLayout(root, into: &sheet)
        readPage(root, into: &sheet)
        readView(root, into: &sheet)
        sheet.mergedCells = root.first("mergeCells")?.all("mergeCell").compactMap { $0["ref"] } ?? []
        sheet.filter = root.first("autoFilter")?["ref"]
        sheet.isProtected = root.first("sheetProtection") != nil
        sheet.hasConditionalFormats = !root.descendants("conditionalFormatting").isEmpty
        sheet.links = (root.first("hyperlinks")?.all("hyperlink") ?? []).map { link in
            LinkReading(
                range: link["ref"] ?? "", location: link["location"], target: relations[link["id"]].map(\.target),
                tip: link["tooltip"])
        }
        // Newer kinds of rules stand in an extension with the range in an element of its own.
        sheet.choices = root.descendants("dataValidation").flatMap { rule in
            let range = rule["sqref"] ?? rule.first("sqref")?.text ?? ""
            return range.split(separator: " ").map { piece in
                ChoiceReading(
                    range: String(piece), kind: rule["type"] ?? "none", source: rule.first("formula1")?.text ?? "",
                    isStrict: rule.flag("showErrorMessage") && rule["errorStyle"] ?? "stop" == "stop")
            }
        }
        for table in root.first("tableParts")?.all("tablePart") ?? [] {
            guard let target = relations[table["id"]]?.target else {
                throw UnreadableWorkbook(.partMissing, part: part)
            }
            sheet.tables.append(try self.table(target))
        }
        for drawing in root.all("drawing") {
            guard let target = relations[drawing["id"]]?.target else {
                throw UnreadableWorkbook(.partMissing, part: part)
            }
            sheet.drawings += try DrawingReader(part: target, package: package).drawings()
        }
        return sheet
    }

    // MARK: - Cells

    private func row(_ element: Element, after previous: Int) throws(UnreadableWorkbook) -> RowReading {
        let number = element.integer("r") ?? previous + 1
        guard number > previous, number <= CellReference.lastRow else {
            throw UnreadableWorkbook(.nonsense, part: part)
        }
        var cells: [CellReading] = []
        cells.reserveCapacity(element.children.count)
        var column = 0
        for child in element.children where child.name == "c" {
            let place = child["r"].map { CellReference($0) } ?? CellReference(row: number, column: column + 1)
            guard let place, place.row == number, place.column > column else {
                throw UnreadableWorkbook(.nonsense, part: part)
            }
            column = place.column
            cells.append(try cell(child, at: place))
        }
        return RowReading(
            number: number, height: element.number("ht"), isHidden: element.flag("hidden"), cells: cells)
    }

    private func cell(_ element: Element, at place: CellReference) throws(UnreadableWorkbook) -> CellReading {
        var cell = CellReading(place: place, style: element.integer("s") ?? 0, value: .empty)
        cell.formula = element.first("f").map(\.text)
        let stored = element.first("v")?.text
        cell.isStored = stored != nil || element.first("is") != nil
        switch element["t"] ?? "n" {
        case "s":
            guard let index = stored.flatMap({ Int($0) }), texts.indices.contains(index) else {
                throw UnreadableWorkbook(.nonsense, part: part)
            }
            cell.value = .text(texts[index])
        case "inlineStr": cell.value = .text(element.first("is").map { SharedTexts.text(of: $0) } ?? "")
        case "str": cell.value = stored.map { .text(SharedTexts.decoded($0)) } ?? .empty
        case "b": cell.value = stored.map { .boolean($0 == "1") } ?? .empty
        case "e": cell.value = .error(stored ?? "")
        case "n":
            guard let stored, !stored.isEmpty else { break }
            guard let number = Double(stored) else { throw UnreadableWorkbook(.nonsense, part: part) }
            // `nan` and `inf` are no numbers of a spreadsheet: programs repair the file.
            cell.value = number.isFinite ? .number(number) : .error(stored)
        default: throw UnreadableWorkbook(.nonsense, part: part)
        }
        return cell
    }

    // MARK: - Around the cells

    private func readLayout(_ root: Element, into sheet: inout SheetReading) {
        if let format = root.first("sheetFormatPr") {
            sheet.hidesByDefault =
                format.flag("zeroHeight") || format.number("defaultRowHeight") == 0
                || format.number("defaultColWidth") == 0
        }
        sheet.columns = (root.first("cols")?.all("col") ?? []).compactMap { column in
            guard let first = column.integer("min"), let last = column.integer("max"), first <= last else { return nil }
            return ColumnReading(
                columns: first...last, width: column.number("width"), isHidden: column.flag("hidden"))
        }
    }

    private func readPage(_ root: Element, into sheet: inout SheetReading) {
        let setup = root.first("pageSetup")
        sheet.page.paper = setup?["paperSize"]
        sheet.page.orientation = setup?["orientation"]
        sheet.page.fitsToPage = root.at("sheetPr", "pageSetUpPr")?.flag("fitToPage") ?? false
        sheet.page.fitToWidth = setup?.integer("fitToWidth")
        sheet.page.fitToHeight = setup?.integer("fitToHeight")
        sheet.page.breaks = (root.first("rowBreaks")?.all("brk") ?? []).compactMap { $0.integer("id") }.sorted()
        sheet.page.footer = root.first("headerFooter")?.text ?? ""
    }

    private func readView(_ root: Element, into sheet: inout SheetReading) {
        guard let view = root.at("sheetViews", "sheetView") else { return }
        sheet.view.zooms = ["zoomScale", "zoomScaleNormal", "zoomScalePageLayoutView", "zoomScaleSheetLayoutView"]
            .compactMap { view.integer($0) }
        sheet.view.isRightToLeft = view.flag("rightToLeft")
        guard let pane = view.first("pane"), pane["state"]?.hasPrefix("frozen") ?? false else { return }
        sheet.view.frozenRows = pane.number("ySplit").flatMap { Int(exactly: $0) } ?? 0
        sheet.view.frozenColumns = pane.number("xSplit").flatMap { Int(exactly: $0) } ?? 0
    }

    private func table(_ part: String) throws(UnreadableWorkbook) -> TableReading {
        let root = try MarkupReader(part: part).root(of: try package.part(part))
        guard let range = root["ref"].flatMap({ CellRange($0) }) else {
            throw UnreadableWorkbook(.nonsense, part: part)
        }
        guard range.rows.count * range.columns.count <= Self.largestTable else {
            throw UnreadableWorkbook(.tooLarge, part: part)
        }
        let columns = root.first("tableColumns")?.all("tableColumn") ?? []
        return TableReading(
            name: root["name"] ?? "", displayName: root["displayName"] ?? "", part: part,
            number: root.integer("id"), range: range, columns: columns.map { SharedTexts.decoded($0["name"] ?? "") },
            hasFilter: root.first("autoFilter") != nil,
            hasFormulas: columns.contains {
                $0.first("calculatedColumnFormula") != nil || $0.first("totalsRowFormula") != nil
            })
    }
}
