package import Disclosure
internal import Ingestion
package import Questionnaires
internal import Responses
internal import Timestamps

/// How a figure was made, and where its responses come from.
package struct FigureExplanation: Sendable {
    /// The survey that the figure is made from.
    package let survey: Survey
    package let subject: Subject
    package let origin: FigureOrigin
    /// When the last publication was finished; nil before the first.
    package let publishedAt: String?
    /// Whether it was made from these files, definitions and this program.
    package let isCurrent: Bool

    package enum Subject: Sendable {
        case measure(Explanation)
        /// Who answered.
        case responses(ResponsesExplanation)
        /// What organisations declare.
        case declared(DeclaredExplanation)
        /// Of a closed wave.
        case closed(ClosedFigure)
    }
}

/// What brought the responses of a wave. The same for every figure of the wave; withheld ones go without.
package struct FigureOrigin: Sendable {
    /// Files with responses of the wave, in order of intake, with the accounting of all their records.
    package let files: [FileReport]
    /// Whether the accounting may be told: not where it would give back the number of responses of a wave that withholds
    /// it, or how many came since figures that stand.
    package let hasAccounts: Bool
    /// First and last day of the wave, `YYYY-MM-DD`; nil when the pipeline declares none.
    package let days: (first: String, last: String)?
    /// Whether responses that neither a column nor a date places are put in this wave.
    package let isFallback: Bool
}

