internal import DelimitedText
internal import Disclosure
internal import Ingestion
internal import Questionnaires
internal import Reporting

/// A closed wave with what is published of it, the only thing that is left.
struct FrozenWave {
    let closed: ClosedWave
    /// Of its results.csv.
    let rows: [PublishedRow]
    /// By survey; those with rows.
    let publications: [String: Publication]

    var wave: String { closed.wave }

    /// As the plan's rows of a later wave take it.
    func former(of plan: Plan?) -> PlanMaterial.Earlier {
        PlanMaterial.Earlier(closed: wave, rows: rows, publications: publications, plan: plan)
    }

    /// - Throws: `frozenPublication` where the history no longer has the publication as it was.
    init(_ closed: ClosedWave, workspace: Workspace, bundle: PipelineBundle) throws(PipelineFailure) {
        let path = "\(workspace.root)/\(closed.publication)"
        guard try Files.digest(of: path) == closed.digest else {
            throw .frozenPublication(wave: closed.wave, path: closed.publication)
        }
        do throws(DelimitedTextError) {
            rows = try ResultsFile.rows(path: path)
        } catch {
            throw .inputOutput(path: closed.publication, reason: error.code)
        }
        self.closed = closed
        var publications: [String: Publication] = [:]
        for part in bundle.surveys {
            let publication = Publication(
                closed: closed.wave, rows: rows, survey: part.survey, rules: part.rules,
                territories: bundle.territories)
            if !publication.measures.isEmpty { publications[part.survey.id] = publication }
        }
        self.publications = publications
    }
}

extension PipelineRun {
    /// The same run of a pipeline to which the ledger's closed waves are closed.
    func closing(_ waves: [ClosedWave]) -> PipelineRun {
        PipelineRun(
            bundle.closing(waves), workspace: workspace, environment: environment, options: options)
    }

    /// Earliest first.
    func frozenWaves(_ ledger: Ledger) throws(PipelineFailure) -> [FrozenWave] {
        var waves: [FrozenWave] = []
        for closed in try ledger.closedWaves() {
            waves.append(try FrozenWave(closed, workspace: workspace, bundle: bundle))
        }
        return waves.sorted { bundle.isEarlier($0.wave, $1.wave) }
    }
}

extension PipelineBundle {
    /// The same, with waves that no longer take records.
    func closing(_ waves: [ClosedWave]) -> PipelineBundle {
        var bundle = self
        bundle.definition.calendar.closed = Set(waves.map(\.wave))
        return bundle
    }

    /// In the order of the pipeline's `waves:`, others by name before them.
    func isEarlier(_ left: String, _ right: String) -> Bool {
        let named = definition.calendar.ranges.map(\.name)
        func rank(_ name: String) -> (Int, String) { (named.firstIndex(of: name) ?? -1, name) }
        return rank(left) < rank(right)
    }
}
