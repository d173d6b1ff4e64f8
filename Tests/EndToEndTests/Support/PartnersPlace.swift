import Foundation

/// A pipeline with the organisations' survey and a plan of three items beside the parents' one, and its hand-kept tables.
enum PartnersPlace {
    /// - Parameters:
    ///   - tables: hand-kept tables by name.
    ///   - declaration: what the pipeline says besides; nil: partners and plan.
    static func make(tables: [String: String] = [:], declaration: String? = nil) throws -> Workplace {
        let place = try Workplace { Workplace.small($0) + (declaration ?? PartnersPlace.declaration) }
        // Plans stand among the shipped reports, so both folders are the tests' own.
        for folder in ["Reports", "Surveys"] {
            try FileManager.default.removeItem(atPath: "\(place.path)/\(folder)")
            try Disk.createFolder("\(place.path)/\(folder)")
            for name in Disk.names("\(Program.root)/\(folder)") where name != "plans" {
                try FileManager.default.createSymbolicLink(
                    atPath: "\(place.path)/\(folder)/\(name)",
                    withDestinationPath: "\(Program.root)/\(folder)/\(name)")
            }
        }
        try Disk.createFolder("\(place.path)/Reports/plans")
        try Disk.write(plan.utf8, to: "\(place.path)/Reports/plans/essai.yaml")
        try Disk.createFolder("\(place.workspace)/tables")
        for (name, text) in tables { try Disk.write(text.utf8, to: "\(place.workspace)/tables/\(name)") }
        return place
    }

    static let declaration = """
        partners:
          survey: partenaires
          threshold: 5
          tables:
            - {measures: [coord_agree.ECOUT.agree], territories: [all], languages: [all]}
          counts: {territories: [all, part]}
        plan: essai

        """

    static let plan = """
        plan: essai
        title: {fr: "Plan d’essai"}
        edition: {id: "2024", words: {fr: "Non daté."}}
        organisation: {fr: "Comité"}
        languages: [fr]
        surveys: [parents, partenaires]
        territories: rhone
        settings:
          areas:
            - id: low_density
              title: {fr: "Zones de faible densité"}
              level: density
              units: [rural]
              words: {fr: "Communes rurales."}
        fiches:
          - id: F1
            title: {fr: "Une fiche"}
            items:
              - id: F1-I1
                kind: indicator
                text: {fr: "Écouter les familles"}
                unit: {fr: "%"}
                direction: up
                followed: measured
                of_whom: {fr: "partenaires"}
                shows:
                  - {measure: coord_agree.UTILE.agree, survey: partenaires, by: part}
                  - {measure: sat_info_overall.satisfied, within: low_density}
              - id: F1-A1
                kind: action
                text: {fr: "Ouvrir une maison"}
                unit: {fr: "état"}
                direction: done
                followed: register
                of_whom: {fr: "commune"}
                register:
                  kept_by: {fr: "commune"}
              - id: F1-A2
                kind: action
                text: {fr: "Réunir deux services"}
                unit: {fr: "état"}
                direction: done
                followed: register
                of_whom: {fr: "préfecture"}
                register:
                  kept_by: {fr: "préfecture"}
                  parts:
                    - {id: ARS, title: {fr: "ARS"}}
                    - {id: FT, title: {fr: "France Travail"}}

        """

    static let partners = """
        code,name,type,places
        RPE01,Relais des Monts,RPE,69264 69001
        RPE02,Relais du Val,RPE,69264
        RPE03,Relais du Lac,RPE,
        RPE04,Relais de la Côte,RPE,69383
        RPE05,Relais du Pont,RPE,69383
        RPE06,Relais de l’Île,RPE,69383

        """
    /// As a spreadsheet of this country writes it, with the columns of the proposals.
    static let decisions = """
        \u{FEFF}key_a;key_b;decision;author;date;score;reasons;first;second\r
        meetings/a;meetings/b;distinct;AB;2025-11-20;80;Date;x;y\r
        meetings/c;meetings/d;;;;70;Date;x;y\r

        """
    static let register = """
        edition,item,part,status,date,source,note
        2019,ANCIEN,,9,hier,,
        2024,F1-A1,,1,2024-03,Commune,
        2024,F1-A1,,2,2025-02-10,"PV du comité, 12 mars 2025",Ouverte
        2024,F1-A2,ARS,3,2024,Préfecture,

        """
    static let tables = [
        "partenaires.csv": partners, "rapprochements.csv": decisions, "registre.csv": register,
    ]

    /// One response per code of an answer to "we regularly collect families' views", of RPE01, RPE02…
    static func answers(_ codes: [String]) -> SurveyFile {
        var file = SurveyFile()
        file.columns = [
            "id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "pcode", "ptype", "pterr", "pper",
            "paccord[ECOUT]", "paccord[UTILE]", "preun[1_DATE]", "preun[1_KIND]", "preun[1_PUBL]", "preun[1_ORGA]",
        ]
        for (number, code) in codes.enumerated() {
            file.add(
                1, satisfaction: "",
                [
                    "pcode": "RPE0\(number + 1)", "ptype": "RPE", "pterr": number < 3 ? "69264" : "69383",
                    "pper": "2025", "paccord[ECOUT]": code, "paccord[UTILE]": code, "preun[1_DATE]": "2025-03-12",
                    "preun[1_KIND]": "GT", "preun[1_PUBL]": "RPE", "preun[1_ORGA]": "CAF",
                ])
        }
        return file
    }
}
