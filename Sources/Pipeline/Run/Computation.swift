internal import Definitions
internal import Disclosure
internal import Ingestion
internal import PartnerCounts
internal import Questionnaires
internal import Reporting
internal import Timestamps

/// Everything that a run computes, before anything is written.
struct Computation {
    let reading: PipelineReading
    /// Earliest first.
    let waves: [WaveFigures]
    /// Closed ones, earliest first.
    let frozen: [FrozenWave]
    /// On tables that people keep by hand.
    let tableRemarks: [Remark]
    fileprivate let mainDisclosure: SurveyDisclosure

    /// The main survey's figures of a wave, which are none where nobody answered it.
    func main(of figures: WaveFigures) throws(PipelineFailure) -> Publication {
        guard let main = answered(figures) else { return try mainDisclosure.nobody(in: figures.wave) }
        return main
    }

    /// The same; nil where nobody answered it.
    func answered(_ figures: WaveFigures) -> Publication? {
        figures.surveys.lazy.map(\.disclosed.publication).first { $0.survey == mainDisclosure.part.survey.id }
    }

    /// The main survey's figures of the waves before, earliest first.
    func publications(before figures: WaveFigures, in bundle: PipelineBundle) -> [Publication] {
        let open = waves.prefix { $0.wave != figures.wave }.compactMap(answered)
        let closed = frozen.compactMap { $0.publications[mainDisclosure.part.survey.id] }
        return (open + closed.filter { bundle.isEarlier($0.wave, figures.wave) })
            .sorted { bundle.isEarlier($0.wave, $1.wave) }
    }

    /// The wave before, as the plan's rows take it; nil for the first.
    func former(before figures: WaveFigures, in bundle: PipelineBundle) -> PlanMaterial.Earlier? {
        let open = waves.prefix { $0.wave != figures.wave }.last?.former
        let closed = frozen.last { bundle.isEarlier($0.wave, figures.wave) }?
            .former(of: bundle.plan)
        guard let open, let closed else { return open ?? closed }
        return bundle.isEarlier(open.wave, closed.wave) ? closed : open
    }

    func tell(in result: inout RunResult) {
        result.files = reading.files
        result.tableRemarks = tableRemarks
        var protection: [String: Duration] = [:]
        for outcome in waves.flatMap(\.surveys) {
            protection[outcome.disclosed.publication.survey] = outcome.protection
        }
        result.protection = protection.values.reduce(.zero, +)
    }
}

extension PipelineRun {
    /// Reads the files, counts what organisations declare, estimates and protects every wave that is not closed.
    ///
    /// - Parameter memories: by survey and wave, what was published before.
    func compute(
        _ sources: [Reading.Source], tables: HandKeptTables, frozen: [FrozenWave],
        memories: [String: [String: WaveMemory]]
    ) throws(PipelineFailure) -> Computation {
        var reading = try read(sources, partners: tables.partnerRegister)
        let counting = InstitutionalCounting(reading, bundle: bundle, tables: tables)
        reading.add(counting.remarks)
        let names = bundle.waves(of: reading, declared: counting.figures.map(\.wave))
        let disclosures = disclosures(
            of: reading, references: tables.references, frozen: frozen, memories: memories)
        var outcomes: [[SurveyDisclosure.Outcome]] = []
        for disclosure in disclosures { outcomes.append(try disclosure.disclose(waves: names)) }
        let waves = names.map { name in
            WaveFigures(
                wave: name, surveys: outcomes.compactMap { $0.first { $0.wave == name } },
                institutions: counting.figures.first { $0.wave == name })
        }
        return Computation(
            reading: reading, waves: waves, frozen: frozen, tableRemarks: tables.remarks + counting.decisionRemarks,
            mainDisclosure: disclosures[0])
    }

    /// In the order of the pipeline's surveys.
    func disclosures(
        of reading: PipelineReading, references: ReferenceTables, frozen: [FrozenWave],
        memories: [String: [String: WaveMemory]]
    ) -> [SurveyDisclosure] {
        zip(bundle.surveys, reading.surveys).enumerated().map { index, survey in
            SurveyDisclosure(
                survey.0, of: bundle, reading: survey.1, references: index == 0 ? references : ReferenceTables(),
                frozen: frozen.compactMap { $0.publications[survey.0.survey.id] },
                memories: memories[survey.0.survey.id] ?? [:], progress: environment.progress)
        }
    }

    func sources(_ files: [FileEntry]) -> [Reading.Source] {
        files.map { file in
            Reading.Source(
                name: file.name, digest: file.digest, survey: file.survey ?? bundle.main.survey.id,
                path: "\(workspace.accepted)/\(file.digest).csv")
        }
    }

    func read(
        _ sources: [Reading.Source], partners: PartnerRegister?
    ) throws(PipelineFailure) -> PipelineReading {
        do throws(Reading.UnreadableFile) {
            return try PipelineReading(sources, bundle: bundle, partners: partners, progress: environment.progress)
        } catch {
            throw .inputOutput(path: workspace.relative(error.source.path), reason: error.failure.code)
        }
    }

    /// - Throws: `definitions` with every problem of every table.
    func handKeptTables() throws(PipelineFailure) -> HandKeptTables {
        let now = environment.now()
        guard let today = Timestamp(now.prefix(10).utf8) else { throw .bug(now) }
        do throws(DefinitionProblems) {
            return try HandKeptTables(folder: workspace.tables, bundle: bundle, today: today)
        } catch {
            throw .definitions(error.problems)
        }
    }
}
