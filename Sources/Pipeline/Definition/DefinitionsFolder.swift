internal import Definitions
internal import Foundation

/// Where definitions stand: `Surveys/` with its surveys and territory sets, and `Reports/` beside it.
package struct DefinitionsFolder: Sendable {
    /// The `Surveys` folder.
    package let surveys: String

    /// - Parameter surveys: a folder as `--definitions` names it.
    package init(surveys: String) {
        self.surveys = surveys
    }

    /// The `Surveys` beside the pipeline's folder when there is one, else the installed share directory.
    package init(besidePipeline path: String, installed: String) {
        self.init(seenFrom: path, at: "../Surveys", installed: installed)
    }

    /// The same for a plan, which stands one folder deeper.
    init(besidePlan path: String, installed: String) {
        self.init(seenFrom: path, at: "../../Surveys", installed: installed)
    }

    private init(seenFrom path: String, at relative: String, installed: String) {
        let folder = (path as NSString).deletingLastPathComponent
        let beside = ((folder.isEmpty ? "." : folder) as NSString).appendingPathComponent(relative)
        let exists = FileManager.default.fileExists(atPath: beside)
        surveys = exists ? (beside as NSString).standardizingPath : installed
    }

    package func survey(_ id: String) -> String { "\(surveys)/\(id)/survey.yaml" }

    package func territories(_ id: String) -> String { "\(surveys)/territories/\(id)/territories.yaml" }

    package var reports: String {
        ((surveys as NSString).deletingLastPathComponent as NSString).appendingPathComponent("Reports")
    }

    package func report(_ id: String) -> String { "\(reports)/\(id).yaml" }

    package func plan(_ id: String) -> String { "\(reports)/plans/\(id).yaml" }

    package func locale(_ language: String) -> String { "\(reports)/locales/\(language).yaml" }

    /// Ids of the surveys there are, sorted.
    package func surveyIDs() -> [String] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: surveys)) ?? []
        return entries.filter { FileManager.default.fileExists(atPath: survey($0)) }.sorted()
    }

    /// Every file under the folders that a run reads, for its fingerprint; sorted.
    func files(of definition: PipelineDefinition) -> [String] {
        let set = (territories(definition.territoriesID.value) as NSString).deletingLastPathComponent
        let tables = (try? FileManager.default.contentsOfDirectory(atPath: set)) ?? []
        let locales = Set(definition.reportLanguages + [Languages.workbooks.base]).map(locale)
        let surveys = definition.parts.map { survey($0.surveyID.value) }
        let plans = definition.planID.map { [plan($0.value)] } ?? []
        let reports = definition.reportIDs.map(report)
        return (surveys + tables.map { "\(set)/\($0)" } + plans + reports + locales).sorted()
    }
}
