/// Reads what is drawn on a sheet, charts with what they keep of their cells.
struct DrawingReader {
    let part: String
    let package: WorkbookPackage

    func drawings() throws(UnreadableWorkbook) -> [DrawingReading] {
        let root = try MarkupReader(part: part).root(of: try package.part(part))
        let relations = try Relations(of: part, in: package)
        var drawings: [DrawingReading] = []
        for anchor in root.children {
            guard let named = anchor.descendants("cNvPr").first else { continue }
            var chart: ChartReading?
            for reference in anchor.descendants("chart") {
                guard let target = relations[reference["id"]]?.target else {
                    throw UnreadableWorkbook(.partMissing, part: part)
                }
                chart = try self.chart(target)
            }
            drawings.append(
                DrawingReading(
                    name: named["name"] ?? "", alternativeText: named["descr"] ?? "", part: part, chart: chart,
                    isHidden: named.flag("hidden"), title: named["title"] ?? ""))
        }
        return drawings
    }

    private func chart(_ part: String) throws(UnreadableWorkbook) -> ChartReading {
        let root = try MarkupReader(part: part).root(of: try package.part(part))
        let plots = root.at("chart", "plotArea")?.children.filter { $0.name.hasSuffix("Chart") } ?? []
        let sources = ["numRef", "strRef", "multiLvlStrRef"].flatMap { kind in
            root.descendants(kind).map { Self.source($0, isNumeric: kind == "numRef") }
        }
        let written = root.descendants("rich").map { rich in rich.descendants("t").map(\.text).joined() }
        let names = plots.flatMap { $0.all("ser") }.compactMap { $0.at("tx", "v")?.text }
        return ChartReading(
            part: part, kinds: plots.map(\.name) + (root.at("chart", "view3D") == nil ? [] : ["view3D"]),
            sources: sources, texts: (written + names).filter { !$0.isEmpty },
            labelColours: Self.colours(root))
    }

    private static func source(_ reference: Element, isNumeric: Bool) -> ChartSource {
        let cache = reference.first("numCache") ?? reference.first("strCache") ?? reference.first("multiLvlStrCache")
        var values: [Int: String] = [:]
        for point in cache?.descendants("pt") ?? [] {
            if let index = point.integer("idx") { values[index] = point.first("v")?.text ?? "" }
        }
        return ChartSource(
            reference: reference.first("f")?.text ?? "", isNumeric: isNumeric, cache: values,
            cachedCount: cache.map { $0.first("ptCount")?.integer("val") ?? 0 })
    }

    /// Each text's colour on the ground of its label, the plot or white paper.
    private static func colours(_ root: Element) -> [ColourPair] {
        let paper = fill(root.first("spPr")) ?? .white
        var pairs: Set<ColourPair> = []
        func walk(_ element: Element, _ outer: Colour, _ position: String) {
            let position = Self.usualPositions[element.name]?(element) ?? position
            let ground = Self.ground(inside: element, labels: position) ?? outer
            for child in element.children {
                if child.name == "rPr" || child.name == "defRPr", let ink = fill(child) {
                    pairs.insert(ColourPair(ink: ink, ground: ground))
                }
                walk(child, ground, position)
            }
        }
        if let chart = root.first("chart") { walk(chart, paper, "r") }
        return pairs.sorted { "\($0.ink)\($0.ground)" < "\($1.ink)\($1.ground)" }
    }

    /// Where labels stand that say nothing of it (ECMA-376 part 1, 21.2.2.48): in the middle of stacked bars, beside others.
    private static let usualPositions: [String: @Sendable (Element) -> String] = [
        "barChart": { plot in
            plot.first("grouping")?["val"]?.lowercased().contains("stacked") ?? false ? "ctr" : "outEnd"
        }
    ]

    /// The colour behind texts in an element, where it sets one. The fill of a series is behind its labels unless they
    /// stand beside its bars or dots.
    private static func ground(inside element: Element, labels usual: String) -> Colour? {
        if element.name == "ser" {
            let position = element.descendants("dLblPos").first?["val"] ?? usual
            guard ["ctr", "inEnd", "inBase"].contains(position) else { return nil }
        }
        return fill(element.first("spPr"))
    }

    private static func fill(_ element: Element?) -> Colour? {
        element?.at("solidFill", "srgbClr")?["val"].flatMap { Colour($0) }
    }
}
