internal import Disclosure
internal import Spreadsheets
internal import Territories

/// How good the data are, on one page: what became of the responses, who answered, how many figures may be shown, and what
/// reading the files found.
struct QualitySheet {
    let context: ReportContext
    let sheet: SheetDefinition

    /// Kinds of remarks that the page has room for, the gravest and most frequent first.
    private static let mostRemarks = 4

    var plan: SheetPlan {
        let people = people
        let figures = context.respondentFigures(of: people.map(\.1)).filter { $0 != .count }
        let rows = records(figures) + people.map { row($0, $1, figures) } + published(figures) + remarks(figures)
        let columns =
            [WordingKey.columnTheme, .columnItem].map(context.textColumn) + [context.quantityColumn(.columnCount)]
            + figures.map(context.respondentColumn)
        return SheetPlan(
            name: context.text(sheet.name), title: title, reading: [context.wording.text(.qualityReading)],
            source: context.source,
            content: context.legend(for: rows)
                + [
                    .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows)),
                    .paragraphs(
                        [.qualityVolunteers, .qualityRecords].map {
                            Paragraph(context.wording.text($0), .note)
                        }),
                ])
    }

    private var title: String {
        let name = context.text(sheet.name)
        let total = FigureQuality(of: context.publication.measures)
        guard let responses = context.publication.responses else { return name }
        return context.wording.text(
            .qualityTitle,
            [
                "sheet": name, "responses": context.number(responses), "withheld": context.number(total.withheld),
                "total": context.number(total.declared),
            ])
    }

    // MARK: - Rows

    private func row(_ theme: WordingKey, _ item: String, _ count: Int, _ figures: [Figure]) -> [Cell] {
        [.text(context.wording.text(theme)), .text(item), .integer(count)] + context.none(figures.count)
    }

    private typealias Figure = PublishedRepresentation.Figure

    /// Of the wave what counts, over all waves what was left out and why. With few responses neither is said.
    private func records(_ figures: [Figure]) -> [[Cell]] {
        let account = context.provenance.accounting
        let wording = context.wording
        guard let responses = context.publication.responses else {
            return [
                [
                    .text(wording.text(.themeRecords)), .text(wording.text(.itemResponses)),
                    .text(wording.text(.markConfidential)),
                ] + context.none(figures.count)
            ]
        }
        let items: [(WordingKey, Int)] = [
            (.itemResponses, responses), (.itemRead, account.read),
            (.itemLeftOut, account.read - account.used),
        ]
        return items.map { row(.themeRecords, wording.text($0.0), $0.1, figures) }
    }

    /// By language of the questionnaire everywhere, and by unit of the first level: the rest is in a report of its own.
    private var people: [(String, RespondentRow)] {
        let all = RespondentRow.all(of: context.publication)
        let level = all.first { $0.territory != .all }?.territory.level
        let languages = all.filter {
            $0.territory == .all && $0.language.basis == "questionnaire"
                && $0.language.code != PublishedLanguage.all.code
        }.map { (context.theme(of: $0.language), $0) }
        let places = all.filter { $0.territory.level == level && $0.language == .all }
            .map { (context.levelTitle(of: $0.territory), $0) }
        return languages + places
    }

    private func row(_ theme: String, _ line: RespondentRow, _ figures: [Figure]) -> [Cell] {
        let item =
            line.language == .all ? context.name(of: line.territory) : context.nameWithAutonym(of: line.language)
        return [.text(theme), .text(item), context.respondentCell(line, .count)]
            + figures.map { context.respondentCell(line, $0) }
    }

    private func published(_ figures: [Figure]) -> [[Cell]] {
        let quality = FigureQuality(of: context.publication.measures)
        let items: [(WordingKey, Int)] = [
            (.columnGood, quality.good), (.columnCaution, quality.caution), (.columnPoor, quality.poor),
            (.columnWithheld, quality.withheld),
        ]
        return items.filter { $0.1 > 0 }.map { row(.themeFigures, context.wording.text($0.0), $0.1, figures) }
    }

    private func remarks(_ figures: [Figure]) -> [[Cell]] {
        let grave = (context.quality?.remarks ?? []).filter { $0.severity != .note }
        return
            grave.sorted {
                ($0.severity.rank, -$0.count, $0.survey, $0.code) < ($1.severity.rank, -$1.count, $1.survey, $1.code)
            }
            .prefix(Self.mostRemarks)
            .map { row(.themeRemarks, context.words(of: $0).meaning, $0.count, figures) }
    }
}

extension QualityMaterial.Remark.Severity {
    fileprivate var rank: Int {
        switch self {
        case .blocking: 0
        case .warning: 1
        case .note: 2
        }
    }
}
