import Definitions
import Foundation
import Questionnaires

@testable import Simulation

/// What a written cell says of a question, found without the program's reader: labels are compared letter by letter, and
/// joined options are taken apart from the left, the longest first.
struct Reread {
    let survey: Survey
    /// Language of the labels.
    let language: String
    /// Whether spelling is a hand's: case, accents, apostrophes, spaces and inclusive endings are then free.
    var isByHand = false

    func text(_ text: LocalizedText) -> String { text[language] ?? text[survey.baseLanguage] ?? "" }

    func label(_ answer: Answer) -> String {
        if !isByHand, let autonym = answer.autonym, autonym != "…" { return autonym }
        return text(answer.labels)
    }

    func answer(_ cell: String, in set: AnswerSet) -> Int? {
        let found = set.answers.filter { answer in
            spellings(answer, in: set).contains { fold($0) == fold(cell) }
        }
        return found.count == 1 ? found[0].index : nil
    }

    /// Nil when something is left that no option explains.
    func options(_ cell: String, in set: AnswerSet) -> Set<Int>? {
        var rest = Substring(fold(cell))
        var ticked: Set<Int> = []
        let known = set.answers.map { (index: $0.index, text: fold(label($0))) }.sorted {
            $0.text.count > $1.text.count
        }
        while !rest.isEmpty {
            let separator = fold(", ")
            guard
                let option = known.first(where: {
                    rest.hasPrefix($0.text)
                        && (rest.count == $0.text.count || rest.dropFirst($0.text.count).hasPrefix(separator))
                })
            else { return nil }
            ticked.insert(option.index)
            rest = rest.dropFirst(option.text.count)
            if !rest.isEmpty { rest = rest.dropFirst(separator.count) }
        }
        return ticked
    }

    private func spellings(_ answer: Answer, in set: AnswerSet) -> [String] {
        guard isByHand else { return [label(answer)] }
        return [label(answer)]
            + set.variants.filter { $0.answer == answer.index && $0.language == language }.flatMap(\.labels)
    }

    private func fold(_ text: String) -> String {
        guard isByHand else { return text }
        let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            .replacingOccurrences(of: "’", with: "'").replacingOccurrences(of: "\u{A0}", with: " ")
        let neutral = plain.replacing(/(?:[·.]|\()(?:e|le|ere|se)\)?(?![a-z])/, with: "")
        return neutral.split(separator: " ").joined(separator: " ") + (neutral == ", " ? " " : "")
    }
}
