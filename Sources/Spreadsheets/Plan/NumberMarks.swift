/// Who decides how thousands are grouped and how the percent sign and a minus look.
package enum NumberMarks: Equatable, Sendable {
    /// The reader's computer: `1,718` and `75%` on an English one.
    case readersOwn
    /// The file, as its language writes them, on every computer: `1 718` and `75 %` with no-break spaces in French, `1’718` and
    /// `75%` in Switzerland, a minus as long as a plus is wide. The decimal mark is that of `decimals` in LibreOffice; in
    /// Excel it stays the reader's own, which no format code can set.
    /// Before a sign stands a left-to-right mark where the sheet is written from right to left: the sign would change sides.
    case fixed(thousands: String, beforePercent: String, beforeSign: String = "", decimals: DecimalMark = .comma)

    /// As French writes.
    package static let french = fixed(thousands: "\u{A0}", beforePercent: "\u{A0}")

    /// What stands before decimals, as the locale that a format code names (Windows language identifiers, MS-LCID).
    package enum DecimalMark: String, Equatable, Sendable {
        /// French of France.
        case comma = "[$-40C]"
        /// English of the United States.
        case point = "[$-409]"
    }

    /// The format code of a cell with these marks. Groups hold up to nine digits, and only whole numbers are grouped.
    func applied(to code: String) -> String {
        // A date has no digit placeholder, and nothing to mark.
        guard case .fixed(let thousands, _, _, let decimals) = self, code.contains("0") else { return code }
        if code == NumberFormat.grouped(decimals: 0).code {
            // A comma or a point between digits would be a mark of the format's own.
            let mark = thousands.allSatisfy(\.isWhitespace) ? thousands : "\"\(thousands)\""
            return "[<1000]0;[<1000000]0\(mark)000;0\(mark)000\(mark)000"
        }
        // Signed codes are `+code;-code;code`, and signless ones have two sections alike. Of one section alone, programs write a hyphen before negative numbers.
        let isSigned = code.hasPrefix("+")
        guard isSigned || !code.contains(";") else { return spaced(code) }
        let unsigned = isSigned ? String(code.suffix((code.count - 4) / 3)) : code
        let shown = spaced(unsigned)
        let locale = code.contains("0.0") ? decimals.rawValue : ""
        let negative = locale + sign("-") + shown
        return isSigned
            ? "\(locale)\(sign("+"))\(shown);\(negative);\(locale)\(shown)" : "\(locale)\(shown);\(negative)"
    }

    /// A code without sign as the language spaces it.
    func spaced(_ code: String) -> String {
        guard case .fixed(_, let beforePercent, _, _) = self else { return code }
        return code.replacing("%", with: "\(beforePercent)%")
    }

    /// `+` or `-` as a piece of a code.
    func sign(_ sign: String) -> String {
        guard case .fixed(_, _, let beforeSign, _) = self else { return sign }
        return "\"\(beforeSign)\(sign == "-" ? "\u{2212}" : sign)\""
    }
}
