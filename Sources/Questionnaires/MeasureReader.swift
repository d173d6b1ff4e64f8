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
        let part = mapping.has("between") ? numberPart(mapping) : partWithCodes(mapping)
        return part.map { [MeasureMember(.share($0))] } ?? []
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

    /// One share per valid option of a multi question, or per option of `codes`.
    func sharePerOption(_ mapping: DefinitionMapping) -> [MeasureMember] {
        guard let (name, reference, kind) = question(mapping) else { return [] }
        guard case .multi(let set) = kind else {
            reportUnfit(name, kind, expected: "multi")
            return []
        }
        let all = shares(ofEachAnswerIn: set, to: reference)
        guard mapping.has("codes") else { return all }
        let wanted = mapping.requiredTexts("codes")
        guard validCodes(wanted, of: set, question: reference) != nil else { return [] }
        return all.filter { share in wanted.contains { $0.value == share.code } }
    }

    /// The distribution of a single question or of one item: one share per valid answer.
    func sharePerAnswer(_ mapping: DefinitionMapping) -> [MeasureMember] {
        refuse("codes", beside: "each: answer", in: mapping)
        guard let (name, reference, kind) = question(mapping) else { return [] }
        if case .multi = kind {
            reportUnfit(name, kind, expected: Self.scoredTypes)
            return []
        }
        guard let (_, set) = closedQuestion(mapping, expected: Self.scoredTypes) else { return [] }
        return shares(ofEachAnswerIn: set, to: reference)
    }

    private func shares(ofEachAnswerIn set: AnswerSet, to reference: QuestionReference) -> [MeasureMember] {
        set.answers.filter { $0.missing == nil }.map { answer in
            MeasureMember(
                .share(.oneOf(reference, CodeSet([answer.index]))), code: answer.code, text: answer.labels)
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

    /// A sensitive answer is none of its items: where all agree on the others, the mean would tell how many gave it.
    func index(_ mapping: DefinitionMapping, among condition: Condition?) -> [MeasureMember] {
        let nodes = mapping.requiredList("items")
        let parts = nodes.compactMap(part)
        guard parts.count == nodes.count, !parts.isEmpty else { return [] }
        if !isSensitive(condition) {
            for (node, part) in zip(nodes, parts) where isSensitive(part) {
                problems.report(
                    SurveyCode.sensitiveItem, at: node.place, ["question": scope.questions[part.question].id])
            }
        }
        return [MeasureMember(.index(parts))]
    }

    /// True when the question or the very option asked about is sensitive, or what the base is chosen by.
    func isSensitive(_ specification: Measure.Specification, among condition: Condition?) -> Bool {
        if isSensitive(condition) { return true }
        switch specification {
        case .share(let part): return isSensitive(part)
        case .net(let reference, let plus, let minus):
            return isSensitive(reference.question, plus) || isSensitive(reference.question, minus)
        case .index(let parts): return parts.contains(where: isSensitive)
        }
    }

    private func isSensitive(_ condition: Condition?) -> Bool {
        condition?.mentioned.contains { isSensitive($0.question, $0.codes) } ?? false
    }

    private func isSensitive(_ part: Measure.Part) -> Bool {
        switch part {
        case .oneOf(let reference, let codes): isSensitive(reference.question, codes)
        case .lacks(let question, let option): isSensitive(question, CodeSet([option]))
        case .number(let question, _): isSensitive(question, CodeSet())
        }
    }

    private func isSensitive(_ question: Int, _ codes: CodeSet) -> Bool {
        scope.questions[question].isSensitive || scope.isSensitiveAmongOthers(question, codes)
    }

    /// Whom the base is reduced to; any question of the survey may be asked about.
    func among(_ mapping: DefinitionMapping) -> Condition? {
        let anyQuestion = ConditionResolver(scope: scope, lastQuestion: scope.questions.count - 1)
        return mapping.node("among").flatMap(anyQuestion.condition)
    }

    // MARK: - Parts

    /// `{question, codes}`, `{question, between}` or `{question, lacks}`.
    private func part(_ node: DefinitionNode) -> Measure.Part? {
        let keys = ["question", "codes", "between", "lacks"]
        guard let mapping = DefinitionMapping(node, keys: keys, problems: problems) else { return nil }
        guard mapping.has("lacks") else {
            return mapping.has("between") ? numberPart(mapping) : partWithCodes(mapping)
        }
        for key in ["codes", "between"] { refuse(key, beside: "lacks", in: mapping) }
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

    /// `between: [1, 3]` of an integer question.
    private func numberPart(_ mapping: DefinitionMapping) -> Measure.Part? {
        refuse("codes", beside: "between", in: mapping)
        let range = mapping.node("between").flatMap(self.range)
        guard let (name, reference, kind) = question(mapping) else { return nil }
        guard case .integer = kind else {
            reportUnfit(name, kind, expected: "integer")
            return nil
        }
        return range.map { .number(question: reference.question, $0) }
    }

    /// Two whole numbers, the lower first; both belong to it.
    private func range(_ node: DefinitionNode) -> ClosedRange<Int>? {
        guard case .sequence(let nodes) = node.content, nodes.count == 2 else {
            problems.report(SurveyCode.rangeExpected, at: node.place, ["got": node.text ?? ""])
            return nil
        }
        let bounds = nodes.compactMap(problems.integer)
        guard bounds.count == 2 else { return nil }
        guard bounds[0] <= bounds[1] else {
            problems.report(
                SurveyCode.emptyRange, at: node.place, ["min": String(bounds[0]), "max": String(bounds[1])])
            return nil
        }
        return bounds[0]...bounds[1]
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
        case .integer, .decimal, .integers, .partner, .period, .text, .territory, .territories, .lines, .longText:
            reportUnfit(name, kind, expected: expected)
            return nil
        }
    }

    /// The indices of the codes, all of valid answers; nil when there are none and after reporting.
    private func validCodes(
        _ codes: [Placed<String>], of set: AnswerSet, question: QuestionReference
    ) -> CodeSet? {
        codes.isEmpty ? nil : scope.validCodes(codes, of: set, owner: scope.questions[question.question].id)
    }

    private func refuse(_ key: String, beside other: String, in mapping: DefinitionMapping) {
        guard mapping.has(key) else { return }
        problems.report(SurveyCode.keyUnfit, at: mapping.place(of: key), ["key": key, "type": other])
    }

    private func reportUnfit(_ name: Placed<String>, _ kind: Question.Kind, expected: String) {
        problems.report(
            SurveyCode.questionUnfit, at: name.place,
            ["question": name.value, "type": kind.word.rawValue, "expected": expected])
    }
}
