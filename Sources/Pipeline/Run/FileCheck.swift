package import Ingestion
package import Questionnaires
package import Territories

/// Says how an export would be read and what is wrong with it; writes nothing.
package struct FileCheck: Sendable {
    package let name: String
    /// Nil when the file could not be recognised.
    package let recognition: Recognition?
    package let report: FileReport?
    /// Why the file would be rejected; nil when it would be accepted.
    package let failure: IngestionFailure?

    package var needsAttention: Bool { failure != nil || report?.hasBlockingRemarks == true }

    package init(path: String, surveys: [Survey], territories: TerritorySet) {
        name = path
        let headings = SurveyHeadings(surveys)
        do throws(IngestionFailure) {
            let recognition = try Recognition(path: path, headings: headings)
            self.recognition = recognition
            let calendar = WaveCalendar(ranges: [], fallback: "-")
            do throws(Reading.UnreadableFile) {
                let source = Reading.Source(
                    name: path, digest: "", survey: recognition.survey.id, path: path)
                report = try Reading(
                    [source], survey: recognition.survey, headings: headings, territories: territories,
                    calendar: calendar, progress: { _ in }
                ).files.first
                failure = nil
            } catch {
                report = nil
                failure = error.failure
            }
        } catch {
            recognition = nil
            report = nil
            failure = error
        }
    }
}
