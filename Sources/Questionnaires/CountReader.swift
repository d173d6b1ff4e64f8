import Definitions
import Objects

/// Resolves the questions, columns and codes that counts are made from.
struct CountReader {
    let columns: ColumnScope
    /// Ids of the questions with a rule that tells their objects apart.
    private let matched: Set<String>

    init(columns: ColumnScope, matching: [MatchingRule]) {
        self.columns = columns
        matched = Set(matching.map(\.kind))
    }

    private var scope: QuestionScope { columns.scope }
    private var problems: ProblemCollector { scope.problems }

    /// Codes of the types of organisations, as the survey asks for them.
    func partnerTypes(_ codes: [Placed<String>]) -> [String] {
        guard let first = codes.first else { return [] }
        return answers(codes, of: Placed(Survey.partnerTypeID, at: first.place)) ?? []
    }

    /// The id of a number question or of an item of one; nil after reporting another.
    ///
    /// - Parameter orOptions: whether a multi question will do, whose ticked options are counted.
    func number(_ name: Placed<String>, orOptions: Bool = false) -> String? {
        guard let reference = scope.reference(name.value, at: name.place),
            let kind = scope.questions[reference.question].kind
        else { return nil }
        switch (kind, reference.item) {
        case (.integer, nil), (.decimal, nil), (.integers, .some): return name.value
        case (.multi, nil) where orOptions: return name.value
        case (.integers(let items, _, _), nil):
            problems.report(
                SurveyCode.itemNeeded, at: name.place,
                ["question": name.value, "expected": items.map(\.code).joined(separator: ", ")])
        default:
            reportUnfit(name, kind, expected: "integer, decimal, integers" + (orOptions ? ", multi" : ""))
        }
        return nil
    }

    /// The id of a question of places; nil after reporting another.
    func places(_ name: Placed<String>) -> String? {
        guard let reference = scope.reference(name.value, at: name.place),
            let kind = scope.questions[reference.question].kind
        else { return nil }
        if case .territories = kind { return name.value }
        reportUnfit(name, kind, expected: QuestionType.territories.rawValue)
        return nil
    }

    /// Codes of a single or multi question; nil after reporting.
    func answers(_ codes: [Placed<String>], of name: Placed<String>) -> [String]? {
        guard let reference = scope.reference(name.value, at: name.place),
            let kind = scope.questions[reference.question].kind
        else { return nil }
        switch kind {
        case .single(let set), .multi(let set):
            let known = codes.compactMap { scope.answer($0, of: set, owner: name.value)?.code }
            return known.isEmpty ? nil : known
        default:
            reportUnfit(name, kind, expected: "single, multi")
            return nil
        }
    }

    // MARK: - Objects

    func objects(_ mapping: DefinitionMapping, of name: Placed<String>) -> CountDefinition.ObjectCount? {
        let total = mapping.placedText("total").flatMap { number($0) }
        guard let question = columns.question(name) else { return nil }
        if !matched.contains(question.id) {
            problems.report(SurveyCode.matchingMissing, at: name.place, ["question": name.value])
        }
        let places = mapping.placedText("places").flatMap { columns.column($0, of: question, types: [.territories]) }
        return CountDefinition.ObjectCount(
            question: question.id, conditions: mapping.list("where").compactMap { condition($0, of: question) },
            places: places?.code, total: total)
    }

    private static let conditionKeys = ["column", "any", "at_least", "setting", "since", "until"]

    /// `{column, any}`, `{column, at_least, setting}` or `{since, until}`.
    private func condition(_ node: DefinitionNode, of question: Question) -> CountDefinition.Condition? {
        guard let mapping = DefinitionMapping(node, keys: Self.conditionKeys, problems: problems) else { return nil }
        if mapping.has("since") || mapping.has("until") {
            refuse(["column", "any", "at_least", "setting"], beside: "since, until", in: mapping)
            let since = mapping.requiredPlacedText("since").flatMap { columns.column($0, of: question, types: [.date]) }
            let until = mapping.requiredPlacedText("until").flatMap { columns.column($0, of: question, types: [.date]) }
            guard let since, let until else { return nil }
            return .inOperation(since: since.code, until: until.code)
        }
        guard let name = mapping.requiredPlacedText("column") else { return nil }
        if mapping.has("at_least") {
            refuse(["any"], beside: "at_least", in: mapping)
            let number = mapping.node("at_least").flatMap { problems.integer($0, in: 1...Int.max) }
            let column = columns.column(name, of: question, types: [.multi, .territories])
            guard let number, let column else { return nil }
            return .atLeast(column: column.code, number: number, setting: mapping.text("setting"))
        }
        refuse(["setting"], beside: "any", in: mapping)
        let codes = mapping.requiredTexts("any")
        guard let column = columns.column(name, of: question, types: [.single, .multi]),
            let set = column.kind.answerSet
        else { return nil }
        let known = codes.compactMap { scope.answer($0, of: set, owner: "\(question.id).\(column.code)")?.code }
        return .any(column: column.code, codes: known)
    }

    private func refuse(_ keys: [String], beside other: String, in mapping: DefinitionMapping) {
        for key in keys where mapping.has(key) {
            problems.report(SurveyCode.keyUnfit, at: mapping.place(of: key), ["key": key, "type": other])
        }
    }

    private func reportUnfit(_ name: Placed<String>, _ kind: Question.Kind, expected: String) {
        problems.report(
            SurveyCode.questionUnfit, at: name.place,
            ["question": name.value, "type": kind.word.rawValue, "expected": expected])
    }
}

extension LineColumn.Kind {
    /// The answers of a closed column.
    var answerSet: AnswerSet? {
        switch self {
        case .single(let set), .multi(let set): set
        case .text, .date, .territories, .integer, .partner: nil
        }
    }
}
