internal import Definitions
internal import Disclosure
internal import Questionnaires
internal import Spreadsheets
internal import Territories
internal import TextFolding

/// Everything a sheet is made from.
struct ReportContext {
    let publication: Publication
    let definition: ReportDefinition
    let survey: Survey
    let territories: TerritorySet
    let wording: Wording
    let provenance: Provenance

    var language: String { wording.language }

    /// A text of a definition; French ones get the apostrophe of print.
    func text(_ text: LocalizedText) -> String {
        let found = text.text(in: language, fallback: survey.baseLanguage)
        return found.language == "fr" ? found.text.replacing("'", with: "’") : found.text
    }

    func measure(_ id: String) -> PublishedMeasure? { publication.measures.first { $0.measure.id == id } }

    func label(_ measure: PublishedMeasure) -> String { text(measure.measure.label) }

    func cell(
        of measure: PublishedMeasure, territory: PublishedTerritory = .all, language: PublishedLanguage = .all
    ) -> PublishedCell? {
        measure.cells.first { $0.territory == territory && $0.language == language && $0.group == .all }
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

    func sheetName(_ kind: SheetDefinition.Kind) -> String {
        definition.sheets.first { $0.kind == kind }.map { text($0.name) } ?? ""
    }

    /// A territory as a person names it.
    func name(of territory: PublishedTerritory) -> String {
        if territory == .all { return wording.text(.everybody) }
        if territory.code == PublishedTerritory.undetermined { return wording.text(.undetermined) }
        return language == "fr" ? territory.name.replacing("'", with: "’") : territory.name
    }

    /// A language as a person names it, from the survey's own list of languages.
    func name(of language: PublishedLanguage) -> String {
        if language == .all { return wording.text(.allLanguages) }
        let answers = survey.answerSets.first { $0.id == "language" }?.answers ?? []
        return answers.first { $0.code == language.code }.map { text($0.labels) } ?? wording.text(.undetermined)
    }

    /// Territories of a level that the measure has, by name; the undetermined one last.
    func territories(of level: String, in measure: PublishedMeasure) -> [PublishedTerritory] {
        let found = Set(measure.cells.filter { $0.language == .all }.map(\.territory)).filter { $0.level == level }
        func rank(_ territory: PublishedTerritory) -> (Int, String, String) {
            let isLast = territory.code == PublishedTerritory.undetermined
            return (isLast ? 1 : 0, TextFolding.key(territory.name), territory.code)
        }
        return found.sorted { rank($0) < rank($1) }
    }

    /// The noun phrase and the finding of a sentence, when the measure has them.
    func sentenceParts(_ measure: PublishedMeasure) -> (ofWhom: String, finding: String)? {
        guard let ofWhom = measure.measure.ofWhom, let finding = measure.measure.finding else { return nil }
        return (text(ofWhom), text(finding))
    }

    /// `Source : …` with the wave and the number of responses.
    var source: String {
        let responses =
            publication.responses.map(number)
            ?? wording.text(.valueFewResponses, ["threshold": "\(publication.rules.threshold)"])
        return wording.text(.source, ["wave": publication.wave, "responses": responses])
    }
}
