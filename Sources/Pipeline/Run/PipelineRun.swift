internal import Definitions
internal import DelimitedText
internal import Disclosure
internal import Foundation
internal import Ingestion
internal import Messages
internal import Reporting
internal import Responses

/// One complete pass: take in the inbox, recompute, publish.
package struct PipelineRun {
    let bundle: PipelineBundle
    let workspace: Workspace
    let environment: RunEnvironment
    let options: RunOptions

    package init(
        _ bundle: PipelineBundle, workspace: Workspace, environment: RunEnvironment, options: RunOptions
    ) {
        self.bundle = bundle
        self.workspace = workspace
        self.environment = environment
        self.options = options
    }

    /// Takes the inbox and publishes what changed. Safe to repeat, and to repeat after it was cut at any moment.
    package func run() throws(PipelineFailure) -> RunResult {
        try workspace.create()
        let lock = try WorkspaceLock(workspace)
        defer { withExtendedLifetime(lock) {} }
        let ledger = try Ledger(path: workspace.ledger)
        let publisher = Publisher(workspace: workspace, ledger: ledger)
        var result = RunResult()
        result.finishedInterrupted = try !ledger.pendingMoves().isEmpty
        try publisher.finish()
        let references = try referenceTables()
        try takeInbox(ledger: ledger, result: &result)
        let digests = try inputDigests(ledger: ledger)
        if try isCurrent(digests.fingerprint, ledger: ledger), !options.force, options.unprotected == nil {
            result.isUnchanged = true
            return result
        }
        let reading = try read(accepted: ledger.acceptedFiles())
        result.files = reading.files
        var stage = try Stage(workspace)
        let outcomes = try publishWaves(
            of: reading, references: references, digests: digests, stage: &stage, result: &result)
        try Receipts(language: environment.language).stage(
            in: &stage, files: ledger.files(), reports: reading.files)
        let proof = try proof(of: outcomes)
        let run = RunEntry(
            finishedAt: environment.now(), fingerprint: digests.fingerprint, program: Program.version, proof: proof)
        let published = try publisher.publish(stage, run: run, files: reading.files)
        result.written = published.written
        result.editedByPeople = published.editedByPeople
        try writeUnprotected(outcomes, result: &result)
        return result
    }

    /// What ``run()`` would do, with nothing written.
    package func rehearse() throws(PipelineFailure) -> RunResult {
        var result = RunResult()
        let references = try referenceTables()
        let known = workspace.exists ? try Ledger(readingPath: workspace.ledger).acceptedFiles() : []
        var sources = known.map { Reading.Source(name: $0.name, digest: $0.digest, path: acceptedPath($0.digest)) }
        if Files.exists(workspace.inbox) {
            let listing = try Inbox(folder: workspace.inbox).list()
            result.stillOpen = listing.open
            for name in listing.ready {
                let path = "\(workspace.inbox)/\(name)"
                guard let digest = try Files.digest(of: path) else { continue }
                if known.contains(where: { $0.digest == digest }) {
                    result.decisions.append(Decision(name: name, digest: digest, verdict: .alreadyKnown))
                    continue
                }
                let source = Reading.Source(name: name, digest: digest, path: path)
                do throws(Reading.UnreadableFile) {
                    _ = try Reading(
                        [source], survey: bundle.survey, territories: bundle.territories,
                        calendar: bundle.definition.calendar, progress: { _ in })
                    sources.append(source)
                    result.decisions.append(Decision(name: name, digest: digest, verdict: .accepted))
                } catch {
                    result.decisions.append(Decision(name: name, digest: digest, verdict: .rejected(error.failure)))
                }
            }
        }
        let reading = try read(sources)
        result.files = reading.files
        let publication = WavePublication(
            bundle: bundle, reading: reading, references: references, environment: environment, definitionsDigest: "",
            dataDigest: "")
        result.waves = try publication.disclose(waves: waves(of: reading)).map(\.report).filter(isWanted)
        return result
    }

    // MARK: - Steps

    private func takeInbox(ledger: Ledger, result: inout RunResult) throws(PipelineFailure) {
        let listing = try Inbox(folder: workspace.inbox).list()
        result.stillOpen = listing.open
        guard !listing.ready.isEmpty else { return }
        let language = environment.language
        let intake = Intake(
            workspace: workspace, ledger: ledger, surveys: [bundle.survey],
            keepsOriginals: bundle.definition.keepsOriginals, pseudonymiser: try Pseudonymiser(workspace),
            now: environment.now,
            reasonText: { file, failure in
                var arguments = failure.arguments
                arguments["file"] = file
                let place = failure.place.map { "\(file):\($0.line):\($0.column)" } ?? file
                let error = MessageCatalogue.phrase(.error, in: language)
                return "\(place): \(error)[\(failure.code)]: "
                    + MessageCatalogue.text(failure.code, arguments, in: language).line + "\n"
            })
        for (index, name) in listing.ready.enumerated() {
            environment.progress(RunProgress(stage: .taking, done: index, total: listing.ready.count))
            result.decisions.append(try intake.take(name))
        }
        environment.progress(RunProgress(stage: .taking, done: listing.ready.count, total: listing.ready.count))
    }

    func read(accepted files: [FileEntry]) throws(PipelineFailure) -> Reading {
        try read(files.map { Reading.Source(name: $0.name, digest: $0.digest, path: acceptedPath($0.digest)) })
    }

    private func read(_ sources: [Reading.Source]) throws(PipelineFailure) -> Reading {
        do throws(Reading.UnreadableFile) {
            return try Reading(
                sources, survey: bundle.survey, territories: bundle.territories,
                calendar: bundle.definition.calendar, progress: environment.progress)
        } catch {
            throw .inputOutput(path: workspace.relative(error.source.path), reason: error.failure.code)
        }
    }

    private func acceptedPath(_ digest: String) -> String { "\(workspace.accepted)/\(digest).csv" }

    /// Waves with responses, earliest first: in the order of the pipeline's `waves:`, others by name before them. All are
    /// estimated, for later ones are compared with earlier ones.
    func waves(of reading: Reading) -> [Int] {
        let used = Set(reading.table.wave.map(Int.init))
        let declared = bundle.definition.calendar.ranges.map(\.name)
        func rank(_ index: Int) -> (Int, String) {
            let name = reading.table.waves[index]
            return (declared.firstIndex(of: name) ?? -1, name)
        }
        return reading.table.waves.indices.filter(used.contains).sorted { rank($0) < rank($1) }
    }

    /// Whether a wave is to be published: `--wave` filters.
    private func isWanted(_ report: WaveReport) -> Bool { options.wave == nil || report.wave == options.wave }

    private func publishWaves(
        of reading: Reading, references: ReferenceTables, digests: InputDigests, stage: inout Stage,
        result: inout RunResult
    ) throws(PipelineFailure) -> [WavePublication.Outcome] {
        let publication = WavePublication(
            bundle: bundle, reading: reading, references: references, environment: environment,
            definitionsDigest: digests.definitions, dataDigest: digests.data)
        var outcomes: [WavePublication.Outcome] = []
        let waves = waves(of: reading)
        for (wave, outcome) in zip(waves, try publication.disclose(waves: waves)) where isWanted(outcome.report) {
            try publication.stage(outcome, wave: wave, in: &stage)
            result.waves.append(outcome.report)
            outcomes.append(outcome)
        }
        return outcomes
    }

    private func proof(of outcomes: [WavePublication.Outcome]) throws(PipelineFailure) -> String {
        let proofs = Dictionary(uniqueKeysWithValues: outcomes.map { ($0.report.wave, $0.disclosed.proofs) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        do {
            return String(decoding: try encoder.encode(proofs), as: UTF8.self)
        } catch {
            throw .bug("\(error)")
        }
    }

    /// Everything with nothing withheld, readable by its owner alone; never part of a publication.
    private func writeUnprotected(
        _ outcomes: [WavePublication.Outcome], result: inout RunResult
    ) throws(PipelineFailure) {
        guard let path = options.unprotected else { return }
        var bytes: [UInt8] = []
        for outcome in outcomes {
            do throws(DelimitedTextError) {
                let table = try ResultsFile.bytes(of: outcome.disclosed.unprotected, territories: bundle.territories)
                bytes += bytes.isEmpty ? table : Array(table.drop { $0 != 0x0A }.dropFirst())
            } catch {
                throw .bug(error.code)
            }
        }
        let folder = (path as NSString).deletingLastPathComponent
        guard folder.isEmpty || Files.exists(folder) else {
            throw .cannotCreate(path: path, reason: folder)
        }
        try Files.write(bytes, to: path, mode: 0o600)
        result.unprotected = path
    }
}
