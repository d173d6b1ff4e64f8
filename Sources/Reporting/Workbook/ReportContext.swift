internal import Definitions
internal import Disclosure
internal import Questionnaires
internal import Spreadsheets
internal import Territories
internal import TextFolding

/// Everything a sheet is made from.
struct ReportContext: Sendable {
    let publication: Publication
    /// Publications of the same survey, earliest first.
    let earlier: [Publication]
    let definition: ReportDefinition
    let survey: Survey
    let territories: TerritorySet
    let wording: Wording
    let provenance: Provenance
    /// What the sheets of the plan and of the partners are made from; nil without a plan.
    let plan: PlanMaterial?
    /// What the plan's items amount to; nil without a plan, or where no sheet tells it.
    let progress: PlanProgress?
    /// What became of the dropped files; nil where nobody tells it.
    let quality: QualityMaterial?
    /// The one territory that the workbook is about; nil: the whole.
    let territory: PublishedTerritory?

    init(_ material: ReportMaterial, definition: ReportDefinition, wording: Wording) {
        publication = material.publication
        earlier = material.earlier
        self.definition = definition
        survey = material.survey
        territories = material.territories
        self.wording = wording
        provenance = material.provenance
        plan = material.plan
        progress = definition.tellsPlan ? material.plan.map(PlanProgress.init) : nil
        quality = material.quality
        territory = material.territory
    }

    var language: String { wording.language }

    /// A text of a definition in the typography of the workbooks.
    func text(_ text: LocalizedText) -> String {
        let found = text.text(in: language, fallback: survey.baseLanguage)
        return Typography.printed(found.text, in: found.language)
    }

    var keywords: [String] {
        text(definition.keywords).split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    }

    func measure(_ id: String) -> PublishedMeasure? { publication.measures.first { $0.measure.id == id } }

    func label(_ measure: PublishedMeasure) -> String { text(measure.measure.label) }

    func cell(
        of measure: PublishedMeasure, territory: PublishedTerritory = .all, language: PublishedLanguage = .all,
        group: PublishedGroup = .all
    ) -> PublishedCell? {
        measure.cells.first { $0.territory == territory && $0.language == language && $0.group == group }
    }

    /// A table, or a sentence where no table of the pipeline declares any of its figures.
    func table(_ table: TablePlan) -> [SheetBlock] {
        table.rows.isEmpty ? [.paragraphs([Paragraph(wording.text(.tableNone), .note)])] : [.table(table)]
    }

    /// The figure for everybody.
    func total(_ id: String) -> (measure: PublishedMeasure, figure: PublishedFigure)? {
        guard let measure = measure(id), let figure = cell(of: measure)?.figure else { return nil }
        return (measure, figure)
    }

    /// The name of a sheet's table in the file: the same in every language.
    func tableName(of sheet: SheetDefinition) -> String {
        let name = TextFolding.key(sheet.name.text(in: "fr", fallback: "fr").text)
            .split(separator: " ").joined(separator: "_")
        // Excel takes a few letters with digits for the address of a cell.
        return name.contains(where: \.isNumber) ? "feuille_" + name : name
    }

    /// Whether the report has a sheet for the coordinates of charts, without which none is drawn.
    var drawsCharts: Bool { definition.sheets.contains { $0.kind == .chartData } }

    /// Whether one of the measures is a score and no share.
    func showsScores(_ ids: [String]) -> Bool { ids.contains { measure($0)?.measure.kind == .index } }

    func sheetName(_ kind: SheetDefinition.Kind) -> String {
        definition.sheets.first { $0.kind == kind }.map { text($0.name) } ?? ""
    }

    /// A territory as a person names it, in the workbook's language where it has a name there.
    func name(of territory: PublishedTerritory) -> String {
        if territory == .all { return wording.text(.everybody) }
        if territory.code == PublishedTerritory.undetermined { return wording.text(.undetermined) }
        let units = territories.levels.first { $0.id == territory.level }?.units ?? []
        return units.first { $0.code == territory.code }.map { text($0.title) } ?? territory.name
    }

    /// A language as a person names it, from the survey's own list of languages.
    func name(of language: PublishedLanguage) -> String {
        if language == .all { return wording.text(.allLanguages) }
        return answer(of: language).map { text($0.labels) } ?? wording.text(.undetermined)
    }

    /// The same with its own name, as those who speak it know it: « Arabe (العربية) ».
    func nameWithAutonym(of language: PublishedLanguage) -> String {
        let name = name(of: language)
        guard let autonym = answer(of: language)?.autonym, autonym != name, autonym.contains(where: \.isLetter)
        else { return name }
        return "\(name) (\(autonym))"
    }

    func answer(of language: PublishedLanguage) -> Answer? {
        survey.answerSets.first { $0.id == "language" }?.answers.first { $0.code == language.code }
    }

    /// A category of a grouping as the survey names it.
    func name(ofCategory code: String, in grouping: String) -> String {
        let category = survey.grouping(id: grouping)?.categories.first { $0.code == code }
        return category.map { text($0.label) } ?? wording.text(.undetermined)
    }

    /// Territories of a level that the measure has, by name; the undetermined one last.
    func territories(of level: String, in measure: PublishedMeasure) -> [PublishedTerritory] {
        let found = Set(measure.cells.filter { $0.language == .all }.map(\.territory)).filter { $0.level == level }
        func rank(_ territory: PublishedTerritory) -> (Int, String, String) {
            let isLast = territory.code == PublishedTerritory.undetermined
            return (isLast ? 1 : 0, TextFolding.key(name(of: territory)), territory.code)
        }
        return found.sorted { rank($0) < rank($1) }
    }

    /// The noun phrase and the finding of a sentence, when the measure has them.
    func sentenceParts(_ measure: PublishedMeasure) -> SentenceParts? {
        guard let ofWhom = measure.measure.ofWhom, let finding = measure.measure.finding else { return nil }
        return SentenceParts(ofWhom: text(ofWhom), finding: text(finding))
    }

    /// `Source : …` with the wave and the number of responses.
    var source: String {
        let responses =
            publication.responses.map(number)
            ?? wording.text(.valueFewResponses, ["threshold": "\(publication.rules.threshold)"])
        return wording.text(.source, ["wave": publication.wave, "responses": responses])
    }
}
