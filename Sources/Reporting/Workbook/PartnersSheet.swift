internal import Definitions
internal import Disclosure
internal import Objects
internal import PartnerCounts
internal import Questionnaires
internal import Spreadsheets
internal import TextFolding

/// What partners declare: different objects and other counts, one row each, with a column for every place.
struct PartnersSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let material: PlanMaterial

    /// Units of one level that have room beside each other.
    private static let mostUnits = 5

    /// Nil when no organisation answered.
    var plan: SheetPlan? {
        let places = places
        let rows = counts.map { row($0.survey, $0.definition, places) }
        guard material.institutions != nil, !rows.isEmpty else { return nil }
        return SheetPlan(
            name: context.text(sheet.name), title: title, reading: [context.wording.text(.partnersReading)],
            source: context.partnersSource(material),
            content: context.legend(for: rows) + [
                .paragraphs(notes.map { Paragraph($0, .note) }),
                .table(TablePlan(name: context.tableName(of: sheet), columns: columns(places), rows: rows)),
            ] + (declared.isEmpty ? [] : [.paragraphs(declared.map { Paragraph($0, .note) })]))
    }

    private var title: String {
        guard let everybody = material.everybody else { return context.text(sheet.name) }
        let values = [
            "answered": context.number(everybody.answered), "asked": everybody.asked.map(context.number) ?? "",
            "open": context.number(material.openPairs),
        ]
        return context.wording.text(everybody.asked == nil ? .partnersTitleAnswered : .partnersTitle, values)
    }

    private var notes: [String] {
        let open = material.openPairs
        return [context.wording.text(.partnersNote), context.wording.text(.partnersRespondents)]
            + (open == 0 ? [] : [context.wording.text(.partnersOpen, ["open": context.number(open)])])
    }

    private var counts: [(survey: Survey, definition: CountDefinition)] {
        let made = Set((material.institutions?.counts ?? []).map(\.count))
        return material.organisationSurveys.flatMap { survey in
            survey.counts.filter { made.contains($0.id) }.map { (survey, $0) }
        }
    }

    // MARK: - Places

    /// A column: an area of the plan, or a unit of the first level that counts are told for.
    private struct Place {
        let area: String?
        let territory: CountTerritory
        let title: String
    }

    private var places: [Place] {
        let all = material.institutions?.counts ?? []
        let areas = material.plan.settings.areas.filter { area in
            all.contains { $0.area == area.id && $0.territory == .all }
        }.map { Place(area: $0.id, territory: .all, title: context.text($0.title)) }
        guard let level = all.first(where: { $0.area == nil && $0.territory != .all })?.territory.level else {
            return areas
        }
        let undetermined = CountTerritory.undetermined(level)
        var units: [CountTerritory] = []
        for count in all where count.area == nil && count.territory.level == level {
            if !units.contains(count.territory), count.territory != undetermined { units.append(count.territory) }
        }
        guard units.count <= Self.mostUnits else { return areas }
        return areas + units.map { Place(area: nil, territory: $0, title: context.name(of: $0)) }
            + [Place(area: nil, territory: undetermined, title: context.wording.text(.columnUnplaced))]
    }

    // MARK: - Table

    private func columns(_ places: [Place]) -> [TableColumn] {
        let columns =
            [
                context.textColumn(.columnTheme), context.textColumn(.columnSubject), context.textColumn(.columnUnit),
                context.quantityColumn(.everybody), context.quantityColumn(.columnMost),
            ] + places.map { TableColumn($0.title, .quantity) } + [
                context.quantityColumn(.columnOrganisations), context.quantityColumn(.columnReporting),
                context.quantityColumn(.columnOpen),
            ]
        // An area and a unit may bear one name; headers of a table may not.
        var seen: [String: Int] = [:]
        return columns.map { column in
            let count = seen[TextFolding.key(column.header), default: 0] + 1
            seen[TextFolding.key(column.header)] = count
            return count == 1 ? column : TableColumn("\(column.header) (\(count))", column.content)
        }
    }

    private func row(_ survey: Survey, _ definition: CountDefinition, _ places: [Place]) -> [Cell] {
        let whole = material.institutions?.count(definition.id)
        let cells = cells(whole, survey, definition)
        return [
            .text(context.wording.text(definition.theme)), .text(context.text(definition.label)),
            .text(context.text(definition.unit)), cells[0], cells[2],
        ]
            + places.map { place in
                let count = material.institutions?.count(definition.id, area: place.area, in: place.territory)
                // Counts without places of their own are told of no place.
                return count == nil ? .text(context.mark(.notApplicable)) : self.cells(count, survey, definition)[0]
            } + [
                whole.map { .integer($0.respondents) } ?? context.none(1)[0],
                whole.map { .integer($0.reporting) } ?? context.none(1)[0],
                definition.isMatched ? whole.map { .integer($0.openPairs) } ?? context.none(1)[0] : context.none(1)[0],
            ]
    }

    /// Value, low, « jusqu'à », answers.
    private func cells(_ count: CountFigure?, _ survey: Survey, _ definition: CountDefinition) -> [Cell] {
        context.cells(
            of: PlanFigure(
                survey: survey.id, id: definition.id, label: definition.label, scope: PlanFigure.Scope(),
                value: PlanFigure.Value(count, of: definition)))
    }

    /// Of a maximum every declaration: the same thing is told by each of those who do it.
    private var declared: [String] {
        counts.compactMap { _, definition in
            guard case .maximum = definition.formula, let count = material.institutions?.count(definition.id),
                !count.told.isEmpty
            else { return nil }
            let told = count.told.map { "\(material.partnerName($0.partner.code)) \(context.decimal($0.value))" }
            return context.wording.text(
                .partnersDeclared,
                ["label": context.text(definition.label), "declarations": context.wording.list(told)])
        }
    }
}

extension CountDefinition {
    /// What kind of thing is counted.
    fileprivate var theme: WordingKey {
        switch formula {
        case .objects: .themeObjects
        case .sum, .ratio, .maximum, .between, .median: .themeDeclared
        case .unnamedPlaces, .partnerTypes: .themeCoverage
        }
    }

    /// Whether objects are matched for it, so that there can be pairs to decide.
    fileprivate var isMatched: Bool {
        if case .objects = formula { true } else { false }
    }
}
