import Definitions

extension SurveyReader {
    private static let commonCountKeys = ["id", "kind", "label", "unit", "asked", "question"]

    static let countKeys = commonCountKeys + ["where", "places", "total", "to", "codes", "level"]

    /// The values of a count's `kind:`.
    private enum CountKind: String, CaseIterable {
        case objects, sum, ratio, maximum, between, median
        case unnamedPlaces = "unnamed_places"
        case partnerTypes = "partner_types"

        /// Keys that only this kind takes.
        var keys: [String] {
            switch self {
            case .objects: ["where", "places", "total"]
            case .ratio: ["to"]
            case .partnerTypes: ["codes"]
            case .unnamedPlaces: ["level"]
            case .sum, .maximum, .between, .median: []
            }
        }
    }

    /// `counts:`, whose ids no measure has: results name both in one column.
    func readCounts(_ mapping: DefinitionMapping, reader: CountReader, measures: [Measure]) -> [CountDefinition] {
        var counts: [CountDefinition] = []
        var firstLines = Dictionary(
            measures.map { ($0.id, $0.place.line) }, uniquingKeysWith: { first, _ in first })
        for node in mapping.list("counts") {
            guard let count = DefinitionMapping(node, keys: Self.countKeys, problems: problems) else { continue }
            let id = count.requiredPlacedText("id")
            let label = count.requiredLocalizedText("label", in: textLanguages)
            let unit = count.requiredLocalizedText("unit", in: textLanguages)
            let asked = reader.partnerTypes(count.texts("asked"))
            let formula = readFormula(count, reader: reader)
            guard let id, hasGoodPublicID(id, signs: "_.") else { continue }
            if let first = firstLines[id.value] {
                problems.report(
                    SurveyCode.duplicateID, at: id.place, ["of": "count", "id": id.value, "first": String(first)])
                continue
            }
            firstLines[id.value] = id.place.line
            guard let label, let unit, let formula else { continue }
            counts.append(
                CountDefinition(
                    id: id.value, label: label, unit: unit, partnerTypes: asked, formula: formula, place: id.place))
        }
        return counts
    }

    private func readFormula(_ mapping: DefinitionMapping, reader: CountReader) -> CountDefinition.Formula? {
        guard let kind = mapping.requiredChoice("kind", of: CountKind.self) else { return nil }
        let fitting = Self.commonCountKeys + kind.keys
        for key in Self.countKeys where mapping.has(key) && !fitting.contains(key) {
            problems.report(SurveyCode.keyUnfit, at: mapping.place(of: key), ["key": key, "type": kind.rawValue])
        }
        guard let name = mapping.requiredPlacedText("question") else { return nil }
        switch kind {
        case .objects: return reader.objects(mapping, of: name).map { .objects($0) }
        case .sum: return reader.number(name).map { .sum($0) }
        case .ratio:
            let base = mapping.requiredPlacedText("to").flatMap { reader.number($0) }
            guard let number = reader.number(name), let base else { return nil }
            return .ratio(number, to: base)
        case .maximum: return reader.number(name).map { .maximum($0) }
        case .between: return reader.number(name).map { .between($0) }
        case .median: return reader.number(name, orOptions: true).map { .median($0) }
        case .unnamedPlaces:
            let level = mapping.requiredText("level")
            guard let question = reader.places(name), let level else { return nil }
            return .unnamedPlaces(question, level: level)
        case .partnerTypes:
            return reader.answers(mapping.requiredTexts("codes"), of: name)
                .map { .partnerTypes(question: name.value, codes: $0) }
        }
    }
}
