import Testing

@testable import Territories
@testable import TextFolding

/// Commune and postal code together (domain brief, section 4 and story 5).
@Suite struct LocatingTests {
    private let set: TerritorySet

    init() throws { set = try Rhone.set.get() }

    @Test func `69380 alone is somewhere in the Rhône`() {
        let finding = set.locate(nil, "69380")
        #expect(finding.notes.isEmpty)
        let levels = set.levels(nil, "69380")
        #expect(
            levels == [
                "part": "indetermine", "epci": "indetermine", "commune": "indetermine", "arrondissement": "outside",
                "quarter": "outside", "density": "indetermine",
            ])
        #expect(set.place(finding).code.split(separator: "|").count == 14)
    }

    @Test func `69380 and a name are one commune`() {
        #expect(set.levels("lissieu", "69380")["part"] == "69M")
        #expect(set.place(set.locate("St Jean des Vignes", "69380")).code == "69212")
        #expect(set.levels("St Jean des Vignes", "69380")["part"] == "69D")
    }

    @Test func `69001 is the first arrondissement by post and Affoux by Insee`() {
        #expect(set.place(set.locate(nil, "69001")).code == "69381")
        #expect(set.place(set.locate("69001")).code == "69001")
        #expect(set.place(set.locate("69001")).name == "Affoux")
        // Both columns hold a number: each means what its column means, and these two are far from each other.
        let both = set.locate("69001", "69001")
        #expect(both.place == TerritorySet.unknown)
        #expect(both.notes == [.postalCodeConflict(commune: "Affoux", postalCode: "69001")])
        #expect(set.place(set.locate("69001", "69170")).code == "69001")
        // The postal code of Saint-Vincent-de-Reins is also its Insee code.
        #expect(set.place(set.locate("69240", "69240")).code == "69240")
        #expect(set.place(set.locate(nil, "69240")).code != "69240")
    }

    @Test(arguments: 1...9)
    func `a postal code of Lyon is an arrondissement, also of one who names the city`(number: Int) {
        let postal = "6900\(number)"
        for commune in [nil, "Lyon", "69123", "Lyon \(number)", "6938\(number)", "Lyon cedex 0\(number)"] {
            let finding = set.locate(commune, postal)
            #expect(set.place(finding).code == "6938\(number)", "\(commune ?? "–")")
            #expect(finding.notes.isEmpty)
        }
        let other = number % 9 + 1
        let conflict = set.locate("Lyon \(other)", postal)
        #expect(conflict.place == TerritorySet.unknown)
        #expect(conflict.notes.count == 1)
    }

    @Test(arguments: [
        ("69280", "Marcy-l'Étoile"), ("69290", "Craponne"), ("69290", "Saint-Genis-les-Ollières"), ("69330", "Jonage"),
        ("69330", "Meyzieu"), ("69360", "Solaize"), ("69380", "Lissieu"), ("69390", "Charly"), ("69390", "Vernaison"),
        ("69700", "Givors"), ("69780", "Mions"),
    ])
    func `a code on both sides of the Métropole's border tells neither; a name on the Métropole's side does`(
        postal: String, name: String
    ) {
        let alone = set.levels(nil, postal)
        #expect(alone["part"] == "indetermine" && alone["commune"] == "indetermine")
        #expect(set.levels(name, postal)["part"] == "69M")
        #expect(set.locate(name, postal).notes.isEmpty)
    }

    @Test(arguments: [
        ("Lissieu", "69003"), ("Lyon", "69100"), ("69117", "69620"), ("Villeurbanne", "69380"), ("Oullins", "69380"),
    ])
    func `a commune and the postal code of another contradict each other`(commune: String, postal: String) throws {
        let finding = set.locate(commune, postal)
        #expect(finding.place == TerritorySet.unknown)
        let name = try #require(set.places.first { $0.code == set.code(of: commune) }?.name)
        #expect(finding.notes == [.postalCodeConflict(commune: name, postalCode: postal)])
        #expect(finding.notes.first?.column == .postalCode)
    }

    @Test(arguments: ["75001", "69999", "cedex", "693800", "69 38O", "?"])
    func `a postal code of nowhere in the set is noted, the commune counts`(postal: String) {
        let finding = set.locate("Lissieu", postal)
        #expect(set.place(finding).code == "69117")
        #expect(finding.notes == [.unknownPostalCode])
        #expect(set.locate(nil, postal) == PlaceFinding(place: TerritorySet.unknown, notes: [.unknownPostalCode]))
    }

    @Test(arguments: [
        "69380", " 69380 ", "69 380", "69\u{A0}380", "69\u{202F}380", "F-69380", "FR 69380", "69380 CEDEX",
        "69380 Cedex 2", "٦٩٣٨٠", "69380 Lissieu", "6938 0",
    ])
    func `spaces, a country and CEDEX do not change a postal code`(written: String) {
        let finding = set.locate("lissieu", written)
        #expect(set.place(finding).code == "69117")
        #expect(finding.notes.isEmpty)
    }

    @Test func `a name after the postal code counts where there is no commune`() {
        #expect(set.place(set.locate(nil, "69380 Lissieu")).code == "69117")
        #expect(set.place(set.locate("", "69380 St Jean des Vignes")).code == "69212")
        #expect(set.place(set.locate("Alix", "69380 Lissieu")).code == "69004")
        #expect(set.place(set.locate(nil, "69009 LYON CEDEX 09")).code == "69389")
    }

    @Test(arguments: [
        ("69380 Lissieu", "69117"), ("Lissieu (69380)", "69117"), ("Lissieu, 69380", "69117"),
        ("LISSIEU 69380", "69117"), ("69 380 lissieu", "69117"), ("F-69380 Lissieu", "69117"),
        ("Lyon (69003)", "69383"), ("69003 Lyon 3e", "69383"), ("Lyon 3 69003", "69383"), ("LYON 69003", "69383"),
        // An Insee code beside the name of its commune, even one that is another's postal code.
        ("Lissieu (69117)", "69117"), ("Affoux (69001)", "69001"), ("Jassans-Riottier (01480)", "01194"),
    ])
    func `a commune's cell may hold the postal code too`(written: String, code: String) {
        let finding = set.locate(written)
        #expect(set.place(finding).code == code)
        #expect(finding.notes.isEmpty)
    }

    @Test func `a postal code in a commune's cell is checked as one in its own column`() {
        #expect(
            set.locate("Lissieu (69003)")
                == PlaceFinding(
                    place: TerritorySet.unknown,
                    notes: [.postalCodeConflict(commune: "Lissieu", postalCode: "69003")]))
        #expect(set.locate("Lissieu (69380)", "69003").place == TerritorySet.unknown)
        #expect(set.place(set.locate("Lissieu (69380)", "69380")).code == "69117")
        // Two postal codes of one commune.
        #expect(set.place(set.locate("Oullins (69600)", "69310")).code == "69149")
        let unknown = set.locate("Lissieu (75001)")
        #expect(set.place(unknown).code == "69117")
        #expect(unknown.notes == [.unknownPostalCode])
        // An unknown name beside a code: the code counts.
        let slip = set.locate("69380 Lisieu")
        #expect(slip.place == set.locate(nil, "69380").place)
        guard case .unknownCommune(let candidates)? = slip.notes.first else {
            Issue.record("\(slip)")
            return
        }
        #expect(candidates.first?.text == "Lissieu")
        #expect(set.locate("69380 Lisieu", "69003").place == TerritorySet.unknown)
    }

    @Test func `an unknown commune is noted, the postal code counts`() {
        let one = set.locate("Vileurbanne", "69100")
        #expect(set.place(one).code == "69266")
        guard case .unknownCommune(let candidates)? = one.notes.first, one.notes.count == 1 else {
            Issue.record("\(one)")
            return
        }
        #expect(candidates.first?.text == "Villeurbanne")
        #expect(set.locate("69380", "69380").place == set.locate(nil, "69380").place)
        #expect(set.locate("Atlantide", "75001").notes == [.unknownCommune(candidates: []), .unknownPostalCode])
    }

    @Test func `leading zeros that a spreadsheet took away are given back, and it is said`() {
        let postal = set.locate(nil, "1480")
        #expect(set.place(postal).code == "01194")
        #expect(postal.notes == [.repairedPostalCode(was: "1480", now: "01480")])
        let both = set.locate("1194", "1480")
        #expect(set.place(both).code == "01194")
        #expect(
            both.notes == [
                .repairedCommune(was: "1194", now: "01194"), .repairedPostalCode(was: "1480", now: "01480"),
            ])
        #expect(set.locate(nil, "1000").notes == [.unknownPostalCode])
        #expect(set.locate(nil, "9380").notes == [.unknownPostalCode])
    }

    @Test(arguments: [
        ("Oullins", "69600", "69149"), ("Pierre-Bénite", "69310", "69149"), ("Oullins", "69310", "69149"),
        ("Grigny", "69520", "69096"), ("69159", "69400", "69114"), ("Liergues", "69400", "69114"),
        ("69152", "69310", "69149"), ("Avenas", "69430", "69135"), ("Monsols", "69860", "69135"),
        ("Le Bois-d'Oingt", "69620", "69024"),
    ])
    func `a merged commune with its postal code is where the commune is today`(
        commune: String, postal: String, code: String
    ) {
        let finding = set.locate(commune, postal)
        #expect(set.place(finding).code == code)
        guard case .formerPlace(_, let now)? = finding.notes.first, finding.notes.count == 1 else {
            Issue.record("\(finding)")
            return
        }
        #expect(now == set.place(finding).name)
    }

    @Test func `Oullins and Pierre-Bénite join, and 69114 and 69159 are one commune without a loop`() {
        let oullins = ["Oullins", "Pierre-Bénite", "69152", "69149", "Oullins-Pierre-Bénite"]
        #expect(Set(oullins.map { set.locate($0).place }).count == 1)
        #expect(
            Set(["69114", "69159", "Liergues", "Porte des Pierres Dorées"].map { set.locate($0).place }).count == 1)
        #expect(set.locate("69114").notes.isEmpty)
        #expect(set.locate("Porte des Pierres Dorées").notes.isEmpty)
    }

    @Test func `nothing written is nowhere, without a note`() {
        for nothing in [nil, "", " \u{A0}\t"] {
            #expect(set.locate(nothing, nothing, nothing) == PlaceFinding(place: TerritorySet.unknown, notes: []))
        }
    }
}
