internal import Definitions
internal import Disclosure
internal import Questionnaires
internal import Spreadsheets

/// How the answers to one question spread, by language of the questionnaire: a row a language, its shares from the most
/// negative to the most positive answer, and diverging bars of the rows that are shown whole.
struct AnswersSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let scale = scale
        let rows = languages(scale).map { row($0, scale) }
        let cells = rows.map(\.cells)
        var content = context.legend(for: cells)
        content += [.paragraphs([Paragraph(context.wording.text(.answersNote), .note)])]
        content += context.table(
            TablePlan(name: context.tableName(of: sheet), columns: columns(scale), rows: cells))
        content += chart(rows, scale).map { [.chart($0)] } ?? []
        return SheetPlan(
            name: context.text(sheet.name), title: title(rows), reading: [reading(rows, scale)],
            source: context.source, content: content)
    }

    /// One answer of the question with its share.
    private struct Step {
        let measure: PublishedMeasure
        let label: String
        let isPositive: Bool
    }

    private struct Row {
        let language: PublishedLanguage
        let name: String
        let cells: [Cell]
        /// Shares by step and the number of answers; nil where anything is withheld.
        let shown: (shares: [Double], net: Double, respondents: Int)?
    }

    /// The measures of the sheet that are each the share of one answer of the same scale, most negative first.
    private var scale: [Step] {
        let measures = sheet.measures.compactMap(context.measure)
        guard let reference = measures.compactMap(\.question).first,
            let set = context.survey.questions[reference].answerSet
        else { return [] }
        let steps = measures.compactMap { measure -> (index: Int, step: Step)? in
            guard measure.question == reference, let code = measure.measure.family?.code,
                let answer = set.answers.first(where: { $0.code == code })
            else { return nil }
            return (
                answer.index,
                Step(
                    measure: measure, label: context.text(answer.labels),
                    isPositive: set.positive.contains(answer.index))
            )
        }.sorted { $0.index < $1.index }.map(\.step)
        return steps.first?.isPositive == true ? steps.reversed() : steps
    }

    private func languages(_ scale: [Step]) -> [PublishedLanguage] {
        guard let measure = scale.first?.measure else { return [] }
        return measure.cells
            .filter {
                $0.territory == .all && $0.group == .all && !$0.holdsNobody
                    && ($0.language == .all || $0.language.basis == "questionnaire")
            }
            .map(\.language)
    }

    private func columns(_ scale: [Step]) -> [TableColumn] {
        [context.textColumn(.columnLanguage)] + scale.map { TableColumn($0.label, .quantity) } + [
            context.quantityColumn(.columnNet), context.quantityColumn(.columnRespondents),
            context.textColumn(.columnReliability),
        ]
    }

    private func row(_ language: PublishedLanguage, _ scale: [Step]) -> Row {
        let cells = scale.map { context.cell(of: $0.measure, language: language) }
        let figures = cells.compactMap { $0?.figure }
        let name = context.nameWithAutonym(of: language)
        guard figures.count == scale.count, let first = figures.first else {
            let hidden = cells.first { $0?.figure == nil }.flatMap { $0 }
            let mark = Cell.text(context.mark(hidden?.outcome ?? .notApplicable))
            return Row(
                language: language, name: name,
                cells: [.text(name)] + Array(repeating: mark, count: scale.count + 3), shown: nil)
        }
        let shares = figures.map(\.estimate)
        let net = zip(scale, shares).reduce(0) { $0 + ($1.0.isPositive ? $1.1 : -$1.1) }
        return Row(
            language: language, name: name,
            cells: [.text(name)] + shares.map { .percent($0, decimals: 0) } + [
                context.points(net), .integer(first.respondents), context.reliabilityCell(leastReliable(cells)),
            ], shown: (shares, net, first.respondents))
    }

    /// A row is as reliable as the least reliable of its shares.
    private func leastReliable(_ cells: [PublishedCell?]) -> PublishedCell? {
        let order = ["good", "caution", "poor"]
        return cells.compactMap { $0 }.max {
            (order.firstIndex(of: $0.figure?.reliability ?? "") ?? 0)
                < (order.firstIndex(of: $1.figure?.reliability ?? "") ?? 0)
        }
    }

    // MARK: - Words

    /// The lowest and the highest net, as a range: nothing here claims that their order is established.
    private func title(_ rows: [Row]) -> String {
        let name = context.text(sheet.name)
        let shown = rows.filter { $0.language != .all }
            .compactMap { row in row.shown.map { (net: $0.net, name: context.name(of: row.language)) } }
            .sorted { ($0.net, $0.name) < ($1.net, $1.name) }
        guard shown.count > 1, let lowest = shown.first, let highest = shown.last else { return name }
        return context.wording.text(
            .answersTitle,
            [
                "sheet": name, "low": context.points(lowest.net), "low_name": lowest.name,
                "high": context.points(highest.net), "high_name": highest.name,
            ])
    }

    private func reading(_ rows: [Row], _ scale: [Step]) -> String {
        guard let row = rows.first(where: { $0.shown != nil }), let shown = row.shown, let top = scale.last,
            let share = shown.shares.last
        else { return context.wording.text(.answersReadingPlain) }
        return context.wording.text(
            .answersReading,
            [
                "language": row.name, "percent": context.percentage(share), "answer": top.label,
                "n": context.number(shown.respondents), "points": context.points(shown.net),
            ])
    }

    private func chart(_ rows: [Row], _ scale: [Step]) -> ChartPlan? {
        let drawn = rows.filter { $0.shown != nil }.prefix(LikertChart.maximumRows)
        // Diverging bars need as many answers on either side.
        guard !drawn.isEmpty, scale.count(where: \.isPositive) * 2 == scale.count else { return nil }
        let title = context.wording.text(.answersChartTitle, ["sheet": context.text(sheet.name)])
        let figures = drawn.compactMap { row in
            row.shown.map { shown in
                let shares = zip(scale, shown.shares).map { "\($0.label) \(context.percentage($1))" }
                return "\(row.name)\(context.wording.text(.noteMark))\(context.wording.list(shares))."
            }
        }
        return ChartPlan(
            title: title,
            alternativeText: context.alternative(
                .answersAlternative, title: title, figures: figures, withheld: rows.count - drawn.count),
            drawing: .likert(
                LikertChart(
                    axisTitle: context.wording.text(
                        .answersAxis, ["answers": context.wording.list(scale.map(\.label))]),
                    answers: scale.map(\.label),
                    rows: drawn.compactMap { row in
                        row.shown.map { shown in
                            LikertRow(
                                label: context.shortened(row.name, to: LikertChart.longestName),
                                valueText: context.wording.text(
                                    .answersChartValue,
                                    [
                                        "n": context.number(shown.respondents), "points": context.points(shown.net),
                                    ]), shares: shown.shares)
                        }
                    })))
    }
}

extension PublishedMeasure {
    /// Index of the one question that it is a share of.
    fileprivate var question: Int? {
        measure.kind == .share && measure.questions.count == 1 ? measure.questions.first : nil
    }
}
