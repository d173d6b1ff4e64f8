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

    /// The territory set of that id, or of that path. When none is named: the first whose postal codes have the form that
    /// the survey's instance (its first, when none is named) asks for, as households of one country live there; where it asks
    /// for none, the form that another survey of that instance asks for; else the first there is.
    package func territories(
        named name: String?, fitting survey: Survey? = nil, instance: String? = nil
    ) throws(PipelineFailure) -> TerritorySet {
        if let name { return try territories(at: name) }
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder.surveys)/territories")) ?? [])
            .sorted().filter { Files.exists(folder.territories($0)) }
        guard let first = names.first else { throw .missing(path: "\(folder.surveys)/territories") }
        let pattern = survey.flatMap { survey in
            let instance = instance ?? survey.instances.first
            return survey.postalCodeForm(instance: instance)
                ?? ((try? surveys(named: nil)) ?? []).lazy.compactMap { $0.postalCodeForm(instance: instance) }.first
        }
        guard let form = pattern.flatMap({ try? Regex($0) }) else {
            return try territories(at: first)
        }
        for name in names {
            let set = try territories(at: name)
            if let code = set.places.lazy.compactMap(\.postalCodes.first).first, code.wholeMatch(of: form) != nil {
                return set
            }
        }
        return try territories(at: first)
    }

    private func territories(at name: String) throws(PipelineFailure) -> TerritorySet {
        let path = path(name, else: folder.territories(name))
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

extension Survey {
    /// The regular expression that postal codes match in an instance; nil where the survey asks for none.
    fileprivate func postalCodeForm(instance: String?) -> String? {
        questions.lazy.compactMap { question -> String? in
            guard case .territory(.postalCode, let formats) = question.kind else { return nil }
            return formats.first { $0.instance == instance }?.pattern
        }.first
    }
}
