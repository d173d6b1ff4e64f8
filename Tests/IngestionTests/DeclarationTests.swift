import Questionnaires
import Territories
import TestSupport
import Testing
import Timestamps

@testable import Ingestion
@testable import Responses

/// What is said of flaws in declarations, who answers, and which of several answers counts.
@Suite struct DeclarationTests {
    private static let register = PartnerRegister(["RPE01", "RPE02", "CAF01"])

    @Test func `flaws of lines are told with their place, and no line is lost`() throws {
        let reading = try PartnersReading(
            """
            pcode,pper,preun[1_DATE],preun[1_KIND],preun[1_ORGA],preun[1_LEAD],preun[1_TERR],preun[1_NPART],preun[16_DATE],preun[17_THEME]
            RPE01,2025,12/03/25,Groupe thematiqe,"CAF, Caff",CAF09,Ecully et Nulleparville,douze,,
            rpe-02,2025,2025-02-03,GT,CAF,CAF01,Lyon 3e; Cours,3,2025-02-04,écrire à a.b@c.fr
            RPE77,autrefois,,EVT,,,,,,
            """, partners: Self.register)
        #expect(
            reading.lines("meetings") == [
                "RPE01 2025 #1 DATE=✗ KIND=✗ ORGA=CAF LEAD=CAF09 TERR=69081 NPART=✗",
                "RPE02 2025 #1 DATE=2025-02-03 KIND=GT ORGA=CAF LEAD=CAF01 TERR=69383+69066 NPART=3",
                "RPE02 2025 #16 DATE=2025-02-04", "RPE02 2025 #17 THEME=écrire à [e-mail]", "RPE77 ? #1 KIND=EVT",
            ])
        let told = reading.remarks.map(\.line)
        for expected in [
            "unreadable-day 2:2 preun[1_DATE] (8)",
            "unknown-label 2:2 preun[1_KIND] [Groupe thematiqe] <Groupe thématique 1>",
            "unknown-label 2:2 preun[1_ORGA] [Caff] <CAF 1, Caf 1",
            "unknown-partner 2:2 preun[1_LEAD] [CAF09] <CAF01 1>",
            "unknown-territory 2:2 preun[1_TERR]",
            "unreadable-number 2:2 preun[1_NPART] (5) expected=0–1000000000",
            "too-many-lines 3:3 preun[16_DATE] limit=15 n=16",
            "too-many-lines 3:3 preun[17_THEME] limit=15 n=17",
            "line-incomplete 3:3 preun[17_THEME] expected=DATE",
            "address-removed 3:3 preun[17_THEME]",
            "unknown-partner 4:4 pcode",
            "unreadable-period 4:4 pper (9)",
            "line-incomplete 4:4 preun[1_KIND] expected=DATE",
        ] {
            #expect(told.contains { $0.hasPrefix(expected) }, "\(expected) in \(told)")
        }
        #expect(reading.declarations.lines.count == 5)
    }

    @Test func `addresses stay out of accepted copies, which read alike`() throws {
        let text = """
            pcode,pper,contact_email,Adresse e-mail perso,preun[1_DATE],preun[1_THEME],pfaism,pfaism[TITLE],pcomm
            RPE01,2025,a@b.fr,c@d.fr,2025-03-12,"voir jean.dupont@caf.fr, salle 2",3,<x.y@z.org>,e@f.fr
            """
        let copy = try PartnersReading.copy(Array(text.utf8))
        let kept = String(decoding: copy, as: UTF8.self)
        #expect(!kept.contains("@") && kept.contains("voir [e-mail], salle 2"))
        let original = try PartnersReading(text)
        let again = try PartnersReading([("essai.csv", copy)])
        #expect(again.declarations == original.declarations)
        #expect(again.remarks.map(\.line).sorted() == original.remarks.map(\.line).sorted())
        #expect(original.lines("meetings") == ["RPE01 2025 #1 DATE=2025-03-12 THEME=voir [e-mail], salle 2"])
    }

    @Test func `a status stands with its companions`() throws {
        let reading = try PartnersReading(
            """
            pcode,pper,ptype,pfaism,pfaism[DATE],pfaismPERIM,Étude de faisabilité sur la mutualisation des services au public [Titre de l’étude],pproj[PORTE],pproj[PORTE_DATE],pproj_CARTE,pproj_CARTE_DATE,pctg,pctg[DATE]
            DEPT1,2025,DEPT,3,2024-11,"Affoux, Cours",Étude Monts,2,novembre 2024,,2025,3,2024
            EPCI1,2025,EPCI,En cours,,,,,,,,Réalisée,12/2024
            """)
        #expect(
            reading.lines("feas_mutualisation") == [
                "DEPT1 2025 #1 (3) DATE=2024-11 PERIM=69001+69066 TITLE=Étude Monts", "EPCI1 2025 #1 (2)",
            ])
        #expect(reading.lines("project_status.PORTE") == ["DEPT1 2025 #1 (2) DATE=2024-11"])
        #expect(reading.lines("project_status.CARTE") == ["DEPT1 2025 #1 DATE=2025"])
        // Asked of communes and EPCI only: what a département writes there is remarked on and left out.
        #expect(reading.lines("ctg_status") == ["EPCI1 2025 #1 (3) DATE=2024-12"])
        #expect(reading.remarks.map(\.code) == [.answerBehindUnmetCondition])
    }

    @Test func `numbers go into the table, a blank is no zero`() throws {
        let reading = try PartnersReading(
            """
            pcode,pper,phor,peff,preutot[GT],preutot[EVT]
            RPE01,2025,"35,5",8,4,0
            RPE02,2025,200,,,2
            """)
        #expect(try reading.values("public_hours_week") == ["35.5", "-"])
        #expect(try reading.values("staff_headcount") == ["8", "-"])
        #expect(try reading.values("meetings_totals", item: "GT") == ["4", "-"])
        #expect(try reading.values("meetings_totals", item: "EVT") == ["0", "2"])
        #expect(try reading.values("meetings_totals", item: "EAJE") == ["-", "-"])
        #expect(reading.remarks.map(\.line) == ["unreadable-number 3:3 phor (3) expected=0–168"])
    }

    @Test func `of two responses of one organisation and period the last one counts, whatever their order`() throws {
        let old = """
            id;submitdate;lastpage;startlanguage;seed;pcode;pper;peff;preun[1_DATE]
            5;2026-01-10 10:00:00;3;fr;1;RPE01;2025;4;2025-03-12
            6;2026-01-10 11:00:00;3;fr;2;RPE02;2025;9;2025-03-12
            """
        let new = """
            id;submitdate;lastpage;startlanguage;seed;pcode;pper;peff;preun[1_DATE]
            9;2026-01-20 10:00:00;3;fr;3;rpe 01;2025-01-01/2025-12-31;5;2025-03-13
            10;2026-01-20 10:00:00;3;fr;4;RPE01;2024;3;2024-03-13
            """
        let years = WaveCalendar(
            ranges: [
                .init(name: "2024", first: try day("2024-01-01"), last: try day("2024-12-31")),
                .init(name: "2025", first: try day("2025-01-01"), last: try day("2025-12-31")),
            ], fallback: nil)
        for sources in [[("a", old), ("b", new)], [("b", new), ("a", old)]] {
            let reading = try PartnersReading(
                sources.map { (name: $0.0, bytes: Array($0.1.utf8)) }, calendar: years)
            #expect(reading.resolved.table.count == 3)
            #expect(
                Set(reading.lines("meetings")) == [
                    "RPE01 2025 #1 DATE=2025-03-13", "RPE01 2024 #1 DATE=2024-03-13", "RPE02 2025 #1 DATE=2025-03-12",
                ])
            #expect(reading.remarks.map(\.line) == ["resubmitted 2:2 organisation=RPE01 period=2025"])
            #expect(Set(try reading.values("staff_headcount")) == ["5", "3", "9"])
        }
    }

    @Test(arguments: [
        ("RPE-001", "RPE001"), ("rpe 001", "RPE001"), ("RPE–001", "RPE001"), ("RPE\u{2011}001", "RPE001"),
        ("Rpe \u{2212} 001", "RPE001"), ("RPE_001.", "RPE001"), (" rpe\u{A0}001", "RPE001"), ("RPE001", "RPE001"),
        ("Caf Métropole", "CAFMÉTROPOLE"), ("COM-1-23", "COM1-23"), ("com 12 – 3", "COM12-3"), (" - ", ""),
    ])
    func `without a register a code is known however it is separated`(written: String, code: String) {
        #expect(PartnerRegister.plainCode(written) == code)
    }

    @Test func `a dash in place of a code is no code: each such response stands by itself`() throws {
        let reading = try PartnersReading(
            "id;submitdate;seed;pcode;pper\n1;2026-02-01 10:00:00;1;-;2025\n2;2026-02-02 10:00:00;2; – ;2025\n")
        #expect(reading.declarations.responses.map(\.organisation) == [nil, nil])
        #expect(reading.resolved.table.count == 2)
        #expect(reading.remarks.map(\.code) == [.keyMissing])
    }

    @Test func `of an organisation's periods in one wave all declare, and the one sent last is in the table`() throws {
        let header = "id;submitdate;lastpage;startlanguage;seed;pcode;pper;peff;preun[1_DATE]\n"
        let first = "5;2026-01-10 10:00:00;3;fr;1;RPE-001;2025-01-01/2025-06-30;4;2025-03-12\n"
        let second = "6;2026-01-11 10:00:00;3;fr;2;rpe 001;2025-07-01/2025-12-31;9;2025-09-12\n"
        let other = "7;2026-01-09 10:00:00;3;fr;3;RPE002;2025;6;\n"
        for texts in [
            [first + second + other], [second + first + other], [second, other + first], [first, second + other],
        ] {
            let reading = try PartnersReading(
                texts.enumerated().map { (name: "\($0).csv", bytes: Array((header + $1).utf8)) })
            #expect(Set(try reading.values("staff_headcount")) == ["9", "6"] && reading.resolved.table.count == 2)
            #expect(reading.files.reduce(0) { $0 + $1.account.read } == 3)
            #expect(reading.resolved.outcomes.map(\.status) == [.used, .used, .used])
            #expect(reading.declarations.responses.count == 3 && reading.lines("meetings").count == 2)
            #expect(reading.remarks.map(\.line) == [])
        }
    }

    @Test func `the wave is that in which the period ends`() throws {
        let year = WaveCalendar(
            ranges: [
                .init(name: "2024", first: try day("2024-01-01"), last: try day("2024-12-31")),
                .init(name: "2025", first: try day("2025-01-01"), last: try day("2025-12-31")),
            ], fallback: nil)
        let text = "id;submitdate;seed;pcode;pper\n1;2026-02-01 10:00:00;1;A;2024\n2;2026-02-01 10:00:00;2;B;2025\n"
        let reading = try PartnersReading([("a.csv", Array(text.utf8))], calendar: year)
        let table = reading.resolved.tableByIntake
        #expect(table.wave.map { table.waves[Int($0)] } == ["2024", "2025"])
    }

    @Test func `what organisations tell of a closed wave is ineligible, responses and lines`() throws {
        var years = WaveCalendar(
            ranges: [
                .init(name: "2024", first: try day("2024-01-01"), last: try day("2024-12-31")),
                .init(name: "2025", first: try day("2025-01-01"), last: try day("2025-12-31")),
            ], fallback: nil)
        years.closed = ["2024"]
        let responses =
            "id;submitdate;seed;pcode;pper\n1;2026-02-01 10:00:00;1;A;2024\n2;2026-02-01 10:00:00;2;B;2025\n"
        let lines = "pcode;pper;preun_DATE;preun[KIND]\nA;2024;12/03/2024;GT\nB;2025;13/03/2025;RES\n"
        let reading = try PartnersReading(
            [("a.csv", Array(responses.utf8)), ("b.csv", Array(lines.utf8))], calendar: years)
        #expect(reading.declarations.responses.map(\.organisation) == ["B"])
        #expect(reading.lines("meetings") == ["B 2025 #1 DATE=2025-03-13 KIND=RES"])
        #expect(reading.files.map { $0.account[.ineligible] } == [1, 1])
        #expect(reading.files.allSatisfy { $0.account.read == 2 })
        #expect(reading.remarks.map(\.line) == ["wave-closed 2:2 wave=2024", "wave-closed 2:2 wave=2024"])
    }

    @Test func `places served are told, one of them places the response`() throws {
        let reading = try PartnersReading(
            "pcode,pper,pterr\nA,2025,\"Affoux, Cours et Écully\"\nB,2025,Écully\nC,2025,\n")
        #expect(reading.declarations.responses.map(\.places) == [["69001", "69066", "69081"], ["69081"], []])
        let places = try Shipped.territories.get().places
        #expect(reading.resolved.tableByIntake.place.map { places[Int($0)].code } == ["", "69081", ""])
    }

    @Test func `a header that fits two columns is read as neither`() throws {
        let reading = try PartnersReading(
            "pcode,pper,Code partenaire de l’organisateur,1. Date,Réunion 1 – Réunion 2 – Date\nA,2025,CAF01,2025-03-12,2025-03-12\n"
        )
        #expect(reading.declarations.lines.isEmpty)
        #expect(reading.remarks.map(\.code) == [.unknownColumn, .unknownColumn, .unknownColumn])
        let both = try PartnersReading("pcode,pper,Type,Porteur,Organisateur\nA,2025,GT,B,C\n")
        #expect(both.declarations.lines.isEmpty)
    }

    @Test func `files of lines put one behind the other, and columns of other questions`() throws {
        let header = "pcode;pper;preun_DATE;preun[KIND];THEME;Type de structure"
        let reading = try PartnersReading(
            "\(header)\nA;2025;12/03/2025;GT;Santé;RPE\n\(header)\nB;2025;13/03/2025;RES;;EAJE\n")
        #expect(
            reading.lines("meetings") == [
                "A 2025 #1 DATE=2025-03-12 KIND=GT THEME=Santé", "B 2025 #1 DATE=2025-03-13 KIND=RES",
            ])
        #expect(reading.remarks.map(\.code) == [.unknownColumn, .repeatedHeader])
        #expect(reading.remarks.map(\.column) == ["Type de structure", nil])
    }

    @Test func `without a date or with as many columns of two lists nothing is a file of lines`() throws {
        for header in ["pcode;pper;Type;Thème", "pcode;pper;Type;Porteur;Organisateur;Date;Nom", "pper;Date;Thème"] {
            let cells = header.split(separator: ";").map { _ in "x" }.joined(separator: ";")
            #expect(try PartnersReading("\(header)\n\(cells)\n").declarations.lines.isEmpty, "\(header)")
        }
    }

    @Test(arguments: [
        ("fr", "Relais petite enfance (ex-RAM)", "Oui", "Non", "Plutôt satisfaisante", "En cours", "Réalisé"),
        ("de", "Relais petite enfance", "Ja", "Nein", "Eher zufriedenstellend", "Läuft", "Abgeschlossen"),
        ("en", "Childminder and family relay (RPE)", "Yes", "No", "Rather satisfactory", "In progress", "Done"),
    ])
    func `a labelled export of LimeSurvey says the same as its codes`(
        language: String, type: String, yes: String, no: String, rather: String, running: String, done: String
    ) throws {
        let header =
            "id;submitdate;lastpage;startlanguage;seed;pcode;pper;ptype;pcrise[PROC];pcrise[CONT];pcoord[CAF];"
            + "pcoord[ARS];pfaism;pproj[PORTE];preun[1_DATE];preun[1_KIND]\n"
        let start = "1;2026-01-12 10:00:00;3;\(language);7;RPE01;2025;"
        let labels = try PartnersReading(
            header + start + [type, yes, no, rather, rather, running, done, "2025-03-12", "GT"].joined(separator: ";")
                + "\n")
        let codes = try PartnersReading(header + start + "RPE;Y;;3;3;2;3;2025-03-12;GT\n")
        #expect(labels.remarks.map(\.line) == [])
        #expect(labels.resolved.table.codes == codes.resolved.table.codes)
        #expect(labels.resolved.table.values == codes.resolved.table.values)
        #expect(labels.declarations.lines.map(\.written) == codes.declarations.lines.map(\.written))
        #expect(codes.lines("project_status.PORTE") == ["RPE01 2025 #1 (3)"])
    }

    @Test func `a long text is cut with a remark`() throws {
        let text = String(repeating: "é", count: DeclaredCells.longestText + 1)
        let reading = try PartnersReading("pcode,pper,preun[1_DATE],preun[1_THEME]\nA,2025,2025-03-12,\(text)\n")
        #expect(reading.declarations.lines[0]["THEME"]?.text.count == DeclaredCells.longestText)
        #expect(reading.remarks.map(\.line) == ["text-too-long 2:2 preun[1_THEME] (4001) limit=4000"])
    }

    @Test func `a file read in parts declares the same`() throws {
        let rows = (1...300).map { "P\($0),2025,2025-03-\($0 % 28 < 9 ? "0" : "")\($0 % 28 + 1),Thème \($0)" }
        let text = (["pcode,pper,preun[1_DATE],preun[1_THEME]"] + rows).joined(separator: "\n") + "\n"
        let whole = try PartnersReading([("a.csv", Array(text.utf8))])
        let parts = try PartnersReading([("a.csv", Array(text.utf8))], partBytes: 1000)
        #expect(whole.declarations.lines.count == 300)
        #expect(whole.declarations == parts.declarations)
    }

    private func day(_ text: String) throws -> Timestamp { try #require(Timestamp(text.utf8)) }
}
