package import Definitions
internal import Ingestion
internal import Messages
internal import Reporting

extension PipelineBundle {
    /// Texts that the workbooks of each report language lack and say in another: words of the locale, texts of the definitions
    /// that workbooks are made from, remarks on the files. Languages that lack none are left out.
    package func translationGaps() -> [TranslationGap] {
        let languages = wordings.map(\.language).filter { $0 != Languages.workbooks.base }
        guard !languages.isEmpty else { return [] }
        let paths =
            [path, folder.territories(definition.territoriesID.value)]
            + definition.parts.map { folder.survey($0.surveyID.value) } + definition.reportIDs.map(folder.report)
            + (definition.planID.map { [folder.plan($0.value)] } ?? [])
        let roots = paths.compactMap { DefinitionFile.read(path: $0, into: ProblemCollector()) }
        return languages.compactMap { language in
            let locale = wordings.filter { $0.language == language }.map(\.translationGap)
            let gaps =
                locale + remarks(in: language)
                + roots.flatMap { $0.translationGaps(in: [language], base: Languages.workbooks.base) }
            let missing = gaps.reduce(0) { $0 + $1.missing }
            guard missing > 0 else { return nil }
            return TranslationGap(language: language, missing: missing, total: gaps.reduce(0) { $0 + $1.total })
        }
    }

    /// What reading files finds has words in the languages of the program's messages, not in all of its workbooks.
    private func remarks(in language: String) -> [TranslationGap] {
        guard reports.contains(where: \.tellsRemarks), MessageLanguage(rawValue: language) == nil else { return [] }
        let total = RemarkCode.allCases.count
        return [TranslationGap(language: language, missing: total, total: total)]
    }
}
