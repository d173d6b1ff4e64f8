internal import Timestamps

/// The ways in which organisations write a day, a month or a year.
enum DateNotation: CaseIterable, Sendable {
    /// `12/03/2025`, in German `12.03.2025`.
    case dayFirst
    /// `2025-03-12`.
    case yearFirst
    /// `12 mars 2025`.
    case words

    func text(_ date: CalendarDate, language: String) -> String {
        guard let month = date.month else { return "\(date.year)" }
        switch self {
        case .yearFirst: return date.text
        case .dayFirst:
            let separator = language == "de" ? "." : "/"
            return ([date.day, month].compactMap { $0 }.map(Self.padded) + ["\(date.year)"])
                .joined(separator: date.day == nil ? "/" : separator)
        case .words:
            let day = date.day.map { language == "de" ? "\($0). " : "\($0) " } ?? ""
            return "\(day)\(Self.months(language)[month - 1]) \(date.year)"
        }
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func months(_ language: String) -> [String] {
        switch language {
        case "fr":
            [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                "novembre", "décembre",
            ]
        case "de":
            [
                "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                "November", "Dezember",
            ]
        default:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        }
    }
}
