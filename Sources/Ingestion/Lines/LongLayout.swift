internal import Questionnaires
internal import TextFolding

/// Tells a file in which each record is one line of a list: who declares it, of when, and the list's columns, without a
/// number.
///
/// It has the column of the survey's partner question, every required column of one list and two at least, more of that
/// list's columns than of other questions, and no numbered line. Of several lists the one with most columns is meant; as
/// many of two leave all in doubt.
struct LongLayout {
    /// Columns of the file with their place in the list; those of other questions are not read.
    private(set) var columns: [Int: DeclaredColumn] = [:]
    /// Columns that two lists explain equally well, with the lists' questions.
    private(set) var ambiguous: [Int: [Int]] = [:]

    private struct Fit {
        let question: Int
        /// By column of the file.
        var columns: [Int: Int] = [:]
        /// Columns of the file that two columns of the list answer to.
        var doubtful: [Int] = []
    }

    /// Nil for any other file.
    init?(_ headers: [String], meanings: [ColumnMeaning], survey: Survey, lines: LineHeaders) {
        guard let partner = survey.partnerQuestion,
            meanings.contains(.declared(.partner(question: partner))),
            !meanings.contains(where: { if case .declared(.line) = $0 { true } else { false } })
        else { return nil }
        let fits = lines.bare.map { Self.fit($0.question, $0.columns, headers, meanings, survey) }
            .filter { Self.isWhole($0, meanings, survey) }
        guard let most = fits.map(\.columns.count).max() else { return nil }
        let best = fits.filter { $0.columns.count == most }
        guard best.count == 1, let fit = best.first else {
            for column in Set(best.flatMap(\.columns.keys)) { ambiguous[column] = best.map(\.question) }
            return
        }
        columns = fit.columns.mapValues { .line(question: fit.question, row: nil, column: $0) }
        for column in fit.doubtful { ambiguous[column] = [fit.question] }
    }

    private static func fit(
        _ question: Int, _ columns: [String: Set<Int>], _ headers: [String], _ meanings: [ColumnMeaning],
        _ survey: Survey
    ) -> Fit {
        let question = survey.questions[question]
        let names = [question.exportCode, question.id] + question.aliases
        var fit = Fit(question: question.index)
        for (column, header) in headers.enumerated() where isOpen(meanings[column], header, survey) {
            let key = TextFolding.key(header)
            let shorter = names.map { TextFolding.key($0) + " " }.filter(key.hasPrefix).map { key.dropFirst($0.count) }
            let found = columns[key] ?? shorter.lazy.compactMap { columns[String($0)] }.first ?? []
            if found.count > 1 { fit.doubtful.append(column) }
            guard found.count == 1, let meant = found.first, !fit.columns.values.contains(meant) else { continue }
            fit.columns[column] = meant
        }
        return fit
    }

    /// Whether a column may belong to a list: not one of the tool's or intake's own, and not the key.
    private static func isOpen(_ meaning: ColumnMeaning, _ header: String, _ survey: Survey) -> Bool {
        if header.hasPrefix(HeaderNames.unknownPrefix) { return false }
        switch meaning {
        case .paradata, .sourceRecord, .sourceLine, .sourceFields, .sourceFacts, .unnamed: return false
        default: return meaning.question.map { !survey.keyQuestions.contains($0) } ?? true
        }
    }

    private static func isWhole(_ fit: Fit, _ meanings: [ColumnMeaning], _ survey: Survey) -> Bool {
        guard case .lines(let list) = survey.questions[fit.question].kind else { return false }
        let others = meanings.enumerated().filter { column, meaning in
            fit.columns[column] == nil && meaning.question.map { !survey.keyQuestions.contains($0) } == true
        }
        return fit.columns.count > max(1, others.count)
            && list.columns.allSatisfy { !$0.isRequired || fit.columns.values.contains($0.index) }
    }
}
