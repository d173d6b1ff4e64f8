/// The printed footer: the sheet's title where reading begins, the page's number where it ends.
struct FooterText {
    /// Longest title that leaves room for the page number on one line.
    private static let longestTitle = 110

    let code: String

    init(title: String, sheetName: String, wording: FooterWording, direction: TextDirection = .leftToRight) {
        let line = title.split(separator: "\n").joined(separator: " ")
        let left = line.count <= Self.longestTitle ? line : sheetName
        // The space keeps a title that begins with a digit apart from the font size.
        let page = "&8 \(Self.escaped(wording.page)) &P \(Self.escaped(wording.of)) &N"
        let title = "&8 \(direction.marked(Self.escaped(left)))"
        // Footers know no reading order, and LibreOffice orders each piece of text on its own: from right to left words
        // would land on the wrong sides of the numbers, so there are none.
        code = direction == .leftToRight ? "&L\(title)&R\(page)" : "&L&8 &P / &N&R\(title)"
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }
}
