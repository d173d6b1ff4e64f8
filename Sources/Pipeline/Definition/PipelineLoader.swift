package import Definitions
internal import Disclosure
internal import Ingestion
internal import Timestamps

/// Reads a pipeline's YAML.
package enum PipelineLoader {
    private static let keys = [
        "pipeline", "title", "survey", "territories", "reports", "report_languages", "wave", "waves", "statistics",
        "confidentiality", "tables", "representation", "keep_originals", "workspace",
    ]

    /// Languages that texts of a pipeline may be in.
    private static let languages = Languages(all: ["fr", "de", "en", "it"], base: "fr")

    package static func load(path: String) throws(DefinitionProblems) -> PipelineDefinition {
        let problems = ProblemCollector()
        let definition = DefinitionFile.read(path: path, into: problems)
            .flatMap { DefinitionMapping($0, keys: keys, problems: problems) }
            .flatMap { build($0, problems: problems) }
        try problems.finish()
        guard let definition else { throw DefinitionProblems([]) }
        return definition
    }

    private static func build(_ map: DefinitionMapping, problems: ProblemCollector) -> PipelineDefinition? {
        let id = map.requiredText("pipeline")
        let title = map.requiredLocalizedText("title", in: languages)
        let survey = map.requiredPlacedText("survey")
        let territories = map.requiredPlacedText("territories")
        let reports = map.requiredTexts("reports").map(\.value)
        let reportLanguages = map.texts("report_languages").map(\.value)
        let waves = map.list("waves").compactMap { wave($0, problems: problems) }
        reportWaveOrder(waves, problems: problems)
        let statistics = map.node("statistics")
            .flatMap { DefinitionMapping($0, keys: ["interval", "standardise"], problems: problems) }
        let interval = statistics?.choice("interval", of: PipelineDefinition.ShareInterval.self)
        let standard = statistics?.node("standardise")
            .flatMap { DefinitionMapping($0, keys: ["territory", "group"], problems: problems) }
            .map {
                PipelineDefinition.StandardDeclaration(
                    territory: $0.placedText("territory"), group: $0.placedText("group"))
            }
        let threshold = map.node("confidentiality")
            .flatMap { DefinitionMapping($0, keys: ["threshold"], problems: problems) }
            .flatMap { rules in rules.integer("threshold").map { (value: $0, place: rules.place(of: "threshold")) } }
        if let threshold, threshold.value < 3 {
            problems.report(PipelineCode.thresholdTooLow, at: threshold.place, ["got": "\(threshold.value)"])
        }
        let tables = map.requiredList("tables").compactMap { table($0, problems: problems) }
        let representation = map.node("representation")
            .flatMap { DefinitionMapping($0, keys: ["territories", "languages"], problems: problems) }
            .map {
                PipelineDefinition.RepresentationDeclaration(
                    territories: $0.requiredTexts("territories"), languages: $0.requiredTexts("languages"))
            }
        guard let id, let title, let survey, let territories else { return nil }
        return PipelineDefinition(
            id: id, title: title, surveyID: survey.value, territoriesID: territories.value, reportIDs: reports,
            reportLanguages: reportLanguages.isEmpty ? [languages.base] : reportLanguages,
            calendar: WaveCalendar(ranges: waves.map(\.range), fallback: map.text("wave")),
            interval: interval ?? .kg, standard: standard,
            rules: ConfidentialityRules(threshold: threshold?.value ?? 10), tables: tables,
            representation: representation,
            keepsOriginals: map.boolean("keep_originals") ?? false, workspace: map.text("workspace"),
            place: map.place, surveyPlace: survey.place, territoriesPlace: territories.place)
    }

    private struct PlacedWave {
        let range: WaveCalendar.Range
        let place: SourcePlace
    }

    private static func wave(_ node: DefinitionNode, problems: ProblemCollector) -> PlacedWave? {
        guard let map = DefinitionMapping(node, keys: ["id", "from", "to"], problems: problems) else { return nil }
        let name = map.requiredText("id")
        let first = day(map.requiredPlacedText("from"), problems: problems)
        let last = day(map.requiredPlacedText("to"), problems: problems)
        guard let name, let first, let last else { return nil }
        return PlacedWave(range: WaveCalendar.Range(name: name, first: first, last: last), place: map.place)
    }

    private static func day(_ text: Placed<String>?, problems: ProblemCollector) -> Timestamp? {
        guard let text else { return nil }
        if let day = Timestamp(text.value.utf8) { return day }
        problems.report(PipelineCode.dayUnreadable, at: text.place, ["got": text.value])
        return nil
    }

    private static func reportWaveOrder(_ waves: [PlacedWave], problems: ProblemCollector) {
        for (position, wave) in waves.enumerated() {
            let overlaps = waves[..<position].contains {
                wave.range.first <= $0.range.last && $0.range.first <= wave.range.last
            }
            if wave.range.last < wave.range.first || overlaps {
                problems.report(PipelineCode.waveOrder, at: wave.place, ["wave": wave.range.name])
            }
        }
    }

    private static func table(
        _ node: DefinitionNode, problems: ProblemCollector
    ) -> PipelineDefinition.TableDeclaration? {
        let keys = ["measures", "territories", "languages", "groups", "gaps", "changes"]
        guard let map = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        return PipelineDefinition.TableDeclaration(
            measures: map.requiredTexts("measures"), territories: map.requiredTexts("territories"),
            languages: map.requiredTexts("languages"), groups: map.texts("groups"), gaps: map.texts("gaps"),
            comparesWaves: map.boolean("changes") ?? false)
    }
}
