import Definitions

/// Labels that mean the same missing kind in every answer set: « NSP », « Keine Angabe ».
struct MissingLabels {
    struct Entry {
        let language: String
        let kind: MissingKind
        let labels: [String]
        let place: SourcePlace
    }

    /// In the file's order.
    var entries: [Entry] = []

    /// The variants of a set, by language, its own before the shared ones.
    ///
    /// A shared label leads to the set's answer of that kind. Where the set has none, only « no answer » can still be
    /// said, by leaving the cell empty: a « don't know » that nobody was offered stays unknown and is remarked on.
    func variants(of answers: [Answer], beside own: [Placed<LabelVariants>]) -> [Placed<LabelVariants>] {
        let shared = entries.compactMap { entry -> Placed<LabelVariants>? in
            let answer = answers.first { $0.missing == entry.kind }
            guard answer != nil || entry.kind == .noAnswer else { return nil }
            return Placed(
                LabelVariants(language: entry.language, answer: answer?.index, labels: entry.labels), at: entry.place)
        }
        let languages = Set((own + shared).map(\.value.language)).sorted()
        return languages.flatMap { language in (own + shared).filter { $0.value.language == language } }
    }
}

extension SurveyReader {
    /// `missing_labels:` kind → language → labels.
    func readMissingLabels(_ mapping: DefinitionMapping) -> MissingLabels {
        var result = MissingLabels()
        for entry in mapping.entries("missing_labels") {
            let key = DefinitionNode(.scalar(entry.key, .quoted), at: entry.keyPlace)
            guard let kind = problems.choice(key, of: MissingKind.self) else { continue }
            for language in problems.entries(entry.value) ?? [] {
                guard problems.knows(language, in: languages) else { continue }
                result.entries.append(
                    MissingLabels.Entry(
                        language: language.key, kind: kind,
                        labels: problems.texts(language.value)?.map(\.value) ?? [], place: language.keyPlace))
            }
        }
        return result
    }
}
