/// What a package holds and no sheet shows: notes for nobody, or what somebody thought removed.
enum Leftover: String {
    /// A part that nothing leads to.
    case part
    /// Bytes between or before the parts.
    case gap
    /// A comment of the archive.
    case archiveComment = "archive-comment"
    /// A comment in the markup.
    case comment
    /// An extension of the format.
    case `extension`
    /// Phonetic hints to a text.
    case phonetic
    /// A shared text that no cell uses.
    case text
    /// A property that reports don't have.
    case property
    /// What shows only when the pointer rests on a link or a drawing.
    case tip
}

/// Finds what no sheet shows. What the program writes has neither comments nor extensions nor phonetic hints.
struct LeftoverReader {
    let package: WorkbookPackage

    func leftovers(
        sharedTexts: [String], of workbook: WorkbookReading
    ) throws(UnreadableWorkbook) -> [(part: String, kind: Leftover)] {
        var found: [(part: String, kind: Leftover)] = []
        if package.hasComment { found.append(("", .archiveComment)) }
        if package.hasGaps { found.append(("", .gap)) }
        let reached = try self.reached(showing: workbook)
        for name in package.names {
            if !reached.contains(name) { found.append((name, .part)) }
            guard name.hasSuffix(".xml") || name.hasSuffix(".rels") else { continue }
            for kind in try kinds(in: name) { found.append((name, kind)) }
        }
        let used = Set(workbook.sheets.lazy.flatMap(\.cells).compactMap(\.text))
        if !sharedTexts.allSatisfy(used.contains) { found.append(("xl/sharedStrings.xml", .text)) }
        return found
    }

    /// All parts that a program comes to from the top, tables and sheets only where they are used.
    private func reached(showing workbook: WorkbookReading) throws(UnreadableWorkbook) -> Set<String> {
        let shown = Set(workbook.sheets.flatMap { sheet in [sheet.part] + sheet.tables.map(\.part) })
        var reached: Set = ["[Content_Types].xml"]
        var waiting = [""]
        while let part = waiting.popLast() {
            reached.insert(Relations.name(of: part))
            for relation in try Relations(of: part, in: package).byID.values where !relation.isExternal {
                let needsUse = ["worksheet", "chartsheet", "table"].contains(relation.kind)
                guard !needsUse || shown.contains(relation.target) else { continue }
                if reached.insert(relation.target).inserted { waiting.append(relation.target) }
            }
        }
        return reached
    }

    /// Only names of elements and comments begin with `<`, so a mark in a text is none.
    private func kinds(in name: String) throws(UnreadableWorkbook) -> [Leftover] {
        let bytes = try package.part(name)
        var kinds: [Leftover] = []
        for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
            guard let kind = Self.kind(at: index, in: bytes), !kinds.contains(kind) else { continue }
            kinds.append(kind)
        }
        return kinds
    }

    private static func kind(at index: Int, in bytes: [UInt8]) -> Leftover? {
        let start = index + 1
        guard start < bytes.count else { return nil }
        // Cells and rows are many; none of the marks begins so.
        switch bytes[start] {
        case UInt8(ascii: "!"): return bytes[start...].starts(with: "!--".utf8) ? .comment : nil
        case UInt8(ascii: "/"), UInt8(ascii: "?"): return nil
        default: break
        }
        let name = bytes[start...].prefix(40).prefix { !" />\t\r\n".utf8.contains($0) }
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        return elements.first { local.elementsEqual($0.0.utf8) }?.1
    }

    private static let elements: [(String, Leftover)] = [
        ("extLst", .extension), ("rPh", .phonetic), ("phoneticPr", .phonetic),
    ]
}
