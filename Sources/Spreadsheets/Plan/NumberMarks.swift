/// Who decides how thousands are grouped and how the percent sign stands.
package enum NumberMarks: Equatable, Sendable {
    /// The reader's computer: `1,718` and `75%` on an English one.
    case readersOwn
    /// The file, as French writes: `1 718` and `75 %` with no-break spaces, on every computer. The decimal mark stays the
    /// reader's own, which no format code can set.
    case french

    /// The format code with these marks. Groups hold up to nine digits, and only whole numbers are grouped.
    func applied(to code: String) -> String {
        guard self == .french else { return code }
        if code == NumberFormat.grouped(decimals: 0).code {
            return "[<1000]0;[<1000000]0\u{A0}000;0\u{A0}000\u{A0}000"
        }
        return code.replacing("%", with: "\u{A0}%")
    }
}
