internal import Definitions
internal import Disclosure
internal import Objects
internal import PartnerCounts
internal import Questionnaires
internal import Territories

/// What a figure of a plan is about and where it comes from, in words.
extension ReportContext {
    /// Figures one by one; those of which nothing may be said for one reason together.
    func merged(_ figures: [PlanFigure]) -> [[PlanFigure]] {
        var merged: [[PlanFigure]] = []
        for figure in figures {
            if let absence = figure.absence, let last = merged.last?.first, last.absence == absence,
                last.other?.relation == figure.other?.relation, figure.isOneOfSeveral
            {
                merged[merged.count - 1].append(figure)
            } else {
                merged.append([figure])
            }
        }
        return merged
    }

    /// One figure's words; of several the groups, or the first of them and how many more.
    func label(of figures: [PlanFigure]) -> String {
        let first = figures[0]
        guard figures.count > 1 else { return label(of: first) }
        if figures.allSatisfy({ $0.id == first.id }) {
            let groups = wording.list(figures.compactMap(group))
            return wording.text(.labelScoped, ["label": text(first.label), "scope": groups])
        }
        return wording.text(.labelMore, ["label": label(of: first), "n": number(figures.count - 1)])
    }

    func label(of figure: PlanFigure) -> String {
        let scope = [figure.scope.area.map { text($0.title) }, group(figure)].compactMap { $0 }
        var label = text(figure.label)
        if let other = figure.other { label = compared(label, figure, other) }
        let scoped =
            scope.isEmpty || figure.other?.relation == .extremes || figure.other?.relation == .gap
            ? label : wording.text(.labelScoped, ["label": label, "scope": wording.list(scope)])
        // The count and what it may be, in the words of a sentence; the numbers have cells of their own.
        guard figure.other == nil, let quantity = figure.quantity, quantity.unit == .number, let most = quantity.high
        else { return scoped }
        return wording.text(
            .labelUpTo, ["label": scoped, "n": decimal(quantity.estimate), "most": decimal(most)])
    }

    private func compared(_ label: String, _ figure: PlanFigure, _ other: PlanFigure.Other) -> String {
        let values = [
            "label": label, "group": group(figure) ?? wording.text(.everybody), "other": name(of: other, for: figure),
        ]
        switch other.relation {
        case .beside: return label
        case .minus: return wording.text(.labelMinus, values)
        case .gap:
            let text = wording.text(.labelGap, values)
            guard let isEstablished = figure.quantity?.isEstablished else { return text }
            return text + wording.text(.separator) + wording.text(isEstablished ? .established : .notEstablished)
        case .extremes: return figure.absence == nil ? wording.text(.labelExtremes, values) : label
        case .coveredBy: return wording.text(.labelCovered, values)
        case .perHundred: return wording.text(.labelPerHundred, values)
        case .uncoveredBy:
            let text = wording.text(.labelUncovered, values)
            guard case .codes(let codes) = figure.value, !codes.missing.isEmpty else { return text }
            return text + wording.text(.noteMark) + names(of: codes)
        }
    }

    /// Codes that nobody of the second side has, as the survey names them.
    func names(of codes: PlanFigure.Codes) -> String {
        wording.list(codes.missing.map { text($0.label) })
    }

    private func name(of other: PlanFigure.Other, for figure: PlanFigure) -> String {
        if let label = other.label { return text(label) }
        if other.id == "others" { return wording.text(.others) }
        var scope = figure.scope
        if scope.language != .all {
            scope.language = PublishedLanguage(basis: scope.language.basis, code: other.id)
        } else if scope.group != .all {
            scope.group = PublishedGroup(by: scope.group.by, code: other.id)
        } else {
            scope.territory = CountTerritory(level: scope.territory.level, code: other.id)
        }
        return group(scope, of: figure.survey) ?? other.id
    }

    private func group(_ figure: PlanFigure) -> String? { group(figure.scope, of: figure.survey) }

    /// The language, the group or the territory that a figure is limited to.
    func group(_ scope: PlanFigure.Scope, of survey: String) -> String? {
        if scope.language != .all { return name(of: scope.language) }
        if scope.group != .all {
            let category = progress?.material.surveys[survey]?.grouping(id: scope.group.by)?.categories
                .first { $0.code == scope.group.code }
            return category.map { text($0.label) } ?? scope.group.code
        }
        guard scope.territory != .all else { return nil }
        return name(
            of: PublishedTerritory(
                level: scope.territory.level, code: scope.territory.code, name: scope.territory.code))
    }

    // MARK: - Sources

