internal import Definitions
internal import Disclosure
internal import Objects
internal import Spreadsheets

/// Where every promise of the plan stands: exactly one row for each item, none left out, with its headline figure. What
/// holds for a whole fiche, and how figures are to be read, stands below the table.
struct PlanSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let progress: PlanProgress

    var plan: SheetPlan {
        let rows = progress.items.map(row)
        return SheetPlan(
            name: context.text(sheet.name), title: title, reading: reading,
            source: context.planSource(progress.material),
            content: context.legend(for: rows) + [
                .paragraphs([Paragraph(context.wording.text(.planNote), .note)]),
                .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows)),
                .paragraphs(
                    [Paragraph(context.wording.text(.fiches), .heading)] + fiches.map { Paragraph($0, .note) }),
            ]
                + (notes.isEmpty
                    ? []
                    : [
                        .paragraphs(
                            [Paragraph(context.wording.text(.notes), .heading)] + notes.map { Paragraph($0, .note) })
                    ]))
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

    private var reading: [String] {
        let elsewhere = context.sheetName(.planFigures)
        return [context.wording.text(.planReading)]
            + (elsewhere.isEmpty ? [] : [context.wording.text(.planElsewhere, ["sheet": elsewhere])])
    }

    // MARK: - Table

    private var columns: [TableColumn] {
        [
            context.textColumn(.columnAction), context.textColumn(.columnPilot), context.textColumn(.columnState),
            context.textColumn(.columnIndicator), context.quantityColumn(.columnFigure),
            context.quantityColumn(.columnLow), context.quantityColumn(.columnUpTo),
            context.quantityColumn(.columnRespondents), context.quantityColumn(.columnFormer),
            context.textColumn(.columnTarget), context.textColumn(.columnDecision),
        ]
    }

    private func row(_ entry: ItemProgress) -> [Cell] {
        let headline = entry.headline
        return [
            .text(action(entry)), .text(pilots(entry.fiche)), .text(context.state(of: entry)),
            .text(headline.map(context.label) ?? context.wording.text(.registerLabel)),
        ] + (headline.map(context.cells) ?? [.text(context.word(entry.status))] + context.none(3)) + [
            before(entry), .text(target(entry)), .text(context.wording.text(.decisionSpace)),
        ]
    }

    /// The item's id and text; its own deadline, where it differs from the fiche's.
    private func action(_ entry: ItemProgress) -> String {
        let action = "\(entry.item.id)\(context.wording.text(.noteMark))\(context.text(entry.item.text))"
        guard let deadline = entry.item.deadline else { return action }
        return context.wording.text(.actionDeadline, ["action": action, "deadline": context.text(deadline)])
    }

    private func pilots(_ fiche: Plan.Fiche) -> String {
        guard !fiche.pilots.isEmpty else { return context.wording.text(.notStated) }
        return context.wording.list(fiche.pilots.map(context.text))
    }

    /// The headline in the wave before; of an item without one its former status.
    private func before(_ entry: ItemProgress) -> Cell {
        if let headline = entry.headline, context.isBroken(headline, in: progress.material) {
            return .text(context.wording.text(.markBreak))
        }
        if let former = entry.former { return context.cells(of: former)[0] }
        let state = entry.state.parts[0]
        if entry.item.shows.isEmpty, state.former != nil { return .text(context.word(state.formerStatus)) }
        return .text(context.mark(.notApplicable))
    }

    /// « Cible : non fixée » where the plan fixes none: nobody invents one.
    private func target(_ entry: ItemProgress) -> String {
        let item = entry.item
        var parts: [String] = []
        if let target = item.target {
            let value = target.value.map { "\(context.decimal($0)) \(context.text(item.unit))" }
            let words = context.wording.list([value, target.due].compactMap { $0 })
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

    // MARK: - Below the table

    /// What the plan says of each fiche, a line each.
    private var fiches: [String] {
        progress.material.plan.fiches.map { fiche in
            let lines: [String?] = [
                "\(fiche.id)\(context.wording.text(.noteMark))\(context.text(fiche.title))",
                fiche.axis.map { context.wording.text(.ficheAxis, ["axis": context.text($0)]) },
                fiche.objective.map { context.wording.text(.ficheObjective, ["objective": context.text($0)]) },
                context.wording.text(.fichePilots, ["pilots": pilotsWithPartners(fiche)]),
                context.wording.text(
                    .ficheDeadline,
                    ["deadline": fiche.deadline.map(context.text) ?? context.wording.text(.notStated)]),
            ]
            return lines.compactMap { $0 }.joined(separator: "\n")
        }
    }

    private func pilotsWithPartners(_ fiche: Plan.Fiche) -> String {
        guard !fiche.partners.isEmpty else { return pilots(fiche) }
        return context.wording.text(
            .pilotWith,
            [
                "pilots": pilots(fiche),
                "partners": context.wording.list(fiche.partners.map(context.text)),
            ])
    }

    /// How figures are to be read, item by item.
    private var notes: [String] {
        progress.items.compactMap { entry in
            entry.item.note.map { "\(entry.item.id)\(context.wording.text(.noteMark))\(context.text($0))" }
        }
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
