package import Definitions
internal import Ingestion
internal import Timestamps

/// Reads a pipeline's YAML.
package enum PipelineLoader {
    private static let keys = [
        "pipeline", "title", "survey", "territories", "reports", "report_languages", "wave", "waves", "statistics",
        "confidentiality", "tables", "representation", "partners", "plan", "keep_originals", "retention",
        "workspace",
    ]

    /// Languages that texts of a pipeline may be in.
    private static let languages = Languages.workbooks

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
        let territories = map.requiredPlacedText("territories")
        let reports = map.requiredTexts("reports").map(\.value)
        let reportLanguages = map.texts("report_languages").map(\.value)
        let waves = map.list("waves").compactMap { wave($0, problems: problems) }
        reportWaveOrder(waves, problems: problems)
        let statistics = map.node("statistics")
            .flatMap { DefinitionMapping($0, keys: ["interval", "standardise"], problems: problems) }
        let interval = statistics?.choice("interval", of: PipelineDefinition.ShareInterval.self)
        let main = mainPart(map, statistics: statistics, problems: problems)
        let partners = map.node("partners")
            .flatMap { DefinitionMapping($0, keys: partnerKeys, problems: problems) }
            .flatMap { partnersPart($0, problems: problems) }
        guard let id, let title, let main, let territories else { return nil }
        return PipelineDefinition(
            id: id, title: title, main: main, partners: partners, planID: map.placedText("plan"),
            territoriesID: territories, reportIDs: reports,
            reportLanguages: reportLanguages.isEmpty ? [languages.base] : reportLanguages,
            calendar: WaveCalendar(ranges: waves.map(\.range), fallback: map.text("wave")),
            retention: retention(map, problems: problems),
            interval: interval ?? .kg, keepsOriginals: map.boolean("keep_originals") ?? false,
            workspace: map.text("workspace"), place: map.place)
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

    private static func retention(_ map: DefinitionMapping, problems: ProblemCollector) -> RetentionRule? {
        guard let node = map.node("retention"),
            let map = DefinitionMapping(node, keys: ["months"], problems: problems),
            let months = map.requiredInteger("months")
        else { return nil }
        if months < 1 {
            problems.report(
                PipelineCode.retentionTooShort, at: map.place(of: "months"), ["got": "\(months)"])
        }
        return RetentionRule(months: months)
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
}