    /// Who told it, and of how many.
    func source(of figure: PlanFigure) -> String {
        let surveys = (figure.side ?? figure.survey).split(separator: "+").map { name(ofSurvey: String($0)) }
        let who = surveys.joined(separator: wording.text(.listAnd))
        if let study = figure.study { return source(of: study, who: who) }
        if let other = figure.other?.respondents, figure.other?.relation != .beside, let own = respondents(figure) {
            let key: WordingKey = figure.other?.relation == .perHundred ? .sourceChildren : .sourceBoth
            return wording.text(key, ["who": who, "n": number(own), "other": number(other)])
        }
        if let quantity = figure.quantity, let reporting = quantity.reporting {
            return wording.text(
                .sourceReporting,
                ["who": who, "reporting": number(reporting), "n": number(quantity.respondents)])
        }
        if figure.absence == .notReported { return wording.text(.sourceNotReported, ["who": who]) }
        return who
    }

    private func respondents(_ figure: PlanFigure) -> Int? {
        if case .codes(let codes) = figure.value { return codes.respondents }
        return figure.quantity?.respondents
    }

    func name(ofSurvey id: String) -> String {
        switch progress?.material.surveys[id]?.unit ?? survey.unit {
        case .household: wording.text(.sourceParents)
        case .organisation: wording.text(.sourcePartners)
        }
    }

    /// States that partners tell of one study are shown side by side when they differ.
    private func source(of study: StudyFigure, who: String) -> String {
        guard study.isContradicted else { return who }
        let elsewhere = sheetName(.studies)
        guard elsewhere.isEmpty else {
            return wording.text(.sourceContradictedElsewhere, ["who": who, "sheet": elsewhere])
        }
        let told = states(of: study).map { state in
            "\(state.word) (\(wording.list(state.partners)))"
        }
        return wording.text(
            .sourceContradicted, ["who": who, "states": told.joined(separator: wording.text(.separator))])
    }

    /// What one study is called, a state that is told of it, and by whom.
    struct StudyState {
        let title: String?
        let word: String
        let partners: [String]
    }

    /// Every state that anybody tells, study by study.
    func states(of study: StudyFigure) -> [StudyState] {
        guard let material = progress?.material,
            let resolution = material.institutions?.resolutions.first(where: { $0.kind == study.question })
        else { return [] }
        return resolution.objects.filter { study.studies.contains($0.id) }.flatMap { object -> [StudyState] in
            let title = title(ofStudy: object)
            let told = object.field(PartnerCounter.statusField)?.values ?? []
            let deciding = told.filter { $0.value == study.status.map(FieldValue.code) }
            return (deciding + told.filter { !deciding.contains($0) }).map { told in
                StudyState(
                    title: title,
                    word: word(told.value.progress) + (object.date(ofState: told.value).map { " (\(date($0)))" } ?? ""),
                    partners: told.partners.map { material.partnerNames[$0.code] ?? $0.code })
            }
        }
    }
}

extension ReportContext {
    /// The study's title, and the first places of its perimeter; nil where nobody told either.
    private func title(ofStudy object: DistinctObject) -> String? {
        let title = object.fields.compactMap { field -> String? in
            if case .text(let text) = field.shown { text } else { nil }
        }.first
        let perimeter = object.fields.flatMap { field -> [String] in
            guard case .codes(let codes) = field.shown else { return [] }
            return codes.sorted().compactMap { code in territories.places.first { $0.code == code }?.name }
        }
        let most = 6
        let places = wording.list(perimeter.prefix(most) + (perimeter.count > most ? ["…"] : []))
        if places.isEmpty { return title }
        return title.map { "\($0) (\(places))" } ?? places
    }
}

extension DistinctObject {
    /// The last date that those tell who tell this state.
    fileprivate func date(ofState state: FieldValue) -> DeclaredDate? {
        declarations.filter { $0.fields[PartnerCounter.statusField] == state }.flatMap(\.fields.values)
            .compactMap { value -> DeclaredDate? in
                if case .date(let text) = value { text.date } else { nil }
            }.max()
    }
}

extension PlanFigure {
    /// Of a family or a breakdown, with words of its own to be told apart by.
    fileprivate var isOneOfSeveral: Bool {
        switch other?.relation {
        case nil, .gap, .minus: true
        case .extremes, .beside, .uncoveredBy, .coveredBy, .perHundred: false
        }
    }

    fileprivate var absence: Absence? {
        if case .absent(let absence) = value { absence } else { nil }
    }
}

extension FieldValue {
    fileprivate var progress: ProgressStatus? {
        if case .code(let code) = self { ProgressStatus(rawValue: code) } else { nil }
    }
}
