import Spreadsheets

/// A workbook with every living part: drop-downs, formulas, a chart that follows them, and all kinds of chart.
enum DemoExplorer {
    static let separator = " | "

    static let workbook = WorkbookPlan(
        properties: DemoPlan.workbook.properties, footer: DemoPlan.workbook.footer,
        sheets: [explorer, charts, waves, data, lists, coordinates])

    /// Names with an apostrophe must be doubled in formulas and ranges.
    static let coordinates = SheetPlan(
        name: "Coordonnées d'ici", title: "Coordonnées des graphiques",
        content: [.chartData(DemoPlan.coordinates(named: "Coordonnees"))])

    static let places = ["Ensemble", "Lyon 1er", "Villeurbanne"]
    static let groups = ["Toutes langues", "Arabe", "Turc"]
    static let measures = ["Satisfaction sur l’information ?", "Accessibilité", "Confiance"]

    /// The published figure of a combination; nil where it is withheld.
    static func figure(_ place: Int, _ group: Int, _ measure: Int) -> (estimate: Double, low: Double, high: Double)? {
        let index = place * 9 + group * 3 + measure
        guard index % 5 != 3 else { return nil }
        let estimate = 0.3 + Double(index) * 0.02
        return (estimate, estimate - 0.1, estimate + 0.08)
    }

    static func rows() -> [[Cell]] {
        places.indices.flatMap { place in
            groups.indices.flatMap { group in
                measures.indices.map { measure -> [Cell] in
                    let texts = [places[place], groups[group], measures[measure]]
                    let key = Cell.text(texts.joined(separator: separator))
                    guard let figure = figure(place, group, measure) else {
                        return [key, .text("[c]"), .text("[c]"), .text("[c]"), .text("\(texts[0]) : confidentiel.")]
                    }
                    return [
                        key, .percent(figure.estimate, decimals: 0), .percent(figure.low, decimals: 0),
                        .percent(figure.high, decimals: 0), .text("\(texts[0]) : \(Int(figure.estimate * 100)) %."),
                    ]
                }
            }
        }
    }

    static let data = SheetPlan(
        name: "Données d'ici", title: "Les lignes derrière les feuilles",
        content: [
            .table(
                TablePlan(
                    name: "donnees",
                    columns: [
                        TableColumn("Clé", .text), TableColumn("Estimation", .quantity),
                        TableColumn("Bas", .quantity), TableColumn("Haut", .quantity), TableColumn("Phrase", .text),
                    ], rows: rows(), filtering: .on))
        ])

    static let lists = SheetPlan(
        name: "Listes", title: "Les choix de l’explorateur",
        content: [
            .choiceLists(
                ChoiceListsPlan(
                    tableName: "listes", listHeader: "Liste", valueHeader: "Valeur",
                    lists: [
                        ChoiceList(name: "Territoires", values: places), ChoiceList(name: "Groupes", values: groups),
                        ChoiceList(name: "Mesures", values: measures),
                    ]))
        ])

    static func lookup(_ column: Int, _ showing: Cell) -> Cell {
        .formula(
            .lookup(
                table: "donnees", column: column, key: [0, 1, 2], separator: separator,
                otherwise: "pas \"demandé\""), showing: showing)
    }

    static let shown = (estimate: 0.3, low: 0.2, high: 0.38)

    static let explorerTable = TablePlan(
        name: "explorateur", columns: [TableColumn("Choix", .text), TableColumn("Valeur", .text)],
        rows: [
            [.text("Territoire"), .choice(selected: places[0], list: "Territoires")],
            [.text("Langue"), .choice(selected: groups[0], list: "Groupes")],
            [.text("Mesure"), .choice(selected: measures[0], list: "Mesures")],
            [.text("Estimation"), lookup(1, .percent(shown.estimate, decimals: 0))],
            [.text("Borne basse"), lookup(2, .percent(shown.estimate - 0.1, decimals: 0))],
            [.text("Borne haute"), lookup(3, .percent(shown.estimate + 0.08, decimals: 0))],
            [.text("En mots"), lookup(4, .text("Ensemble : 30 %."))],
        ])

