internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// Every dropped file and what became of it; how many records each holds is in its receipt only.
struct FilesSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let quality: QualityMaterial

    /// Nil where nobody tells what became of the files.
    init?(context: ReportContext, sheet: SheetDefinition) {
        guard let quality = context.quality, !quality.files.isEmpty else { return nil }
        self.context = context
        self.sheet = sheet
        self.quality = quality
    }

    var plan: SheetPlan {
        let rows = quality.files.map(row)
        let accepted = quality.files.count { $0.verdict == .accepted }
        return SheetPlan(
            name: context.text(sheet.name),
            title: context.wording.text(
                .filesTitle,
                [
                    "sheet": context.text(sheet.name), "accepted": context.number(accepted),
                    "total": context.number(quality.files.count),
                ]),
            reading: [context.wording.text(.filesReading)], source: context.wording.text(.filesSource),
            content: context.legend(for: rows) + [
                .paragraphs([Paragraph(context.wording.text(.filesNote), .note)]),
                .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows)),
            ])
    }

    private var columns: [TableColumn] {
        [
            WordingKey.columnFile, .columnSurvey, .columnExporter, .columnLabelLanguage, .columnVerdict,
        ].map(context.textColumn) + [context.quantityColumn(.columnRemarks)]
    }

    private func row(_ file: QualityMaterial.File) -> [Cell] {
        [
            .text(file.name), .text(context.surveyTitle(file.survey)), .text(exporter(file)),
            .text(file.labelLanguage.map(context.languageName) ?? context.mark(.notApplicable)),
            .text(verdict(file.verdict)), context.count(ofRemarks: file.remarks),
        ]
    }

    /// Programs bear their own names in every language.
    private func exporter(_ file: QualityMaterial.File) -> String {
        switch file.exporter {
        case .limeSurvey: "LimeSurvey"
        case .googleForms: "Google Forms"
        case .plain: context.wording.text(.exporterPlain)
        case nil: context.mark(.notApplicable)
        }
    }

    private func verdict(_ verdict: QualityMaterial.File.Verdict) -> String {
        switch verdict {
        case .accepted: context.wording.text(.verdictAccepted)
        case .replaced: context.wording.text(.verdictReplaced)
        case .rejected: context.wording.text(.verdictRejected)
        }
    }
}

extension ReportContext {
    /// A survey's title; of a table that people keep by hand, what such tables are called.
    func surveyTitle(_ id: String?) -> String {
        guard let id else { return mark(.notApplicable) }
        return quality?.surveys[id].map(text) ?? wording.text(.handKeptTables)
    }

    /// A language of labels as the survey names it.
    func languageName(_ code: String) -> String {
        answer(of: PublishedLanguage(basis: "questionnaire", code: code)).map { text($0.labels) } ?? code
    }
}
