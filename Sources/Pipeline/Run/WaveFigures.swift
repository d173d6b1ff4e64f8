internal import Disclosure
internal import Ingestion
internal import Objects
internal import PartnerCounts
internal import Questionnaires
internal import Reporting
internal import Responses
internal import Timestamps

/// Everything that one wave gave, over all surveys of the pipeline.
struct WaveFigures {
    let wave: String
    /// Surveys with responses of the wave, in the pipeline's order.
    let surveys: [SurveyDisclosure.Outcome]
    /// Nil without declarations of the wave.
    let institutions: InstitutionalFigures?

    var report: WaveReport {
        WaveReport(
            wave: wave,
            surveys: surveys.map {
                let publication = $0.disclosed.publication
                return WaveReport.SurveyReport(
                    survey: publication.survey, responses: $0.responses, cells: publication.cells,
                    withheldCells: publication.withheldCells,
                    audited: $0.disclosed.proofs.reduce(0) { $0 + $1.sensitive },
                    waitingCells: publication.waitingCells, redefined: $0.disclosed.redefined)
            })
    }

    /// As the plan's rows of a later wave take it.
    var former: PlanMaterial.Earlier {
        PlanMaterial.Earlier(wave: wave, publications: publications, institutions: institutions)
    }

    /// By survey.
    var publications: [String: Publication] {
        Dictionary(uniqueKeysWithValues: surveys.map { ($0.disclosed.publication.survey, $0.disclosed.publication) })
    }

    /// The audit's proofs by survey.
    var proofs: [String: [BaseProof]] {
        Dictionary(uniqueKeysWithValues: surveys.map { ($0.disclosed.publication.survey, $0.disclosed.proofs) })
    }
}

extension PipelineBundle {
    /// Waves with responses or declarations that are not closed, earliest first: in the order of the pipeline's `waves:`,
    /// others by name before them. All are computed, for later ones are compared with earlier ones.
    func waves(of reading: PipelineReading, declared: [String]) -> [String] {
        var found = Set(declared)
        for table in reading.surveys.map(\.table) {
            found.formUnion(Set(table.wave).map { table.waves[Int($0)] })
        }
        return found.subtracting(definition.calendar.closed).sorted(by: isEarlier)
    }

    /// What the plan's rows are made from in a wave; nil without a plan.
    ///
    /// - Parameter earlier: the wave before.
    func material(
        of figures: WaveFigures, after earlier: PlanMaterial.Earlier?, tables: HandKeptTables
    ) -> PlanMaterial? {
        guard let plan else { return nil }
        return PlanMaterial(
            wave: figures.wave, plan: plan,
            surveys: Dictionary(uniqueKeysWithValues: surveys.map { ($0.survey.id, $0.survey) }),
            publications: figures.publications, institutions: figures.institutions,
            register: register(of: tables, upTo: figures.wave), partnerNames: tables.partnerNames,
            children: tables.children, earlier: earlier)
    }

    /// Entries of the register that are not after the wave's last day.
    func register(of tables: HandKeptTables, upTo wave: String) -> [RegisterEntry] {
        guard let lastDay = definition.calendar.ranges.first(where: { $0.name == wave })?.last.day else {
            return tables.register
        }
        return tables.register.filter { $0.date.firstDay <= lastDay }
    }
}
