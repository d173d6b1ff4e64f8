import Testing

/// Stories 3, 4, 8 and 10 of the domain brief: what partners declare becomes different objects, counted once.
@Suite struct PartnerStoriesTests {
    @Test func `story 3: three partners write one meeting's day in three notations`() throws {
        let caf = PartnerFile.of(
            "CAF69", type: "CAF",
            PartnerFile.line(
                "preun", 1,
                [
                    "DATE": "12/03/2025", "KIND": "RES", "PUBL": "RPE", "ORGA": "CAF METRO", "LEAD": "CAF69",
                    "THEME": "Santé",
                ]))
        let metropole = """
            Horodateur,Votre code partenaire (reçu par courriel),Type de structure,Période décrite,Réunion 1 – Date,\
            Réunion 1 – Type de réunion,Réunion 1 – Public concerné,Réunion 1 – Institutions co-organisatrices,\
            Réunion 1 – Code partenaire de l’organisateur,Réunion 1 – Thème
            14/01/2026 09:12:00,METRO,Métropole de Lyon (PMI incluse),2025,2025-03-12,Réunion de réseau co-animée,\
            "Relais petite enfance (RPE), Maisons d’assistants maternels (MAM)","Caf, Métropole de Lyon (PMI incluse)",\
            CAF69,Promotion de la santé

            """
        // An RPE that keeps its meetings in a sheet: one shared meeting, and three of thematic groups, of which it counts four.
        let rpe = """
            Code partenaire;Période;Date de la réunion;Type de réunion;Public;Institutions;Organisateur;Thème
            RPE-017;2025;12 mars 2025;Réunion de réseau;Relais petite enfance;Caf, Métropole;CAF69;La santé des petits
            RPE-017;2025;3 avril 2025;Groupe thématique;Autres;Caf;CAF69;Handicap
            RPE-017;2025;5 juin 2025;Groupe thématique;Autres;Caf;CAF69;Sommeil
            RPE-017;2025;9 octobre 2025;Groupe thématique;Autres;Caf;CAF69;Repas

            """
        let totals = PartnerFile.of("RPE-017", type: "RPE", ["preutot[GT]": "4"])
        let run = try PartnerRun([
            "caf.csv": caf, "metropole.csv": metropole, "rpe-reunions.csv": rpe, "rpe.csv": totals,
        ])
        let shared = try run.row("PE331-I1")
        #expect(shared.number("estimate") == 1 && shared["bound_high"].isEmpty)
        #expect(shared["kind"] == "count" && shared["status"] == "shown")
        let thematic = try run.row("PE311-I1")
        #expect(thematic.number("estimate") == 3 && thematic.number("bound_high") == 4)
        #expect(thematic["text"] == "3 (jusqu'à 4 déclarées)")
        #expect(try run.row("PE331-I2").number("estimate") == 0)

        let told = try run.explain("PE331-I1", ["--json"]).json()
        #expect(told["estimate"].number == 1 && told["objects"].list.count == 1 && told["pairs"].list.isEmpty)
        let sources = told["objects"][0]["sources"].list
        #expect(sources.map { $0["partner"].text } == ["CAF69", "METRO", "RPE017"])
        #expect(sources.map { $0["file"].text } == ["caf.csv", "metropole.csv", "rpe-reunions.csv"])
        #expect(sources.map { $0["line"].number } == [2, 2, 2])
        let words = try run.explain("PE331-I1", ["--lang", "fr"]).output
        for source in ["CAF69, caf.csv", "METRO, metropole.csv", "RPE017, rpe-reunions.csv"] {
            #expect(words.contains("\(source), ligne 2"), "\(source) in \(words)")
        }
        #expect(words.contains("un seul objet, car même clé"))
        let groups = try run.explain("PE311-I1", ["--json"]).json()
        #expect(groups["estimate"].number == 3 && groups["boundHigh"].number == 4)
        #expect(groups["objects"].list.count == 3)
        #expect(groups["told"][0]["partner"].text == "RPE017" && groups["told"][0]["value"].number == 4)
    }

