internal import Definitions
internal import Disclosure
internal import Ingestion
internal import Measures
internal import Responses
internal import Statistics
internal import Territories

/// Estimates, protects and audits the figures of one survey, wave by wave; nothing is written.
struct SurveyDisclosure {
    let part: SurveyBundle
    let territories: TerritorySet
    let interval: PipelineDefinition.ShareInterval
    let reading: Reading
    let references: ReferenceTables
    /// What is published of closed waves, earliest first.
    let frozen: [Publication]
    /// By wave, what was published of it before.
    let memories: [String: WaveMemory]
    let progress: (RunProgress) -> Void
    /// The declared one, and what earlier publications told besides.
    private let grid: Grid
    /// What earlier publications told.
    private let told: Grid
    private let isEarlier: (String, String) -> Bool

    init(
        _ part: SurveyBundle, of bundle: PipelineBundle, reading: Reading, references: ReferenceTables,
        frozen: [Publication], memories: [String: WaveMemory], progress: @escaping (RunProgress) -> Void
    ) {
        self.part = part
        territories = reading.territories
        let (survey, set) = (part.survey, reading.territories)
        let former = memories.values.map { $0.formerCells(survey: survey, territories: set) }
        grid = former.reduce(part.grid) { $0.adding($1, survey: survey) }
        told = former.reduce(Grid(tables: [], survey: survey, territories: set)) { $0.adding($1, survey: survey) }
        interval = bundle.definition.interval
        self.reading = reading
        self.references = references
        self.frozen = frozen
        self.memories = memories
        self.progress = progress
        isEarlier = bundle.isEarlier
    }

    /// What one wave gave.
    struct Outcome {
        let responses: Int
        let disclosed: Disclosed
        /// What protecting and auditing all waves of the survey took.
        let protection: Duration

        var wave: String { disclosed.publication.wave }
    }

    /// Those of the waves that have responses, in the same order: earlier waves limit what later ones may tell.
    func disclose(waves: [String]) throws(PipelineFailure) -> [Outcome] {
        try judgeEdits()
        let used = Set(reading.table.wave.map(Int.init))
        let indices = waves.compactMap(reading.table.waves.firstIndex).filter(used.contains)
        var estimates: [WaveEstimates] = []
        for (done, wave) in indices.enumerated() {
            progress(RunProgress(stage: .estimating, done: done, total: indices.count))
            do throws(StatisticsError) {
                estimates.append(try estimator.estimate(reading.table, wave: wave))
            } catch {
                throw .bug(error.code)
            }
        }
        progress(RunProgress(stage: .protecting, done: 0, total: indices.count))
        let start = ContinuousClock.now
        let protected = try disclose(estimates)
        let protection = ContinuousClock.now - start
        var outcomes: [Outcome] = []
        for (estimates, disclosed) in zip(estimates, protected) {
            outcomes.append(
                Outcome(
                    responses: estimates.responses, disclosed: try comparedWithClosedWaves(disclosed),
                    protection: protection))
        }
        return outcomes
    }

    /// What was published may forbid a measure that the pipeline could declare by itself.
    private func judgeEdits() throws(PipelineFailure) {
        let known = Set(told.unlinkedMeasures(survey: part.survey) + part.grid.unlinkedMeasures(survey: part.survey))
        let problems = ProblemCollector()
        for found in grid.unlinkedMeasures(survey: part.survey) where !known.contains(found) {
            found.report(to: problems, at: nil, survey: part.survey)
        }
        guard problems.problems.isEmpty else { throw .definitions(problems.problems) }
    }

    private func comparedWithClosedWaves(_ disclosed: Disclosed) throws(PipelineFailure) -> Disclosed {
        let wave = disclosed.publication.wave
        do throws(StatisticsError) {
            return try disclosed.comparing(
                with: frozen.filter { isEarlier($0.wave, wave) }, grid: part.grid, survey: part.survey)
        } catch {
            throw .bug(error.code)
        }
    }

    /// What is published of a wave that nobody answered: no figure at all.
    func nobody(in wave: String) throws(PipelineFailure) -> Publication {
        guard let disclosed = try disclose([estimator.nobody(in: wave)]).first else { throw .bug(wave) }
        return disclosed.publication
    }

    private var estimator: Estimator {
        Estimator(
            survey: part.survey, territories: territories, grid: grid,
            interval: interval == .kg ? .kg : .kgUncapped,
            standard: part.standard.map {
                Standard(
                    level: $0.level, grouping: $0.grouping, fewest: part.rules.unanimityThreshold,
                    threshold: part.rules.threshold)
            })
    }

    private func disclose(_ estimates: [WaveEstimates]) throws(PipelineFailure) -> [Disclosed] {
        let discloser = Discloser(
            rules: part.rules, standard: part.standard?.ids(survey: part.survey, territories: territories) ?? [],
            references: references)
        do throws(DisclosureError) {
            return try discloser.disclose(estimates, after: memories)
        } catch {
            switch error {
            case .exposed(let wave, let measure, let cells, let place):
                throw .refused(wave: wave, measure: measure, cells: cells, place: place?.words)
            case .failed(_, let measure, let code): throw .bug("\(measure): \(code)")
            }
        }
    }
}
