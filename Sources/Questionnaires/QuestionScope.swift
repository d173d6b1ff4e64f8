import Definitions

/// The questions that conditions and measures may refer to, and the search in them with its problems.
struct QuestionScope {
    /// A question as far as it could be read.
    struct Declared {
        let id: String
        /// Nil when the type or its answers were wrong: already reported, so references to it stay silent.
        let kind: Question.Kind?
        let isSensitive: Bool
    }

    let questions: [Declared]
    let problems: ProblemCollector
    private let indexByID: [String: Int]

    init(_ questions: [Declared], problems: ProblemCollector) {
        self.questions = questions
        self.problems = problems
        indexByID = Dictionary(questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// `question` or `question.ITEM`; nil after reporting.
    func reference(_ name: String, at place: SourcePlace) -> QuestionReference? {
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let index = indexByID[parts[0]] else {
            problems.report(
                SurveyCode.unknownQuestion, at: place,
                ["id": parts[0], "nearest": nearest(to: parts[0], among: questions.map(\.id))])
            return nil
        }
        guard parts.count == 2 else { return QuestionReference(question: index) }
        guard let kind = questions[index].kind else { return nil }
        let items = kind.items
        guard let item = items.first(where: { $0.code == parts[1] }) else {
            let codes = items.map(\.code)
            problems.report(
                SurveyCode.unknownItem, at: place.advanced(by: parts[0].unicodeScalars.count + 1),
                [
                    "code": parts[1], "question": parts[0], "expected": codes.joined(separator: ", "),
                    "nearest": nearest(to: parts[1], among: codes),
                ])
            return nil
        }
        return QuestionReference(question: index, item: item.index)
    }

    /// The index of an answer of `set`; nil after reporting. `owner`: the question or set as people know it.
    func answer(_ code: Placed<String>, of set: AnswerSet, owner: String) -> Answer? {
        if let index = set.index(ofCode: code.value) { return set.answers[index] }
        let codes = set.answers.map(\.code)
        problems.report(
            SurveyCode.unknownAnswer, at: code.place,
            [
                "code": code.value, "owner": owner, "expected": codes.joined(separator: ", "),
                "nearest": nearest(to: code.value, among: codes),
            ])
        return nil
    }

    /// The same of valid answers only; missing kinds are reported.
    func validCodes(_ codes: [Placed<String>], of set: AnswerSet, owner: String) -> CodeSet? {
        for code in codes {
            guard let index = set.index(ofCode: code.value), let missing = set.answers[index].missing else { continue }
            problems.report(
                SurveyCode.missingAnswerCounted, at: code.place, ["code": code.value, "missing": missing.rawValue])
        }
        return codeSet(codes, of: set, owner: owner)
    }

    /// The set of answers with these codes, or nil after reporting any that is unknown.
    func codeSet(_ codes: [Placed<String>], of set: AnswerSet, owner: String) -> CodeSet? {
        let answers = codes.map { answer($0, of: set, owner: owner) }
        return answers.contains { $0 == nil } ? nil : CodeSet(answers.compactMap { $0?.index })
    }

    /// Whether one of these answers is sensitive, and others to the same question are not.
    func isSensitiveAmongOthers(_ question: Int, _ codes: CodeSet) -> Bool {
        let question = questions[question]
        guard !question.isSensitive else { return false }
        return question.kind?.answerSet?.answers.contains { $0.isSensitive && codes.contains($0.index) } ?? false
    }
}

extension Question.Kind {
    /// The word for this type in survey files.
    var word: QuestionType {
        switch self {
        case .single: .single
        case .multi: .multi
        case .array: .array
        case .integer: .integer
        case .decimal: .decimal
        case .integers: .integers
        case .partner: .partner
        case .period: .period
        case .territories: .territories
        case .lines: .lines
        case .text: .text
        case .territory: .territory
        case .longText: .longText
        }
    }
}

/// The values of `type:`.
enum QuestionType: String, CaseIterable {
    case single, multi, array, integer, decimal, integers, text, partner, period, territory, territories, lines
    case longText = "long_text"
}
