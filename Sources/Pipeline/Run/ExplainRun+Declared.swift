internal import Ingestion
internal import Objects
internal import PartnerCounts
internal import Questionnaires
internal import Reporting

extension PipelineBundle {
    /// Whether a request is about what organisations declare or the register tells: a count, a question on studies, or an
    /// item of the plan that does not show one measure first.
    func declares(_ request: FigureRequest) -> Bool {
        if let survey = partners?.survey {
            if survey.counts.contains(where: { $0.id == request.measure }) { return true }
            if survey.matching.contains(where: { $0.kind == request.measure }) { return true }
        }
        guard let item = plan?.item(id: request.measure) else { return false }
        // Of the measures of a family (`decision_seat.*`) none is the item's own.
        return item.headline?.kind != .measure || item.headline?.id.contains("*") == true
    }

    /// The same request, of the measure that an item of the plan shows first where it is asked for by the item's id.
    func measureRequest(_ request: FigureRequest) -> FigureRequest {
        guard let headline = plan?.item(id: request.measure)?.headline, headline.kind == .measure else {
            return request
        }
        var request = request
        request.measure = headline.id
        if request.territory == nil, let unit = headline.within.flatMap({ plan?.settings.area(id: $0)?.onlyUnit }) {
            request.territory = "\(unit.level)=\(unit.code)"
        }
        return request
    }
}

extension FigureExplainer {
    /// Counts again what the accepted files declare; no figure of an opinion is computed.
    func explainDeclared(_ request: FigureRequest) throws(PipelineFailure) -> FigureExplanation {
        guard request.language == nil, request.group == nil, request.comparedTo == nil else {
            throw .figure(.undeclaredCell(measure: request.measure))
        }
        let ledger = try Ledger(readingPath: workspace.ledger)
        let run = PipelineRun(bundle, workspace: workspace, environment: environment, options: RunOptions())
        let frozen = try run.frozenWaves(ledger)
        let survey = (bundle.partners ?? bundle.main).survey
        if let closed = frozen.first(where: { $0.wave == request.wave }) {
            return explanation(
                try closed.declared(request.measure, in: request.territory, of: survey.id), of: survey)
        }
        let tables = try run.handKeptTables()
        let reading = try run.read(run.sources(ledger.acceptedFiles()), partners: tables.partnerRegister)
        let figures = InstitutionalCounting(reading, bundle: bundle, tables: tables).figures
        let waves = bundle.waves(of: reading, declared: figures.map(\.wave))
        if request.wave == nil, waves.isEmpty, let last = frozen.last {
            return explanation(
                try last.declared(request.measure, in: request.territory, of: survey.id), of: survey)
        }
        guard let wave = request.wave ?? waves.last else { throw .figure(.none) }
        guard waves.contains(wave) else { throw .figure(.unknownWave(wave, expected: frozen.map(\.wave) + waves)) }
        let institutions = figures.first { $0.wave == wave }
        let place = try place(request, in: institutions)
        let explanation = DeclaredExplanation(
            of: request.measure, area: place.area, in: place.territory,
            known: DeclaredExplanation.Known(
                wave: wave, plan: bundle.plan, institutions: institutions,
                register: bundle.register(of: tables, upTo: wave), survey: survey,
                partnerNames: tables.partnerNames))
        guard let explanation else { throw .figure(.undeclaredCell(measure: request.measure)) }
        let last = try ledger.lastRun()
        let fingerprints = try fingerprints(ledger: ledger, waves: waves)
        return FigureExplanation(
            survey: explanation.survey, subject: .declared(explanation),
            origin: FigureOrigin(files: [], hasAccounts: false, days: nil, isFallback: false),
            publishedAt: last?.finishedAt, isCurrent: fingerprints.contains(last?.fingerprint ?? ""))
    }

    /// A unit by its code or `level=code`, or an area of the plan by its id or by the one unit that it is.
    private func place(
        _ request: FigureRequest, in figures: InstitutionalFigures?
    ) throws(PipelineFailure) -> (area: String?, territory: CountTerritory) {
        guard let name = request.territory, name != CountTerritory.all.code else { return (nil, .all) }
        let territories = Set((figures?.counts ?? []).map(\.territory)).filter { $0 != .all }
        let found = territories.filter { $0.code == name || "\($0.level)=\($0.code)" == name }
        let areas = (bundle.plan?.settings.areas ?? []).filter { area in
            area.id == name
                || area.onlyUnit.map { [$0.code, "\($0.level)=\($0.code)"].contains(name) } == true
        }
        let candidates = (found.map { "\($0.level)=\($0.code)" } + areas.map(\.id)).sorted()
        if candidates.count > 1 { throw .figure(.ambiguousTerritory(name, candidates: candidates)) }
        if let only = found.first { return (nil, only) }
        if let area = areas.first { return (area.id, .all) }
        let known = territories.map(\.code) + (bundle.plan?.settings.areas.map(\.id) ?? [])
        throw .figure(.unknownTerritory(name, candidates: known.sorted()))
    }
}
