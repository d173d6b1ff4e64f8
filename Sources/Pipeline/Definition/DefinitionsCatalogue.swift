internal import Definitions
internal import Foundation
package import Questionnaires
package import Territories

/// Surveys and territory sets by id, for commands that name no pipeline.
package struct DefinitionsCatalogue: Sendable {
    private let folder: DefinitionsFolder

    package init(_ folder: DefinitionsFolder) {
        self.folder = folder
    }

    /// The survey of that id, or of that path; all there are when none is named.
    package func surveys(named name: String?) throws(PipelineFailure) -> [Survey] {
        guard let name else {
            let ids = folder.surveyIDs()
            guard !ids.isEmpty else { throw .missing(path: folder.surveys) }
            var surveys: [Survey] = []
            for id in ids { surveys.append(try survey(at: folder.survey(id))) }
            return surveys
        }
        return [try survey(at: path(name, else: folder.survey(name)))]
    }

    /// The territory set of that id, or of that path; the first there is when none is named.
    package func territories(named name: String?) throws(PipelineFailure) -> TerritorySet {
        let sets = ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder.surveys)/territories")) ?? [])
            .sorted().filter { Files.exists(folder.territories($0)) }
        guard let chosen = name ?? sets.first else { throw .missing(path: "\(folder.surveys)/territories") }
        let path = path(chosen, else: folder.territories(chosen))
        guard Files.exists(path) else { throw .missing(path: path) }
        do {
            return try TerritoryLoader.load(path: path)
        } catch {
            throw .definitions(error.problems)
        }
    }

    private func path(_ name: String, else byID: String) -> String {
        name.contains("/") || name.hasSuffix(".yaml") ? name : byID
    }

    private func survey(at path: String) throws(PipelineFailure) -> Survey {
        guard Files.exists(path) else { throw .missing(path: path) }
        do {
            return try SurveyLoader.load(path)
        } catch {
            throw .definitions(error.problems)
        }
    }
}
