package import Definitions

extension Survey {
    /// One count per language, in the survey's order; zero for the base language. Measures, which are wording for
    /// readers and not for respondents, are left out.
    package var translationGaps: [TranslationGap] {
        let texts =
            answerSets.flatMap { $0.answers.map(\.labels) }
            + questions.flatMap { [$0.text] + ($0.items.map(\.text) + $0.lineColumns.map(\.text)) }
        return languages.map { language in
            TranslationGap(
                language: language, missing: texts.count { $0[language] == nil }, total: texts.count)
        }
    }
}
