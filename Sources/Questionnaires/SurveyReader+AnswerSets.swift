import Definitions

extension SurveyReader {
    /// The declared sets with what is needed to cut them to a question.
    struct AnswerSets {
        /// Scales, then lists, in the file's order.
        var sets: [AnswerSet] = []
        /// Per set, the answers kept for some questions: answer index → question ids with their places.
        var onlyFor: [String: [Int: [Placed<String>]]] = [:]
        /// Ids of sets that were declared and could not be read: references to them stay silent.
        var broken: Set<String> = []
        /// Places of exclusive flags, by set and answer code.
        var exclusivePlaces: [String: [String: SourcePlace]] = [:]
    }

    static let answerLimit = 240

    func readAnswerSets(_ mapping: DefinitionMapping) -> AnswerSets {
        var result = AnswerSets()
        let missingLabels = readMissingLabels(mapping)
        var firstLines: [String: Int] = [:]
        for (key, isScale, ownKeys) in [("scales", true, ["numeric", "positive", "top"]), ("lists", false, [])] {
            for entry in mapping.entries(key) {
                checkID(Placed(entry.key, at: entry.keyPlace))
                if let first = firstLines[entry.key] {
                    problems.report(
                        SurveyCode.duplicateID, at: entry.keyPlace,
                        ["of": "answer-set", "id": entry.key, "first": String(first)])
                    continue
                }
                firstLines[entry.key] = entry.keyPlace.line
                readSet(
                    entry, keys: ["answers", "variants", "history"] + ownKeys, isScale: isScale,
                    missingLabels: missingLabels, into: &result)
            }
        }
        return result
    }

    private func readSet(
        _ entry: DefinitionEntry, keys: [String], isScale: Bool, missingLabels: MissingLabels,
        into result: inout AnswerSets
    ) {
        guard let mapping = DefinitionMapping(entry.value, keys: keys, problems: problems) else {
            result.broken.insert(entry.key)
            return
        }
        let answers = readAnswers(mapping, set: entry.key, into: &result)
        // Codes that are missing here would be called unknown wherever they are used.
        guard !result.broken.contains(entry.key) else { return }
        let bare = AnswerSet(
            id: entry.key, isScale: isScale, isNumeric: false, answers: answers, variants: [], history: [],
            positive: CodeSet(), top: CodeSet(), place: entry.keyPlace)
        let variants = missingLabels.variants(of: answers, beside: readVariants(mapping, of: bare))
        checkLabels(bare, variants: variants, answersNode: mapping.node("answers"))
        result.sets.append(
            AnswerSet(
                id: entry.key, isScale: isScale, isNumeric: mapping.boolean("numeric") ?? false, answers: answers,
                variants: variants.map(\.value), history: readHistory(mapping, present: bare, isQuestion: false),
                positive: validCodes(mapping.texts("positive"), of: bare),
                top: validCodes(mapping.texts("top"), of: bare), place: entry.keyPlace))
    }

    private func readAnswers(_ mapping: DefinitionMapping, set: String, into result: inout AnswerSets) -> [Answer] {
        let nodes = mapping.requiredList("answers")
        guard nodes.count <= Self.answerLimit else {
            problems.report(
                SurveyCode.tooManyAnswers, at: mapping.place(of: "answers"),
                ["count": String(nodes.count), "limit": String(Self.answerLimit)])
            result.broken.insert(set)
            return []
        }
        if nodes.isEmpty { result.broken.insert(set) }
        var answers: [Answer] = []
        var firstLines: [String: Int] = [:]
        for node in nodes {
            guard let answer = DefinitionMapping(node, keys: Self.answerKeys, problems: problems) else {
                result.broken.insert(set)
                continue
            }
            let code = answer.requiredPlacedText("code")
            let labels = answer.requiredLocalizedText("label", in: textLanguages)
            let index = answers.count
            let flags = (
                exclusive: answer.boolean("exclusive") ?? false, openText: answer.boolean("open_text") ?? false,
                sensitive: answer.boolean("sensitive") ?? false
            )
            let onlyFor = answer.texts("only_for")
            let missing = answer.choice("missing", of: MissingKind.self)
            let places = subset(of: instances, answer.texts("instances"))
            let autonym = answer.text("autonym")
            guard let code, let labels else {
                result.broken.insert(set)
                continue
            }
            checkCode(code, of: .answer)
            if let first = firstLines[code.value] {
                problems.report(
                    SurveyCode.duplicateCode, at: code.place, ["code": code.value, "first": String(first)])
                continue
            }
            firstLines[code.value] = code.place.line
            if flags.exclusive {
                result.exclusivePlaces[set, default: [:]][code.value] = answer.place(of: "exclusive")
            }
            if !onlyFor.isEmpty { result.onlyFor[set, default: [:]][index] = onlyFor }
            answers.append(
                Answer(
                    index: index, code: code.value, labels: labels, autonym: autonym, missing: missing,
                    isExclusive: flags.exclusive, hasOpenText: flags.openText, isSensitive: flags.sensitive,
                    instances: places))
        }
        return answers
    }

    static let answerKeys = [
        "code", "label", "autonym", "missing", "exclusive", "open_text", "sensitive", "instances", "only_for",
    ]

    /// Codes of valid answers; unknown and missing ones are reported.
    private func validCodes(_ codes: [Placed<String>], of set: AnswerSet) -> CodeSet {
        let scope = QuestionScope([], problems: problems)
        var result = CodeSet()
        for code in codes {
            guard let answer = scope.answer(code, of: set, owner: set.id) else { continue }
            if let missing = answer.missing {
                problems.report(
                    SurveyCode.missingAnswerCounted, at: code.place,
                    ["code": code.value, "missing": missing.rawValue])
            }
            result.insert(answer.index)
        }
        return result
    }

    /// `variants:` language → code → labels; the code "" stands for no answer. Sorted by language.
    private func readVariants(_ mapping: DefinitionMapping, of set: AnswerSet) -> [Placed<LabelVariants>] {
        let scope = QuestionScope([], problems: problems)
        var result: [Placed<LabelVariants>] = []
        for language in mapping.entries("variants").sorted(by: { $0.key < $1.key }) {
            guard problems.knows(language, in: languages) else { continue }
            for code in problems.entries(language.value) ?? [] {
                let labels = problems.texts(code.value)?.map(\.value) ?? []
                let answer: Answer?
                if code.key.isEmpty {
                    answer = nil
                } else {
                    answer = scope.answer(Placed(code.key, at: code.keyPlace), of: set, owner: set.id)
                    if answer == nil { continue }
                }
                result.append(
                    Placed(
                        LabelVariants(language: language.key, answer: answer?.index, labels: labels),
                        at: code.keyPlace))
            }
        }
        return result
    }
}
