/// The printed footer: the sheet's title on the left, the page's number on the right.
struct FooterText {
    /// Longest title that leaves room for the page number on one line.
    private static let longestTitle = 110

    let code: String

    init(title: String, sheetName: String, wording: FooterWording) {
        let line = title.split(separator: "\n").joined(separator: " ")
        let left = line.count <= Self.longestTitle ? line : sheetName
        // The space keeps a title that begins with a digit apart from the font size.
        code = "&L&8 \(Self.escaped(left))&R&8 \(Self.escaped(wording.page)) &P \(Self.escaped(wording.of)) &N"
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }
}
