/// The parts of a profile's text: what the grid sees of a response, in the codes of the definitions.
struct ProfileFields {
    let place: String
    /// Answered in; empty where it is not known.
    let language: String
    /// Codes with spaces between them; ``noHomeLanguage`` where the response names none.
    let homeLanguages: String
    /// Ids and codes of groupings with `=` between them.
    var categories: [String]
    let weight: String
    /// What each measure makes of the answers.
    var outcomes: [String]

    static let noHomeLanguage = "-"

    init(
        place: String, language: String, homeLanguages: String, categories: [String], weight: String, outcomes: [String]
    ) {
        self.place = place
        self.language = language
        self.homeLanguages = homeLanguages
        self.categories = categories
        self.weight = weight
        self.outcomes = outcomes
    }

    /// - Parameter profile: as ``text`` gave it.
    init(_ profile: String) {
        let fields = profile.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
        func words(_ index: Int) -> [String] { field(index).split(separator: " ").map(String.init) }
        self.init(
            place: field(0), language: field(1), homeLanguages: field(2), categories: words(3), weight: field(4),
            outcomes: words(5))
    }

    var text: String {
        let words = [categories, outcomes].map { $0.joined(separator: " ") }
        return [place, language, homeLanguages, words[0], weight, words[1]].joined(separator: "\t")
    }

    /// The id and the code of a category; an empty code where the response is in none.
    static func parts(ofCategory category: String) -> (grouping: String, code: String) {
        let parts = category.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : "")
    }
}
