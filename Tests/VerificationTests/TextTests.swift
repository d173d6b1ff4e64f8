import Testing

@testable import Verification

@Suite struct TextTests {
    @Test(arguments: [
        ("73 % des parents", [73.0]), ("1 758 réponses", [1, 758]), ("1\u{A0}758 réponses", [1758]),
        ("1\u{202F}758\u{202F}123", [1_758_123]), ("entre 12,5 et 13.25", [12.5, 13.25]), ("−36 points", [36]),
        ("PE121-I1 et 2025-v2", [2025]), ("du 03/03/2025", [3, 3, 2025]), ("Fr. 1’200", [1200]), ("٧٣٪", [73]),
        ("17\u{A0}2025", [17, 2025]), ("aucun", []), ("70, 80 et 90", [70, 80, 90]),
    ])
    func `numbers are read as people write them`(_ text: String, _ expected: [Double]) {
        #expect(WrittenNumber.all(in: text).map(\.magnitude) == expected)
    }

    @Test func `a percent sign belongs to its number`() {
        #expect(WrittenNumber.all(in: "36 réponses, 75\u{A0}%, 80 %").map(\.isPercent) == [false, true, true])
    }

    @Test func `a shown number is a rounded one, also in percent`() {
        var shown = ShownNumbers()
        shown.insert(0.7271)
        shown.insert(-25.08)
        func contains(_ text: String) -> Bool { WrittenNumber.all(in: text).allSatisfy(shown.contains) }
        #expect(contains("73") && contains("72,7") && contains("−25") && contains("25,1") && contains("0,73"))
        #expect(!contains("72") && !contains("72,8") && !contains("26"))
    }

    @Test(arguments: [
        ("Sur 100 parents, 73 sont satisfaits ; 9 territoires sur 12", ["100", "73"]),
        ("De 2024 à 2025 : +14 points", ["14"]),
        ("164 organisations sur 206 ont répondu (80 %)", ["80"]), ("141 chiffres pour 25 actions", []),
    ])
    func `a title claims percentages, points and numbers of a hundred`(_ title: String, _ expected: [String]) {
        let claims = TitleNumberRule.claims(of: title, ["points"]).map(\.text)
        #expect(claims == expected.filter { $0 != "100" })
    }

    @Test(arguments: [
        ("A1", 1, 1), ("$B$7", 7, 2), ("XFD1048576", 1_048_576, 16_384), ("AA10", 10, 27), ("C$3", 3, 3),
    ])
    func `references are read`(_ text: String, _ row: Int, _ column: Int) {
        #expect(CellReference(text) == CellReference(row: row, column: column))
    }

    @Test(arguments: [
        "", "A", "7", "A0", "XFE1", "A1048577", "a1", "A-1", "A1B", "$$A1", "A$", "É1", "A99999999999999999999",
    ])
    func `what is no reference is none`(_ text: String) {
        #expect(CellReference(text) == nil)
    }

    @Test func `letters of columns go beyond Z`() {
        #expect(
            [1, 26, 27, 702, 703, 16_384].map(CellReference.letters(ofColumn:)) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
    }

    @Test func `ranges of sheets are read with and without quotes`() throws {
        let range = try #require(SheetRange("='L''été à Lyon'!$A$6:$B$8"))
        #expect(range.sheet == "L'été à Lyon" && range.range.description == "A6:B8")
        #expect(SheetRange("#Langues!A1")?.sheet == "Langues")
        #expect(SheetRange("A1") == nil && SheetRange("Langues!B2:A1") == nil)
    }

    @Test(arguments: [
        ("a_x0041_b", "aAb"), ("_x000D_", "\r"), ("_x00", "_x00"), ("_xZZZZ_", "_xZZZZ_"), ("a_b", "a_b"),
    ])
    func `escaped characters are shown`(_ written: String, _ expected: String) {
        #expect(SharedTexts.decoded(written) == expected)
    }

    @Test(arguments: [
        ("0%", false), ("General", false), (";;;", true), ("0;;0", true), ("0;-0;;@", true),
        ("#,##0\"\u{A0}pts\"", false),
        ("[<1000]0;[<1000000]0\u{A0}000;0", false), ("[<-0.5]\"\";0%", true), ("@", false), ("dd/mm/yyyy", false),
    ])
    func `formats that show nothing are seen`(_ code: String, _ hides: Bool) {
        var style = StyleReading()
        style.numberFormat = code
        #expect(style.hidesValues == hides)
    }

    @Test func `contrast is that of the WCAG`() {
        // https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio: black on white 21; #767676 on white 4.54, the classic limit.
        #expect(Colour.black.contrast(with: .white) == 21)
        let grey = Colour(red: 0x76, green: 0x76, blue: 0x76)
        #expect(abs(grey.contrast(with: .white) - 4.54) < 0.005)
    }
}
