internal import Definitions
internal import Disclosure
internal import Objects
internal import Spreadsheets

/// Every figure of every item, a row each, in the plan's order: what surveys tell, then what the register says.
struct PlanFiguresSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let progress: PlanProgress

    var plan: SheetPlan {
        let rows = progress.items.flatMap(rows)
        return SheetPlan(
            name: context.text(sheet.name),
            title: context.wording.text(
                .figuresTitle,
                [
                    "figures": context.number(rows.count), "items": context.number(progress.items.count),
                ]),
            reading: [context.wording.text(.figuresReading)], source: context.planSource(progress.material),
            content: context.legend(for: rows) + [
                .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows))
            ])
    }

    private var columns: [TableColumn] {
        [
            context.textColumn(.columnItemID), context.textColumn(.columnShown),
            context.quantityColumn(.columnFigure), context.quantityColumn(.columnLow),
            context.quantityColumn(.columnUpTo), context.quantityColumn(.columnRespondents),
            context.textColumn(.columnSource),
        ]
    }

    private func rows(of entry: ItemProgress) -> [[Cell]] {
        let id = Cell.text(entry.item.id)
        let figures = entry.figures.flatMap(context.merged).map { figures in
            [id, .text(context.label(of: figures))] + context.cells(of: figures[0])
                + [.text(context.source(of: figures[0]))]
        }
        return figures + register(entry).map { [id] + $0 }
    }

    /// What the register says: of items without figures or with an entry, and of each part.
    private func register(_ entry: ItemProgress) -> [[Cell]] {
        entry.state.parts.filter { $0.part != nil || $0.entry != nil || entry.item.shows.isEmpty }.map { state in
            let label = context.wording.text(.registerLabel)
            return [
                .text(
                    state.part.map {
                        context.wording.text(.labelScoped, ["label": label, "scope": context.text($0.title)])
                    } ?? label),
                .text(context.word(state.status)),
            ] + context.none(3) + [.text(source(of: state, entry.item))]
        }
    }

    /// Who says it and when, what was said before, and the pilot's own words; without an entry who is to tell.
    private func source(of state: ItemState.PartState, _ item: PlanItem) -> String {
        guard let entry = state.entry else {
            let none = context.wording.text(.sourceRegisterNone)
            guard let keeper = item.register?.keptBy else { return none }
            return [none, context.wording.text(.keptBy, ["keeper": context.text(keeper)])]
                .joined(separator: context.wording.text(.separator))
        }
        let before = state.former.map { former in
            context.wording.text(
                .stateFormer, ["state": context.word(state.formerStatus), "date": context.date(former.date)])
        }
        let own = context.wording.text(.sourceRegister, ["source": entry.source, "date": context.date(entry.date)])
        return [own, before, entry.note.isEmpty ? nil : entry.note].compactMap { $0 }
            .joined(separator: context.wording.text(.separator))
    }
}
