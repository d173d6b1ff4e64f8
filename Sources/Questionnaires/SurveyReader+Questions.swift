import Definitions

extension SurveyReader {
    /// The questions, complete only if there was no problem, and the scope in which measures find them.
    struct QuestionReading {
        let questions: [Question]
        let scope: QuestionScope
    }

    static let optionLimit = 64

    private static let commonKeys = [
        "id", "export_code", "aliases", "type", "text", "show_if", "end_if", "requirement", "personal", "sensitive",
        "publish", "instances", "history",
    ]

    private static let typeKeys: [QuestionType: [String]] = [
        .single: ["scale", "list", "with"],
        .multi: ["scale", "list"],
        .array: ["scale", "list", "items", "with"],
        .integer: ["min", "max"],
        .decimal: ["min", "max"],
        .integers: ["items", "min", "max"],
        .partner: [],
        .period: [],
        .territories: [],
        .lines: ["columns", "max_rows", "row_headers"],
        .text: ["format"],
        .territory: ["role", "format"],
        .longText: [],
    ]

    static let questionKeys =
        commonKeys + [
            "scale", "list", "items", "min", "max", "role", "format", "with", "columns", "max_rows", "row_headers",
        ]

    func readQuestions(_ mapping: DefinitionMapping, answerSets: AnswerSets) -> QuestionReading {
        var mappings: [DefinitionMapping] = []
        var ids: [Placed<String>] = []
        var firstLines: [String: Int] = [:]
        for node in mapping.requiredList("questions") {
            guard let question = DefinitionMapping(node, keys: Self.questionKeys, problems: problems),
                let id = question.requiredPlacedText("id")
            else { continue }
            checkID(id)
            if let first = firstLines[id.value] {
                problems.report(
                    SurveyCode.duplicateID, at: id.place,
                    ["of": "question", "id": id.value, "first": String(first)])
                continue
            }
            firstLines[id.value] = id.place.line
            mappings.append(question)
            ids.append(id)
        }
        var histories: [[HistoryEntry]] = []
        var companions: [[LineColumn]] = []
        let declared = zip(mappings, ids).map { question, id in
            let kind = readKind(question, id: id.value, answerSets: answerSets)
            let history = readHistory(question, present: kind?.answerSet, isQuestion: true)
            histories.append(history)
            companions.append(readColumns(question, "with", question: id.value, answerSets: answerSets))
            return QuestionScope.Declared(
                id: id.value, kind: kind?.adopting(history), isSensitive: question.boolean("sensitive") ?? false)
        }
        let scope = QuestionScope(declared, problems: problems)
        checkOnlyFor(answerSets, scope: scope)
        let questions = mappings.indices.compactMap { index in
            readQuestion(
                mappings[index], at: ids[index].place, index: index, history: histories[index],
                companions: companions[index], scope: scope)
        }
        checkRowHeaders(mappings, questions)
        return QuestionReading(questions: questions, scope: scope)
    }

