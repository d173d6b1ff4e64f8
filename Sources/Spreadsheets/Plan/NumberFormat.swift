/// How a number is shown. Codes are locale-neutral: the reader's computer puts its own decimal and thousands marks.
///
/// Every decision about decimals is made by the caller; `decimals` is 0 to 9.
package enum NumberFormat: Equatable, Hashable, Sendable {
    /// 12 345,6
    case grouped(decimals: Int)
    /// 2026: no thousands mark, for years and identifiers that are numbers.
    case plain(decimals: Int)
    /// A fraction shown as a percentage: 0.756 → 76 %.
    case percent(decimals: Int)
    /// A number followed by its unit: 12 pts. The suffix holds neither quotes nor controls, at most 20 characters.
    case unit(decimals: Int, suffix: String)
    /// A change with its sign and its unit: +12 pts, -3 pts, 0 pts.
    case signedUnit(decimals: Int, suffix: String)
    /// A change that rounds to nothing, which has no sign: 0 pts.
    case signlessUnit(decimals: Int, suffix: String)

    /// The format code of the file.
    package var code: String {
        switch self {
        case .grouped(let decimals): "#,##0" + Self.fraction(decimals)
        case .plain(let decimals): "0" + Self.fraction(decimals)
        case .percent(let decimals): "0" + Self.fraction(decimals) + "%"
        case .unit(let decimals, let suffix): "#,##0" + Self.fraction(decimals) + Self.quoted(suffix)
        case .signedUnit: "+\(unsignedCode);-\(unsignedCode);\(unsignedCode)"
        case .signlessUnit: "\(unsignedCode);\(unsignedCode)"
        }
    }

    /// The code without sections for signs, to be combined with a condition on a chart axis.
    var unsignedCode: String {
        switch self {
        case .signedUnit(let decimals, let suffix), .signlessUnit(let decimals, let suffix):
            NumberFormat.unit(decimals: decimals, suffix: suffix).code
        default: code
        }
    }

    var decimals: Int {
        switch self {
        case .grouped(let decimals), .plain(let decimals), .percent(let decimals), .unit(let decimals, _),
            .signedUnit(let decimals, _), .signlessUnit(let decimals, _):
            decimals
        }
    }

    var suffix: String {
        switch self {
        case .unit(_, let suffix), .signedUnit(_, let suffix), .signlessUnit(_, let suffix): suffix
        default: ""
        }
    }

    private static func fraction(_ decimals: Int) -> String {
        decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    }

    private static func quoted(_ suffix: String) -> String { "\"\u{A0}\(suffix)\"" }
}
