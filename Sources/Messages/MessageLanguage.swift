/// A language that messages are written in.
package enum MessageLanguage: String, CaseIterable, Sendable {
    case fr, de, en

    /// The language of the environment: `LC_ALL`, else `LC_MESSAGES`, else `LANG`, as POSIX ranks them (XBD 8.2); an
    /// empty one counts as unset. English when none is set, and for `C`, `POSIX` and any other language.
    package init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let language = locale.prefix { !"_-.@".contains($0) }.lowercased()
        self = MessageLanguage(rawValue: language) ?? .en
    }

    /// Whether a count takes the singular: 0 and 1 in French, 1 in German and English (CLDR, cardinal rules).
    func isSingular(_ count: Int) -> Bool {
        switch self {
        case .fr: count == 0 || abs(count) == 1
        case .de, .en: count == 1
        }
    }
}