    private func readQuestion(
        _ mapping: DefinitionMapping, at place: SourcePlace, index: Int, history: [HistoryEntry],
        companions: [LineColumn], scope: QuestionScope
    ) -> Question? {
        let declared = scope.questions[index]
        let exportCode = mapping.requiredPlacedText("export_code")
        if let exportCode {
            checkCode(exportCode, of: .question)
            claimHeader(exportCode, owner: declared.id)
        }
        let aliases = mapping.texts("aliases")
        for alias in aliases { claimHeader(alias, owner: declared.id) }
        let text = mapping.requiredLocalizedText("text", in: textLanguages)
        let earlier = ConditionResolver(scope: scope, lastQuestion: index - 1)
        let showIf = mapping.node("show_if").flatMap(earlier.condition)
        let upToHere = ConditionResolver(scope: scope, lastQuestion: index)
        let endIf = mapping.node("end_if").flatMap(upToHere.condition)
        let requirement = mapping.choice("requirement", of: Question.Requirement.self) ?? .expected
        if requirement == .required, !declared.isSensitive, let node = mapping.node("requirement"),
            declared.kind?.answerSet?.answers.contains(where: \.isSensitive) ?? false
        {
            problems.report(SurveyCode.sensitiveRequired, at: node.place, ["question": declared.id])
        }
        let personal = mapping.choice("personal", of: Question.PersonalData.self) ?? .none
        let publication = mapping.choice("publish", of: Question.Publishing.self) ?? .figures
        let isPublished = publication == .figures && ![.text, .longText].contains(declared.kind?.word)
        if let chosen = showIf?.mentioned.first(where: { scope.isSensitiveAmongOthers($0.question, $0.codes) }),
            isPublished, !declared.isSensitive, let node = mapping.node("show_if")
        {
            problems.report(
                SurveyCode.sensitiveCondition, at: node.place,
                ["chosen": scope.questions[chosen.question].id, "question": declared.id])
        }
        let places = subset(of: instances, mapping.texts("instances"))
        for entry in history {
            if let name = entry.formerID { claimHeader(Placed(name, at: entry.place), owner: declared.id) }
        }
        guard let exportCode, let text, let kind = declared.kind else { return nil }
        return Question(
            index: index, id: declared.id, exportCode: exportCode.value, aliases: aliases.map(\.value), text: text,
            kind: kind, companions: companions, showIf: showIf, endIf: endIf, requirement: requirement,
            personal: personal,
            isSensitive: declared.isSensitive, publication: publication, instances: places, history: history,
            place: place)
    }

    // MARK: - Kinds

    private func readKind(_ mapping: DefinitionMapping, id: String, answerSets: AnswerSets) -> Question.Kind? {
        guard let type = mapping.requiredChoice("type", of: QuestionType.self) else { return nil }
        let fitting = Self.commonKeys + (Self.typeKeys[type] ?? [])
        for key in Self.questionKeys where mapping.has(key) && !fitting.contains(key) {
            problems.report(SurveyCode.keyUnfit, at: mapping.place(of: key), ["key": key, "type": type.rawValue])
        }
        switch type {
        case .single:
            return readAnswerSet(mapping, question: id, in: answerSets)
                .map { .single(refusingExclusive($0, question: id, in: answerSets)) }
        case .multi:
            return readAnswerSet(mapping, question: id, in: answerSets)
                .flatMap { checkedOptions($0, mapping, question: id) }.map { .multi($0) }
        case .array:
            let items = readItems(mapping)
            return readAnswerSet(mapping, question: id, in: answerSets)
                .map { .array(items: items, refusingExclusive($0, question: id, in: answerSets)) }
        case .integer:
            return readRange(mapping)
        case .decimal:
            return readDecimalRange(mapping)
        case .integers:
            let range = readRange(mapping)
            let items = readItems(mapping)
            guard case .integer(let min, let max) = range else { return nil }
            return .integers(items: items, min: min, max: max)
        case .partner:
            return .partner
        case .period:
            return .period
        case .territories:
            return .territories
        case .lines:
            return readLines(mapping, question: id, answerSets: answerSets)
        case .text:
            return .text(formats: readFormats(mapping))
        case .territory:
            let formats = readFormats(mapping)
            return mapping.requiredChoice("role", of: Question.TerritoryRole.self)
                .map { .territory($0, formats: formats) }
        case .longText:
            return .longText
        }
    }

    /// The set named by `scale:` or `list:`, without the answers kept for other questions.
    func readAnswerSet(
        _ mapping: DefinitionMapping, question: String, in answerSets: AnswerSets
    ) -> AnswerSet? {
        if mapping.has("scale"), mapping.has("list") {
            problems.report(SurveyCode.keyUnfit, at: mapping.place(of: "list"), ["key": "list", "type": "scale"])
            return nil
        }
        let key = mapping.has("list") ? "list" : "scale"
        guard let name = mapping.requiredPlacedText(key) else { return nil }
        let isScale = key == "scale"
        if answerSets.broken.contains(name.value) { return nil }
        guard let set = answerSets.sets.first(where: { $0.id == name.value && $0.isScale == isScale }) else {
            let known = answerSets.sets.filter { $0.isScale == isScale }.map(\.id)
            problems.report(
                SurveyCode.unknownAnswerSet, at: name.place,
                ["of": key, "id": name.value, "nearest": nearest(to: name.value, among: known)])
            return nil
        }
        guard let onlyFor = answerSets.onlyFor[set.id] else { return set }
        return set.restricted(
            to: CodeSet(
                set.answers.map(\.index).filter { index in
                    onlyFor[index].map { $0.contains { $0.value == question } } ?? true
                }))
    }

