import Foundation
import Testing

/// A plan that nobody wrote the program for: other surveys, other territories, other fiches, no line of code.
@Suite struct ThirdPlanTests {
    private static func published() throws -> (folder: TemporaryFolder, outcome: Program.Outcome) {
        let folder = try TemporaryFolder()
        let shipped = "\(Program.root)/Tests/Fixtures/vallee"
        for name in ["Surveys", "Reports", "Pipelines"] {
            try FileManager.default.copyItem(atPath: "\(shipped)/\(name)", toPath: "\(folder.path)/\(name)")
        }
        // The words of sheets are the program's own and serve any plan.
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/Reports/locales", withDestinationPath: "\(Program.root)/Reports/locales")
        let workspace = "\(folder.path)/workspace"
        try Disk.createFolder("\(workspace)/inbox")
        try Disk.createFolder("\(workspace)/tables")
        try Disk.write(inhabitants.utf8, to: "\(workspace)/inbox/habitants.csv")
        try Disk.write(clubs.utf8, to: "\(workspace)/inbox/clubs.csv")
        try Disk.write(
            "edition,item,part,status,date,source,note\npremiere,V2-b,,2,2025-03,Commune de Belrive,\n".utf8,
            to: "\(workspace)/tables/registre.csv")
        let outcome = try Program.run(["run", "\(folder.path)/Pipelines/vallee.yaml"], in: folder.path)
        return (folder, outcome)
    }

    /// 60 answers: of 40 by the lake 30 like the paths, of 20 on the heights 15.
    private static let inhabitants: String = {
        let rows = (0..<60).map { number in
            let isLow = number < 40
            let likes = isLow ? number < 30 : number < 55
            return """
                "\(number + 1)";"2025-05-0\(number % 9 + 1) 10:00:00";"3";"fr";"\(900 + number)";\
                "\(isLow ? "Belrive" : "Hauterive")";"\(likes ? (number % 2 == 0 ? "4" : "3") : (number % 2 == 0 ? "2" : "1"))"
                """
        }
        return (["\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"seed\";\"village\";\"sentiers\""] + rows)
            .joined(separator: "\r\n") + "\r\n"
    }()

    /// Two clubs tell one walk by the lake, in two notations, and one of them another on the heights; a third tells an
    /// outing on the water and the study done that the first calls under way.
    private static let clubs = """
        id;submitdate;lastpage;startlanguage;club;genre;villages;annee;membres;entente;sorties[1_JOUR];sorties[1_GENRE];\
        sorties[1_OU];sorties[2_JOUR];sorties[2_GENRE];sorties[2_OU];passerelle;passerelle_QUAND;passerelle_TITRE
        1;2026-01-05 10:00:00;3;fr;RAME;SPORT;Belrive;2025;30;2;2025-06-01;PIED;Belrive;2025-07-01;PIED;Hauterive;2;;Passerelle du lac
        2;2026-01-06 10:00:00;3;fr;SKI;SPORT;Hauterive;2025;12;2;1er juin 2025;PIED;Portalban;;;;0;;
        3;2026-01-07 10:00:00;3;fr;CHANT;CULT;Belrive, Portalban;2025;50;1;2025-08-01;EAU;Belrive;;;;3;2025-09;passerelle du Lac

        """

    @Test func `surveys, territories, plan and report of its own make a workbook`() throws {
        let (folder, outcome) = try Self.published()
        #expect(outcome.code == 0, "\(outcome.errors)")
        let reports = "\(folder.path)/workspace/reports/2025"
        let results = try Results(Disk.bytes("\(reports)/results.csv"))

        #expect(try results.row("paths.liked").number("estimate") == 45.0 / 60)
        #expect(try results.row("paths.liked", level: "shore", territory: "low").number("estimate") == 30.0 / 40)
        #expect(try results.row("V1-b").number("estimate") == 2)
        #expect(try results.row("outings.walks", level: "shore", territory: "low").number("estimate") == 1)
        #expect(try results.row("members").number("estimate") == 42, "only sports clubs are asked")
        #expect(try results.row("V2-a")["text"] == "Oui (2025-09)")
        #expect(try results.row("V2-b")["text"] == "En cours (2025-03)")
        // Three clubs are fewer than five.
        #expect(try results.row("entente.oui")["status"] == "confidential")

        let told = try Program.run(["explain", "\(folder.path)/Pipelines/vallee.yaml", "V1-b", "--lang", "fr"])
        #expect(told.code == 0)
        #expect(told.output.contains("RAME") && told.output.contains("SKI"))
        #expect(Disk.exists("\(reports)/vallee-fr.xlsx"))
    }
}
