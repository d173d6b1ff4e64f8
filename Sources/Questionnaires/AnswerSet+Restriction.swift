import Definitions

extension AnswerSet {
    /// The set as one question uses it: where that question's own history changes the codes of a wave, it wins over the
    /// set's.
    func adopting(_ questionHistory: [HistoryEntry]) -> AnswerSet {
        let own = questionHistory.filter(\.changesCodes)
        guard !own.isEmpty else { return self }
        let waves = Set(own.map(\.wave))
        return AnswerSet(
            id: id, isScale: isScale, isNumeric: isNumeric, answers: answers, variants: variants,
            history: history.filter { !waves.contains($0.wave) } + own, positive: positive, top: top, place: place)
    }

    /// The set with only the answers at `kept`, in the same order and numbered anew.
    func restricted(to kept: CodeSet) -> AnswerSet {
        var newIndex: [Int: Int] = [:]
        for answer in answers where kept.contains(answer.index) { newIndex[answer.index] = newIndex.count }
        let answers = answers.compactMap { answer in newIndex[answer.index].map { answer.moved(to: $0) } }
        let variants = variants.filter { variant in variant.answer.map { newIndex[$0] != nil } ?? true }
            .map { LabelVariants(language: $0.language, answer: $0.answer.flatMap { newIndex[$0] }, labels: $0.labels) }
        return AnswerSet(
            id: id, isScale: isScale, isNumeric: isNumeric, answers: answers, variants: variants, history: history,
            positive: CodeSet(positive.indices.compactMap { newIndex[$0] }),
            top: CodeSet(top.indices.compactMap { newIndex[$0] }), place: place)
    }
}

extension Answer {
    fileprivate func moved(to index: Int) -> Answer {
        Answer(
            index: index, code: code, labels: labels, autonym: autonym, missing: missing, isExclusive: isExclusive,
            hasOpenText: hasOpenText, isSensitive: isSensitive, instances: instances)
    }
}
