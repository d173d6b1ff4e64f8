internal import Disclosure
internal import Spreadsheets
internal import Territories

/// Who answered, by territory and language: responses, the respondents' mix beside a reference mix, response rates.
struct RepresentationSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let lines = RespondentRow.all(of: context.publication).filter(isListed)
        let figures = context.respondentFigures(of: lines)
        let rows = lines.map { row($0, figures) }
        let columns =
            [WordingKey.columnTerritory, .columnLevel, .columnTheme, .columnLanguage].map(context.textColumn)
            + figures.map(context.respondentColumn)
        return SheetPlan(
            name: context.text(sheet.name), title: title, reading: [context.wording.text(.representationReading)],
            source: context.source,
            content: context.legend(for: rows)
                + context.table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows))
                + [.paragraphs([Paragraph(context.wording.text(.representationNote), .note)])])
    }

    /// Of the many languages in one territory only those that may be told; results.csv holds the rest. What families speak
    /// at home is told of everybody only.
    private func isListed(_ row: RespondentRow) -> Bool {
        if row.territory == .all || row.language == .all { return true }
        return row.language.basis == "questionnaire" && row.outcomes[.count] != .confidential
    }

    private var title: String {
        let name = context.text(sheet.name)
        guard let responses = context.publication.responses else { return name }
        return context.wording.text(
            .representationTitle, ["sheet": name, "responses": context.number(responses)])
    }

    private func row(_ line: RespondentRow, _ figures: [PublishedRepresentation.Figure]) -> [Cell] {
        [
            .text(context.name(of: line.territory)), .text(context.levelTitle(of: line.territory)),
            .text(context.theme(of: line.language)), .text(context.nameOfGroup(line.language)),
        ] + figures.map { context.respondentCell(line, $0) }
    }
}

extension ReportContext {
    /// What one territory of the level is called.
    func levelTitle(of territory: PublishedTerritory) -> String {
        territories.levels.first { $0.id == territory.level }.map { text($0.title) } ?? wording.text(.everywhere)
    }

    /// A language, or all that were named on its basis.
    func nameOfGroup(_ language: PublishedLanguage) -> String {
        language.code == PublishedLanguage.all.code ? wording.text(.allLanguages) : nameWithAutonym(of: language)
    }
}
