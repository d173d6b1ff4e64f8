internal import Disclosure
internal import Objects
internal import Spreadsheets

/// Where every promise of the plan stands: a row for each figure, one at least for each item, none left out.
struct PlanSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let progress: PlanProgress

    var plan: SheetPlan {
        let rows = rows
        return SheetPlan(
            name: context.text(sheet.name), title: title, reading: [context.wording.text(.planReading)],
            source: context.wording.text(.planSource, ["plan": planName, "wave": progress.material.wave]),
            content: context.legend(for: rows) + [
                .paragraphs([Paragraph(context.wording.text(.planNote), .note)]),
                .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows)),
                .paragraphs(
                    [Paragraph(context.wording.text(.notes), .heading)] + notes.map { Paragraph($0, .note) }),
            ])
    }

    private var planName: String {
        let plan = progress.material.plan
        return "\(context.text(plan.title)), \(context.text(plan.organisation))"
    }

    private var title: String {
        func count(_ standing: ItemProgress.Standing) -> String {
            context.number(progress.items.count { $0.standing == standing })
        }
        return context.wording.text(
            .planTitle,
            [
                "items": context.number(progress.items.count), "measured": count(.measured),
                "partly": count(.partlyMeasured), "stated": count(.stated), "unknown": count(.unknown),
            ])
    }

    /// How figures are to be read, fiche by fiche.
    private var notes: [String] {
        progress.items.compactMap { entry in
            entry.item.note.map { "\(entry.item.id)\(context.wording.text(.noteMark))\(context.text($0))" }
        }
    }

    // MARK: - Table

    private var columns: [TableColumn] {
        func text(_ key: WordingKey) -> TableColumn { TableColumn(context.wording.text(key), .text) }
        func quantity(_ key: WordingKey) -> TableColumn { TableColumn(context.wording.text(key), .quantity) }
        return [
            text(.columnFiche), text(.columnAction), text(.columnPilot), text(.columnDeadline), text(.columnState),
            text(.columnIndicator), quantity(.columnFigure), quantity(.columnLow), quantity(.columnUpTo),
            quantity(.columnRespondents), quantity(.columnFormer), text(.columnTarget), text(.columnSource),
            text(.columnDecision),
        ]
    }

    private var rows: [[Cell]] {
        var rows: [[Cell]] = []
        var former: ItemProgress?
        for entry in progress.items {
            let sameFiche = former?.fiche.id == entry.fiche.id
            let repeats = (
                pilot: sameFiche, deadline: sameFiche && former.map(deadline) == deadline(entry)
            )
            for (index, line) in lines(of: entry).enumerated() {
                let isFirst = index == 0
                rows.append(
                    [
                        .text(entry.fiche.id), .text(isFirst ? action(entry) : entry.item.id),
                        .text(isFirst && !repeats.pilot ? pilot(entry) : ditto),
                        .text(isFirst && !repeats.deadline ? deadline(entry) : ditto),
                        .text(isFirst ? context.state(of: entry) : ditto), .text(line.label),
                    ] + line.cells + [
                        isFirst ? before(entry) : line.former,
                        .text(isFirst ? target(entry) : ditto), .text(line.source),
                        .text(context.wording.text(.decisionSpace)),
                    ])
            }
            former = entry
        }
        return rows
    }

    private var ditto: String { context.wording.text(.ditto) }

    private func action(_ entry: ItemProgress) -> String {
        "\(entry.item.id)\(context.wording.text(.noteMark))\(context.text(entry.item.text))"
    }

    private func pilot(_ entry: ItemProgress) -> String {
        guard !entry.fiche.pilots.isEmpty else { return context.wording.text(.notStated) }
        let pilots = entry.fiche.pilots.map(context.text).joined(separator: ", ")
        guard !entry.fiche.partners.isEmpty else { return pilots }
        return context.wording.text(
            .pilotWith,
            ["pilots": pilots, "partners": entry.fiche.partners.map(context.text).joined(separator: ", ")])
    }

    private func deadline(_ entry: ItemProgress) -> String {
        (entry.item.deadline ?? entry.fiche.deadline).map(context.text) ?? context.wording.text(.notStated)
    }

    // MARK: - Lines

    /// What a row says of one figure, or of several of which nothing may be said for the same reason.
    private struct Line {
        let label: String
        /// Value, low, high, answers.
        let cells: [Cell]
        let former: Cell
        let source: String
    }

    private func lines(of entry: ItemProgress) -> [Line] {
        let figures = entry.figures.flatMap { context.merged($0) }.map { figures in
            Line(
                label: context.label(of: figures), cells: context.cells(of: figures[0]),
                former: .text(context.mark(.notApplicable)), source: context.source(of: figures[0]))
        }
        let parts = entry.state.parts.compactMap { state in state.part.map { line(of: $0, state) } }
        let lines = parts + figures
        guard let first = lines.first else { return [registerLine(entry)] }
        // The first row of an item also says who keeps its register.
        guard let entry = entry.state.parts[0].entry, parts.isEmpty else { return lines }
        let source = first.source + context.wording.text(.separator) + registerSource(entry)
        return [Line(label: first.label, cells: first.cells, former: first.former, source: source)]
            + lines.dropFirst()
    }

    private func line(of part: PlanItem.RegisterEntry.Part, _ state: ItemState.PartState) -> Line {
        let status = context.word(state.status)
        let word = state.entry.map { "\(status) (\($0.date))" } ?? status
        return Line(
            label: context.text(part.title), cells: [.text(word)] + none,
            former: .text(
                state.former.map { "\(context.word(state.formerStatus)) (\($0.date))" }
                    ?? context.mark(.notApplicable)),
            source: state.entry.map(registerSource) ?? context.wording.text(.sourceRegisterNone))
    }

    /// Of an item that the register alone follows.
    private func registerLine(_ entry: ItemProgress) -> Line {
        let state = entry.state.parts[0]
        return Line(
            label: context.wording.text(.registerLabel), cells: [.text(context.word(state.status))] + none,
            former: .text(context.mark(.notApplicable)),
            source: state.entry.map(registerSource) ?? context.wording.text(.sourceRegisterNone))
    }

    private var none: [Cell] { Array(repeating: .text(context.mark(.notApplicable)), count: 3) }

    private func registerSource(_ entry: RegisterEntry) -> String {
        context.wording.text(.sourceRegister, ["source": entry.source])
    }

    // MARK: - Before and after

    /// The headline in the wave before; of an item without one its former status.
    private func before(_ entry: ItemProgress) -> Cell {
        if let headline = entry.headline, context.isBroken(headline, in: progress.material) {
            return .text(context.wording.text(.markBreak))
        }
        if let former = entry.former { return context.cells(of: former)[0] }
        let state = entry.state.parts[0]
        if entry.item.shows.isEmpty, let former = state.former {
            return .text("\(context.word(state.formerStatus)) (\(former.date))")
        }
        return .text(context.mark(.notApplicable))
    }

    /// « Cible : non fixée » where the plan fixes none: nobody invents one.
    private func target(_ entry: ItemProgress) -> String {
        let item = entry.item
        var parts: [String] = []
        if let target = item.target {
            let value = target.value.map { "\(context.decimal($0)) \(context.text(item.unit))" }
            let words = [value, target.due].compactMap { $0 }.joined(separator: ", ")
            parts.append(context.wording.text(.targetSet, ["target": words, "source": context.text(target.source)]))
        } else {
            parts.append(context.wording.text(.targetNone))
        }
        if let baseline = item.baseline {
            parts.append(
                context.wording.text(
                    .baseline,
                    [
                        "value": "\(context.decimal(baseline.value)) \(context.text(item.unit))",
                        "period": baseline.period,
                    ]))
        }
        parts.append(context.wording.text(item.direction.wording))
        return parts.joined(separator: context.wording.text(.separator))
    }
}

extension PlanItem.Direction {
    fileprivate var wording: WordingKey {
        switch self {
        case .up: .directionUp
        case .down: .directionDown
        case .done: .directionDone
        case .gapToZero: .directionGap
        }
    }
}
