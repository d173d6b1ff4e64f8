internal import Definitions
internal import Disclosure
internal import PartnerCounts
internal import Questionnaires
internal import Spreadsheets
internal import Territories

/// Which organisations were asked and which answered: all, by type, by territory.
struct ParticipationSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let material: PlanMaterial

    /// Nil when nobody was asked and nobody answered.
    var plan: SheetPlan? {
        guard let everybody = material.everybody else { return nil }
        let groups = (material.institutions?.participation ?? []).filter { group in
            // Types everywhere, and everybody in each territory.
            (group.type == nil || group.territory == .all) && (group.answered > 0 || group.asked ?? 0 > 0)
        }
        let rows = groups.map(row)
        guard !rows.isEmpty else { return nil }
        return SheetPlan(
            name: context.text(sheet.name), title: title(everybody),
            reading: [context.wording.text(.participationReading)], source: context.partnersSource(material),
            content: context.legend(for: rows) + [
                .paragraphs([Paragraph(context.wording.text(note(everybody)), .note)]),
                .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows)),
            ])
    }

    private func title(_ everybody: Participation) -> String {
        guard let asked = everybody.asked, let rate = everybody.rate else {
            return context.wording.text(
                .participationTitleAnswered, ["answered": context.number(everybody.answered)])
        }
        return context.wording.text(
            .participationTitle,
            [
                "answered": context.number(everybody.answered), "asked": context.number(asked),
                "percent": context.percentage(rate),
            ])
    }

    private func note(_ everybody: Participation) -> WordingKey {
        everybody.asked == nil ? .participationUnknown : .participationNote
    }

    private var columns: [TableColumn] {
        [
            context.textColumn(.columnTheme), context.textColumn(.columnGroup),
            context.quantityColumn(.columnAsked), context.quantityColumn(.columnAnswered),
            context.quantityColumn(.columnRate),
        ]
    }

    private func row(_ group: Participation) -> [Cell] {
        [
            .text(theme(of: group)),
            .text(
                group.type.map(name(ofType:))
                    ?? (group.territory == .all
                        ? context.wording.text(.allOrganisations) : context.name(of: group.territory))),
            group.asked.map { .integer($0) } ?? .text(context.mark(.notAsked)), .integer(group.answered),
            group.rate.map { .percent($0, decimals: 0) }
                ?? .text(context.mark(group.asked == nil ? .notAsked : .notApplicable)),
        ]
    }

    private func theme(of group: Participation) -> String {
        if group.type != nil { return context.wording.text(.themeType) }
        if group.territory == .all { return context.wording.text(.everybody) }
        return context.territories.levels.first { $0.id == group.territory.level }.map { context.text($0.title) }
            ?? group.territory.level
    }

    private func name(ofType code: String) -> String {
        for survey in material.organisationSurveys {
            let answer = survey.partnerTypeQuestion?.answerSet?.answers.first { $0.code == code }
            if let answer { return context.text(answer.labels) }
        }
        return code
    }
}

extension Participation {
    /// Nil where it is not known who was asked, or where more answered than are registered.
    fileprivate var rate: Double? {
        guard let asked, asked > 0, answered <= asked else { return nil }
        return Double(answered) / Double(asked)
    }
}
