internal import Questionnaires

/// How LimeSurvey heads the columns of an export (its Writer class): by code, by text, by the first characters of texts, or
/// by both.
package enum LimeSurveyHeadings: String, Sendable, CaseIterable {
    /// `satdet[CLAR]`.
    case code
    /// `Question [item]`.
    case full
    /// The same with each text cut after fifteen characters.
    case abbreviated
    /// `satdet[CLAR]. Question [item]`.
    case codetext

    private static let abbreviatedLength = 15

    func header(code: String, text: String, part: String? = nil) -> String {
        switch self {
        case .code: return code
        case .full: return part.map { "\(text) [\($0)]" } ?? text
        case .abbreviated: return part.map { "\(Self.cut(text)) [\(Self.cut($0))]" } ?? Self.cut(text)
        case .codetext: return "\(code). \(part.map { "\(text) [\($0)]" } ?? text)"
        }
    }

    private static func cut(_ text: String) -> String {
        text.count <= abbreviatedLength ? text : text.prefix(abbreviatedLength) + ".. "
    }
}

/// The columns that LimeSurvey adds by itself.
enum LimeSurveyColumn: String, CaseIterable {
    case id, submitdate, lastpage, startlanguage, seed, startdate, datestamp

    /// Its name in LimeSurvey's own translation; English where there is none here.
    func text(in language: String) -> String {
        switch (self, language) {
        case (.id, "fr"): "ID de la réponse"
        case (.id, "de"): "Antwort ID"
        case (.id, _): "Response ID"
        case (.submitdate, "fr"): "Date de soumission"
        case (.submitdate, "de"): "Datum Abgeschickt"
        case (.submitdate, _): "Date submitted"
        case (.lastpage, "fr"): "Dernière page"
        case (.lastpage, "de"): "Letzte Seite"
        case (.lastpage, _): "Last page"
        case (.startlanguage, "fr"): "Langue de départ"
        case (.startlanguage, "de"): "Start-Sprache"
        case (.startlanguage, _): "Start language"
        case (.seed, "fr"): "Tête de série"
        case (.seed, "de"): "Zufallsstartwert"
        case (.seed, _): "Seed"
        case (.startdate, "fr"): "Date de lancement"
        case (.startdate, "de"): "Datum gestartet"
        case (.startdate, _): "Date started"
        case (.datestamp, "fr"): "Date de la dernière action"
        case (.datestamp, "de"): "Datum letzte Aktivität"
        case (.datestamp, _): "Date last action"
        }
    }
}
