internal import Definitions
internal import Disclosure
internal import Ingestion
internal import PartnerCounts
internal import Questionnaires
internal import Timestamps

/// Everything that a run computes, before anything is written.
struct Computation {
    let reading: PipelineReading
    /// Earliest first.
    let waves: [WaveFigures]
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
    /// Reads the files, counts what organisations declare, estimates and protects every wave.
    func compute(_ sources: [Reading.Source], tables: HandKeptTables) throws(PipelineFailure) -> Computation {
        var reading = try read(sources, partners: tables.partnerRegister)
        let counting = InstitutionalCounting(reading, bundle: bundle, tables: tables)
        reading.add(counting.remarks)
        let names = bundle.waves(of: reading, declared: counting.figures.map(\.wave))
        let disclosures = disclosures(of: reading, references: tables.references)
        var outcomes: [[SurveyDisclosure.Outcome]] = []
        for disclosure in disclosures { outcomes.append(try disclosure.disclose(waves: names)) }
        let waves = names.map { name in
            WaveFigures(
                wave: name, surveys: outcomes.compactMap { $0.first { $0.wave == name } },
                institutions: counting.figures.first { $0.wave == name })
        }
        return Computation(
            reading: reading, waves: waves, tableRemarks: tables.remarks + counting.decisionRemarks,
            mainDisclosure: disclosures[0])
    }

    /// In the order of the pipeline's surveys.
    func disclosures(of reading: PipelineReading, references: ReferenceTables) -> [SurveyDisclosure] {
        zip(bundle.surveys, reading.surveys).enumerated().map { index, survey in
            SurveyDisclosure(
                survey.0, of: bundle, reading: survey.1, references: index == 0 ? references : ReferenceTables(),
                progress: environment.progress)
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
