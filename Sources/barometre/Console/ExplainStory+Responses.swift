internal import Disclosure
internal import Messages
internal import Pipeline

/// Who answered: counts, the respondents' mix beside a reference mix, response rates.
extension ExplainStory {
    func lines(_ explanation: ResponsesExplanation, _ origin: FigureOrigin) -> [String] {
        var lines = [
            "\(explanation.figure.rawValue) — \(console.words(explanation.figure.phrase))",
            heading(explanation.place, wave: explanation.wave),
        ]
        switch explanation.outcome {
        case .shown(let estimate, let responses, let whole):
            if explanation.figure != .referenceMix {
                lines += section(
                    .explainOriginHeading, self.origin(origin, wave: explanation.wave, responses: nil))
            }
            lines += section(
                .explainWorkingHeading,
                [calculation(explanation.figure, estimate, responses: responses, whole: whole)]
                    + (explanation.figure.caveat == nil ? [] : [console.words(.explainNotRepresentative)]))
        case .confidential(let elsewhere):
            lines.append(console.words(.explainWithheld))
            lines += instead(elsewhere, of: explanation.figure.rawValue, wave: explanation.wave)
        case .notAsked: lines.append(console.words(.explainNoHomeLanguage))
        case .nobody: lines.append(console.words(.explainNobodyCounted))
        case .noReference:
            lines.append(console.words(.explainNoReference, ["table": explanation.figure.table]))
        case .moreThanInvited: lines.append(console.words(.explainMoreThanInvited))
        }
        return lines + section(.explainRuleHeading, [rule(explanation.rules)])
    }

    private func calculation(
        _ figure: PublishedRepresentation.Figure, _ estimate: Double, responses: Int?, whole: Int?
    ) -> String {
        var formula = number(estimate)
        if let responses, let whole { formula = "\(responses) / \(whole) = \(formula)" }
        return console.words(figure.workingPhrase, ["formula": formula, "table": figure.table])
    }
}

extension PublishedRepresentation.Figure {
    fileprivate var phrase: Phrase {
        switch self {
        case .count: .explainCount
        case .mix: .explainMix
        case .rate: .explainRate
        case .referenceMix: .explainReferenceMix
        }
    }

    fileprivate var workingPhrase: Phrase {
        switch self {
        case .count: .explainCountWorking
        case .mix: .explainMixWorking
        case .rate: .explainRateWorking
        case .referenceMix: .explainReferenceMixWorking
        }
    }

    /// The hand-kept table that the figure needs; empty for none.
    fileprivate var table: String {
        switch self {
        case .count, .mix: ""
        case .rate: "tables/invitations.csv"
        case .referenceMix: "tables/populations.csv"
        }
    }
}