/// Recomputes a figure from accepted files and definitions and explains it; writes nothing and takes no inbox.
package struct FigureExplainer {
    let bundle: PipelineBundle
    let workspace: Workspace
    let environment: RunEnvironment

    package init(_ bundle: PipelineBundle, workspace: Workspace, environment: RunEnvironment) {
        self.bundle = bundle
        self.workspace = workspace
        self.environment = environment
    }

    /// - Throws: `missing` without a workspace, `figure` for a figure that does not exist, `refused` when what the files
    ///   give now may not be published, and what reading throws.
    package func explain(_ request: FigureRequest) throws(PipelineFailure) -> FigureExplanation {
        guard workspace.exists else { throw .missing(path: workspace.root) }
        let ledger = try Ledger(readingPath: workspace.ledger)
        let open = bundle.closing(try ledger.closedWaves())
        return try FigureExplainer(open, workspace: workspace, environment: environment).explain(request, ledger)
    }

    private func explain(_ request: FigureRequest, _ ledger: Ledger) throws(PipelineFailure) -> FigureExplanation {
        if bundle.declares(request) { return try explainDeclared(request) }
        let request = bundle.measureRequest(request)
        let index = try FigureFinder.survey(of: request, bundle: bundle)
        let part = bundle.surveys[index]
        let place = try FigureFinder(request, part: part, territories: bundle.territories).place(request)
        let run = PipelineRun(bundle, workspace: workspace, environment: environment, options: RunOptions())
        let frozen = try run.frozenWaves(ledger)
        if let closed = frozen.first(where: { $0.wave == request.wave }) {
            return explanation(try closed.figure(request, at: place, of: part.survey.id), of: part.survey)
        }
        let tables = try run.handKeptTables()
        let accepted = try ledger.acceptedFiles()
        let readings = try run.read(run.sources(accepted), partners: tables.partnerRegister)
        let reading = readings.surveys[index]
        let made = try run.disclosures(
            of: readings, references: tables.references, frozen: frozen, memories: ledger.memories())[index]
            .disclose(waves: bundle.waves(of: readings, declared: [])).map(\.disclosed.publication)
        let publications = (frozen.compactMap { $0.publications[part.survey.id] } + made)
            .sorted { bundle.isEarlier($0.wave, $1.wave) }
        let position = try position(of: request.wave, in: publications)
        if let closed = frozen.first(where: { $0.wave == publications[position].wave }) {
            return explanation(try closed.figure(request, at: place, of: part.survey.id), of: part.survey)
        }
        let last = try ledger.lastRun()
        let waves = Set(readings.surveys.flatMap(\.table.waves)).sorted()
        return FigureExplanation(
            survey: part.survey,
            subject: try subject(
                request, at: place, of: part.survey, in: Array(publications[...position]),
                isWeighted: reading.hasWeights),
            origin: try origin(
                ofWave: publications[position].wave, in: reading, run,
                hasAccounts: made.allSatisfy { $0.responses != nil && $0.standingCells == 0 }),
            publishedAt: last?.finishedAt,
            isCurrent: try fingerprints(ledger: ledger, waves: waves).contains(last?.fingerprint ?? ""))
    }

    private func position(of wave: String?, in publications: [Publication]) throws(PipelineFailure) -> Int {
        if publications.isEmpty { throw .figure(.none) }
        guard let wave else { return publications.count - 1 }
        if let position = publications.firstIndex(where: { $0.wave == wave }) { return position }
        throw .figure(.unknownWave(wave, expected: publications.map(\.wave)))
    }

    /// - Parameter publications: up to the figure's own, earliest first.
    private func subject(
        _ request: FigureRequest, at place: FigurePlace, of survey: Survey, in publications: [Publication],
        isWeighted: Bool
    ) throws(PipelineFailure) -> FigureExplanation.Subject {
        if let figure = request.responses, let publication = publications.last {
            let explanation = ResponsesExplanation(
                of: figure, at: place, in: publication, territories: bundle.territories)
            guard let explanation else { throw .figure(.undeclaredCell(measure: request.measure)) }
            if let reference = request.comparedTo { throw .figure(.unknownComparison(reference, expected: [])) }
            return .responses(explanation)
        }
        let explanation = Explanation(
            of: request.measure, at: place, in: publications, isWeighted: isWeighted, survey: survey,
            territories: bundle.territories)
        guard var explanation else { throw .bug("\(request.measure): \(place)") }
        if let reference = request.comparedTo { try explanation.keep(reference) }
        return .measure(explanation)
    }

    private func origin(
        ofWave wave: String, in reading: Reading, _ run: PipelineRun, hasAccounts: Bool
    ) throws(PipelineFailure) -> FigureOrigin {
        let calendar = bundle.definition.calendar
        let range = calendar.ranges.first { $0.name == wave }
        var files = reading.files
        // The table does not keep which file a response came from, so where that matters each file is read by itself.
        if reading.table.waves.count > 1, files.count > 1 {
            var holders: Set<String> = []
            for source in reading.sources {
                let alone = try run.read([source], partners: nil).surveys.first { !$0.sources.isEmpty }?.table
                guard let alone else { continue }
                if alone.wave.contains(where: { alone.waves[Int($0)] == wave }) { holders.insert(source.digest) }
            }
            files = files.filter { holders.contains($0.digest) }
        }
        return FigureOrigin(
            files: files, hasAccounts: hasAccounts, days: range.map { ($0.first.day, $0.last.day) },
            isFallback: calendar.fallback == wave)
    }

    /// Those that a run leaves that publishes all waves, or one of them.
    func fingerprints(ledger: Ledger, waves: [String]) throws(PipelineFailure) -> [String] {
        var fingerprints: [String] = []
        for wave in [nil] + waves.map(Optional.some) {
            var options = RunOptions()
            options.wave = wave
            let run = PipelineRun(bundle, workspace: workspace, environment: environment, options: options)
            fingerprints.append(try run.inputDigests(ledger: ledger).fingerprint)
        }
        return fingerprints
    }
}

extension Explanation {
    /// Leaves only the comparisons to one reference.
    fileprivate mutating func keep(_ reference: String) throws(PipelineFailure) {
        let known = Set(comparisons.map(\.comparison.comparedTo)).sorted()
        comparisons.removeAll { $0.comparison.comparedTo != reference }
        if comparisons.isEmpty { throw .figure(.unknownComparison(reference, expected: known)) }
    }
}
