import Definitions

extension SurveyReader {
    /// `history:` of a question or of an answer set. `present`: today's answers; nil for a question without any, which
    /// has no codes to tell of.
    func readHistory(_ mapping: DefinitionMapping, present: AnswerSet?, isQuestion: Bool) -> [HistoryEntry] {
        let keys =
            ["wave", "id", "break", "note"] + (isQuestion ? ["text_changed"] : [])
            + (present == nil ? [] : ["codes", "scale", "positive", "top"])
        var result: [HistoryEntry] = []
        var firstLines: [String: Int] = [:]
        for node in mapping.list("history") {
            guard let entry = DefinitionMapping(node, keys: keys, problems: problems),
                let wave = entry.requiredPlacedText("wave")
            else { continue }
            if let first = firstLines[wave.value] {
                problems.report(
                    SurveyCode.historyRepeated, at: wave.place, ["wave": wave.value, "first": String(first)])
                continue
            }
            firstLines[wave.value] = wave.place.line
            let former = HistoryEntry(
                wave: wave.value, formerID: entry.text("id"), recodings: readRecodings(entry, present: present),
                formerScale: readFormerScale(entry, present: present),
                positive: readFormerCodes("positive", entry, wave: wave.value),
                top: readFormerCodes("top", entry, wave: wave.value), isBreak: entry.boolean("break") ?? false,
                textChanged: entry.boolean("text_changed") ?? false, note: entry.text("note"), place: entry.place)
            check(former, entry)
            result.append(former)
        }
        checkNumber(of: result, beside: present, at: mapping.place(of: "history"))
        return result
    }

    private func check(_ former: HistoryEntry, _ entry: DefinitionMapping) {
        if former.formerID == nil, !former.changesCodes, !former.isBreak, !former.textChanged {
            problems.report(SurveyCode.historyEmpty, at: entry.place, ["wave": former.wave])
        }
        if former.standsAlone, !former.recodings.isEmpty {
            problems.report(
                SurveyCode.historyContradiction, at: entry.place(of: entry.has("break") ? "break" : "scale"),
                ["wave": former.wave])
        }
    }

    /// Former answers are indexed behind the present ones, in the same byte.
    private func checkNumber(of history: [HistoryEntry], beside present: AnswerSet?, at place: SourcePlace) {
        let former = history.reduce(0) { $0 + $1.formerScale.count }
        guard let present, former > 0, present.answers.count + former > Self.answerLimit else { return }
        problems.report(
            SurveyCode.tooManyAnswers, at: place,
            ["count": String(present.answers.count + former), "limit": String(Self.answerLimit)])
    }

    private func readRecodings(_ entry: DefinitionMapping, present: AnswerSet?) -> [HistoryEntry.Recoding] {
        guard let present else { return [] }
        let scope = QuestionScope([], problems: problems)
        var result: [HistoryEntry.Recoding] = []
        for pair in entry.entries("codes") {
            guard let code = problems.text(pair.value) else { continue }
            let answer = scope.answer(Placed(code, at: pair.value.place), of: present, owner: present.id)
            if let answer { result.append(HistoryEntry.Recoding(former: pair.key, present: answer.code)) }
        }
        return result.sorted { $0.former < $1.former }
    }

    /// Codes of that wave's valid answers: a missing kind keeps its present code, which can't be valid too.
    private func readFormerScale(_ entry: DefinitionMapping, present: AnswerSet?) -> [String] {
        let codes = entry.texts("scale")
        for code in codes {
            guard let present, let index = present.index(ofCode: code.value),
                let missing = present.answers[index].missing
            else { continue }
            problems.report(
                SurveyCode.missingAnswerCounted, at: code.place, ["code": code.value, "missing": missing.rawValue])
        }
        return codes.map(\.value)
    }

    /// `positive` or `top` of the former scale.
    private func readFormerCodes(_ key: String, _ entry: DefinitionMapping, wave: String) -> [String] {
        guard entry.has(key) else { return [] }
        let codes = entry.requiredTexts(key)
        guard entry.has("scale") else {
            problems.report(DefinitionCode.missingKey, at: entry.place, ["key": "scale"])
            return []
        }
        let scale = entry.texts("scale").map(\.value)
        for code in codes where !scale.contains(code.value) {
            problems.report(
                SurveyCode.unknownAnswer, at: code.place,
                [
                    "code": code.value, "owner": wave, "expected": scale.joined(separator: ", "),
                    "nearest": nearest(to: code.value, among: scale),
                ])
        }
        return codes.map(\.value)
    }
}
