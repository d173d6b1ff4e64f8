/// A text with places to fill.
///
/// | Written | Becomes |
/// |---|---|
/// | `{name}` | the argument; `?` when the caller did not give it |
/// | `{n|answer|answers}` | one of the two forms, by the number in argument `n` and the language's rule |
/// | `{kind|survey=the survey|report=the report}` | the words for the argument's value, or the value itself when it has none |
/// | `[[ near {nearest}]]` | nothing when an argument in it is missing or empty |
/// | `{{`, `}}` | `{`, `}` |
struct MessageTemplate: Sendable {
    let pieces: [Piece]

    indirect enum Piece: Sendable {
        case text(String)
        case value(String)
        case plural(String, one: String, other: String)
        case words(String, [String: String])
        case section([Piece])
    }

    /// Every name in the text, sections included, each once and sorted.
    var argumentNames: [String] { Set(pieces.flatMap(\.argumentNames)).sorted() }

    func filled(_ arguments: [String: String], in language: MessageLanguage) -> String {
        pieces.map { $0.filled(arguments, in: language) }.joined()
    }
}

extension MessageTemplate.Piece {
    fileprivate var argumentNames: [String] {
        switch self {
        case .text: []
        case .value(let name), .plural(let name, _, _), .words(let name, _): [name]
        case .section(let pieces): pieces.flatMap(\.argumentNames)
        }
    }

    fileprivate func filled(_ arguments: [String: String], in language: MessageLanguage) -> String {
        switch self {
        case .text(let text):
            return text
        case .value(let name):
            return arguments[name] ?? "?"
        case .plural(let name, let one, let other):
            return arguments[name].flatMap { Int($0) }.map(language.isSingular) ?? false ? one : other
        case .words(let name, let words):
            let value = arguments[name] ?? "?"
            return words[value] ?? value
        case .section(let pieces):
            let isComplete = pieces.flatMap(\.argumentNames).allSatisfy { !(arguments[$0] ?? "").isEmpty }
            return isComplete ? pieces.map { $0.filled(arguments, in: language) }.joined() : ""
        }
    }
}
