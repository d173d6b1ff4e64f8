/// Who decides how thousands are grouped and how the percent sign stands.
package enum NumberMarks: Equatable, Sendable {
    /// The reader's computer: `1,718` and `75%` on an English one.
    case readersOwn
    /// The file, as its language writes them, on every computer: `1 718` and `75 %` with no-break spaces in French, `1’718` and
    /// `75%` in Switzerland. The decimal mark stays the reader's own, which no format code can set.
    /// Before a sign stands a left-to-right mark where the sheet is written from right to left: the sign would change sides.
    case fixed(thousands: String, beforePercent: String, beforeSign: String = "")

    /// As French writes.
    package static let french = fixed(thousands: "\u{A0}", beforePercent: "\u{A0}")

    /// The format code with these marks. Groups hold up to nine digits, and only whole numbers are grouped.
    func applied(to code: String) -> String {
        guard case .fixed(let thousands, let beforePercent, let beforeSign) = self else { return code }
        if code == NumberFormat.grouped(decimals: 0).code {
            // A comma or a point between digits would be a mark of the format's own.
            let mark = thousands.allSatisfy(\.isWhitespace) ? thousands : "\"\(thousands)\""
            return "[<1000]0;[<1000000]0\(mark)000;0\(mark)000\(mark)000"
        }
        let spaced = code.replacing("%", with: "\(beforePercent)%")
        guard !beforeSign.isEmpty, spaced.hasPrefix("+") else { return spaced }
        return "\"\(beforeSign)\"" + spaced.replacing(";-", with: ";\"\(beforeSign)\"-")
    }
}
