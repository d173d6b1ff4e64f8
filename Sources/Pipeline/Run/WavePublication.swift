internal import Definitions
internal import DelimitedText
internal import Disclosure
internal import Foundation
internal import Ingestion
internal import PartnerCounts
internal import Questionnaires
internal import Reporting
internal import Responses
internal import Timestamps

/// Stages everything that is published of one wave.
struct WavePublication {
    let bundle: PipelineBundle
    let reading: PipelineReading
    let environment: RunEnvironment
    /// What became of everything that was dropped.
    let quality: QualityMaterial
    /// SHA-256 over the definitions and over the accepted files.
    let definitionsDigest: String
    let dataDigest: String
    /// Whether it may be told what became of the records: not where a wave's number of responses stands from an earlier
    /// publication.
    let tellsRecords: Bool

    /// Stages workbooks, results.csv, datapackage.json and proposals, and the wave's next entry in the publication history.
    ///
    /// - Parameters:
    ///   - main: the main survey's figures of the wave, also where nobody answered it.
    ///   - earlier: the main survey's figures of the waves before, earliest first.
    ///   - material: of the plan's rows; nil without a plan.
    func stage(
        _ figures: WaveFigures, main: Publication, earlier: [Publication], material: PlanMaterial?,
        in stage: inout Stage
    ) throws(PipelineFailure) {
        let folder = "reports/\(FileName.distinct(figures.wave))"
        let records = ResultsFile.records(
            of: figures.surveys.map(\.disclosed.publication), material: material, territories: bundle.territories)
        let results: [UInt8]
        do throws(DelimitedTextError) {
            results = try ResultsFile.bytes(records)
        } catch {
            throw .bug(error.code)
        }
        try stage.add("\(folder)/results.csv", .kept, bytes: results)
        let digest = Files.sha256(results)
        let report = ReportMaterial(
            publication: main, earlier: earlier, survey: bundle.main.survey, territories: bundle.territories,
            provenance: provenance(of: main, resultsDigest: digest), plan: material,
            quality: quality)
        try stageWorkbooks(report, records: records, folder: folder, in: &stage)
        let title = bundle.definition.title.text(in: "fr", fallback: "fr").text
        let workbooks = stage.files.compactMap { file -> DataPackage.File? in
            guard file.target.hasPrefix("\(folder)/"), file.target.hasSuffix(".xlsx") else { return nil }
            let path = String(file.target.dropFirst(folder.count + 1))
            return DataPackage.File(path: path, bytes: file.bytes, digest: file.digest)
        }
        let relations = TerritoryRelations(bundle.territories, usedIn: records)
        let territories: [UInt8]?
        do throws(DelimitedTextError) {
            territories = try relations.bytes()
        } catch {
            throw .bug(error.code)
        }
        if let territories { try stage.add("\(folder)/territories.csv", .kept, bytes: territories) }
        let package = DataPackage.bytes(
            wave: figures.wave, title: title, resultsDigest: digest,
            territories: territories.map { (digest: Files.sha256($0), levels: relations.levels) },
            protections: bundle.surveys.map { part in
                DataPackage.Protection(
                    survey: part.survey, rules: part.rules, publication: figures.publications[part.survey.id])
            },
            workbooks: workbooks)
        try stage.add("\(folder)/datapackage.json", .kept, bytes: package)
        if let partners = bundle.partners {
            let proposals = MatchingProposals(survey: partners.survey, language: environment.language)
            let open: [UInt8]
            do throws(DelimitedTextError) {
                open = try proposals.bytes(of: figures.institutions?.resolutions ?? [])
            } catch {
                throw .bug(error.code)
            }
            try stage.add("\(folder)/\(DecisionTable.name)", .kept, bytes: open)
        }
        try stageHistory(results, digest: digest, wave: figures.wave, in: &stage)
    }

    private func stageWorkbooks(
        _ material: ReportMaterial, records: [[String]], folder: String, in stage: inout Stage
    ) throws(PipelineFailure) {
        var jobs = PlannedWorkbooks(bundle).workbooks.map { workbook in
            WorkbookWriting.Job(target: "\(folder)/\(workbook.target)") { path throws(WorkbookFailure) in
                var material = material
                material.territory = workbook.territory
                try ReportWorkbook(material, definition: workbook.definition, wording: workbook.wording)
                    .write(to: path)
            }
        }
        if let definition = bundle.reports.first {
            jobs += bundle.wordings.map { wording in
                WorkbookWriting.Job(target: "\(folder)/donnees-\(wording.language).xlsx") {
                    path throws(WorkbookFailure) in
                    try PlainResults(records, material: material, definition: definition, wording: wording)
                        .write(to: path)
                }
            }
        }
        var paths: [String] = []
        for job in jobs { paths.append(try stage.path(for: job.target)) }
        try WorkbookWriting.write(jobs, to: paths)
        for job in jobs { try stage.add(job.target, .kept) }
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

    /// Of the main survey, whose figures the workbook's sheets show. A wave that nobody answered it in is as old as the
    /// organisations' last response.
    private func provenance(of publication: Publication, resultsDigest: String) -> Provenance {
        let main = reading.surveys[0]
        let accounting = main.files.reduce(into: RecordAccounting()) { $0 += $1.account }
        let wave = publication.wave
        let stamps = main.table.stamps(ofWave: wave)
        let last =
            (publication.hasStandingResponses ? stamps?.first : stamps?.last)
            ?? reading.surveys.lazy.compactMap { $0.table.stamps(ofWave: wave)?.last }.first
        return Provenance(
            population: bundle.main.survey.title, period: stamps.map { ($0.first.day, $0.last.day) },
            createdAt: Int(last?.seconds ?? 0) / 86_400 * 86_400, accounting: tellsRecords ? accounting : nil,
            isWeighted: main.hasWeights, intervalMethod: bundle.definition.interval.rawValue,
            program: "barometre \(Program.version)",
            definitionsDigest: definitionsDigest, dataDigest: tellsRecords ? dataDigest : nil,
            resultsDigest: resultsDigest)
    }
}
