import Definitions

extension SurveyReader {
    private enum Each: String, CaseIterable {
        case item, option, answer
    }

    private static let commonMeasureKeys = ["id", "kind", "indicator", "among", "label", "of_whom", "finding"]

    static let measureKeys = commonMeasureKeys + ["question", "codes", "between", "each", "plus", "minus", "items"]

    private static func keys(of kind: Measure.Kind) -> [String] {
        switch kind {
        case .share: ["question", "codes", "between", "each"]
        case .net: ["question", "plus", "minus"]
        case .index: ["items"]
        }
    }

    func readMeasures(_ mapping: DefinitionMapping, scope: QuestionScope) -> [Measure] {
        let reader = MeasureReader(scope: scope)
        var measures: [Measure] = []
        var firstLines: [String: Int] = [:]
        for node in mapping.list("measures") {
            guard let declaration = DefinitionMapping(node, keys: Self.measureKeys, problems: problems) else {
                continue
            }
            for measure in readDeclaration(declaration, reader: reader) {
                if let first = firstLines[measure.id] {
                    problems.report(
                        SurveyCode.duplicateID, at: measure.place,
                        ["of": "measure", "id": measure.id, "first": String(first)])
                    continue
                }
                firstLines[measure.id] = measure.place.line
                measures.append(measure)
            }
        }
        return measures
    }

    /// One measure, or a family of them.
    private func readDeclaration(_ mapping: DefinitionMapping, reader: MeasureReader) -> [Measure] {
        let id = mapping.requiredPlacedText("id")
        let kind = mapping.requiredChoice("kind", of: Measure.Kind.self)
        let each = mapping.choice("each", of: Each.self)
        let texts = readTexts(mapping, isFamily: mapping.has("each"))
        let indicator = mapping.text("indicator")
        if let kind {
            let fitting = Self.commonMeasureKeys + Self.keys(of: kind)
            for key in Self.measureKeys where mapping.has(key) && !fitting.contains(key) {
                problems.report(SurveyCode.keyUnfit, at: mapping.place(of: key), ["key": key, "type": kind.rawValue])
            }
        }
        let isGood = id.map { hasGoodMeasureID($0, isFamily: mapping.has("each")) } ?? false
        let among = reader.among(mapping)
        if mapping.has("each"), mapping.has("between") {
            problems.report(SurveyCode.keyUnfit, at: mapping.place(of: "between"), ["key": "between", "type": "each"])
        }
        guard let id, let kind, isGood, each != nil || !mapping.has("each") else { return [] }
        return members(mapping, kind: kind, each: each, among: among, reader: reader).compactMap { member in
            guard let texts else { return nil }
            return Measure(
                id: member.code.map { replacing("*", in: id.value, by: $0) } ?? id.value,
                specification: member.specification, among: among, indicator: indicator,
                label: member.fill(texts.label, base: languages.base),
                ofWhom: texts.ofWhom.map { member.fill($0, base: languages.base) },
                finding: texts.finding.map { member.fill($0, base: languages.base) },
                family: member.code.map { Measure.Family(pattern: id.value, code: $0) },
                isSensitive: reader.isSensitive(member.specification, among: among), place: id.place)
        }
    }

    private func members(
        _ mapping: DefinitionMapping, kind: Measure.Kind, each: Each?, among: Condition?, reader: MeasureReader
    ) -> [MeasureMember] {
        switch (kind, each) {
        case (.share, nil): reader.share(mapping)
        case (.share, .item): reader.sharePerItem(mapping)
        case (.share, .option): reader.sharePerOption(mapping)
        case (.share, .answer): reader.sharePerAnswer(mapping)
        case (.net, _): reader.net(mapping)
        case (.index, _): reader.index(mapping, among: among)
        }
    }

    // MARK: - Ids and texts

    /// Of a family, exactly one `*`.
    private func hasGoodMeasureID(_ id: Placed<String>, isFamily: Bool) -> Bool {
        guard hasGoodPublicID(id, signs: "_.*") else { return false }
        guard id.value.unicodeScalars.count(where: { $0 == "*" }) == (isFamily ? 1 : 0) else {
            problems.report(SurveyCode.wildcardMismatch, at: id.place, ["id": id.value])
            return false
        }
        return true
    }

    /// Ids of measures and counts are public: letters, digits, and some signs.
    func hasGoodPublicID(_ id: Placed<String>, signs: String) -> Bool {
        let isGood = id.value.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || signs.unicodeScalars.contains(scalar))
        }
        if !isGood {
            problems.report(
                SurveyCode.invalidID, at: id.place, ["id": id.value, "expected": "[A-Za-z0-9\(signs)]+"])
        }
        return isGood
    }

    private struct MeasureTexts {
        let label: LocalizedText
        let ofWhom: LocalizedText?
        let finding: LocalizedText?
    }

    /// `of_whom` and `finding` make one sentence: each needs the other.
    private func readTexts(_ mapping: DefinitionMapping, isFamily: Bool) -> MeasureTexts? {
        for key in ["label", "of_whom", "finding"] { checkPlaceholders(mapping.node(key), isFamily: isFamily) }
        let label = mapping.requiredLocalizedText("label", in: textLanguages)
        let isSentence = mapping.has("of_whom") || mapping.has("finding")
        let ofWhom = isSentence ? mapping.requiredLocalizedText("of_whom", in: textLanguages) : nil
        let finding = isSentence ? mapping.requiredLocalizedText("finding", in: textLanguages) : nil
        return label.map { MeasureTexts(label: $0, ofWhom: ofWhom, finding: finding) }
    }

    /// Only `{item}` is replaced, and only in families.
    private func checkPlaceholders(_ node: DefinitionNode?, isFamily: Bool) {
        guard let node, case .mapping(let entries) = node.content else { return }
        for entry in entries {
            guard let text = entry.value.text else { continue }
            let scalars = Array(text.unicodeScalars)
            for start in scalars.indices where scalars[start] == "{" {
                let end = scalars[start...].firstIndex(of: "}") ?? scalars.endIndex - 1
                var name = String.UnicodeScalarView()
                name.append(contentsOf: scalars[start...end])
                if isFamily, String(name) == "{item}" { continue }
                problems.report(
                    SurveyCode.unknownPlaceholder, at: entry.value.place(atOffset: start),
                    ["placeholder": String(name)])
            }
        }
    }
}

/// `text` with every occurrence of `pattern` replaced.
func replacing(_ pattern: String, in text: String, by replacement: String) -> String {
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: pattern) {
        result += rest[..<range.lowerBound] + replacement
        rest = rest[range.upperBound...]
    }
    return result + rest
}
