package import Disclosure
internal import Questionnaires

extension Publication {
    /// The cell of a measure by level, code and language code.
    package func cell(
        _ id: String, _ level: String = "all", _ code: String = "all", _ language: String = "all"
    ) -> PublishedCell? {
        measures.first { $0.measure.id == id }?.cells.first {
            $0.territory.level == level && $0.territory.code == code && $0.language.code == language
        }
    }
}

extension PublishedCell {
    /// The base where it is shown, else one letter as in the workbook.
    package var word: String {
        switch outcome {
        case .shown(let figure): "\(figure.respondents)"
        case .confidential: "c"
        case .notAsked: "x"
        case .notApplicable: "z"
        }
    }
}
