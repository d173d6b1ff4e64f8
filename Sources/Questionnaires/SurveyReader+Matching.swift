import Definitions
import Objects

extension SurveyReader {
    static let matchingKeys = ["question", "identifier", "exact", "probable", "lead", "dated"]

    /// `matching:` for each question that declares objects, when its lines tell the same one.
    func readMatching(_ mapping: DefinitionMapping, columns: ColumnScope) -> [MatchingRule] {
        var rules: [MatchingRule] = []
        var firstLines: [String: Int] = [:]
        for node in mapping.list("matching") {
            guard let rule = DefinitionMapping(node, keys: Self.matchingKeys, problems: problems),
                let name = rule.requiredPlacedText("question")
            else { continue }
            if let first = firstLines[name.value] {
                problems.report(
                    DefinitionCode.repeatedValue, at: name.place, ["value": name.value, "first": String(first)])
                continue
            }
            firstLines[name.value] = name.place.line
            guard let question = columns.question(name) else { continue }
            func column(_ key: String, _ types: [ColumnType]? = nil) -> String? {
                rule.placedText(key).flatMap { columns.column($0, of: question, types: types) }?.code
            }
            rules.append(
                MatchingRule(
                    kind: question.id, identifier: column("identifier"),
                    exact: rule.requiredList("exact").compactMap { readExact($0, of: question, columns) },
                    probable: rule.list("probable").compactMap { readProbable($0, of: question, columns) },
                    lead: column("lead", [.partner, .text]), dated: column("dated", [.date])))
        }
        return rules
    }

    private func readExact(_ node: DefinitionNode, of question: Question, _ columns: ColumnScope) -> ExactCondition? {
        guard let condition = DefinitionMapping(node, keys: ["same", "common"], problems: problems) else { return nil }
        return ExactCondition(
            same: columns.codes(condition.requiredTexts("same"), of: question),
            common: columns.codes(condition.texts("common"), of: question))
    }

    private func readProbable(
        _ node: DefinitionNode, of question: Question, _ columns: ColumnScope
    ) -> ProbableCondition? {
        guard
            let condition = DefinitionMapping(node, keys: ["same", "common", "overlap", "words"], problems: problems)
        else { return nil }
        return ProbableCondition(
            same: columns.codes(condition.requiredTexts("same"), of: question),
            common: columns.codes(condition.texts("common"), of: question),
            overlap: condition.entries("overlap").compactMap { readOverlap($0, of: question, columns) },
            words: columns.codes(condition.texts("words"), of: question, types: [.text]))
    }

    /// `COMM: 50`, in percent of the smaller set.
    private func readOverlap(
        _ entry: DefinitionEntry, of question: Question, _ columns: ColumnScope
    ) -> ProbableCondition.Overlap? {
        let name = Placed(entry.key, at: entry.keyPlace)
        let column = columns.column(name, of: question, types: [.multi, .territories])
        guard let percent = problems.integer(entry.value, in: 1...100), let column else { return nil }
        return ProbableCondition.Overlap(field: column.code, percent: percent)
    }
}

/// The columns that rules and counts may refer to, and the search in them with its problems.
struct ColumnScope {
    let scope: QuestionScope
    /// Those that could be read; references to others stay silent.
    private let questions: [String: Question]

    init(_ questions: [Question], scope: QuestionScope) {
        self.scope = scope
        self.questions = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private var problems: ProblemCollector { scope.problems }

    /// A question of lines, or a single one with columns beside its answer; nil after reporting another.
    func question(_ name: Placed<String>) -> Question? {
        guard scope.reference(name.value, at: name.place) != nil, let question = questions[name.value] else {
            return nil
        }
        switch question.kind {
        case .lines: return question
        case .single where !question.companions.isEmpty: return question
        default:
            problems.report(
                SurveyCode.questionUnfit, at: name.place,
                ["question": name.value, "type": question.kind.word.rawValue, "expected": "lines, single (with)"])
            return nil
        }
    }

    /// The column of this code; nil after reporting that there is none, or that it is of another type.
    ///
    /// - Parameter types: those that fit; nil: all.
    func column(
        _ name: Placed<String>, of question: Question, types: [SurveyReader.ColumnType]? = nil
    ) -> LineColumn? {
        let columns = question.lineColumns
        guard let column = columns.first(where: { $0.code == name.value }) else {
            let codes = columns.map(\.code)
            problems.report(
                SurveyCode.unknownLineColumn, at: name.place,
                [
                    "code": name.value, "question": question.id, "expected": codes.joined(separator: ", "),
                    "nearest": nearest(to: name.value, among: codes),
                ])
            return nil
        }
        guard types?.contains(column.kind.word) ?? true else {
            problems.report(
                SurveyCode.columnUnfit, at: name.place,
                [
                    "code": name.value, "question": question.id, "type": column.kind.word.rawValue,
                    "expected": (types ?? []).map(\.rawValue).joined(separator: ", "),
                ])
            return nil
        }
        return column
    }

    /// Codes of the columns that are there; the others are reported.
    func codes(
        _ names: [Placed<String>], of question: Question, types: [SurveyReader.ColumnType]? = nil
    ) -> [String] {
        names.compactMap { column($0, of: question, types: types)?.code }
    }
}

extension ProblemCollector {
    /// An integer within bounds; nil after reporting.
    func integer(_ node: DefinitionNode, in range: ClosedRange<Int>) -> Int? {
        guard let number = integer(node) else { return nil }
        guard range.contains(number) else {
            let expected =
                range.upperBound == .max ? "≥ \(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
            report(
                DefinitionCode.unknownValue, at: node.place,
                ["got": String(number), "expected": expected, "nearest": ""])
            return nil
        }
        return number
    }
}

extension LineColumn.Kind {
    /// The word for this type in survey files.
    var word: SurveyReader.ColumnType {
        switch self {
        case .text: .text
        case .date: .date
        case .single: .single
        case .multi: .multi
        case .territories: .territories
        case .integer: .integer
        case .partner: .partner
        }
    }
}
