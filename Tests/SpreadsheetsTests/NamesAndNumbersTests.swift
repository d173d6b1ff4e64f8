import TestSupport
import Testing

@testable import Spreadsheets

struct NamesAndNumbersTests {
    @Test(arguments: [("Été", "ete"), ("e\u{301}te\u{301}", "Été"), ("Straße", "STRASSE"), ("Ångström", "angstrom")])
    func `names equal but for case and accents are the same name`(_ pair: (String, String)) {
        let isSharpS = pair.0.contains("ß")
        #expect((FoldedName(pair.0) == FoldedName(pair.1)) == !isSharpS)
    }

    @Test(arguments: [("Été", "Étés"), ("o", "ø"), ("æ", "ae")])
    func `different letters stay different names`(_ pair: (String, String)) {
        #expect((FoldedName(pair.0) == FoldedName(pair.1)) == (pair.1 == "ø"))
    }

    @Test(arguments: [
        ("_x0041_", "_x005F_x0041_"), ("a_x00e9_b", "a_x005F_x00e9_b"), ("_x0041", "_x0041"), ("_xZZZZ_", "_xZZZZ_"),
        ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("é_X005F_", "é_x005F_X005F_"),
    ])
    func `texts that look like escapes are shown as they are`(_ pair: (String, String)) {
        #expect(pair.0.protectedFromDecoding == pair.1)
    }

    /// Oracle: openpyxl.utils.datetime.to_excel.
    @Test(arguments: [
        (CalendarDate(year: 1900, month: 3, day: 1), 61), (CalendarDate(year: 1970, month: 1, day: 1), 25_569),
        (CalendarDate(year: 2000, month: 2, day: 29), 36_585), (CalendarDate(year: 2026, month: 5, day: 4), 46_146),
        (CalendarDate(year: 9999, month: 12, day: 31), 2_958_465),
    ])
    func `dates have their serial number`(_ pair: (CalendarDate, Int)) {
        #expect(pair.0.serial == pair.1)
    }

    @Test(arguments: [(1900, 2, 28), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (2025, 1, 0)])
    func `days that do not exist have no serial number`(_ day: (Int, Int, Int)) {
        #expect(CalendarDate(year: day.0, month: day.1, day: day.2).serial == nil)
    }

    @Test(arguments: [
        (NumberFormat.percent(decimals: 1), "0.0%", 0.1234, "00,0 %"),
        (.grouped(decimals: 0), "#,##0", 1234.6, "0000 "),
        (.plain(decimals: 0), "0", 2026, "0000"), (.grouped(decimals: 0), "#,##0", 999.7, "0000 "),
        (.unit(decimals: 0, suffix: "pts"), "#,##0\"\u{A0}pts\"", 12, "00 pts"),
        (
            .signedUnit(decimals: 0, suffix: "pts"),
            "+#,##0\"\u{A0}pts\";-#,##0\"\u{A0}pts\";#,##0\"\u{A0}pts\"", -3, "+0 pts"
        ),
        (
            .signlessUnit(decimals: 0, suffix: "pts"), "#,##0\"\u{A0}pts\";#,##0\"\u{A0}pts\"", -0.4,
            "0 pts"
        ),
    ])
    func `formats have a locale-neutral code and an outline as long as the number`(
        _ example: (format: NumberFormat, code: String, value: Double, outline: String)
    ) {
        #expect(example.format.code == example.code)
        #expect(example.format.outline(of: example.value) == example.outline)
    }

    /// 16 significant digits: half a unit of the last, and half a unit of the double that is nearest to that.
    @Test func `stored values are stable and close`() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<10_000 {
            let value = Double.random(in: -1e6...1e6, using: &generator)
            #expect(value.asStored.asStored == value.asStored)
            #expect(abs(value.asStored - value) <= abs(value) * 6.2e-16)
        }
        #expect((0.1 + 0.2).asStored == 0.3)
        #expect(0.75.asStored == 0.75)
    }

    @Test func `theme colours keep a contrast of 4.5 for text and 3 for lines`() {
        let theme = Theme.standard
        #expect(abs(RGB(0).contrast(with: RGB(0xFFFFFF)) - 21) < 1e-9)
        for ink in [theme.ink, theme.mutedInk, theme.link] { #expect(ink.contrast(with: theme.paper) >= 4.5) }
        #expect(theme.headerInk.contrast(with: theme.headerFill) >= 4.5)
        for line in [theme.dot, theme.whisker, theme.reference, theme.trend, theme.barEdge] {
            #expect(line.contrast(with: theme.paper) >= 3)
        }
    }
}
