internal import Questionnaires
internal import Responses

/// Tells the class of each response in an overlay, prepared for a pass over columns of codes.
enum GroupClassifier: Sendable {
    case questionnaire(unknown: Int)
    /// The slot of the home-language question; nil when the survey has none.
    case home(slot: Int?, bit: UInt64)
    /// The class of every possible byte of the grouping's slot.
    case grouping(slot: Int?, classes: [Int], unknown: Int)

    /// Class of those who speak the language at home; the others are class 0.
    static let speaks = 1

    init(_ overlay: Overlay, survey: Survey, layout: TableLayout) {
        switch overlay {
        case .questionnaire:
            self = .questionnaire(unknown: survey.languages.count)
        case .home(let option):
            self = .home(
                slot: survey.homeLanguageQuestion.flatMap { layout.slot(question: $0) }, bit: 1 << UInt64(option))
        case .grouping(let index):
            let categories = survey.groupings[index].categories
            self = .grouping(
                slot: layout.slot(question: survey.groupings[index].question),
                classes: (0..<256).map { byte in
                    categories.firstIndex { $0.codes.contains(byte) } ?? categories.count
                },
                unknown: categories.count)
        }
    }

    /// The class of the response at `row`.
    func index(in table: ResponseTable, row: Int) -> Int {
        switch self {
        case .questionnaire(let unknown):
            return table.language[row].map(Int.init) ?? unknown
        case .home(let slot, let bit):
            guard let slot, table.codes[slot][row] == AnswerCode.answered else { return 0 }
            return table.values[slot][row] & bit == 0 ? 0 : Self.speaks
        case .grouping(let slot, let classes, let unknown):
            return slot.map { classes[Int(table.codes[$0][row])] } ?? unknown
        }
    }
}
