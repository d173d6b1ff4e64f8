internal import Definitions
internal import Disclosure
internal import PartnerCounts
internal import Questionnaires
internal import Territories

/// The rows of results.csv that a plan adds to the publications': counts, studies, figures of two surveys beside each
/// other, and the register. Every item has at least one row whose measure or indicator is its id.
struct PlanRows {
    let progress: PlanProgress
    let territories: TerritorySet

    init(_ progress: PlanProgress, territories: TerritorySet) {
        self.progress = progress
        self.territories = territories
    }

    private var material: PlanMaterial { progress.material }

    /// - Parameter publications: what the file holds besides.
    func rows(beside publications: [Publication]) -> [PlanRow] {
        var rows = counts + progress.items.flatMap(rows) + progress.joined.compactMap { computed($0, item: "") }
        let told = Set(publications.flatMap(\.measures).compactMap(\.measure.indicator))
            .union(rows.flatMap { [$0.measure, $0.item] })
        rows += progress.items.filter { !told.contains($0.item.id) }.flatMap(register)
        // An item may show one figure in two ways, and two items the same one: it is one row.
        var seen: Set<[String]> = []
        return rows.filter { seen.insert(ResultRow($0, wave: material.wave).sortKey).inserted }
    }

    // MARK: - Counts

    /// One row per count and place; a count that is the headline of items has a row for each, under its id. An item that is
    /// about an area only is told for everywhere: the area is part of what it counts.
    private var counts: [PlanRow] {
        material.surveys.sorted { $0.key < $1.key }.flatMap { id, survey in
            survey.counts.flatMap { definition in
                (material.institutions?.counts ?? []).filter { $0.count == definition.id }
                    .flatMap { rows(definition, $0, survey: id) }
            }
        }
    }

    private func rows(_ definition: CountDefinition, _ figure: CountFigure, survey: String) -> [PlanRow] {
        var row = PlanRow(survey: survey, measure: definition.id, kind: definition.kind.rawValue)
        row.unit = french(definition.unit)
        place(&row, area: figure.area.flatMap(material.plan.settings.area), figure.territory)
        row.respondents = figure.respondents
        row.estimate = figure.estimate
        row.boundHigh = figure.most
        row.status = figure.isWithheld ? .confidential : figure.estimate == nil ? .notReported : .shown
        if let estimate = figure.estimate, let most = figure.most {
            row.text = "\(number(estimate)) (jusqu'à \(number(most)) déclarées)"
        }
        let shown = material.plan.entries.map(\.item).filter { item in
            item.shows.contains { $0.isCount(definition.id, of: survey, within: figure.area) }
        }
        let headed = shown.filter { $0.headline?.isCount(definition.id, of: survey, within: figure.area) == true }
        let items = headed.map { item in
            var own = row
            own.measure = item.id
            own.item = item.id
            if figure.area != nil {
                own.territory = figure.territory
                own.territoryName = ""
                own.group = .all
            }
            return own
        }
        row.item = shown.first?.id ?? ""
        return headed.isEmpty || figure.area != nil ? [row] + items : items
    }

    /// As results.csv names places: an area that is one unit by the unit's code, another by its own id. A territory of an
    /// area keeps its code, and the area is the group.
    private func place(_ row: inout PlanRow, area: PlanSettings.Area?, _ territory: CountTerritory) {
        row.territory = territory
        if let area {
            if territory != .all {
                row.group = PublishedGroup(by: "area", code: area.id)
            } else if let unit = area.onlyUnit {
                row.territory = unit
            } else {
                row.territory = CountTerritory(level: "area", code: area.id)
                row.territoryName = french(area.title)
            }
        }
        let units = territories.levels.first { $0.id == row.territory.level }?.units
        row.territoryName = units?.first { $0.code == row.territory.code }?.name ?? row.territoryName
    }

    // MARK: - Items

    private func rows(_ item: ItemProgress) -> [PlanRow] {
        let id = item.item.id
        var rows = item.figures.joined().compactMap { computed($0, item: id) }
        // A headline that nothing counts has a row that says so.
        if let headline = item.headline, item.item.headline?.kind == .count, material.institutions == nil {
            rows.append(
                PlanRow(
                    survey: headline.survey, measure: id, kind: PlanRow.Kind.count.rawValue, status: .notReported,
                    item: id))
        }
        let isToldThere = item.item.register != nil || item.state.parts.contains { $0.entry != nil }
        return isToldThere ? rows + register(item) : rows
    }

