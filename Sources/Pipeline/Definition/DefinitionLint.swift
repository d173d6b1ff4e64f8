package import Definitions
internal import Foundation
internal import Questionnaires
internal import Reporting
internal import Territories

/// Judges definition files of any kind.
package struct DefinitionLint: Sendable {
    /// One file and what was found.
    package struct Finding: Sendable {
        package let path: String
        package let problems: [DefinitionProblem]
        /// Texts that it lacks, per language in use; no problem, but worth knowing.
        package let translationGaps: [TranslationGap]
    }

    private let folder: DefinitionsFolder?

    /// - Parameter folder: where the surveys, territories and reports are that pipelines and plans name; nil: beside them.
    package init(folder: DefinitionsFolder?) {
        self.folder = folder
    }

    /// The definition files that a path stands for: itself, or every YAML file below a folder.
    package static func files(at path: String) throws(PipelineFailure) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missing(path: path) }
        guard isFolder.boolValue else { return [path] }
        let below = FileManager.default.subpaths(atPath: path) ?? []
        return below.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { "\(path)/\($0)" }
    }

    /// Every problem once: a report is judged by itself and with each pipeline that names it.
    package static func problems(of findings: [Finding]) -> [DefinitionProblem] {
        var told: Set<String> = []
        return findings.flatMap(\.problems).filter { problem in
            let file = URL(fileURLWithPath: problem.place.file).resolvingSymlinksInPath().path
            let place = SourcePlace(file: file, line: problem.place.line, column: problem.place.column)
            let words = problem.arguments.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            return told.insert(([problem.code, "\(place)"] + words).joined(separator: "\u{0}")).inserted
        }
    }

    package func judge(_ path: String) -> Finding {
        do throws(DefinitionProblems) {
            let gaps = try load(path)
            return Finding(path: path, problems: [], translationGaps: gaps)
        } catch {
            return Finding(path: path, problems: error.problems, translationGaps: [])
        }
    }

    /// The kind of a definition is told by the key that names it; pipelines and plans name other definitions too.
    private func load(_ path: String) throws(DefinitionProblems) -> [TranslationGap] {
        let problems = ProblemCollector()
        let root = DefinitionFile.read(path: path, into: problems)
        try problems.finish()
        let keys = root.flatMap { problems.entries($0) }?.map(\.key) ?? []
        if keys.contains("pipeline") {
            let beside = folder ?? DefinitionsFolder(besidePipeline: path, installed: "Surveys")
            let bundle = try PipelineBundle(path: path, folder: beside)
            try bundle.judgeDifferences()
            return bundle.translationGaps()
        } else if keys.contains("plan") {
            try judgePlan(path)
        } else if keys.contains("territories") {
            _ = try TerritoryLoader.load(path: path)
        } else if keys.contains("report") {
            _ = try ReportLoader.load(path: path, survey: nil)
        } else if keys.contains("everybody") {
            return [try wording(path).translationGap]
        } else if keys.contains("scenario") {
            // What is simulated is judged by `simulate`, which alone knows it.
            return []
        } else {
            let survey = try SurveyLoader.load(path)
            let asked = survey.translationGaps.filter { !Languages.workbooks.all.contains($0.language) }
            return asked + (root.map(Self.workbookGaps) ?? [])
        }
        return root.map(Self.workbookGaps) ?? []
    }

    /// Of the languages that workbooks can be in, those that the file has a text in.
    private static func workbookGaps(_ root: DefinitionNode) -> [TranslationGap] {
        let base = Languages.workbooks.base
        let inUse = root.languagesInUse(among: Languages.workbooks.all, base: base)
        return root.translationGaps(in: inUse, base: base)
    }

    /// A locale beside the French one, whose words stand in for those that it lacks.
    private func wording(_ path: String) throws(DefinitionProblems) -> Wording {
        let language = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        let base = Languages.workbooks.base
        let beside = ((path as NSString).deletingLastPathComponent as NSString)
            .appendingPathComponent("\(base).yaml")
        guard language != base, Files.exists(beside) else { return try Wording.load(path: path, language: language) }
        let french = try Wording.load(path: beside, language: base)
        return try Wording.load(path: path, language: language, fallback: french)
    }

    /// A plan with the surveys and the territory set that it names, as far as they are there.
    private func judgePlan(_ path: String) throws(DefinitionProblems) {
        let plan = try PlanLoader.load(path: path)
        let folder = folder ?? DefinitionsFolder(besidePlan: path, installed: "Surveys")
        var surveys: [PlanSurvey] = []
        for id in plan.surveys where Files.exists(folder.survey(id)) {
            let survey = try SurveyLoader.load(folder.survey(id))
            surveys.append(PlanSurvey(survey, counts: survey.counts.map(\.id)))
        }
        let set = folder.territories(plan.territories)
        let territories = Files.exists(set) ? try TerritoryLoader.load(path: set) : nil
        _ = try PlanLoader.load(path: path, surveys: surveys, territories: territories)
    }
}
