internal import Disclosure
internal import Spreadsheets

/// Plans and writes a report's workbook from a publication; it can see nothing that is withheld.
package struct ReportWorkbook: Sendable {
    private let context: ReportContext

    package init(_ material: ReportMaterial, definition: ReportDefinition, wording: Wording) {
        context = ReportContext(material, definition: definition, wording: wording)
    }

    /// The workbook as plain values.
    var plan: WorkbookPlan {
        let title = context.text(context.definition.title)
        return WorkbookPlan(
            properties: WorkbookProperties(
                title: title, subject: context.text(context.provenance.population),
                keywords: context.keywords,
                organisation: context.definition.organisation, createdAt: max(1, context.provenance.createdAt),
                language: context.language,
                // Rows of the data table are of this survey.
                custom: context.provenance.properties + [CustomProperty("Survey", context.publication.survey)]),
            footer: FooterWording(page: context.wording.text(.page), of: context.wording.text(.of)),
            sheets: sheets,
            direction: context.wording.direction)
    }

    /// In tab order. The table of contents is made last, for it tells the titles of the others; without a figure to draw
    /// there is no sheet of coordinates.
    private var sheets: [SheetPlan] {
        let data = DataRows(context)
        var planned = context.definition.sheets.enumerated().compactMap { position, definition in
            sheetPlan(definition, data).map { (position: position, definition: definition, plan: $0) }
        }
        if planned.allSatisfy({ $0.plan.charts.isEmpty }) { planned.removeAll { $0.definition.kind == .chartData } }
        for (position, definition) in context.definition.sheets.enumerated() where definition.kind == .contents {
            let others = planned.map { (definition: $0.definition, plan: $0.plan) }
            let contents = ContentsSheet(context: context, sheet: definition, others: others).plan
            let place = planned.firstIndex { $0.position > position } ?? planned.count
            planned.insert((position, definition, contents), at: place)
        }
        return planned.map(\.plan)
    }

    /// Nil for a sheet of the plan or of the partners that has nothing to show.
    private func sheetPlan(_ sheet: SheetDefinition, _ data: DataRows) -> SheetPlan? {
        switch sheet.kind {
        case .synthesis: SynthesisSheet(context: context, sheet: sheet).plan
        case .measures: MeasuresSheet(context: context, sheet: sheet).plan
        case .territories: TerritoriesSheet(context: context, sheet: sheet).plan
        case .gaps: GapsSheet(context: context, sheet: sheet).plan
        case .answers: AnswersSheet(context: context, sheet: sheet).plan
        case .changes: ChangesSheet(context: context, sheet: sheet).plan
        case .explorer: ExplorerSheet(context: context, sheet: sheet, data: data).plan
        case .data: DataSheet(context: context, sheet: sheet, data: data).plan
        case .lists: ListsSheet(context: context, sheet: sheet, data: data).plan
        case .method: MethodSheet(context: context, sheet: sheet).plan
        case .chartData: chartData(sheet)
        // Made of the others.
        case .contents: nil
        case .territory: TerritorySheet(context: context, sheet: sheet)?.plan
        case .cover: CoverSheet(context: context, sheet: sheet).plan
        case .quality: QualitySheet(context: context, sheet: sheet).plan
        case .files: FilesSheet(context: context, sheet: sheet)?.plan
        case .remarks: RemarksSheet(context: context, sheet: sheet)?.plan
        case .nonresponse: NonresponseSheet(context: context, sheet: sheet).plan
        case .representation: RepresentationSheet(context: context, sheet: sheet).plan
        case .reliability: ReliabilitySheet(context: context, sheet: sheet).plan
        case .plan, .planFigures, .partners, .studies, .participation, .opinions, .joined:
            context.progress.flatMap { sheetPlan(sheet, of: $0) }
        }
    }

    private func sheetPlan(_ sheet: SheetDefinition, of progress: PlanProgress) -> SheetPlan? {
        let material = progress.material
        return switch sheet.kind {
        case .plan: PlanSheet(context: context, sheet: sheet, progress: progress).plan
        case .planFigures: PlanFiguresSheet(context: context, sheet: sheet, progress: progress).plan
        case .partners: PartnersSheet(context: context, sheet: sheet, material: material).plan
        case .studies: StudiesSheet(context: context, sheet: sheet, material: material).plan
        case .participation: ParticipationSheet(context: context, sheet: sheet, material: material).plan
        case .opinions: OpinionsSheet(context: context, sheet: sheet, material: material).plan
        case .joined: JoinedSheet(context: context, sheet: sheet, progress: progress).plan
        default: nil
        }
    }

    /// - Throws: what keeps the file from being written whole.
    package func write(to path: String) throws(WorkbookFailure) {
        var theme = Theme.standard
        // Cells group thousands as sentences do, and as much stands before the percent sign.
        let percent = context.wording.text(.percent, ["number": ""])
        theme.numberMarks = .fixed(
            thousands: context.wording.text(.thousandsMark), beforePercent: String(percent.prefix { $0 != "%" }),
            beforeSign: String(context.wording.text(.minus).dropLast()),
            decimals: context.wording.text(.decimalMark) == "," ? .comma : .point)
        do {
            try plan.write(to: path, theme: theme)
        } catch {
            throw WorkbookFailure(error)
        }
    }

    private func chartData(_ sheet: SheetDefinition) -> SheetPlan {
        let wording = context.wording
        let headers = ChartDataHeaders(
            chart: wording.text(.chartDataChart), element: wording.text(.chartDataElement),
            series: wording.text(.chartDataSeries), x: wording.text(.chartDataX), y: wording.text(.chartDataY))
        let words = ChartDataWords(
            estimate: wording.text(.chartDataEstimate), interval: wording.text(.chartDataInterval),
            trend: wording.text(.chartDataTrend), reference: wording.text(.chartDataReference),
            breakMark: wording.text(.chartDataBreak), name: wording.text(.chartDataName),
            value: wording.text(.chartDataValue))
        return SheetPlan(
            name: context.text(sheet.name), title: wording.text(.chartDataTitle),
            reading: [wording.text(.chartDataReading)], source: context.source,
            content: [.chartData(ChartDataPlan(tableName: "donnees_graphique", headers: headers, words: words))])
    }
}