    /// Figures that are in no publication; nil for those that are.
    private func computed(_ figure: PlanFigure, item: String) -> PlanRow? {
        var row = PlanRow(survey: figure.survey, measure: figure.id, kind: PlanRow.Kind.count.rawValue, item: item)
        place(&row, area: figure.scope.area, figure.scope.territory)
        row.language = figure.scope.language
        row.group = figure.scope.group
        row.comparedTo = figure.other?.id ?? ""
        row.comparedRespondents = figure.other?.respondents
        if let study = figure.study {
            tell(study, of: figure, in: &row)
            return row
        }
        switch figure.other?.relation {
        case nil, .gap: return nil
        case .extremes where figure.quantity == nil: return nil
        default: break
        }
        switch figure.value {
        case .quantity(let quantity):
            row.kind = PlanRow.Kind.of(quantity.unit).rawValue
            row.unit = "fraction"
            if figure.other?.relation == .perHundred {
                row.kind = PlanRow.Kind.ratio.rawValue
                row.unit = "pour 100"
            }
            row.estimate = quantity.estimate
            row.low = quantity.low
            row.respondents = quantity.respondents
            if figure.other?.relation == .coveredBy || figure.other?.relation == .perHundred {
                row.boundHigh = quantity.high
            } else {
                row.high = quantity.high
            }
        case .codes(let codes):
            row.unit = "codes"
            row.estimate = Double(codes.missing.count)
            row.boundHigh = codes.unknown == 0 ? nil : Double(codes.missing.count + codes.unknown)
            row.respondents = codes.respondents
            row.text = codes.missing.map(\.code).joined(separator: " ")
        case .absent(let absence):
            row.kind = (figure.other?.relation).map(kind)?.rawValue ?? row.kind
            row.status = absence.status
        case .study: break
        }
        return row
    }

    private func kind(_ relation: PlanFigure.Other.Relation) -> PlanRow.Kind {
        switch relation {
        case .gap, .extremes, .minus: .difference
        case .beside, .coveredBy: .share
        case .uncoveredBy: .count
        case .perHundred: .ratio
        }
    }

    /// « Oui (2024-11) », « En cours », « Non renseignée ». The headline's row is its item's.
    private func tell(_ study: StudyFigure, of figure: PlanFigure, in row: inout PlanRow) {
        row.kind = PlanRow.Kind.status.rawValue
        row.respondents = study.respondents
        let headed = material.plan.item(id: row.item)?.headline
        if headed?.kind == .status, headed?.id == figure.id { row.measure = row.item }
        row.status = study.isContradicted ? .contradicted : .shown
        switch study.status.flatMap(ProgressStatus.init) {
        case .done: row.text = study.date.map { "Oui (\($0))" } ?? "Oui"
        case let status?: row.text = status.french
        case nil: row.text = ProgressStatus.unknownInFrench
        }
    }

    /// What the register says: of the item, and of each of its parts.
    private func register(_ item: ItemProgress) -> [PlanRow] {
        func row(_ measure: String, _ status: ProgressStatus?, _ text: String) -> PlanRow {
            PlanRow(
                survey: Self.register, measure: measure, kind: PlanRow.Kind.status.rawValue, item: item.item.id,
                text: status.map { $0.french + text } ?? ProgressStatus.unknownInFrench)
        }
        let id = item.item.id
        let whole =
            item.state.done.map { " (\($0) sur \(item.state.parts.count))" }
            ?? item.state.date.map { " (\($0))" } ?? ""
        return [row(id, item.state.status, whole)]
            + item.state.parts.compactMap { part in
                part.part.map { row("\(id).\($0.id)", part.status, part.entry.map { " (\($0.date))" } ?? "") }
            }
    }

    /// What rows of `tables/registre.csv` name as their survey.
    private static let register = "registre"

    private func french(_ text: LocalizedText) -> String { text.text(in: "fr", fallback: "fr").text }

    private func number(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
}

extension ShownFigure {
    fileprivate func isCount(_ id: String, of survey: String, within area: String?) -> Bool {
        kind == .count && self.id == id && self.survey == survey && within == area
    }
}

extension CountDefinition {
    /// As results.csv names it.
    fileprivate var kind: PlanRow.Kind {
        switch formula {
        case .sum: .sum
        case .ratio: .ratio
        case .median: .quantile
        case .objects, .maximum, .between, .unnamedPlaces, .partnerTypes: .count
        }
    }
}

extension PlanFigure.Absence {
    fileprivate var status: ResultRow.Status {
        switch self {
        case .confidential: .confidential
        case .unavailable: .notAsked
        case .inapplicable: .nobody
        case .notReported: .notReported
        case .broken: .break
        }
    }
}
