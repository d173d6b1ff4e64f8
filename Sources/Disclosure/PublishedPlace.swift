/// A territory as results.csv names it.
package struct PublishedTerritory: Sendable, Hashable {
    /// `all`, or the level's id.
    package let level: String
    /// The official code, `all`, or `indetermine`.
    package let code: String
    /// Empty for `all` and `indetermine`, whose names are a matter of wording.
    package let name: String

    package static let all = PublishedTerritory(level: "all", code: "all", name: "")

    package init(level: String, code: String, name: String) {
        self.level = level
        self.code = code
        self.name = name
    }

    /// The code of the child that holds respondents whose place does not decide.
    package static let undetermined = "indetermine"
}

/// A language as results.csv names it.
package struct PublishedLanguage: Sendable, Hashable {
    /// `all`, `questionnaire` (answered in) or `home` (spoken: groups overlap).
    package let basis: String
    /// A language code, `all`, or `indetermine`.
    package let code: String

    package init(basis: String, code: String) {
        self.basis = basis
        self.code = code
    }

    package static let all = PublishedLanguage(basis: "all", code: "all")
}
