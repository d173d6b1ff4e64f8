import Testing

@testable import Territories
@testable import TextFolding

/// A commune's code or name as people write it (domain brief, section 4).
@Suite struct ResolvingTests {
    private let set: TerritorySet

    init() throws { set = try Rhone.set.get() }

    @Test(arguments: [
        ("69212", "69212"), ("Saint-Jean-des-Vignes", "69212"), ("St Jean des Vignes", "69212"),
        ("ST-JEAN-DES-VIGNES", "69212"), ("st. jean des vignes", "69212"), ("  Saint Jean  des Vignes\u{A0}", "69212"),
        ("Sainte-Foy-lès-Lyon", "69202"), ("Ste Foy les Lyon", "69202"), ("L'Arbresle", "69010"),
        ("L’Arbresle", "69010"), ("Arbresle", "69010"), ("ARBRESLE", "69010"), ("l arbresle", "69010"),
        ("Les Chères", "69055"), ("Cheres", "69055"), ("La Mulatière", "69142"), ("mulatiere", "69142"),
        ("Écully", "69081"), ("ECULLY", "69081"), ("E\u{301}cully", "69081"), ("Val d'Oingt", "69024"),
        ("val d oingt", "69024"), ("Porte des Pierres Dorées", "69114"), ("69114", "69114"),
        ("Oullins-Pierre-Bénite", "69149"), ("69149", "69149"), ("Grigny-sur-Rhône", "69096"), ("69096", "69096"),
        ("Lyon", "69123"), ("Maringes", "42138"), ("Jassans Riottier", "01194"), ("01194", "01194"),
    ])
    func `a code or a name in force is understood in its usual spellings`(written: String, code: String) throws {
        let finding = set.locate(written)
        #expect(set.place(finding).code == code)
        #expect(finding.notes.isEmpty)
    }

    @Test(arguments: Array(zip(1...9, ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"])))
    func `an arrondissement of Lyon is known by its number in digits and in Roman`(number: Int, roman: String) {
        let ending = number == 1 ? "er" : "e"
        let long = number == 1 ? "er" : "ème"
        let spellings = [
            "Lyon \(number)", "Lyon 0\(number)", "Lyon \(number)\(ending)", "Lyon \(number)\(long)",
            "lyon-\(number)", "LYON \(roman)", "Lyon \(roman)\(ending)", "Lyon \(number)\(ending) Arrondissement",
            "Lyon \(number)\(ending) arr.", "6938\(number)",
        ]
        for spelling in spellings { #expect(set.code(of: spelling) == "6938\(number)", "\(spelling)") }
    }

    @Test func `every commune and arrondissement of the table answers to its code and to its name`() throws {
        let rows = try Rhone.shipped.rows("communes.csv")
        #expect(rows.count == 301)
        for row in rows {
            let (code, name) = (try #require(row["insee"]), try #require(row["name"]))
            #expect(set.code(of: code) == code)
            #expect(set.code(of: name) == code, "\(name)")
        }
    }

    @Test func `every replaced code and name leads to the commune in force`() throws {
        let rows = try Rhone.shipped.rows("history.csv")
        #expect(rows.count == 41)
        for row in rows {
            for written in ["old_insee", "old_name"] {
                let text = try #require(row[written])
                #expect(set.code(of: text) == row["current_insee"], "\(text)")
            }
        }
    }

    @Test(arguments: [
        ("Oullins", "69149", "Oullins"), ("OULLINS", "69149", "Oullins"), ("Pierre Bénite", "69149", "Pierre-Bénite"),
        ("69152", "69149", "69152 Pierre-Bénite"), ("Grigny", "69096", "Grigny"), ("Liergues", "69114", "Liergues"),
        ("69159", "69114", "69159 Porte des Pierres Dorées"), ("Pouilly-le-Monial", "69114", "Pouilly-le-Monial"),
        ("69146", "69024", "69146 Oingt"), ("Bois d'Oingt", "69024", "Le Bois-d'Oingt"),
        ("belleville", "69019", "Belleville"), ("Thizy", "69248", "Thizy"),
    ])
    func `a replaced code or name says what it was`(written: String, code: String, was: String) throws {
        let finding = set.locate(written)
        #expect(set.place(finding).code == code)
        #expect(finding.notes == [.formerPlace(was: was, now: set.place(finding).name)])
    }

    @Test(arguments: [
        ("Vileurbanne", "Villeurbanne", 1), ("Villeubranne", "Villeurbanne", 1), ("Vileurbane", "Villeurbanne", 2),
        ("Brond", "Bron", 1),
        ("Caluire et Cuirre", "Caluire-et-Cuire", 1), ("Oulins", "Oullins", 1),
    ])
    func `a slip of the pen is not guessed, the near name is a candidate`(
        written: String, near: String, distance: Int
    ) throws {
        let finding = set.locate(written)
        #expect(finding.place == TerritorySet.unknown)
        guard case .unknownCommune(let candidates) = finding.notes.first else {
            Issue.record("\(written): \(finding)")
            return
        }
        let first = try #require(candidates.first)
        #expect(first == NearCandidate(text: near, distance: distance))
        #expect(candidates.count <= 3)
    }

    @Test(arguments: ["Atlantide", "", "   ", "Lyon 10", "Lyon 0", "69380", "69600", "69000", "1", "Rhône"])
    func `what is no commune stays unknown, a postal code too`(written: String) {
        #expect(set.locate(written).place == TerritorySet.unknown)
    }

    @Test(arguments: [
        ("69001", "Affoux"), ("69003", "Albigny-sur-Saône"), ("69100", "Irigny"), ("69380", nil), ("69009", "Anse"),
    ])
    func `a number is an Insee code whatever post office it belongs to`(written: String, name: String?) {
        let code = set.code(of: written)
        #expect(set.places.first { !$0.code.isEmpty && $0.code == code }?.name == name)
    }

    @Test func `a name without candidates has none`() {
        #expect(set.locate("Atlantide").notes == [.unknownCommune(candidates: [])])
        #expect(set.locate("  ").notes.isEmpty)
    }
}
