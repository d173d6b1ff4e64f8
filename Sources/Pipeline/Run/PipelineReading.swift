internal import Ingestion
internal import Questionnaires
internal import Reporting

/// What all files of a pipeline hold, survey by survey.
struct PipelineReading {
    /// In the order of the pipeline's surveys; one without files has no responses.
    let surveys: [Reading]
    /// Every file in order of intake, with what was remarked so far.
    private(set) var files: [FileReport]

    /// - Parameter partners: organisations that may answer; nil: any code is good.
    init(
        _ sources: [Reading.Source], bundle: PipelineBundle, partners: PartnerRegister?,
        progress: (RunProgress) -> Void
    ) throws(Reading.UnreadableFile) {
        var surveys: [Reading] = []
        var reports: [String: [FileReport]] = [:]
        var done = 0
        for part in bundle.surveys {
            let own = sources.filter { $0.survey == part.survey.id }
            let reading = try Reading(
                own, survey: part.survey, headings: bundle.headings, territories: bundle.territories,
                calendar: bundle.definition.calendar, partners: partners
            ) { step in
                progress(RunProgress(stage: step.stage, done: done + step.done, total: sources.count))
            }
            done += own.count
            surveys.append(reading)
            reports[part.survey.id] = reading.files
        }
        self.surveys = surveys
        files = sources.map { source in
            guard let own = reports[source.survey], let report = own.first else {
                let remark = Remark(.surveyUnused, file: source.name, arguments: ["survey": source.survey])
                return FileReport(
                    name: source.name, digest: source.digest, account: RecordAccounting(), remarks: [remark])
            }
            reports[source.survey] = Array(own.dropFirst())
            return report
        }
    }

    /// Adds what was seen when everything was read, each to the last file of its name.
    mutating func add(_ remarks: [Remark]) {
        for (position, file) in files.enumerated() where files.lastIndex(where: { $0.name == file.name }) == position {
            files[position].remarks += remarks.filter { $0.file == file.name }
        }
    }
}
