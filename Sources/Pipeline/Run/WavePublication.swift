internal import Definitions
internal import DelimitedText
internal import Disclosure
internal import Foundation
internal import Ingestion
internal import Measures
internal import Questionnaires
internal import Reporting
internal import Responses
internal import Statistics
internal import Timestamps

/// Makes everything that is published of one wave and stages it.
struct WavePublication {
    let bundle: PipelineBundle
    let reading: Reading
    let references: ReferenceTables
    let environment: RunEnvironment
    /// SHA-256 over the definitions and over the accepted files.
    let definitionsDigest: String
    let dataDigest: String

    /// What one wave gave.
    struct Outcome {
        let report: WaveReport
        let disclosed: Disclosed
    }

    /// Estimates, protects and audits waves, earliest first; nothing is written.
    func disclose(waves: [Int]) throws(PipelineFailure) -> [Outcome] {
        let (survey, territories, rules) = (bundle.survey, bundle.territories, bundle.definition.rules)
        let estimator = Estimator(
            survey: survey, territories: territories, grid: bundle.grid,
            interval: bundle.definition.interval == .kg ? .kg : .kgUncapped,
            standard: bundle.standard.map {
                Standard(level: $0.level, grouping: $0.grouping, fewest: rules.threshold)
            })
        var estimates: [WaveEstimates] = []
        for (index, wave) in waves.enumerated() {
            environment.progress(RunProgress(stage: .estimating, done: index, total: waves.count))
            do throws(StatisticsError) {
                estimates.append(try estimator.estimate(reading.table, wave: wave))
            } catch {
                throw .bug(error.code)
            }
        }
        environment.progress(RunProgress(stage: .protecting, done: 0, total: waves.count))
        let discloser = Discloser(
            rules: rules, standard: bundle.standard?.ids(survey: survey, territories: territories) ?? [],
            references: references)
        let disclosed: [Disclosed]
        do throws(DisclosureError) {
            disclosed = try discloser.disclose(estimates)
        } catch {
            switch error {
            case .exposed(let wave, let measure, let cells):
                throw .refused(wave: wave, measure: measure, cells: cells)
            case .failed(_, let measure, let code): throw .bug("\(measure): \(code)")
            }
        }
        return zip(estimates, disclosed).map { estimates, disclosed in
            Outcome(
                report: WaveReport(
                    wave: disclosed.publication.wave, responses: estimates.responses,
                    cells: disclosed.publication.cells,
                    withheldCells: disclosed.publication.withheldCells),
                disclosed: disclosed)
        }
    }

    /// Stages workbooks, results.csv and datapackage.json, and the wave's next entry in the publication history.
    func stage(_ outcome: Outcome, wave: Int, in stage: inout Stage) throws(PipelineFailure) {
        let publication = outcome.disclosed.publication
        let folder = "reports/\(FileName.distinct(publication.wave))"
        environment.progress(RunProgress(stage: .writing, done: wave, total: reading.table.waves.count))
        for report in bundle.reports {
            for wording in bundle.wordings {
                let target = "\(folder)/\(report.id)-\(wording.language).xlsx"
                let path = try stage.path(for: target)
                do {
                    try CommitteeWorkbook(
                        publication, definition: report, survey: bundle.survey, territories: bundle.territories,
                        wording: wording, provenance: provenance(wave: wave)
                    ).write(to: path)
                } catch {
                    throw .inputOutput(path: target, reason: "\(error)")
                }
                try stage.add(target, .kept)
            }
        }
        let results: [UInt8]
        do throws(DelimitedTextError) {
            results = try ResultsFile.bytes(of: [publication], territories: bundle.territories)
        } catch {
            throw .bug(error.code)
        }
        try stage.add("\(folder)/results.csv", .kept, bytes: results)
        let digest = Files.sha256(results)
        let title = bundle.definition.title.text(in: "fr", fallback: "fr").text
        let package = DataPackage.bytes(wave: publication.wave, title: title, resultsDigest: digest)
        try stage.add("\(folder)/datapackage.json", .kept, bytes: package)
        try stageHistory(results, digest: digest, wave: publication.wave, in: &stage)
    }

    /// The attacker's memory: one file per distinct publication of a wave, numbered in order, never changed.
    private func stageHistory(
        _ results: [UInt8], digest: String, wave: String, in stage: inout Stage
    ) throws(PipelineFailure) {
        let folder = "published/\(FileName.distinct(wave))"
        let path = "\(stage.workspace.root)/\(folder)"
        let entries = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
        let suffix = "-\(digest.prefix(12)).csv"
        if entries.last?.hasSuffix(suffix) == true { return }
        let number = entries.count + 1
        let padded = String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
        try stage.add("\(folder)/\(padded)\(suffix)", .replaced, bytes: results)
    }

    private func provenance(wave: Int) -> Provenance {
        let accounting = reading.files.reduce(into: RecordAccounting()) { $0 += $1.account }
        let stamps = reading.table.stamps(ofWave: wave)
        return Provenance(
            population: bundle.survey.title, period: stamps.map { ($0.first.day, $0.last.day) },
            createdAt: Int(stamps?.last.seconds ?? 0), accounting: accounting, isWeighted: reading.hasWeights,
            intervalMethod: bundle.definition.interval.rawValue, program: "barometre \(Program.version)",
            definitionsDigest: definitionsDigest, dataDigest: dataDigest)
    }
}
