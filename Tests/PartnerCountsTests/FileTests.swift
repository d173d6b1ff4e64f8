import Foundation
import Ingestion
import Objects
import PartnerCounts
import Pipeline
import Questionnaires
import Responses
import TestSupport
import Testing

/// From files of three makers to figures.
@Suite struct FileTests {
    private func figures(_ files: [(name: String, text: String)]) throws -> InstitutionalFigures {
        let survey = try Partners.survey.get()
        let territories = try Shipped.territories.get()
        let calendar = WaveCalendar(ranges: [], fallback: "2025")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var builder = ResponseTableBuilder(survey: survey)
        var declarations = Declarations()
        for (index, file) in files.enumerated() {
            let path = folder.appendingPathComponent(file.name).path
            try Data(file.text.utf8).write(to: URL(fileURLWithPath: path))
            let recognition = try Recognition(path: path, surveys: [survey])
            let reading = try FileReading(
                path: path, fileName: file.name, fileIndex: index, recognition: recognition, territories: territories,
                calendar: calendar, into: &builder)
            declarations.append(reading.declarations)
        }
        let counted = declarations.counting(builder.resolve().outcomes)
        let waves = DeclaredWaves.waves(of: counted, survey: survey, calendar: calendar, register: nil)
        let counter = PartnerCounter(
            survey: survey, territories: territories, settings: CountSettings(areas: [Partners.lowDensity]),
            register: nil, decisions: [], levels: ["part"])
        return counter.figures(of: try #require(waves.first))
    }

    @Test func `stories 3, 8 and 10 hold from dropped files on`() throws {
        let communes = "Affoux, Aigueperse, Ampuis, Ancy"
        let figures = try figures([
            (
                "limesurvey.csv",
                """
                id,submitdate,pcode,ptype,pper,preun[1_DATE],preun[1_KIND],preun[1_PUBL],preun[1_ORGA],preun[1_LEAD],preun[1_TERR],pfaism,pfaism[TITLE],pfaism[PERIM],pfaism[DATE],pmutu[1_NAME],pmutu[1_KIND],pmutu[1_LEAD],pmutu[1_COMM]
                1,2026-01-10 08:00:00,CAF1,CAF,2025,2025-03-12,RES,RPE,"CAF, METRO",CAF1,Bron,2,Mutualisation,"Affoux, Aigueperse",,,,,
                2,2026-01-11 08:00:00,RPE1,RPE,2025,,,,,,,,,,,Petits Pas,ITIN,RPE1,"\(communes)"
                """
            ),
            (
                "feuille.csv",
                """
                Code partenaire;Type de structure;Période;Réunion 1 – Date;Réunion 1 – KIND;Réunion 1 – PUBL;Réunion 1 – ORGA;Réunion 1 – LEAD;pfaism;pfaism[TITLE];pfaism[PERIM];pfaism[DATE];pmutu[1_NAME];pmutu[1_KIND];pmutu[1_LEAD];pmutu[1_COMM]
                METRO1;Métropole de Lyon;2025;12/03/2025;RES;RPE;CAF, METRO;CAF1;Réalisée;mutualisation;Aigueperse, Affoux;2024-11;;;;
                RPE2;RPE;2025;;;;;;;;;;petits-pas;ITIN;RPE1;\(communes)
                """
            ),
            (
                "lignes.csv",
                """
                pcode,pper,DATE,KIND,PUBL,ORGA,LEAD,THEME
                RPE3,2025,12 mars 2025,RES,RPE,"CAF, METRO",CAF1,Santé
                """
            ),
        ])
        let shared = try figures.required("meetings.shared_mam_rpe")
        #expect(shared.estimate == 1)
        let meeting = try #require(figures.resolutions.first { $0.kind == "meetings" }?.objects.first)
        #expect(meeting.declarations.map(\.source.file).sorted() == ["feuille.csv", "lignes.csv", "limesurvey.csv"])
        #expect(figures.estimate("meetings.shared_mam_rpe", in: CountTerritory(level: "part", code: "69M")) == 1)
        #expect(figures.estimate("meetings.shared_mam_rpe", in: CountTerritory(level: "part", code: "69D")) == 0)
        let study = try #require(figures.study("feas_mutualisation"))
        #expect(study.status == "3" && study.date?.description == "2024-11" && study.isContradicted)
        #expect(study.studies.count == 1 && study.answers.map(\.code) == ["2", "3"])
        #expect(figures.estimate("services.childcare", area: "low_density") == 1)
        #expect(figures.participation.first?.answered == 5)
        #expect(
            figures.participation.filter { $0.type != nil }.map { "\($0.type ?? "") \($0.answered)" } == [
                "RPE 2", "CAF 1", "METRO 1",
            ])
    }
}
