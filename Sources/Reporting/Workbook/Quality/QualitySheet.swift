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
        let rows =
            records(figures) + people.map { row($0, $1, figures) } + outside(people, figures) + published(figures)
            + remarks(figures)
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
                        } + context.closedCells + (grave.isEmpty ? [] : context.remarksLanguage)),
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

    private typealias Figure = PublishedRepresentation.Figure

    /// Records read, and where they went: this wave, another, or none. With few responses nothing of it is said; where records
    /// would tell who came since an earlier publication, only the number of responses.
    private func records(_ figures: [Figure]) -> [[Cell]] {
        guard let records = WaveRecords(context) else {
            return [row(.themeRecords, .itemResponses, context.publication.responses, figures)]
        }
        return [
            row(.themeRecords, .itemRead, records.read, figures),
            row(.themeRecords, .itemResponses, records.responses, figures),
            row(.themeRecords, .itemOtherWaves, records.otherWaves, figures),
            row(.themeRecords, .itemLeftOut, records.leftOut, figures),
        ]
    }

    /// - Parameter count: nil for one that may not be told.
    private func row(_ theme: WordingKey, _ item: WordingKey, _ count: Int?, _ figures: [Figure]) -> [Cell] {
        [
            .text(context.wording.text(theme)), .text(context.wording.text(item)),
            count.map { .integer($0) } ?? .text(context.wording.text(.markConfidential)),
        ] + context.none(figures.count)
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

    /// Those who live in no unit of the level, so that its rows add up to the wave's responses; none where the level has all.
    private func outside(_ people: [(String, RespondentRow)], _ figures: [Figure]) -> [[Cell]] {
        let places = people.filter { $0.1.territory != .all }
        guard let theme = places.first?.0, let responses = context.publication.responses else { return [] }
        let counts = places.map { line -> Int? in
            guard case .shown(let count, _) = line.1.outcomes[.count] else { return nil }
            return Int(count)
        }
        let rest = counts.contains(nil) ? nil : responses - counts.compactMap(\.self).reduce(0, +)
        if rest == 0 { return [] }
        let isShown = rest.map { $0 >= context.publication.rules.threshold } ?? false
        return [
            [
                .text(theme), .text(context.wording.text(.outsideLevel)),
                rest.flatMap { isShown ? .integer($0) : nil } ?? .text(context.wording.text(.markConfidential)),
            ] + context.none(figures.count)
        ]
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
            (.columnWithheld, quality.withheld), (.columnAbsent, quality.absent), (.columnFigures, quality.declared),
        ]
        return items.filter { $0.1 > 0 }.map { row(.themeFigures, $0.0, $0.1, figures) }
    }

    private var grave: [QualityMaterial.Remark] {
        (context.quality?.remarks ?? []).filter { $0.severity != .note }
    }

    private func remarks(_ figures: [Figure]) -> [[Cell]] {
        return
            grave.sorted {
                ($0.severity.rank, -$0.count, $0.survey, $0.code) < ($1.severity.rank, -$1.count, $1.survey, $1.code)
            }
            .prefix(Self.mostRemarks)
            .map { remark in
                [
                    .text(context.wording.text(.themeRemarks)), .text(context.words(of: remark).meaning),
                    context.count(of: remark),
                ] + context.none(figures.count)
            }
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
