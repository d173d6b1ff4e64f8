/// Whom a hundred are taken of and what is found of them, for sentences of any word order.
struct SentenceParts {
    /// « parents ayant cherché une information »; « Eltern, die kein Angebot besucht haben, » with the comma that its
    /// place in the middle of a sentence needs.
    let ofWhom: String
    /// « en sont satisfaits »; « sind mit der Information zufrieden », which begins with its verb.
    let finding: String

    /// The noun phrase at the end of a text.
    var ofWhomAtEnd: String { ofWhom.hasSuffix(",") ? String(ofWhom.dropLast()) : ofWhom }

    /// What a wording can fill in. In a German main clause the number stands between the verb and the rest: « Von 100
    /// Eltern sind 75 mit der Information zufrieden ».
    var values: [String: String] {
        let end = finding.firstIndex { $0.isWhitespace || $0.isPunctuation } ?? finding.endIndex
        return [
            "of_whom": ofWhom, "finding": finding, "verb": String(finding[..<end]), "rest": String(finding[end...]),
        ]
    }
}
