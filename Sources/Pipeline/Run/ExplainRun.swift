package import Disclosure
internal import Ingestion
internal import Questionnaires
internal import Responses
internal import Timestamps

/// How a figure was made, and where its responses come from.
package struct FigureExplanation: Sendable {
    package let explanation: Explanation
    package let origin: FigureOrigin
    /// When the last publication was finished; nil before the first.
    package let publishedAt: String?
    /// Whether it was made from these files, definitions and this program.
    package let isCurrent: Bool
}

/// What brought the responses of a wave. The same for every figure of the wave; withheld ones go without.
package struct FigureOrigin: Sendable {
    /// Files with responses of the wave, in order of intake, with the accounting of all their records.
    package let files: [FileReport]
    /// First and last day of the wave, `YYYY-MM-DD`; nil when the pipeline declares none.
    package let days: (first: String, last: String)?
    /// Whether responses that neither a column nor a date places are put in this wave.
    package let isFallback: Bool
}

/// Recomputes a figure from accepted files and definitions and explains it; writes nothing and takes no inbox.
package struct FigureExplainer {
    private let bundle: PipelineBundle
    private let workspace: Workspace
    private let environment: RunEnvironment

    package init(_ bundle: PipelineBundle, workspace: Workspace, environment: RunEnvironment) {
        self.bundle = bundle
        self.workspace = workspace
        self.environment = environment
    }

    /// - Throws: `missing` without a workspace, `figure` for a figure that does not exist, `refused` when what the files
    ///   give now may not be published, and what reading throws.
    package func explain(_ request: FigureRequest) throws(PipelineFailure) -> FigureExplanation {
        guard workspace.exists else { throw .missing(path: workspace.root) }
        let place = try FigureFinder(request, bundle: bundle).place(request)
        let ledger = try Ledger(readingPath: workspace.ledger)
        let run = PipelineRun(bundle, workspace: workspace, environment: environment, options: RunOptions())
        let accepted = try ledger.acceptedFiles()
        let reading = try run.read(accepted: accepted)
        let waves = try waves(upTo: request.wave, of: run.waves(of: reading), in: reading.table)
        let publications = try WavePublication(
            bundle: bundle, reading: reading, environment: environment, definitionsDigest: "", dataDigest: ""
        ).disclose(waves: waves).map(\.disclosed.publication)
        guard
            var explanation = Explanation(
                of: request.measure, at: place, in: publications, isWeighted: reading.hasWeights,
                survey: bundle.survey, territories: bundle.territories)
        else { throw .bug("\(request.measure): \(place)") }
        if let reference = request.comparedTo { try explanation.keep(reference) }
        let last = try ledger.lastRun()
        return FigureExplanation(
            explanation: explanation, origin: try origin(ofWave: explanation.wave, in: reading, of: accepted, run),
            publishedAt: last?.finishedAt,
            isCurrent: try fingerprints(ledger: ledger, waves: reading.table.waves).contains(last?.fingerprint ?? ""))
    }

    /// Waves up to the one asked for, for it is compared with earlier ones.
    private func waves(
        upTo name: String?, of waves: [Int], in table: ResponseTable
    ) throws(PipelineFailure) -> [Int] {
        if waves.isEmpty { throw .figure(.none) }
        guard let name else { return waves }
        guard let position = waves.firstIndex(where: { table.waves[$0] == name }) else {
            throw .figure(.unknownWave(name, expected: waves.map { table.waves[$0] }))
        }
        return Array(waves[...position])
    }

    private func origin(
        ofWave wave: String, in reading: Reading, of accepted: [FileEntry], _ run: PipelineRun
    ) throws(PipelineFailure) -> FigureOrigin {
        let calendar = bundle.definition.calendar
        let range = calendar.ranges.first { $0.name == wave }
        var files = reading.files
        // The table does not keep which file a response came from, so where that matters each file is read by itself.
        if reading.table.waves.count > 1, files.count > 1 {
            var holders: Set<String> = []
            for file in accepted {
                let alone = try run.read(accepted: [file]).table
                if alone.wave.contains(where: { alone.waves[Int($0)] == wave }) { holders.insert(file.digest) }
            }
            files = files.filter { holders.contains($0.digest) }
        }
        return FigureOrigin(
            files: files, days: range.map { ($0.first.day, $0.last.day) }, isFallback: calendar.fallback == wave)
    }

    /// Those that a run leaves that publishes all waves, or one of them.
    private func fingerprints(ledger: Ledger, waves: [String]) throws(PipelineFailure) -> [String] {
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
