internal import Disclosure
internal import Spreadsheets

/// What reading the files found, in words: a line per kind of remark and survey.
struct RemarksSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let quality: QualityMaterial

    /// Nil where nobody tells what became of the files.
    init?(context: ReportContext, sheet: SheetDefinition) {
        guard let quality = context.quality else { return nil }
        self.context = context
        self.sheet = sheet
        self.quality = quality
    }

    var plan: SheetPlan {
        let rows = quality.remarks.map(row)
        let blocking = quality.remarks.count { $0.severity == .blocking }
        return SheetPlan(
            name: context.text(sheet.name),
            title: context.wording.text(
                .remarksTitle,
                [
                    "sheet": context.text(sheet.name), "kinds": context.number(rows.count),
                    "blocking": context.number(blocking),
                ]),
            reading: [context.wording.text(.remarksReading)], source: context.wording.text(.filesSource),
            content: rows.isEmpty
                ? [.paragraphs([Paragraph(context.wording.text(.remarksNone))])]
                : context.legend(for: rows)
                    + [.table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows))]
                    + (context.remarksLanguage.isEmpty ? [] : [.paragraphs(context.remarksLanguage)]))
    }

    private var columns: [TableColumn] {
        [
            WordingKey.columnSurvey, .columnSeverity, .columnMeaning, .columnRemedy,
        ].map(context.textColumn) + [.columnCount, .columnFiles].map(context.quantityColumn) + [
            context.textColumn(.columnCode)
        ]
    }

    private func row(_ remark: QualityMaterial.Remark) -> [Cell] {
        let words = context.words(of: remark)
        return [
            .text(context.surveyTitle(remark.survey)), .text(context.word(remark.severity)), .text(words.meaning),
            .text(words.remedy.isEmpty ? context.mark(.notApplicable) : words.remedy), context.count(of: remark),
            .integer(remark.files), .text(remark.code),
        ]
    }
}

extension ReportContext {
    /// How many there are; not where they are about few people, nor where it would tell of a group that other sheets withhold.
    func count(of remark: QualityMaterial.Remark) -> Cell {
        switch remark.subject {
        case .files: .integer(remark.count)
        case .responses: count(ofRemarks: remark.count)
        case .groups: .text(wording.text(.markConfidential))
        }
    }

    /// So many; of one to nine, by the usual threshold, not how many, nor where it is not told what became of the records: a few more
    /// than before would tell of those who came.
    func count(ofRemarks count: Int) -> Cell {
        count > 0 && (count < publication.rules.threshold || provenance.accounting == nil)
            ? .text(wording.text(.markConfidential)) : .integer(count)
    }

    /// In the workbook's language, or else in English, which readers of most languages find their way in.
    func words(of remark: QualityMaterial.Remark) -> QualityMaterial.Remark.Words {
        let words = remark.words[language] ?? remark.words[Self.commonLanguage]
        return QualityMaterial.Remark.Words(
            meaning: printed(words?.meaning ?? remark.code), remedy: printed(words?.remedy ?? ""))
    }

    /// Says in what language remarks are, where it is not the workbook's.
    var remarksLanguage: [Paragraph] {
        let isTranslated = (quality?.remarks ?? []).allSatisfy { $0.words[language] != nil }
        return isTranslated ? [] : [Paragraph(wording.text(.remarksLanguage), .note)]
    }

    private static let commonLanguage = "en"

    func word(_ severity: QualityMaterial.Remark.Severity) -> String {
        switch severity {
        case .blocking: wording.text(.severityBlocking)
        case .warning: wording.text(.severityWarning)
        case .note: wording.text(.severityNote)
        }
    }

    /// German as it is printed in Switzerland, as every other text of a workbook.
    private func printed(_ text: String) -> String {
        guard language == "de" else { return text }
        return text.replacing("ß", with: "ss").replacing("„", with: "«").replacing("“", with: "»")
    }
}
