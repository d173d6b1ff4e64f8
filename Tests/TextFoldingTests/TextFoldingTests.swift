import Testing

@testable import TextFolding

@Suite("Texts that a person would call the same have the same key")
struct TextFoldingTests {
    @Test(
        "case, accents, apostrophes, hyphens and spaces do not count",
        arguments: [
            ("Saint-Étienne-la-Varenne", "saint etienne la varenne"),
            ("L’Arbresle", "l'arbresle"),
            ("Non\u{00A0}concerné", "NON CONCERNE"),
            ("Weiß nicht", "weiss nicht"),
            ("Cœur", "coeur"),
            ("Été", "E\u{0301}te\u{0301}"),
            ("Hayır", "HAYIR"),
            ("جدًا", "جدا"),
        ])
    func folds(pair: (String, String)) {
        #expect(TextFolding.key(pair.0) == TextFolding.key(pair.1))
    }

    @Test("which ASCII signs are part of a word is what Unicode says of them")
    func asciiWords() {
        for code in UInt8(0)..<128 {
            let scalar = Unicode.Scalar(code)
            let properties = scalar.properties
            let isWord =
                properties.isAlphabetic || properties.numericType != nil
                || [.mathSymbol, .currencySymbol].contains(properties.generalCategory)
            let folded = TextFolding.key("x\(scalar)é")
            #expect(folded == (isWord ? "x\(properties.lowercaseMapping)e" : "x e"), "\(code)")
        }
    }

    @Test(
        "inclusive endings do not count in labels",
        arguments: [
            "Très satisfait", "Très satisfait·e", "très satisfait(e)", "Tres satisfait.e", "Très satisfait/e",
            "Très satisfait-e", "Très satisfait·e·s", "TRÈS\u{202F}SATISFAIT•E",
        ])
    func inclusive(label: String) {
        #expect(TextFolding.labelKey(label) == "tres satisfait")
    }

    @Test(
        "feminine endings may be long",
        arguments: [
            ("PMI / infirmier·ère petite enfance", "PMI / infirmier petite enfance"),
            ("PMI / infirmier.ere petite enfance", "PMI / INFIRMIER(ÈRE) petite enfance"),
            ("directeur·trice", "directeur"), ("chercheurs·euses", "chercheurs"), ("chercheur(euse)", "chercheur"),
        ])
    func longEndings(pair: (String, String)) {
        #expect(TextFolding.labelKey(pair.0) == TextFolding.labelKey(pair.1))
    }

    @Test("the whole longer form of inclusive writing is a key too")
    func longForm() {
        #expect(TextFolding.labelKeys("Très satisfait·e") == ["tres satisfait", "tres satisfaite"])
        #expect(TextFolding.labelKeys("Très satisfait (e)") == ["tres satisfait", "tres satisfaite"])
        #expect(TextFolding.labelKeys("professionnel·le") == ["professionnel", "professionnelle"])
        #expect(TextFolding.labelKeys("Oui") == ["oui"])
    }

    @Test("a hyphen inside a name and a point in a number are no inclusive endings")
    func notInclusive() {
        #expect(TextFolding.labelKey("Champagne-au-Mont-d'Or") == TextFolding.key("Champagne-au-Mont-d'Or"))
        #expect(TextFolding.labelKey("6–11 ay") == TextFolding.key("6–11 ay"))
        for (abbreviation, letters) in [
            ("N/A", "n a"), ("n/a", "n a"), ("k.A.", "k a"), ("H/F", "h f"), ("n.r.", "n r"),
        ] {
            #expect(TextFolding.labelKeys(abbreviation) == [letters])
        }
        #expect(TextFolding.labelKey("Shumë i/e kënaqur") == TextFolding.labelKey("Shumë i kënaqur"))
        #expect(TextFolding.labelKey("Plutôt pas satisfait·e") != TextFolding.labelKey("Plutôt satisfait·e"))
    }

    @Test(
        "edit distances count insertions, deletions, substitutions and swaps",
        arguments: [
            ("", "abc", 3), ("abc", "abc", 0), ("lyon", "loyn", 1), ("givors", "givor", 1), ("kitten", "sitting", 3),
        ])
    func distances(first: String, second: String, expected: Int) {
        #expect(TextFolding.distance(first, second) == expected)
        #expect(TextFolding.distance(second, first) == expected)
    }

    @Test("candidates come nearest first and far texts are none")
    func candidates() {
        let known = ["Givors", "Grigny-sur-Rhône", "Lyon"].map { (key: TextFolding.key($0), text: $0) }
        #expect(TextFolding.nearest(to: "givor", among: known).map(\.text) == ["Givors"])
        #expect(TextFolding.nearest(to: "paris", among: known).isEmpty)
    }
}

@Suite struct LabelFoldingTests {
    @Test(arguments: [
        ["Très satisfait·e", "TRES SATISFAIT(E)", "Très\u{A0} satisfait.e", "Tre\u{300}s satisfait·e"],
        ["Weiß nicht", "Weiss nicht", "WEISS NICHT"],
        ["Tout à fait d'accord", "Tout à fait d’accord"],
        ["راضٍ جدًا", "راض جدا"],
        ["Çok memnunum", "cok memnunum"],
        ["İyi", "iyi"],
    ])
    func spellingsOfOneLabelFoldTogether(_ labels: [String]) {
        #expect(Set(labels.map(TextFolding.labelKey)).count == 1)
    }

    @Test(arguments: [
        ["Satisfait", "Pas satisfait"], ["ዕጉብ", "ዘይዕጉብ"], ["6–11 mesi", "6 mesi"], ["1", "2"], ["نعم", "لا"],
        ["<1", "1"],
    ])
    func differentLabelsStayApart(_ labels: [String]) {
        #expect(Set(labels.map(TextFolding.labelKey)).count == labels.count)
    }

    @Test(arguments: [
        ["راضٍ جدًا", "\u{200F}راضٍ جدًا\u{200F}", "ر\u{640}\u{640}اضٍ جدًا", "\u{2067}راض جدا\u{2069}", "را\u{200F}ض جدا"],
        ["6–11 mois", "٦–١١ mois", "６–１１ mois", "\u{FEFF}6–11\u{200B} mois"],
        ["Plutôt d'accord", "Plutôt dʼaccord", "Plutôt d’accord", "Plutôt d‘accord", "Plutôt d`accord"],
    ])
    func whatIsNotSeenDoesNotCount(_ labels: [String]) {
        #expect(Set(labels.map(TextFolding.labelKey)).count == 1)
    }

    @Test func plainTextKeepsAllButInvisibleCharactersAndForeignDigits() {
        #expect(TextFolding.plain("\u{200F}٤ أطفال") == "4 أطفال")
        #expect(TextFolding.plain("２０２５-０３-１２") == "2025-03-12")
        #expect(TextFolding.plain("Très satisfait·e, ½ Tag") == "Très satisfait·e, ½ Tag")
    }

    @Test func punctuationAloneFoldsToNothing() {
        #expect(TextFolding.labelKey("…").isEmpty)
    }
}
