internal import Definitions
internal import PartnerCounts
internal import Questionnaires
internal import Spreadsheets

/// How far studies are: what each question amounts to, then every state that is told of each study, and by whom.
struct StudiesSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let material: PlanMaterial

    /// Nil when no question asks for studies, or nobody answered.
    var plan: SheetPlan? {
        let studies = material.institutions?.studies ?? []
        guard !studies.isEmpty else { return nil }
        let rows = studies.flatMap(rows)
        return SheetPlan(
            name: context.text(sheet.name), title: title(studies), reading: [context.wording.text(.studiesReading)],
            source: context.partnersSource(material),
            content: context.legend(for: rows) + [
                .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows))
            ])
    }

    private func title(_ studies: [StudyFigure]) -> String {
        context.wording.text(
            .studiesTitle,
            [
                "studies": context.number(studies.count),
                "done": context.number(studies.count { $0.status == ProgressStatus.done.rawValue }),
                "contradicted": context.number(studies.count(where: \.isContradicted)),
            ])
    }

    private var columns: [TableColumn] {
        [
            context.textColumn(.columnQuestion), context.textColumn(.columnStudy), context.textColumn(.columnState),
            context.quantityColumn(.columnOrganisations), context.textColumn(.columnTellers),
        ]
    }

    private func rows(_ study: StudyFigure) -> [[Cell]] {
        let survey = material.organisationSurveys.first { $0.question(id: study.question) != nil }
        let question = Cell.text(
            survey?.question(id: study.question).map { context.text($0.text) } ?? study.question)
        let states = context.states(of: study)
        let told: WordingKey =
            study.isContradicted ? .studyContradicted : (states.isEmpty ? .studyUntitled : .studyDetail)
        let whole: [Cell] = [
            question, .text(context.wording.text(.studyAll)), .text(context.word(of: study)),
            .integer(study.respondents), .text(context.wording.text(told)),
        ]
        return [whole]
            + states.map { state in
                [
                    question, .text(state.title ?? context.wording.text(.studyWithoutTitle)), .text(state.word),
                    .integer(state.partners.count), .text(context.wording.list(state.partners)),
                ]
            }
    }
}
