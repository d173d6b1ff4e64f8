internal import Definitions
internal import DelimitedText
internal import Disclosure
internal import Foundation
internal import Ingestion
internal import Messages
internal import Questionnaires
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
        try judgeUnprotected()
        try workspace.create()
        let lock = try WorkspaceLock(workspace)
        defer { withExtendedLifetime(lock) {} }
        let ledger = try Ledger(path: workspace.ledger)
        return try closing(ledger.closedWaves()).pass(ledger)
    }

    /// The pass itself, with the workspace held.
    private func pass(_ ledger: Ledger) throws(PipelineFailure) -> RunResult {
        let publisher = Publisher(workspace: workspace, ledger: ledger)
        var result = RunResult()
        result.closedWaves = bundle.definition.calendar.closed.sorted()
        result.finishedInterrupted = try !ledger.pendingMoves().isEmpty
        try publisher.finish()
        try judgeHistory(ledger)
        let tables = try handKeptTables()
        try takeInbox(ledger: ledger, result: &result)
        let digests = try inputDigests(ledger: ledger)
        if try isCurrent(digests.fingerprint, ledger: ledger), !options.force, options.unprotected == nil {
            result.isUnchanged = true
            return result
        }
        let computation = try compute(
            sources(ledger.acceptedFiles()), tables: tables, frozen: frozenWaves(ledger), memories: ledger.memories())
        computation.tell(in: &result)
        let wanted = computation.waves.filter(isWanted)
        var stage = try Stage(workspace)
        let files = try ledger.files()
        let quality = QualityMaterial(
            files: files, reports: computation.reading.files, tables: computation.tableRemarks,
            surveys: bundle.surveys.map(\.survey))
        try publish(wanted, of: computation, tables: tables, quality: quality, digests: digests, stage: &stage)
        result.waves = wanted.map(\.report)
        try Receipts(language: environment.language).stage(
            in: &stage, files: files, reports: computation.reading.files, tables: computation.tableRemarks)
        let run = RunEntry(
            finishedAt: environment.now(), fingerprint: digests.fingerprint, program: Program.version,
            proof: try proof(of: wanted))
        let published = try publisher.publish(
            stage, run: run, files: computation.reading.files, memories: memories(of: computation))
        result.written = published.written
        result.editedByPeople = published.editedByPeople
        try writeUnprotected(wanted, result: &result)
        return result
    }

    /// What ``run()`` would do, with nothing written.
    package func rehearse() throws(PipelineFailure) -> RunResult {
        guard workspace.exists else { return try rehearse(nil) }
        let ledger = try Ledger(readingPath: workspace.ledger)
        return try closing(ledger.closedWaves()).rehearse(ledger)
    }

    /// - Parameter ledger: nil in a workspace that has never been used.
    private func rehearse(_ ledger: Ledger?) throws(PipelineFailure) -> RunResult {
        var result = RunResult()
        result.closedWaves = bundle.definition.calendar.closed.sorted()
        try judgeHistory(ledger)
        let tables = try handKeptTables()
        let files = try ledger?.files() ?? []
        let known = files.filter { $0.status == .accepted || $0.status == .purged && $0.reasonCode == nil }
        var sources = sources(known.filter { $0.status == .accepted })
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
                do throws(IngestionFailure) {
                    sources.append(try rehearsedSource(name, digest: digest, path: path))
                    result.decisions.append(Decision(name: name, digest: digest, verdict: .accepted))
                } catch {
                    result.decisions.append(Decision(name: name, digest: digest, verdict: .rejected(error)))
                }
            }
        }
        let frozen = try ledger.map { ledger throws(PipelineFailure) in try frozenWaves(ledger) } ?? []
        let computation = try compute(
            sources, tables: tables, frozen: frozen, memories: ledger?.memories() ?? [:])
        computation.tell(in: &result)
        result.waves = computation.waves.filter(isWanted).map(\.report)
        return result
    }

    // MARK: - Steps

    private func takeInbox(ledger: Ledger, result: inout RunResult) throws(PipelineFailure) {
        let listing = try Inbox(folder: workspace.inbox).list()
        result.stillOpen = listing.open
        guard !listing.ready.isEmpty else { return }
        let language = environment.language
        let intake = Intake(
            workspace: workspace, ledger: ledger, headings: bundle.headings,
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

    /// - Throws: why the file would be rejected.
    private func rehearsedSource(
        _ name: String, digest: String, path: String
    ) throws(IngestionFailure) -> Reading.Source {
        let survey = try Recognition(path: path, headings: bundle.headings).survey
        let source = Reading.Source(name: name, digest: digest, survey: survey.id, path: path)
        do throws(Reading.UnreadableFile) {
            _ = try Reading(
                [source], survey: survey, headings: bundle.headings, territories: bundle.territories,
                calendar: bundle.definition.calendar, progress: { _ in })
        } catch {
            throw error.failure
        }
        return source
    }

    /// Whether a wave is to be published: `--wave` filters.
    private func isWanted(_ figures: WaveFigures) -> Bool { options.wave == nil || figures.wave == options.wave }

    /// Of the waves that are published, and of those before them, which they are compared with.
    private func memories(of computation: Computation) -> [PublishedMemory] {
        let last = computation.waves.lastIndex(where: isWanted).map { $0 + 1 } ?? 0
        return computation.waves[..<last].flatMap(\.surveys).map { PublishedMemory($0.disclosed) }
    }

    private func publish(
        _ wanted: [WaveFigures], of computation: Computation, tables: HandKeptTables, quality: QualityMaterial,
        digests: InputDigests, stage: inout Stage
    ) throws(PipelineFailure) {
        let publication = WavePublication(
            bundle: bundle, reading: computation.reading, environment: environment, quality: quality,
            definitionsDigest: digests.definitions, dataDigest: digests.data,
            tellsRecords: !computation.waves.compactMap(computation.answered).contains(where: \.hasStandingResponses))
        for (done, figures) in wanted.enumerated() {
            environment.progress(RunProgress(stage: .writing, done: done, total: wanted.count))
            let former = computation.former(before: figures, in: bundle)
            try publication.stage(
                figures, main: computation.main(of: figures),
                earlier: computation.publications(before: figures, in: bundle),
                material: bundle.material(of: figures, after: former, tables: tables), in: &stage)
        }
    }

    /// By wave and survey.
    private func proof(of waves: [WaveFigures]) throws(PipelineFailure) -> String {
        let proofs = Dictionary(uniqueKeysWithValues: waves.map { ($0.wave, $0.proofs) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        do {
            return String(decoding: try encoder.encode(proofs), as: UTF8.self)
        } catch {
            throw .bug("\(error)")
        }
    }

    /// - Throws: `unprotectedAmongReports` where the file with nothing withheld would lie in a folder of the workspace that others see.
    private func judgeUnprotected() throws(PipelineFailure) {
        guard let path = options.unprotected else { return }
        func parts(_ path: String) -> [String] { URL(fileURLWithPath: path).resolvingSymlinksInPath().pathComponents }
        let folder = parts((URL(fileURLWithPath: path).path as NSString).deletingLastPathComponent)
        for shared in ["inbox", "previous", "published", "receipts", "reports"]
        where folder.starts(with: parts("\(workspace.root)/\(shared)")) {
            throw .unprotectedAmongReports(path: path)
        }
    }

    /// Everything with nothing withheld, readable by its owner alone; never part of a publication.
    private func writeUnprotected(_ waves: [WaveFigures], result: inout RunResult) throws(PipelineFailure) {
        guard let path = options.unprotected else { return }
        var bytes: [UInt8] = []
        for outcome in waves.flatMap(\.surveys) {
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
