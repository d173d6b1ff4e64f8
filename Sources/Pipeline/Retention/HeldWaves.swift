internal import Ingestion
internal import Questionnaires
internal import Responses
internal import Timestamps

/// Which waves the records of kept files belong to, those of closed ones too, and of records that do not count.
struct HeldWaves {
    let bundle: PipelineBundle
    let workspace: Workspace

    /// Sorted. None where no record tells its wave, and where the file can't be read.
    func waves(of file: FileEntry) -> [String] {
        guard let survey = bundle.surveys.map(\.survey).first(where: { $0.id == file.survey }) else { return [] }
        let path = "\(workspace.accepted)/\(file.digest).csv"
        var calendar = bundle.definition.calendar
        calendar.closed = []
        do throws(IngestionFailure) {
            let recognition = try Recognition(path: path, headings: bundle.headings, only: survey.id)
            var builder = ResponseTableBuilder(survey: survey)
            let reading = try FileReading(
                path: path, fileName: file.name, fileIndex: 0, recognition: recognition,
                territories: bundle.territories, calendar: calendar, into: &builder)
            let lines = reading.declarations.lines.compactMap { calendar.wave(of: $0.period?.last) }
            return Set(builder.waves + lines).subtracting([""]).sorted()
        } catch {
            return []
        }
    }
}