    static let followed = DotChart(
        axis: .shares(title: "Part de parents satisfaits"),
        points: [
            ChartPoint(
                label: "Votre choix", valueText: "30 %", estimate: shown.estimate, low: shown.estimate - 0.1,
                high: shown.estimate + 0.08)
        ], reference: ChartReference(label: "Ensemble : 71 %", value: 0.71),
        follows: FollowedTable(table: "explorateur", rows: [FollowedRows(estimate: 3, low: 4, high: 5)]))

    static let explorer = SheetPlan(
        name: "Explorer", title: "Choisissez un territoire, une langue et une mesure",
        reading: ["Lecture : les trois premières cases sont des listes ; le reste suit."],
        content: [
            .table(explorerTable),
            .chart(
                ChartPlan(
                    title: "Le chiffre choisi", alternativeText: "Un point à 30 %.", drawing: .dots(followed))),
        ])

    static let likert = LikertChart(
        axisTitle: "Part des réponses",
        answers: ["Pas du tout satisfait", "Plutôt pas satisfait", "Plutôt satisfait", "Très satisfait"],
        rows: [
            LikertRow(label: "Français", valueText: "n = 1 204 ; +58", shares: [0.06, 0.15, 0.47, 0.32]),
            LikertRow(label: "Arabe", valueText: "n = 212 ; +12", shares: [0.14, 0.30, 0.38, 0.18]),
            LikertRow(label: "Turc", valueText: "n = 87 ; −6", shares: [0.21, 0.32, 0.40, 0.07]),
            LikertRow(label: "Langues d’Afrique subsaharienne", valueText: "n = 41 ; 0", shares: [0.0, 0.5, 0.5, 0.0]),
            LikertRow(label: "Autres langues", valueText: "n = 33 ; +94", shares: [0.0, 0.03, 0.04, 0.93]),
        ])

    static let bars = BarChart(
        axisTitle: "Nombre d’actions",
        bars: [
            ChartBar(label: "Terminées", valueText: "12", value: 12),
            ChartBar(label: "En cours", valueText: "23", value: 23),
            ChartBar(label: "Pas commencées", valueText: "4", value: 4),
            ChartBar(label: "Abandonnées", valueText: "0", value: 0),
        ])

    static let charts = SheetPlan(
        name: "Réponses", title: "Les parents turcophones sont les moins satisfaits",
        content: [
            .chart(
                ChartPlan(
                    title: "Satisfaction par langue", alternativeText: "Cinq barres.", drawing: .likert(likert))),
            .chart(
                ChartPlan(
                    title: "Où en est le plan", alternativeText: "Quatre barres.", drawing: .bars(bars))),
        ])

    static func wave(_ index: Int) -> WaveChart {
        let waves = (0..<4).map { wave -> WavePoint in
            let estimate = 0.42 + Double((wave * 3 + index * 5) % 7) * 0.07
            return WavePoint(
                label: "20\(22 + wave)", valueText: "\(Int(estimate * 100)) %", estimate: estimate,
                low: estimate - 0.07 - Double(index) * 0.01, high: min(1, estimate + 0.06),
                followsBreak: wave == 2 && index % 2 == 0)
        }
        return WaveChart(axis: .shares(title: "Part de parents satisfaits"), waves: waves, breakLabel: "rupture")
    }

    static let waves = SheetPlan(
        name: "Évolution", title: "Rien n’a changé depuis 2022",
        content: [
            .charts(
                (0..<5).map { index in
                    ChartPlan(
                        title: index == 3
                            ? "Satisfaction sur l’information reçue à propos des modes d’accueil"
                            : "Mesure \(index + 1)", alternativeText: "Quatre vagues.",
                        drawing: .waves(wave(index)))
                })
        ])
}
