internal import Definitions
internal import Disclosure
internal import PartnerCounts
internal import Questionnaires
internal import Spreadsheets

/// What families say and what partners offer, both sides in one row, each with its own answers.
struct JoinedSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let progress: PlanProgress

    /// Nil when the plan joins nothing, or when one side said nothing in this wave.
    var plan: SheetPlan? {
        guard progress.joined.contains(where: \.isTold) else { return nil }
        let rows = lines.map { $0.families.cells + $0.partners.cells }
        return SheetPlan(
            name: context.text(sheet.name), title: title, reading: [context.wording.text(.joinedReading)],
            source: context.wording.text(.joinedSource, ["wave": progress.material.wave]),
            content: context.legend(for: rows) + [
                .paragraphs([Paragraph(context.wording.text(.joinedNote), .note)]),
                .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows)),
            ])
    }

    /// What families ask for and no partner has, where there is such a thing.
    private var title: String {
        for figure in progress.joined {
            guard case .codes(let codes) = figure.value, !codes.missing.isEmpty, let other = figure.other?.label
            else { continue }
            return context.wording.text(
                .joinedTitleMissing, ["names": context.names(of: codes), "label": context.text(other)])
        }
        return context.wording.text(.joinedTitle, ["sheet": context.text(sheet.name)])
    }

    private var columns: [TableColumn] {
        [
            context.textColumn(.columnFamiliesSubject), context.quantityColumn(.columnFamiliesFigure),
            context.quantityColumn(.columnFamiliesLow), context.quantityColumn(.columnFamiliesHigh),
            context.quantityColumn(.columnFamiliesRespondents), context.textColumn(.columnPartnersSubject),
            context.quantityColumn(.columnPartnersFigure), context.quantityColumn(.columnPartnersLow),
            context.quantityColumn(.columnPartnersHigh), context.quantityColumn(.columnPartnersRespondents),
        ]
    }

    // MARK: - Rows

    /// What one side says: its words, value, low, high and answers.
    private struct Side {
        let label: String
        let figures: [Cell]

        var cells: [Cell] { [.text(label)] + figures }
    }

    private struct Line {
        let families: Side
        let partners: Side
    }

    private var lines: [Line] {
        var lines: [Line] = []
        var pending: PlanFigure?
        for figure in figures {
            switch figure.other?.relation {
            case .beside:
                // Both sides of a pair follow each other.
                guard let first = pending else {
                    pending = figure
                    continue
                }
                pending = nil
                lines.append(beside(first, figure))
            case .coveredBy: lines.append(covered(figure))
            case .uncoveredBy: lines.append(uncovered(figure))
            case .perHundred: lines.append(perHundred(figure))
            case .gap, .extremes, .minus, nil: lines.append(alone(figure))
            }
        }
        return lines + unnamed
    }

    /// The plan's, without a row for each territory of a ratio of which nothing is known anywhere.
    private var figures: [PlanFigure] {
        let known = Set(progress.joined.filter { $0.other?.relation == .perHundred && $0.isTold }.map(\.id))
        return progress.joined.filter { figure in
            figure.other?.relation != .perHundred || known.contains(figure.id) || figure.scope.territory == .all
        }
    }

    private func beside(_ first: PlanFigure, _ second: PlanFigure) -> Line {
        let sides = [first, second].map { Side(label: context.label(of: $0), figures: context.cells(of: $0)) }
        return isOrganisations(first) && !isOrganisations(second)
            ? Line(families: sides[1], partners: sides[0]) : Line(families: sides[0], partners: sides[1])
    }

    private func isOrganisations(_ figure: PlanFigure) -> Bool {
        progress.material.surveys[figure.side ?? figure.survey]?.unit == .organisation
    }

    /// A share that lies between two bounds has no value of its own.
    private func covered(_ figure: PlanFigure) -> Line {
        var cells = context.cells(of: figure)
        if figure.quantity?.high != nil { cells = context.none(1) + [cells[0], cells[2], cells[3]] }
        return Line(
            families: Side(
                label: scoped(context.wording.text(.joinedCovered, ["label": context.text(figure.label)]), figure),
                figures: cells),
            partners: otherSide(figure))
    }

    private func uncovered(_ figure: PlanFigure) -> Line {
        var label = context.wording.text(.joinedUncovered, ["label": context.text(figure.label)])
        if case .codes(let codes) = figure.value, !codes.missing.isEmpty {
            label += context.wording.text(.noteMark) + context.names(of: codes)
        }
        return Line(
            families: Side(label: scoped(label, figure), figures: context.cells(of: figure)),
            partners: otherSide(figure))
    }

    /// The other side's words and answers; what it says is in the first side's figure.
    private func otherSide(_ figure: PlanFigure) -> Side {
        Side(
            label: figure.other?.label.map(context.text) ?? context.mark(.notApplicable),
            figures: context.none(3) + [
                figure.other?.respondents.map { .integer($0) } ?? .text(context.mark(.notAsked))
            ])
    }

    private func perHundred(_ figure: PlanFigure) -> Line {
        let children = figure.other?.respondents
        return Line(
            families: Side(
                label: scoped(context.wording.text(.joinedChildren), figure),
                figures: [children.map { .integer($0) } ?? .text(context.mark(.notAsked))] + context.none(3)),
            partners: Side(
                label: context.wording.text(.labelPerHundred, ["label": context.text(figure.label)]),
                figures: context.cells(of: figure)))
    }

    private func alone(_ figure: PlanFigure) -> Line {
        let side = Side(label: context.label(of: figure), figures: context.cells(of: figure))
        let other = Side(label: context.mark(.notApplicable), figures: context.none(4))
        return isOrganisations(figure) ? Line(families: other, partners: side) : Line(families: side, partners: other)
    }

    /// Places that no answering organisation says it serves, everywhere and in each area of the plan.
    private var unnamed: [Line] {
        progress.material.organisationSurveys.flatMap { survey in
            survey.counts.filter(\.countsUnnamedPlaces).flatMap { definition -> [Line] in
                (progress.material.institutions?.counts ?? []).filter {
                    $0.count == definition.id && $0.territory == .all && $0.estimate != nil
                }.map { count in
                    let figure = PlanFigure(
                        survey: survey.id, id: definition.id, label: definition.label,
                        scope: PlanFigure.Scope(area: count.area.flatMap(progress.material.plan.settings.area)),
                        value: PlanFigure.Value(count, of: definition))
                    return Line(
                        families: Side(
                            label: scoped(context.wording.text(.joinedUnnamed), figure), figures: context.none(4)),
                        partners: Side(label: context.text(definition.label), figures: context.cells(of: figure)))
                }
            }
        }
    }

    private func scoped(_ label: String, _ figure: PlanFigure) -> String {
        let territory = figure.scope.territory
        let scope = [
            figure.scope.area.map { context.text($0.title) }, territory == .all ? nil : context.name(of: territory),
        ].compactMap { $0 }
        guard !scope.isEmpty else { return label }
        return context.wording.text(.labelScoped, ["label": label, "scope": context.wording.list(scope)])
    }
}

extension CountDefinition {
    fileprivate var countsUnnamedPlaces: Bool {
        if case .unnamedPlaces = formula { true } else { false }
    }
}
