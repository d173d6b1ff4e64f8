import Definitions
import TextFolding

extension SurveyReader {
    /// Within one language, a folded label, autonym or variant must lead to one answer only.
    func checkLabels(_ set: AnswerSet, variants: [Placed<LabelVariants>], answersNode: DefinitionNode?) {
        let places = placesByCode(answersNode)
        for language in languages.all {
            var owners = LabelOwners(language: language, problems: problems)
            for answer in set.answers {
                let place = places[answer.code] ?? set.place
                for label in [answer.labels[language], answer.autonym].compactMap({ $0 }) {
                    owners.claim(label, code: answer.code, at: place)
                }
            }
            for variant in variants where variant.value.language == language {
                let code = variant.value.answer.map { set.answers[$0].code } ?? ""
                for label in variant.value.labels { owners.claim(label, code: code, at: variant.place) }
            }
        }
    }

    /// The same for the rows of an array question.
    func checkLabels(_ items: [Placed<Question.Item>]) {
        for language in languages.all {
            var owners = LabelOwners(language: language, problems: problems)
            for item in items {
                if let label = item.value.text[language] {
                    owners.claim(label, code: item.value.code, at: item.place)
                }
            }
        }
    }

    private func placesByCode(_ node: DefinitionNode?) -> [String: SourcePlace] {
        guard let node, case .sequence(let nodes) = node.content else { return [:] }
        var places: [String: SourcePlace] = [:]
        for node in nodes {
            guard case .mapping(let entries) = node.content,
                let code = entries.first(where: { $0.key == "code" })?.value.text, places[code] == nil
            else { continue }
            places[code] = node.place
        }
        return places
    }
}

/// Who bears which folded label in one language.
private struct LabelOwners {
    let language: String
    let problems: ProblemCollector
    private var codes: [String: String] = [:]

    init(language: String, problems: ProblemCollector) {
        self.language = language
        self.problems = problems
    }

    mutating func claim(_ label: String, code: String, at place: SourcePlace) {
        let keys = TextFolding.labelKeys(label).filter { !$0.isEmpty }
        if let other = keys.compactMap({ codes[$0] }).first(where: { $0 != code }) {
            problems.report(
                SurveyCode.ambiguousLabel, at: place,
                ["label": label, "language": language, "code": code, "other": other])
        }
        for key in keys where codes[key] == nil { codes[key] = code }
    }
}
