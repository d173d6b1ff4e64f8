internal import Definitions
internal import Disclosure
internal import Objects
internal import PartnerCounts
internal import Questionnaires
internal import Spreadsheets
internal import Territories

/// What partners declare: who answered, different objects with their bounds, studies with every state told, and what
/// families say beside what partners offer. One long table with a theme in its first column.
struct PartnersSheet {
    let context: ReportContext
    let sheet: SheetDefinition
    let progress: PlanProgress

    private var material: PlanMaterial { progress.material }

    var plan: SheetPlan {
        let lines = participation + counts + studies + opinions + joined
        let rows = lines.map(row)
        let content: [SheetBlock] =
            rows.isEmpty
            ? [.paragraphs([Paragraph(context.wording.text(.partnersNone))])]
            : context.legend(for: rows) + [
                .paragraphs(notes.map { Paragraph($0, .note) }),
                .table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows)),
            ]
        return SheetPlan(
            name: context.text(sheet.name), title: title, reading: [context.wording.text(.partnersReading)],
            source: context.wording.text(.partnersSource, ["wave": material.wave]), content: content)
    }

    private var title: String {
        let everybody = material.institutions?.participation.first { $0.type == nil && $0.territory == .all }
        guard let everybody else { return context.text(sheet.name) }
        let open = openPairs
        let values = [
            "answered": context.number(everybody.answered), "asked": everybody.asked.map(context.number) ?? "",
            "open": context.number(open),
        ]
        return context.wording.text(everybody.asked == nil ? .partnersTitleAnswered : .partnersTitle, values)
    }

    /// Pairs of declarations that wait for a decision.
    private var openPairs: Int {
        (material.institutions?.resolutions ?? []).reduce(0) { $0 + $1.pairs.count(where: \.isOpen) }
    }

    private var notes: [String] {
        [context.wording.text(.partnersNote)]
            + (openPairs == 0 ? [] : [context.wording.text(.partnersOpen, ["open": context.number(openPairs)])])
    }

    // MARK: - Table

    private struct Line {
        let theme: WordingKey
        let subject: String
        let place: String
        /// Value, low, high or « jusqu'à », answers.
        let cells: [Cell]
        var asked: Int?
        var open: Int?
        let detail: String
    }

    private var columns: [TableColumn] {
        func text(_ key: WordingKey) -> TableColumn { TableColumn(context.wording.text(key), .text) }
        func quantity(_ key: WordingKey) -> TableColumn { TableColumn(context.wording.text(key), .quantity) }
        return [
            text(.columnTheme), text(.columnSubject), text(.columnTerritory), quantity(.columnFigure),
            quantity(.columnLow), quantity(.columnUpTo), quantity(.columnRespondents), quantity(.columnAsked),
            quantity(.columnOpen), text(.columnDetail),
        ]
    }

    private func row(_ line: Line) -> [Cell] {
        func cell(_ number: Int?) -> Cell { number.map { .integer($0) } ?? .text(context.mark(.notApplicable)) }
        return [.text(context.wording.text(line.theme)), .text(line.subject), .text(line.place)] + line.cells + [
            cell(line.asked), cell(line.open), .text(line.detail),
        ]
    }

    private var none: Cell { .text(context.mark(.notApplicable)) }

    private func name(of territory: CountTerritory) -> String {
        if territory == .all { return context.wording.text(.everywhere) }
        return context.name(
            of: PublishedTerritory(level: territory.level, code: territory.code, name: territory.code))
    }

    // MARK: - Who answered

    private var participation: [Line] {
        let groups = (material.institutions?.participation ?? []).filter { group in
            // Types everywhere, and everybody in each territory.
            (group.type == nil || group.territory == .all) && (group.answered > 0 || group.asked ?? 0 > 0)
        }
        return groups.map { group in
            Line(
                theme: .themeParticipation,
                subject: group.type.map(name(ofType:)) ?? context.wording.text(.allOrganisations),
                place: name(of: group.territory),
                cells: [rate(group), none, none, .integer(group.answered)], asked: group.asked,
                detail: context.wording.text(group.asked == nil ? .participationUnknown : .participationDetail))
        }
    }

    private func rate(_ group: Participation) -> Cell {
        guard let asked = group.asked, asked > 0, group.answered <= asked else { return none }
        return .percent(Double(group.answered) / Double(asked), decimals: 0)
    }

    private func name(ofType code: String) -> String {
        for survey in material.surveys.values.sorted(by: { $0.id < $1.id }) where survey.unit == .organisation {
            let answer = survey.partnerTypeQuestion?.answerSet?.answers.first { $0.code == code }
            if let answer { return context.text(answer.labels) }
        }
        return code
    }

    // MARK: - Counts

    private var counts: [Line] {
        organisations.flatMap { survey in
            survey.counts.flatMap { definition in
                (material.institutions?.counts ?? []).filter { $0.count == definition.id && isShown($0) }
                    .map { line(definition, $0, survey: survey.id) }
            }
        }
    }

    /// Everywhere, in each territory that tells something, and in the areas in which the plan asks for it.
    private func isShown(_ count: CountFigure) -> Bool {
        if let area = count.area {
            return count.territory == .all
                && material.plan.entries.contains { entry in
                    entry.item.shows.contains { $0.kind == .count && $0.id == count.count && $0.within == area }
                }
        }
        if count.territory == .all { return true }
        let isUndetermined = count.territory.code == PublishedTerritory.undetermined
        return isUndetermined ? count.estimate ?? 0 > 0 : count.estimate != nil
    }

    private var organisations: [Survey] {
        material.surveys.values.filter { $0.unit == .organisation }.sorted { $0.id < $1.id }
    }

    private func line(_ definition: CountDefinition, _ count: CountFigure, survey: String) -> Line {
        let area = count.area.flatMap(material.plan.settings.area)
        let figure = PlanFigure(
            survey: survey, id: definition.id, label: definition.label,
            scope: PlanFigure.Scope(area: area, territory: count.territory),
            value: PlanFigure.Value(count, of: definition))
        let unit = context.text(definition.unit)
        let label = context.text(definition.label)
        let subject = wordedCount(label, count)
        let place = area.map { area in
            count.territory == .all
                ? context.text(area.title) : "\(context.text(area.title)), \(name(of: count.territory))"
        }
        return Line(
            theme: definition.theme, subject: subject, place: place ?? name(of: count.territory),
            cells: context.cells(of: figure), open: definition.isMatched ? count.openPairs : nil,
            detail: count.estimate == nil
                ? context.wording.text(.countNotReported, ["n": context.number(count.respondents)])
                : context.wording.text(
                    .countDetail,
                    [
                        "unit": unit, "reporting": context.number(count.reporting),
                        "n": context.number(count.respondents),
                    ]) + declarations(definition, count))
    }

    private func wordedCount(_ label: String, _ count: CountFigure) -> String {
        guard let estimate = count.estimate, let most = count.most else { return label }
        return context.wording.text(
            .labelUpTo, ["label": label, "n": context.decimal(estimate), "most": context.decimal(most)])
    }

    /// Of a maximum every declaration: the same thing is told by each of those who do it.
    private func declarations(_ definition: CountDefinition, _ count: CountFigure) -> String {
        guard case .maximum = definition.formula, count.territory == .all, !count.told.isEmpty else { return "" }
        return context.wording.text(.separator)
            + count.told.map { "\(organisation($0.partner.code)) \(context.decimal($0.value))" }.joined(separator: ", ")
    }

    private func organisation(_ code: String) -> String { material.partnerNames[code] ?? code }

    // MARK: - Studies

    /// The answer to each question, then every state that is told of each study.
    private var studies: [Line] {
        (material.institutions?.studies ?? []).flatMap { study -> [Line] in
            let survey = organisations.first { $0.question(id: study.question) != nil }
            let label = survey?.question(id: study.question).map { context.text($0.text) } ?? study.question
            func line(_ subject: String, _ cells: [Cell], _ detail: String) -> Line {
                Line(
                    theme: .themeStudies, subject: subject, place: context.wording.text(.everywhere), cells: cells,
                    detail: detail)
            }
            let whole = line(
                label, [.text(context.word(of: study)), none, none, .integer(study.respondents)],
                context.wording.text(study.isContradicted ? .studyContradicted : .studyDetail))
            let states = context.states(of: study).map { state in
                line(
                    context.wording.text(.studyState, ["label": state.title ?? label]),
                    [.text(state.word), none, none, .integer(state.partners.count)],
                    state.partners.joined(separator: ", "))
            }
            return [whole] + states
        }
    }

    // MARK: - Opinions and two sides

    private var opinions: [Line] {
        organisations.flatMap { survey -> [Line] in
            guard let publication = material.publications[survey.id] else { return [] }
            return sheet.opinions.compactMap { id -> Line? in
                guard let measure = publication.measures.first(where: { $0.measure.id == id }) else { return nil }
                let cell = context.cell(of: measure)
                return Line(
                    theme: .themeOpinions, subject: context.label(measure), place: context.wording.text(.everywhere),
                    cells: context.estimateCells(cell, of: measure) + [context.respondentsCell(cell)],
                    detail: context.wording.text(.opinionDetail, ["threshold": "\(publication.rules.threshold)"]))
            }
        }
    }

    private var joined: [Line] {
        context.merged(progress.joined).map { figures in
            Line(
                theme: .themeJoined, subject: context.label(of: figures),
                place: figures[0].scope.area.map { context.text($0.title) } ?? context.wording.text(.everywhere),
                cells: context.cells(of: figures[0]), detail: context.source(of: figures[0]))
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
