import Spreadsheets

/// A realistic French workbook with invented figures: synthesis, wide table, territories with a chart, methods.
enum DemoPlan {
    static let workbook = WorkbookPlan(
        properties: WorkbookProperties(
            title: "Baromètre petite enfance 2026", subject: "Satisfaction des familles, vague 3",
            keywords: ["petite enfance", "enquête", "satisfaction"], organisation: "Comité départemental",
            createdAt: 1_767_225_600, language: "fr", custom: [CustomProperty("Vague", "3")]),
        footer: FooterWording(page: "Page", of: "sur"), sheets: [synthesis, information, territories, methods, data])

    static let synthesis = SheetPlan(
        name: "Synthèse",
        title: "Trois familles sur quatre s’estiment bien informées ; l’écart selon la langue demeure",
        reading: ["Lecture : sur 100 parents ayant cherché une information, 75 en sont satisfaits (36 réponses)."],
        source: "Source : enquête auprès des familles, vague 3, mars 2026.",
        content: [
            .paragraphs([
                Paragraph("Ce qu’il faut retenir", .heading),
                Paragraph(
                    "1. Sur 100 parents ayant cherché une information, 75 en sont satisfaits (412 réponses ; entre 71 et 79) ; "
                        + "l’évolution depuis la vague 2 n’est pas établie.", .lead),
                Paragraph(
                    "2. Les familles allophones sont moins bien informées que les autres : 17 points d’écart, établi "
                        + "(entre 9 et 25 points), et cet écart se retrouve dans presque tous les territoires où il a pu être mesuré.",
                    .lead),
                Paragraph(
                    "3. L’accessibilité des lieux est jugée bonne partout, sauf pour les horaires décalés (38 réponses).",
                    .lead),
                Paragraph("4. Quatre territoires ont moins de 10 réponses et ne sont pas affichés.", .lead),
                Paragraph("5. Les partenaires ont tenu 42 réunions ; 12 sont attestées par deux sources.", .lead),
            ]),
            .table(
                TablePlan(
                    name: "Couverture", columns: [TableColumn("Rubrique", .text), TableColumn("Contenu", .text)],
                    rows: [
                        [.text("Population"), .text("Familles ayant au moins un enfant de moins de six ans")],
                        [.text("Vague"), .text("3")],
                        [.text("Période de collecte"), .text("du 2 au 29 mars 2026")],
                        [.text("Réponses retenues"), .integer(1412)],
                        [.text("Date de production"), .date(CalendarDate(year: 2026, month: 5, day: 4), .slashes)],
                        [
                            .text("Profil de règles"),
                            .text("seuil de publication : 10 réponses ; alerte sous 30 réponses"),
                        ],
                        [
                            .text("Empreinte des données"),
                            .text("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                        ],
                        [
                            .text("Avertissement"),
                            .text(
                                "Les répondants ne sont pas représentatifs de l’ensemble des familles : les familles allophones "
                                    + "et les familles sans solution de garde ont moins répondu que les autres, et aucune "
                                    + "marge de calage n’a été fournie pour cette vague."),
                        ],
                        [.text("Détail"), .link("Voir la feuille Territoires", toSheet: "Territoires")],
                    ])),
        ])

    static let information = SheetPlan(
        name: "Information des parents", title: "Les familles allophones sont moins bien informées : −17 points",
        reading: [
            "Lecture : à Lyon 1er, 71 % des parents ayant cherché une information en sont satisfaits (entre 58 % et 82 %, 52 réponses)."
        ],
        source:
            "Source : enquête auprès des familles, vague 3, mars 2026. Champ : parents ayant cherché une information.",
        content: [
            .legend([
                LegendEntry(
                    "[c]", "confidentiel : moins de 10 réponses, ou cellule masquée pour en protéger une autre."),
                LegendEntry("[u]", "peu fiable : intervalle trop large pour conclure."),
            ]),
            .table(
                TablePlan(
                    name: "Information",
                    columns: [
                        TableColumn("Territoire", .text), TableColumn("Thème", .text),
                        TableColumn("Question posée", .text),
                        TableColumn("Part de satisfaits", .quantity), TableColumn("Borne basse", .quantity),
                        TableColumn("Borne haute", .quantity), TableColumn("Réponses valides", .quantity),
                        TableColumn("Écart à l’ensemble", .quantity), TableColumn("Conclusion", .text),
                    ], rows: names.prefix(20).enumerated().map(informationRow))),
        ])

    static let territories = SheetPlan(
        name: "Territoires", title: "Aucun territoire ne se distingue nettement de l’ensemble",
        reading: ["Lecture : le point est l’estimation, le trait l’intervalle à 95 %."],
        source: "Source : enquête auprès des familles, vague 3, mars 2026.",
        content: [
            .table(
                TablePlan(
                    name: "Territoires",
                    columns: [
                        TableColumn("Territoire", .text), TableColumn("Part de satisfaits", .quantity),
                        TableColumn("Borne basse", .quantity), TableColumn("Borne haute", .quantity),
                        TableColumn("Réponses valides", .quantity),
                    ],
                    rows: points(12).map { point in
                        [
                            .text(point.label), .percent(point.estimate, decimals: 0), .percent(point.low, decimals: 0),
                            .percent(point.high, decimals: 0), .integer(40),
                        ]
                    })),
            .chart(chart(title: "Satisfaction sur l’information, par territoire", points: points(12))),
            .legend([LegendEntry("[c]", "confidentiel : moins de 10 réponses.")]),
        ])

    static let methods = SheetPlan(
        name: "Méthode", title: "Comment ces chiffres ont été établis",
        content: [
            .paragraphs([
                Paragraph("Intervalles", .heading),
                Paragraph(
                    "Les proportions sont estimées sur le sous-ensemble concerné du plan de sondage, sans perdre de ligne. "
                        + String(
                            repeating:
                                "L’intervalle de confiance à 95 % suit la méthode bêta de Korn et Graubard (1998), qui tient compte "
                                + "de l’effet du plan et reste valable près de 0 % et de 100 %. ", count: 3)),
                Paragraph("Confidentialité", .heading),
                Paragraph(
                    String(
                        repeating:
                            "Une cellule appuyée sur moins de 10 réponses n’est pas affichée ; d’autres cellules sont masquées pour "
                            + "qu’aucune soustraction ne la redonne. ", count: 4)),
                Paragraph("Première ligne.\nDeuxième ligne après un retour forcé.", .note),
            ]),
            .legend([LegendEntry("[x]", "non disponible."), LegendEntry("[z]", "sans objet.")]),
        ])

    static let data = SheetPlan(
        name: "Données du graphique", title: "Coordonnées des graphiques",
        reading: [
            "Lecture : une ligne par point dessiné."
        ],
        content: [.chartData(coordinates(named: "Coordonnees"))])

    static func coordinates(named name: String) -> ChartDataPlan {
        ChartDataPlan(
            tableName: name,
            headers: ChartDataHeaders(
                chart: "Graphique", element: "Élément", series: "Rôle", x: "Abscisse", y: "Ordonnée"),
            words: ChartDataWords(
                estimate: "Estimation", interval: "Intervalle", trend: "Évolution", reference: "Repère",
                breakMark: "Rupture", name: "Place du nom", value: "Valeur"))
    }

    static let names = [
        "CC Beaujolais-Pierres Dorées", "CC de l’Est Lyonnais", "CC des Monts du Lyonnais", "COPAMO", "Lyon 1er",
        "Lyon 2e", "Lyon 3e", "Lyon 4e", "Lyon 5e", "Lyon 6e", "Lyon 7e", "Lyon 8e", "Lyon 9e", "Lônes et Coteaux",
        "Ouest Nord", "Plateau Nord", "Porte des Alpes", "Portes du Sud", "Val de Saône", "Val d’Yzeron",
        "Vaulx-en-Velin",
        "Villefranche Beaujolais Saône", "Villeurbanne", "Vallée du Garon", "Pays de l’Arbresle",
    ]

    static func points(_ count: Int) -> [ChartPoint] {
        (0..<count).map { index in
            let estimate = 0.55 + 0.4 * Double((index * 7) % 11) / 11
            let (low, high) = (max(0, estimate - 0.14), min(1, estimate + 0.09))
            return ChartPoint(
                label: names[index], valueText: "\(percent(estimate))\u{A0}% (\(percent(low))–\(percent(high)))",
                estimate: estimate,
                low: low,
                high: high)
        }
    }

    private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

    static func dots(_ points: [ChartPoint]) -> DotChart {
        DotChart(
            axis: .shares(title: "Part de parents satisfaits"), points: points,
            reference: ChartReference(label: "Ensemble : 71 %", value: 0.71))
    }

    static func chart(title: String, points: [ChartPoint]) -> ChartPlan {
        ChartPlan(
            title: title,
            alternativeText: "Part de satisfaits par territoire, de 55 % à 91 % ; l’ensemble est à 71 %.",
            drawing: .dots(dots(points)))
    }

    private static func informationRow(_ index: Int, _ name: String) -> [Cell] {
        let marker = Cell.text("[c]")
        let estimate = 0.5 + Double((index * 5) % 9) / 20
        let figures: [Cell] =
            index % 6 == 2
            ? [marker, marker, marker, marker, marker]
            : [
                .percent(estimate, decimals: 0), .percent(estimate - 0.13, decimals: 0),
                .percent(min(1, estimate + 0.11), decimals: 0), .integer(36 + index),
                .number((estimate - 0.71) * 100, .signedUnit(decimals: 0, suffix: "pts")),
            ]
        let conclusion = index % 6 == 2 ? "non affiché : voir le niveau au-dessus" : "écart non établi"
        return [
            .text(name), .text(index % 2 == 0 ? "Information" : "Accessibilité"),
            .text("Avez-vous trouvé facilement l’information que vous cherchiez sur les modes d’accueil ?"),
        ] + figures + [.text(conclusion)]
    }
}
