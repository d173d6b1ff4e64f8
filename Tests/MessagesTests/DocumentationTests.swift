import Foundation
import Testing

@testable import Messages

/// `docs/messages.md` is the catalogue: `BAROMETRE_REGENERATE_DOCS=1 swift test --filter DocumentationTests` rewrites it.
@Suite struct DocumentationTests {
    private static let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/messages.md")

    @Test func theCommittedPageIsTheCatalogue() throws {
        let page = MessagesPage.text
        if ProcessInfo.processInfo.environment["BAROMETRE_REGENERATE_DOCS"] == "1" {
            try Data(page.utf8).write(to: Self.file)
        }
        let committed = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
        #expect(committed == page, "run again with BAROMETRE_REGENERATE_DOCS=1 and commit docs/messages.md")
    }

    @Test func everyCodeHasItsRow() {
        let rows = MessagesPage.text.split(separator: "\n").filter { $0.hasPrefix("| `") }
        let codes = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
        #expect(codes.sorted() == MessageCatalogue.codes)
    }
}

/// The page: a table of codes per area. Arguments show as `{name}`, those with words of their own as
/// `{name: one / other}`, optional parts as if they were there, counts in the plural.
private enum MessagesPage {
    static var text: String {
        var lines = [
            "# Messages", "",
            "Every code that the program prints, in `error[code]`, in receipts and in `remarks.csv`. One code has one",
            "meaning, and it is stable: scripts may rely on it. `{name}` stands for a value, `{name: one / other}` for one",
            "of several wordings. This page is made from the catalogue by the tests.",
        ]
        for area in MessageCatalogue.areas {
            lines += ["", "## \(area.title)", "", "| Code | Meaning | What to do | Français | Deutsch |"]
            lines.append("|---|---|---|---|---|")
            lines += area.entries.map(row)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ entry: CatalogueEntry) -> String {
        func whole(_ language: MessageLanguage) -> String {
            [entry[language].what, entry[language].remedy].filter { !$0.isEmpty }.map(shown).joined(separator: " ")
        }
        let cells = [shown(entry[.en].what), shown(entry[.en].remedy), whole(.fr), whole(.de)].map(escaped)
        return "| `\(entry.code)` | " + cells.joined(separator: " | ") + " |"
    }

    private static func shown(_ source: String) -> String {
        func text(_ pieces: [MessageTemplate.Piece]) -> String {
            pieces.map { piece -> String in
                switch piece {
                case .text(let text): text
                case .value(let name): "{\(name)}"
                case .plural(_, _, let other): other
                case .words(let name, let words):
                    "{\(name): \(Set(words.values).filter { !$0.isEmpty }.sorted().joined(separator: " / "))}"
                case .section(let pieces): text(pieces)
                }
            }
            .joined()
        }
        return text(MessageTemplate(source).pieces)
    }

    /// Signs that Markdown would take for its own.
    private static func escaped(_ text: String) -> String {
        String(text.flatMap { "\\|*_<>[]`".contains($0) ? ["\\", $0] : [$0] })
    }
}
