internal import Disclosure
internal import Messages
internal import Pipeline
internal import Questionnaires
internal import Reporting

/// Where the responses come from, what was asked, and who counts.
extension ExplainStory {
    /// - Parameter responses: of the wave; nil where they are withheld.
    func origin(_ origin: FigureOrigin, wave: String, responses: Int?) -> [String] {
        let files = origin.files.map { file in
            origin.hasAccounts ? console.words(.account, file.account.arguments(file: file.name)) : file.name
        }
        let rule = console.words(
            .explainWaveRule,
            [
                "wave": wave, "from": origin.days?.first ?? "", "to": origin.days?.last ?? "",
                "fallback": origin.isFallback ? wave : "",
            ])
        return files + [rule] + (responses.map { [console.words(.responses, ["n": "\($0)", "wave": wave])] } ?? [])
    }

    func asked(_ explanation: Explanation) -> [String] {
        var lines: [String] = []
        for question in explanation.questions {
            let item = question.item.map { " — \(conditions.words($0))" } ?? ""
            lines.append(
                "\(question.id) (\(question.exportCode)) "
                    + console.words(.explainQuoted, ["text": conditions.words(question.text) + item]))
            if let bounds = question.bounds {
                let numbers = ["low": "\(bounds.lowerBound)", "high": "\(bounds.upperBound)"]
                lines.append("  " + console.words(.explainBetween, numbers))
            }
            lines += answers(question, isIndex: explanation.measure.kind == .index).map { "  \($0)" }
            if question.wasReworded { lines.append("  " + console.words(.explainReworded)) }
        }
        if explanation.measure.kind == .index { lines.append(console.words(.explainIndex)) }
        return section(.explainAskedHeading, lines)
    }

    /// An index has many parts: of each only what counts is told.
    private func answers(_ question: ExplainedQuestion, isIndex: Bool) -> [String] {
        question.answers.filter { !isIndex || $0.role == .favourable || $0.role == .favourableUnticked }.map { answer in
            let label = answer.label.map { " " + conditions.words($0) } ?? ""
            let former =
                answer.formerCodes.isEmpty || answer.formerCodes == [answer.code]
                ? "" : " " + console.words(.explainFormerCode, ["code": answer.formerCodes.joined(separator: ", ")])
            return "\(answer.code)\(label)\(former) – \(console.words(answer.role.phrase))"
        }
    }

    func base(_ explanation: Explanation, _ working: FigureWorking) -> [String] {
        var lines: [String] = []
        let shown = explanation.questions.map(\.showIf)
        if shown.allSatisfy({ $0 == nil }) { lines.append(console.words(.explainAskedOfAll)) }
        var told: [Condition] = []
        for question in explanation.questions {
            guard let condition = question.showIf, !told.contains(condition) else { continue }
            told.append(condition)
            lines.append(restriction(.explainAskedIf, condition, question: question.id))
        }
        for question in explanation.questions where question.isMulti {
            let line = console.words(.explainMultiBase, ["question": question.id])
            if !lines.contains(line) { lines.append(line) }
        }
        if let among = explanation.measure.among { lines.append(restriction(.explainAmong, among)) }
        for ending in survey.questions.compactMap(\.endIf) { lines.append(restriction(.explainEnds, ending)) }
        if explanation.place != FigurePlace() {
            let place = names(of: explanation.place).joined(separator: ", ")
            lines.append(console.words(.explainWithin, ["place": place]))
        }
        lines.append(console.words(.explainValid, ["n": "\(working.figure.respondents)"]))
        if let exclusions = working.figure.exclusions {
            lines.append(
                console.words(
                    .explainExclusions,
                    [
                        "notConcerned": "\(exclusions.notConcerned)", "dontKnow": "\(exclusions.dontKnow)",
                        "noAnswer": "\(exclusions.noAnswer)",
                    ]))
        } else {
            lines.append(console.words(.explainExclusionsAtTotal))
        }
        lines.append(
            explanation.isWeighted
                ? console.words(.explainWeighted, ["base": language.number(working.figure.weightedBase)])
                : console.words(.explainUnweighted))
        return section(.explainBaseHeading, lines)
    }

    private func restriction(_ phrase: Phrase, _ condition: Condition, question: String = "") -> String {
        console.words(phrase, ["condition": conditions.sentence(condition), "question": question])
            + "  [\(conditions.source(condition))]"
    }
}

extension ExplainedAnswer.Role {
    fileprivate var phrase: Phrase {
        switch self {
        case .favourable: .explainFavourable
        case .unfavourable: .explainUnfavourable
        case .favourableUnticked: .explainFavourableUnticked
        case .other: .explainOther
        case .notConcerned: .explainNotConcerned
        case .dontKnow: .explainDontKnow
        case .noAnswer: .explainNoAnswer
        }
    }
}
