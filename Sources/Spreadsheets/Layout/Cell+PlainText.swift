extension Cell {
    /// The cell roughly as shown, for widths and messages: digits share one width, so only their count matters.
    var plainText: String {
        switch self {
        case .text(let text), .link(let text, _), .choice(let text, _): text
        case .formula(_, let showing): showing.plainText
        case .number(let value, let format): format.outline(of: value)
        case .integer(let value): NumberFormat.grouped(decimals: 0).outline(of: Double(value))
        case .percent(let value, let decimals): NumberFormat.percent(decimals: decimals).outline(of: value)
        case .date(let date, _):
            "\(date.year)-\(date.month)-\(date.day)".count < 10 ? "0000-00-00" : "\(date.year)-00-00"
        }
    }

    /// The number that the cell shows, if it shows one.
    var shownNumber: Double? {
        switch self {
        case .number(let value, _), .percent(let value, _): value
        case .integer(let value): Double(value)
        case .formula(_, let showing): showing.shownNumber
        case .text, .link, .choice, .date: nil
        }
    }

    var isText: Bool {
        switch self {
        case .text, .link, .choice: true
        case .formula(_, let showing): showing.isText
        case .number, .integer, .percent, .date: false
        }
    }
}

extension NumberFormat {
    /// A text as wide as the formatted value: its sign, digits, thousands marks, decimals and unit.
    func outline(of value: Double) -> String {
        guard value.isFinite else { return "\(value)" }
        var shown = value.magnitude + 0.5 * Self.unit(decimals)
        var grouping = 3
        switch self {
        case .percent:
            shown = value.magnitude * 100 + 0.5 * Self.unit(decimals)
            grouping = .max
        case .plain: grouping = .max
        case .grouped, .unit, .signedUnit, .signlessUnit: break
        }
        var digits = 1
        while shown >= 10 {
            shown /= 10
            digits += 1
        }
        let marks = (digits - 1) / grouping
        let fraction = decimals > 0 ? "," + String(repeating: "0", count: decimals) : ""
        return sign(of: value) + String(repeating: "0", count: digits) + String(repeating: " ", count: marks) + fraction
            + ending
    }

    private func sign(of value: Double) -> String {
        if case .signedUnit = self { return "+" }
        if case .signlessUnit = self { return "" }
        return value < 0 ? "-" : ""
    }

    private var ending: String {
        if case .percent = self { return " %" }
        return suffix.isEmpty ? "" : " " + suffix
    }

    private static func unit(_ decimals: Int) -> Double {
        (0..<max(0, decimals)).reduce(1.0) { unit, _ in unit / 10 }
    }
}