    @Test func `story 4: one meeting for RPE and EAJE counts in both indicators and once in all`() throws {
        let meeting = ["DATE": "2025-05-20", "KIND": "RES", "ORGA": "CAF DEPT", "LEAD": "DEPT69", "THEME": "Repas"]
        var file = PartnerFile()
        file.add("RPE-002", type: "RPE", PartnerFile.line("preun", 1, meeting.merging(["PUBL": "RPE EAJE"]) { $1 }))
        file.add("EAJE-005", type: "EAJE", PartnerFile.line("preun", 1, meeting.merging(["PUBL": "EAJE"]) { $1 }))
        let run = try PartnerRun(["partenaires.csv": file.text])
        for measure in ["PE331-I1", "PE331-I2", "meetings.shared"] {
            #expect(try run.row(measure).number("estimate") == 1, "\(measure)")
        }
    }

    @Test func `story 8: a study that one calls done and another under way is done, and transport stays not begun`()
        throws
    {
        let told = ["pfaism[PERIM]": "69001, 69006", "pfaism[TITLE]": "Mutualiser les permanences"]
        var file = PartnerFile()
        file.add(
            "DEPT69", type: "DEPT",
            told.merging(["pfaism": "3", "pfaism[DATE]": "2024-11", "pfaist": "0"]) { $1 })
        file.add("EPCI-001", type: "EPCI", told.merging(["pfaism": "2", "pfaist": "0"]) { $1 })
        let run = try PartnerRun(["partenaires.csv": file.text])
        let study = try run.row("PE121-I3")
        #expect(study["text"] == "Oui (2024-11)" && study["kind"] == "status")
        // The divergence is displayed, not settled.
        #expect(study["reason"] == "partners-differ")
        #expect(try run.row("PE132-A1b")["text"] == "Non engagée")

        let explained = try run.explain("PE121-I3", ["--json"]).json()
        #expect(explained["state"].text == "3" && explained["date"].text == "2024-11")
        #expect(explained["objects"].list.count == 1)
        #expect(explained["objects"][0]["contradictions"]["STATUS"].list.count == 2)
        let words = try run.explain("PE121-I3", ["--lang", "fr"]).output
        for line in [
            "Réalisée (2024-11)", "Réalisée\u{A0}: 1 structure", "En cours\u{A0}: 1 structure",
            "divergence sur «\u{A0}État\u{A0}»", "En cours (EPCI001)", "Réalisée (DEPT69)",
        ] {
            #expect(words.contains(line), "\(line) in \(words)")
        }
    }

    @Test func `an item that shows the measures of a family is explained by the register`() throws {
        let register = """
            edition,item,part,status,date,source,note
            2024,PE311-A1,ARS,3,05/11/2024,"PV du comité, 12 novembre",

            """
        let file = PartnerFile.of("RPE-001", type: "RPE", ["psiege[MEMB]": "Y"])
        let run = try PartnerRun(["partenaires.csv": Array(file.utf8)], tables: ["registre.csv": Array(register.utf8)])
        let words = try run.explain("PE311-A1", ["--lang", "fr"]).output
        for part in ["Réalisée (2024-11-05)", "PV du comité, 12 novembre"] {
            #expect(words.contains(part), "\(part) in \(words)")
        }
    }

    /// Seven communes, the first five of which are rural.
    private static let communes = "Affoux, Aigueperse, Alix, Amplepuis, Ancy, Anse, Ambérieux"

    private static func relays(until: String) -> String {
        var file = PartnerFile()
        for code in ["RPE-001", "RPE-002", "RPE-003"] {
            let line = [
                "NAME": "Relais itinérant des Monts", "KIND": "ITIN", "LEAD": "RPE-001", "COMM": communes,
                "SINCE": "2021-09", "UNTIL": until, "TRAV": "OUI",
            ]
            file.add(code, type: "RPE", PartnerFile.line("pmutu", 1, line))
        }
        return file.text
    }

    @Test func `story 10: three relays declare one travelling service`() throws {
        let run = try PartnerRun(["partenaires.csv": Self.relays(until: "")])
        #expect(try run.row("PE132-I1").number("estimate") == 1)
        #expect(try run.row("PE121-I4").number("estimate") == 0)
    }

    @Test func `story 10: a service that ended before the reference day counts no more`() throws {
        let run = try PartnerRun(["partenaires.csv": Self.relays(until: "2025-06-30")])
        #expect(try run.row("PE132-I1").number("estimate") == 0)
        #expect(try run.row("PE121-I4").number("estimate") == 0)
    }
}
