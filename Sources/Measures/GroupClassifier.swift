internal import Questionnaires
internal import Responses

/// Tells the class of each response in an overlay, prepared for a pass over columns of codes.
enum GroupClassifier: Sendable {
    case questionnaire(unknown: Int)
    /// The slot of the home-language question; nil when the survey has none.
    case home(slot: Int?, bit: UInt64)
    /// The option's bit of each language, in order.
    case homeLanguages(slot: Int?, bits: [UInt64])
    /// The class of every possible byte of a question's slot.
    case answers(slot: Int?, classes: [Int], unknown: Int)

    /// Class of those who speak the language at home; the others are class 0.
    static let speaks = 1

    /// Class of those who name the language, by its position, as the first one of theirs.
    static func firstNamed(_ language: Int) -> Int { 2 * language }

    /// Class of those who name it after another.
    static func furtherNamed(_ language: Int) -> Int { 2 * language + 1 }

    init(_ overlay: Overlay, survey: Survey, layout: TableLayout) {
        switch overlay {
        case .questionnaire:
            self = .questionnaire(unknown: survey.languages.count)
        case .home(let option):
            self = .home(
                slot: survey.homeLanguageQuestion.flatMap { layout.slot(question: $0) }, bit: 1 << UInt64(option))
        case .homeLanguages:
            self = .homeLanguages(
                slot: survey.homeLanguageQuestion.flatMap { layout.slot(question: $0) },
                bits: survey.homeLanguages.map { 1 << UInt64($0) })
        case .answers(let question):
            let classes = AnswerClasses(question: question, survey: survey)
            self = .answers(
                slot: layout.slot(question: question), classes: (0...UInt8.max).map(classes.index(ofCode:)),
                unknown: classes.count - 1)
        }
    }

    /// Tells the categories of one grouping apart; those in none are the last class.
    init(grouping index: Int, survey: Survey, layout: TableLayout) {
        let grouping = survey.groupings[index]
        self = .answers(
            slot: layout.slot(question: grouping.question),
            classes: (0..<256).map { grouping.category(ofAnswer: $0) ?? grouping.categories.count },
            unknown: grouping.categories.count)
    }

    /// Classes in which the response is besides: of the languages that it names after the first one.
    func furtherIndices(in table: ResponseTable, row: Int) -> [Int] {
        guard case .homeLanguages(let slot?, let bits) = self, table.codes[slot][row] == AnswerCode.answered
        else { return [] }
        let named = table.values[slot][row]
        return bits.indices.filter { named & bits[$0] != 0 }.dropFirst().map(Self.furtherNamed)
    }

    /// The class of the response at `row`.
    func index(in table: ResponseTable, row: Int) -> Int {
        switch self {
        case .questionnaire(let unknown):
            return table.language[row].map(Int.init) ?? unknown
        case .home(let slot, let bit):
            guard let slot, table.codes[slot][row] == AnswerCode.answered else { return 0 }
            return table.values[slot][row] & bit == 0 ? 0 : Self.speaks
        case .homeLanguages(let slot, let bits):
            guard let slot, table.codes[slot][row] == AnswerCode.answered else { return 2 * bits.count }
            let named = table.values[slot][row]
            return bits.firstIndex { named & $0 != 0 }.map(Self.firstNamed) ?? 2 * bits.count
        case .answers(let slot, let classes, let unknown):
            return slot.map { classes[Int(table.codes[$0][row])] } ?? unknown
        }
    }
}
