import Definitions

/// What one concrete measure is made of.
struct MeasureMember {
    let specification: Measure.Specification
    /// The item or option that takes the place of `*`; nil outside families.
    let code: String?
    /// Its text.
    let text: LocalizedText?

    init(_ specification: Measure.Specification, code: String? = nil, text: LocalizedText? = nil) {
        self.specification = specification
        self.code = code
        self.text = text
    }

    /// `template` with `{item}` replaced by the text of the item or option in the same language.
    func fill(_ template: LocalizedText, base: String) -> LocalizedText {
        guard let text else { return template }
        return template.map { sentence, language in
            replacing("{item}", in: sentence, by: text.text(in: language, fallback: base).text)
        }
    }
}

/// Resolves the questions and codes that measures are computed from.
struct MeasureReader {
    let scope: QuestionScope

    private var problems: ProblemCollector { scope.problems }

    private static let closedTypes = "single, multi, array"
    private static let scoredTypes = "single, array"

    func share(_ mapping: DefinitionMapping) -> [MeasureMember] {
        guard let (reference, set) = closedQuestion(mapping, expected: Self.closedTypes),
            let codes = validCodes(mapping.requiredTexts("codes"), of: set, question: reference)
        else { return [] }
        return [MeasureMember(.share(.oneOf(reference, codes)))]
    }

    /// One share per item of an array question.
    func sharePerItem(_ mapping: DefinitionMapping) -> [MeasureMember] {
        guard let (name, reference, kind) = question(mapping) else { return [] }
        guard case .array(let items, let set) = kind, reference.item == nil else {
            reportUnfit(name, kind, expected: "array")
            return []
        }
        guard let codes = validCodes(mapping.requiredTexts("codes"), of: set, question: reference) else { return [] }
        return items.map { item in
            let row = QuestionReference(question: reference.question, item: item.index)
            return MeasureMember(.share(.oneOf(row, codes)), code: item.code, text: item.text)
        }
    }

    /// One share per valid option of a multi question.
    func sharePerOption(_ mapping: DefinitionMapping) -> [MeasureMember] {
        if mapping.has("codes") {
            problems.report(
                SurveyCode.keyUnfit, at: mapping.place(of: "codes"), ["key": "codes", "type": "each: option"])
        }
        guard let (name, reference, kind) = question(mapping) else { return [] }
        guard case .multi(let set) = kind else {
            reportUnfit(name, kind, expected: "multi")
            return []
        }
        return set.answers.filter { $0.missing == nil }.map { option in
            MeasureMember(
                .share(.oneOf(reference, CodeSet([option.index]))), code: option.code, text: option.labels)
        }
    }

    func net(_ mapping: DefinitionMapping) -> [MeasureMember] {
        guard let (reference, set) = closedQuestion(mapping, expected: Self.scoredTypes) else { return [] }
        if case .multi = scope.questions[reference.question].kind {
            let name = Placed(scope.questions[reference.question].id, at: mapping.place(of: "question"))
            reportUnfit(name, .multi(set), expected: Self.scoredTypes)
            return []
        }
        let minusCodes = mapping.requiredTexts("minus")
        let plus = validCodes(mapping.requiredTexts("plus"), of: set, question: reference)
        let minus = validCodes(minusCodes, of: set, question: reference)
        guard let plus, let minus else { return [] }
        for code in minusCodes {
            if let index = set.index(ofCode: code.value), plus.contains(index) {
                problems.report(SurveyCode.overlappingCodes, at: code.place, ["code": code.value])
            }
        }
        return [MeasureMember(.net(reference, plus: plus, minus: minus))]
    }

    func index(_ mapping: DefinitionMapping) -> [MeasureMember] {
        let nodes = mapping.requiredList("items")
        let parts = nodes.compactMap(part)
        guard parts.count == nodes.count, !parts.isEmpty else { return [] }
        return [MeasureMember(.index(parts))]
    }

    /// True when the question or the very option asked about is sensitive; an index mixes too many to be.
    func isSensitive(_ specification: Measure.Specification) -> Bool {
        switch specification {
        case .index: return false
        case .net(let reference, _, _): return scope.questions[reference.question].isSensitive
        case .share(let part):
            let question = scope.questions[part.question]
            if question.isSensitive { return true }
            guard case .oneOf(_, let codes) = part, let set = question.kind?.answerSet else { return false }
            return set.answers.contains { $0.isSensitive && codes.contains($0.index) }
        }
    }

    // MARK: - Parts

    /// `{question, codes}` or `{question, lacks}`.
    private func part(_ node: DefinitionNode) -> Measure.Part? {
        guard let mapping = DefinitionMapping(node, keys: ["question", "codes", "lacks"], problems: problems) else {
            return nil
        }
        guard mapping.has("lacks") else { return partWithCodes(mapping) }
        if mapping.has("codes") {
            problems.report(SurveyCode.keyUnfit, at: mapping.place(of: "codes"), ["key": "codes", "type": "lacks"])
        }
        guard let (name, reference, kind) = question(mapping) else { return nil }
        guard case .multi(let set) = kind else {
            reportUnfit(name, kind, expected: "multi")
            return nil
        }
        guard let code = mapping.placedText("lacks"), let option = scope.answer(code, of: set, owner: name.value) else {
            return nil
        }
        return .lacks(question: reference.question, option: option.index)
    }

    private func partWithCodes(_ mapping: DefinitionMapping) -> Measure.Part? {
        guard let (reference, set) = closedQuestion(mapping, expected: Self.closedTypes),
            let codes = validCodes(mapping.requiredTexts("codes"), of: set, question: reference)
        else { return nil }
        return .oneOf(reference, codes)
    }

    // MARK: - References

    private func question(
        _ mapping: DefinitionMapping
    ) -> (name: Placed<String>, reference: QuestionReference, kind: Question.Kind)? {
        guard let name = mapping.requiredPlacedText("question"),
            let reference = scope.reference(name.value, at: name.place),
            let kind = scope.questions[reference.question].kind
        else { return nil }
        return (name, reference, kind)
    }

    /// A question with answers of which shares can be taken: single, multi, or one item of an array.
    private func closedQuestion(_ mapping: DefinitionMapping, expected: String) -> (QuestionReference, AnswerSet)? {
        guard let (name, reference, kind) = question(mapping) else { return nil }
        switch kind {
        case .single(let set), .multi(let set):
            return (reference, set)
        case .array(let items, let set):
            if reference.item != nil { return (reference, set) }
            problems.report(
                SurveyCode.itemNeeded, at: name.place,
                ["question": name.value, "expected": items.map(\.code).joined(separator: ", ")])
            return nil
        case .integer, .text, .territory, .longText:
            reportUnfit(name, kind, expected: expected)
            return nil
        }
    }

    /// The indices of the codes, all of valid answers; nil when there are none and after reporting.
    private func validCodes(
        _ codes: [Placed<String>], of set: AnswerSet, question: QuestionReference
    ) -> CodeSet? {
        let owner = scope.questions[question.question].id
        guard !codes.isEmpty, let result = scope.codeSet(codes, of: set, owner: owner) else { return nil }
        for code in codes {
            guard let index = set.index(ofCode: code.value), let missing = set.answers[index].missing else { continue }
            problems.report(
                SurveyCode.missingAnswerCounted, at: code.place, ["code": code.value, "missing": missing.rawValue])
        }
        return result
    }

    private func reportUnfit(_ name: Placed<String>, _ kind: Question.Kind, expected: String) {
        problems.report(
            SurveyCode.questionUnfit, at: name.place,
            ["question": name.value, "type": kind.word.rawValue, "expected": expected])
    }
}
