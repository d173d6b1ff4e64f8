internal import Objects
internal import Questionnaires

extension PartnerCounter {
    /// Field of a declared study with the code of the answer that it stands beside.
    package static let statusField = "STATUS"

    /// One figure for each single question whose answers stand beside studies.
    func studies(
        of wave: DeclaredWave, _ organisations: [Organisation], _ resolutions: [Resolution]
    ) -> [StudyFigure] {
        survey.questions.compactMap { question in
            guard case .single(let scale) = question.kind,
                let resolution = resolutions.first(where: { $0.kind == question.id })
            else { return nil }
            let answers = organisations.compactMap { $0.choices(question.id) }
            let told = (wave.declarations[question.id] ?? []).compactMap(StatusStatement.init)
            // An answer without a word on the study tells of none in particular; it speaks where nobody says more.
            let status = scale.furthest(of: told.isEmpty ? answers.reduce([]) { $0.union($1) } : Set(told.map(\.code)))
            return StudyFigure(
                question: question.id, respondents: answers.count, status: status,
                date: told.filter { $0.code == status }.compactMap(\.date).max(),
                isContradicted: resolution.objects.contains { $0.field(Self.statusField)?.isContradicted == true },
                answers: scale.answers.compactMap { answer in
                    let count = answers.count { $0.contains(answer.code) }
                    return count == 0 ? nil : (code: answer.code, organisations: count)
                },
                studies: resolution.objects.map(\.id))
        }
    }
}

/// How far a study is, as one organisation says.
private struct StatusStatement {
    let code: String
    let date: DeclaredDate?

    init?(_ declaration: Declaration) {
        guard case .code(let code) = declaration.fields[PartnerCounter.statusField] else { return nil }
        self.code = code
        let dates = declaration.fields.sorted { $0.key < $1.key }.compactMap { _, value -> DeclaredDate? in
            if case .date(let text) = value { text.date } else { nil }
        }
        date = dates.first
    }
}

extension AnswerSet {
    /// Done (a positive answer) as soon as one says so; else the furthest of the stages that stand before; an answer that
    /// stands behind, such as given up, only when there is no other. Nil without a valid answer.
    fileprivate func furthest(of codes: Set<String>) -> String? {
        let told = answers.filter { $0.missing == nil && codes.contains($0.code) }
        let done = positive.indices.min() ?? answers.count
        return (told.first { positive.contains($0.index) } ?? told.last { $0.index < done } ?? told.last)?.code
    }
}
