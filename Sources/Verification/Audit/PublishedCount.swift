/// What one row of results.csv tells of how many people it rests on.
struct PublishedCount {
    /// Id of the number of responses, whose rows every other count of the survey stays within.
    static let responses = "respondents.count"
    /// What findings call the number of those that name a language spoken at home.
    static let responsesWithHomeLanguage = "respondents.count (home)"
    /// Id of the part that a group is of its territory's responses.
    private static let mix = "respondents.mix"

    let key: ResultsReading.Key
    let outcome: Outcome
    /// Whether a comparison tells it of the group that it compares.
    let isComparison: Bool

    enum Outcome: Equatable {
        case shown(Int)
        case withheld
        /// Nobody is there, and that is said.
        case nobody
    }

    /// A part of all responses that is shown tells how many it is of.
    ///
    /// Nil for rows that rest on no count of their survey's respondents: sums of declarations, rates, other mixes (whose
    /// respondents are those of another cell), changes, gaps with the same mix on both sides, and what was not asked.
    init?(_ key: ResultsReading.Key, _ field: (String) -> String) {
        isComparison = !field("compare_to").isEmpty
        if key.measure == Self.mix, field("status") == "shown" {
            guard let part = Double(field("estimate")), let all = Int(field("respondents")) else { return nil }
            self.key = key
            outcome = .shown(Int((part * Double(all)).rounded()))
            return
        }
        guard isComparison || Self.isOfRespondents(key, kind: field("kind")) else { return nil }
        guard !isComparison || field("adjusted_for").isEmpty && !key.groupBy.hasSuffix("wave") else { return nil }
        self.key = key
        switch (field("status"), Int(field("respondents"))) {
        case ("shown", let respondents?): outcome = .shown(respondents)
        case ("confidential", _) where !isComparison: outcome = .withheld
        case ("not-applicable", _) where !isComparison: outcome = .nobody
        default: return nil
        }
    }

    private static func isOfRespondents(_ key: ResultsReading.Key, kind: String) -> Bool {
        switch kind {
        case "count": key.measure == responses
        case "share", "mean", "net", "nps", "index":
            !key.measure.hasPrefix("respondents.") && !key.measure.hasPrefix("reference.")
        default: false
        }
    }
}
