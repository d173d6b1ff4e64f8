import Definitions

/// Gives the words of a condition their meaning: questions, items, answers, numbers.
struct ConditionResolver {
    let scope: QuestionScope
    /// The last question that may be referred to.
    let lastQuestion: Int

    /// The resolved condition of a text scalar, or nil after reporting all that is wrong with it.
    func condition(_ node: DefinitionNode) -> Condition? {
        guard let text = scope.problems.text(node) else { return nil }
        do throws(ConditionSyntaxError) {
            return resolve(try ConditionParser.parse(text), in: node)
        } catch {
            scope.problems.report(
                SurveyCode.conditionSyntax, at: node.place(atOffset: error.offset),
                ["expected": error.expected, "got": error.got])
            return nil
        }
    }

    private func resolve(_ syntax: ConditionSyntax, in node: DefinitionNode) -> Condition? {
        switch syntax {
        case .not(let inner):
            return resolve(inner, in: node).map { .not($0) }
        case .all(let parts):
            return resolveAll(parts, in: node).map { .all($0) }
        case .any(let parts):
            return resolveAll(parts, in: node).map { .any($0) }
        case .comparison(let question, let operation, let values):
            return comparison(question, operation, values, in: node)
        }
    }

    private func resolveAll(_ parts: [ConditionSyntax], in node: DefinitionNode) -> [Condition]? {
        let conditions = parts.map { resolve($0, in: node) }
        return conditions.contains { $0 == nil } ? nil : conditions.compactMap { $0 }
    }

    private func comparison(
        _ word: ConditionWord, _ operation: ConditionWord, _ values: [ConditionWord], in node: DefinitionNode
    ) -> Condition? {
        let place = node.place(atOffset: word.offset)
        guard let reference = scope.reference(word.text, at: place) else { return nil }
        let question = scope.questions[reference.question]
        guard reference.question <= lastQuestion else {
            scope.problems.report(SurveyCode.forwardReference, at: place, ["question": question.id])
            return nil
        }
        guard let kind = question.kind else { return nil }
        if !kind.items.isEmpty, reference.item == nil {
            scope.problems.report(
                SurveyCode.itemNeeded, at: place,
                ["question": question.id, "expected": kind.items.map(\.code).joined(separator: ", ")])
            return nil
        }
        let allowed = Self.operators(of: kind)
        guard allowed.contains(operation.text) else {
            scope.problems.report(
                SurveyCode.operatorUnfit, at: node.place(atOffset: operation.offset),
                [
                    "operator": operation.text, "question": question.id, "type": kind.word.rawValue,
                    "expected": allowed.joined(separator: " "),
                ])
            return nil
        }
        let placed = values.map { Placed($0.text, at: node.place(atOffset: $0.offset)) }
        let positive = positiveForm(reference, kind, operation.text, placed)
        return operation.text == "!=" ? positive.map { .not($0) } : positive
    }

    private func positiveForm(
        _ reference: QuestionReference, _ kind: Question.Kind, _ operation: String, _ values: [Placed<String>]
    ) -> Condition? {
        let id = scope.questions[reference.question].id
        switch kind {
        case .single(let set), .array(_, let set):
            return scope.codeSet(values, of: set, owner: id).map { .answered(reference, $0) }
        case .multi(let set):
            return scope.codeSet(values, of: set, owner: id).map { .anyTicked(question: reference.question, $0) }
        case .integer:
            let comparison = Condition.Comparison(rawValue: operation) ?? .equal
            let numbers = values.map { value -> Int? in
                if let number = Int(value.value) { return number }
                scope.problems.report(
                    SurveyCode.numberExpected, at: value.place, ["got": value.value, "question": id])
                return nil
            }
            let parts = numbers.compactMap { number in
                number.map { Condition.number(question: reference.question, comparison, $0) }
            }
            guard parts.count == values.count else { return nil }
            return parts.count == 1 ? parts[0] : .any(parts)
        case .decimal, .integers, .partner, .period, .text, .territory, .territories, .lines, .longText:
            return nil
        }
    }

    private static func operators(of kind: Question.Kind) -> [String] {
        switch kind {
        case .single, .array: ["==", "!=", "in"]
        case .multi: ["any_of"]
        case .integer: ConditionParser.comparisons + ["in"]
        case .decimal, .integers, .partner, .period, .text, .territory, .territories, .lines, .longText: []
        }
    }
}