    func refusingExclusive(_ set: AnswerSet, question: String, in answerSets: AnswerSets) -> AnswerSet {
        for answer in set.answers where answer.isExclusive {
            problems.report(
                SurveyCode.exclusiveOutsideMulti,
                at: answerSets.exclusivePlaces[set.id]?[answer.code] ?? set.place,
                ["code": answer.code, "question": question])
        }
        return set
    }

    private func checkedOptions(_ set: AnswerSet, _ mapping: DefinitionMapping, question: String) -> AnswerSet? {
        let count = set.answers.count + set.formerAnswers.count
        guard count > Self.optionLimit else { return set }
        problems.report(
            SurveyCode.tooManyOptions, at: mapping.place(of: mapping.has("list") ? "list" : "scale"),
            ["question": question, "count": String(count), "limit": String(Self.optionLimit)])
        return nil
    }

    private func readItems(_ mapping: DefinitionMapping) -> [Question.Item] {
        var items: [Placed<Question.Item>] = []
        var firstLines: [String: Int] = [:]
        for node in mapping.requiredList("items") {
            guard let item = DefinitionMapping(node, keys: ["code", "text", "instances"], problems: problems) else {
                continue
            }
            let code = item.requiredPlacedText("code")
            let text = item.requiredLocalizedText("text", in: textLanguages)
            let places = subset(of: instances, item.texts("instances"))
            guard let code, let text else { continue }
            checkCode(code, of: .item)
            if let first = firstLines[code.value] {
                problems.report(
                    SurveyCode.duplicateCode, at: code.place, ["code": code.value, "first": String(first)])
                continue
            }
            firstLines[code.value] = code.place.line
            items.append(
                Placed(
                    Question.Item(index: items.count, code: code.value, text: text, instances: places),
                    at: node.place))
        }
        checkLabels(items)
        return items.map(\.value)
    }

    func readRange(_ mapping: DefinitionMapping) -> Question.Kind {
        let min = mapping.integer("min")
        let max = mapping.integer("max")
        if let min, let max, min > max {
            problems.report(
                SurveyCode.emptyRange, at: mapping.place(of: "min"), ["min": String(min), "max": String(max)])
        }
        return .integer(min: min, max: max)
    }

    private func readFormats(_ mapping: DefinitionMapping) -> [Question.TextFormat] {
        mapping.entries("format").compactMap { entry in
            guard let instance = subset(of: instances, [Placed(entry.key, at: entry.keyPlace)]).first,
                let pattern = problems.text(entry.value)
            else { return nil }
            guard (try? Regex(pattern)) != nil else {
                problems.report(SurveyCode.invalidPattern, at: entry.value.place, ["pattern": pattern])
                return nil
            }
            return Question.TextFormat(instance: instance, pattern: pattern)
        }
    }

    /// Every question named by `only_for` exists and uses the set.
    private func checkOnlyFor(_ answerSets: AnswerSets, scope: QuestionScope) {
        for set in answerSets.sets {
            for (index, questions) in (answerSets.onlyFor[set.id] ?? [:]).sorted(by: { $0.key < $1.key }) {
                for question in questions {
                    guard let reference = scope.reference(question.value, at: question.place),
                        let kind = scope.questions[reference.question].kind
                    else { continue }
                    guard kind.answerSet?.id != set.id else { continue }
                    problems.report(
                        SurveyCode.onlyForUnused, at: question.place,
                        ["code": set.answers[index].code, "question": question.value])
                }
            }
        }
    }
}
