import Definitions

extension SurveyReader {
    static let groupingKeys = ["id", "title", "question", "categories", "each"]

    /// What makes categories by itself.
    private enum EachCategory: String, CaseIterable {
        case answer
    }

    func readGroupings(_ mapping: DefinitionMapping, scope: QuestionScope) -> [Grouping] {
        var groupings: [Grouping] = []
        var firstLines: [String: Int] = [:]
        for node in mapping.list("groups") {
            guard let group = DefinitionMapping(node, keys: Self.groupingKeys, problems: problems) else { continue }
            let id = group.requiredPlacedText("id")
            let title = group.requiredLocalizedText("title", in: textLanguages)
            let question = groupingQuestion(group, scope: scope)
            let categories = readCategories(group, of: question?.set, owner: question?.id ?? "")
            guard let id else { continue }
            checkID(id)
            if let first = firstLines[id.value] {
                problems.report(
                    SurveyCode.duplicateID, at: id.place, ["of": "group", "id": id.value, "first": String(first)])
                continue
            }
            firstLines[id.value] = id.place.line
            guard let title, let question else { continue }
            groupings.append(
                Grouping(
                    index: groupings.count, id: id.value, title: title, question: question.index,
                    categories: categories, place: id.place))
        }
        return groupings
    }

    /// The question whose options are the languages spoken at home.
    func readHomeLanguage(_ mapping: DefinitionMapping, scope: QuestionScope) -> Int? {
        guard let name = mapping.placedText("home_language"),
            let reference = scope.reference(name.value, at: name.place),
            let kind = scope.questions[reference.question].kind
        else { return nil }
        guard case .multi = kind else {
            problems.report(
                SurveyCode.questionUnfit, at: name.place,
                ["question": name.value, "type": kind.word.rawValue, "expected": QuestionType.multi.rawValue])
            return nil
        }
        return reference.question
    }

    /// A single question that is not sensitive: a group is named beside its figures.
    private func groupingQuestion(
        _ mapping: DefinitionMapping, scope: QuestionScope
    ) -> (index: Int, id: String, set: AnswerSet)? {
        guard let name = mapping.requiredPlacedText("question"),
            let reference = scope.reference(name.value, at: name.place),
            let kind = scope.questions[reference.question].kind
        else { return nil }
        guard case .single(let set) = kind else {
            problems.report(
                SurveyCode.questionUnfit, at: name.place,
                ["question": name.value, "type": kind.word.rawValue, "expected": QuestionType.single.rawValue])
            return nil
        }
        if scope.questions[reference.question].isSensitive {
            problems.report(SurveyCode.sensitiveGroup, at: name.place, ["question": name.value])
        }
        return (reference.question, name.value, set)
    }

    /// `each: answer`: every valid answer by itself. `set` is nil when the question was wrong: its codes are then not
    /// judged. `owner`: the question's id.
    private func readCategories(
        _ mapping: DefinitionMapping, of set: AnswerSet?, owner: String
    ) -> [Grouping.Category] {
        if mapping.has("each") {
            if mapping.has("categories") {
                problems.report(
                    SurveyCode.keyUnfit, at: mapping.place(of: "categories"), ["key": "categories", "type": "each"])
            }
            guard mapping.choice("each", of: EachCategory.self) != nil else { return [] }
            return (set?.answers ?? []).filter { $0.missing == nil }.map { answer in
                Grouping.Category(code: answer.code, label: answer.labels, codes: CodeSet([answer.index]))
            }
        }
        let scope = QuestionScope([], problems: problems)
        var categories: [Grouping.Category] = []
        var firstLines: [String: Int] = [:]
        var ownerLines: [String: Int] = [:]
        for node in mapping.requiredList("categories") {
            guard let category = DefinitionMapping(node, keys: ["code", "label", "codes"], problems: problems) else {
                continue
            }
            let code = category.requiredPlacedText("code")
            let label = category.requiredLocalizedText("label", in: textLanguages)
            let answers = category.requiredTexts("codes")
            if let code {
                checkID(code)
                if let first = firstLines[code.value] {
                    problems.report(
                        SurveyCode.duplicateCode, at: code.place, ["code": code.value, "first": String(first)])
                }
                firstLines[code.value] = firstLines[code.value] ?? code.place.line
            }
            for answer in answers {
                if let first = ownerLines[answer.value] {
                    problems.report(
                        SurveyCode.duplicateCode, at: answer.place, ["code": answer.value, "first": String(first)])
                }
                ownerLines[answer.value] = ownerLines[answer.value] ?? answer.place.line
            }
            guard let code, let label, let set, let codes = scope.validCodes(answers, of: set, owner: owner) else {
                continue
            }
            categories.append(Grouping.Category(code: code.value, label: label, codes: codes))
        }
        return categories
    }
}
