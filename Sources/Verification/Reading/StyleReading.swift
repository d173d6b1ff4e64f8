/// The format of cells.
struct StyleReading {
    /// Format code; `General` for none.
    var numberFormat = "General"
    var ink = Colour.black
    /// The ground, white where nothing is filled.
    var ground = Colour.white
    var fontSize = 11.0
    var isBold = false
    var isItalic = false
    /// `left`, `right`, `center`, …; nil where the kind of value decides.
    var horizontal: String?
    var wraps = false

    /// Whether numbers show as percentages.
    var isPercent: Bool { unquotedFormat.contains("%") }

    /// Decimals of the positive section.
    var decimals: Int {
        let section = unquotedFormat.split(separator: ";", omittingEmptySubsequences: false).last { !$0.isEmpty } ?? ""
        guard let point = section.firstIndex(of: ".") else { return 0 }
        return section[section.index(after: point)...].prefix { $0 == "0" || $0 == "#" || $0 == "?" }.count
    }

    /// Whether a unit stands behind numbers: `" pts"`, `" / 100"`; a mark between thousands is none.
    var hasUnit: Bool {
        numberFormat.split(separator: "\"", omittingEmptySubsequences: false).enumerated().contains { index, piece in
            index % 2 == 1 && piece.contains { $0.isLetter || $0 == "/" }
        }
    }

    /// Whether the format shows nothing for some values: `;;;`.
    var hidesValues: Bool {
        if numberFormat == "General" { return false }
        let sections = unquotedFormat.split(separator: ";", omittingEmptySubsequences: false)
        return sections.contains { section in !section.contains { "0#?@".contains($0) || $0.isLetter } }
    }

    /// The code without texts in quotes, conditions and colours.
    private var unquotedFormat: String {
        var code = ""
        var isQuoted = false
        var depth = 0
        for character in numberFormat {
            if character == "\"" {
                isQuoted.toggle()
            } else if !isQuoted, character == "[" {
                depth += 1
            } else if !isQuoted, character == "]", depth > 0 {
                depth -= 1
            } else if !isQuoted, depth == 0 {
                code.append(character)
            }
        }
        return code
    }
}

/// All formats of a workbook.
struct StyleBook {
    private(set) var styles: [StyleReading] = [StyleReading()]

    init() {}

    /// - Parameters:
    ///   - root: of the part `styles.xml`.
    ///   - theme: colours by their numbers.
    init(_ root: Element, theme: [Colour]) {
        let fonts = root.first("fonts")?.children ?? []
        let fills = root.first("fills")?.children ?? []
        var codes = Self.builtIn
        for format in root.first("numFmts")?.children ?? [] {
            if let number = format.integer("numFmtId") { codes[number] = format["formatCode"] ?? "General" }
        }
        styles = (root.first("cellXfs")?.children ?? []).map { format in
            var style = StyleReading()
            style.numberFormat = codes[format.integer("numFmtId") ?? 0] ?? "General"
            if let index = format.integer("fontId"), fonts.indices.contains(index) {
                let font = fonts[index]
                style.fontSize = font.first("sz")?.number("val") ?? 11
                style.isBold = font.first("b")?.flag("val", default: true) ?? false
                style.isItalic = font.first("i")?.flag("val", default: true) ?? false
                style.ink = font.first("color").flatMap { Self.colour($0, theme) } ?? .black
            }
            if let index = format.integer("fillId"), fills.indices.contains(index),
                let pattern = fills[index].first("patternFill"), pattern["patternType"] == "solid"
            {
                style.ground = pattern.first("fgColor").flatMap { Self.colour($0, theme) } ?? .white
            }
            style.horizontal = format.first("alignment")?["horizontal"]
            style.wraps = format.first("alignment")?.flag("wrapText") ?? false
            return style
        }
        if styles.isEmpty { styles = [StyleReading()] }
    }

    subscript(index: Int) -> StyleReading { styles.indices.contains(index) ? styles[index] : styles[0] }

    /// Formats that have numbers instead of codes (ECMA-376 part 1, 18.8.30).
    private static let builtIn = [
        0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
        14: "mm-dd-yy",
        15: "d-mmm-yy", 22: "m/d/yy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 49: "@",
    ]

    static func colour(_ element: Element, _ theme: [Colour]) -> Colour? {
        let plain: Colour? =
            if let text = element["rgb"] {
                Colour(text)
            } else if let index = element.integer("theme"), theme.indices.contains(index) {
                theme[index]
            } else if let index = element.integer("indexed") {
                index == 1 || index == 9 || index == 65 ? .white : .black
            } else {
                nil
            }
        return plain?.tinted(element.number("tint") ?? 0)
    }

    /// Colours of a theme by their numbers: 0 light 1, 1 dark 1, 2 light 2, 3 dark 2, then the accents and links.
    static func theme(_ root: Element?) -> [Colour] {
        let named = root?.descendants("clrScheme").first?.children.map { slot in
            slot.children.first.flatMap { Colour($0["lastClr"] ?? $0["val"] ?? "") } ?? .black
        }
        guard var colours = named, colours.count >= 4 else { return [.white, .black] }
        colours.swapAt(0, 1)
        colours.swapAt(2, 3)
        return colours
    }
}
