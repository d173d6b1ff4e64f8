package import Questionnaires
internal import Synchronization
internal import TextFolding

/// The headers under which the columns of some surveys are met. Made once and used for every file: the index of question
/// texts in ten languages is the costly part, and is made when a file first needs it.
package final class SurveyHeadings: Sendable {
    package let surveys: [Survey]
    let names: [HeaderNames]
    /// Nil for surveys without lines.
    let lines: [LineHeaders?]
    private let wordings: Mutex<[HeaderWordings?]>

    package init(_ surveys: [Survey]) {
        self.surveys = surveys
        names = surveys.map { HeaderNames(survey: $0) }
        lines = surveys.map { LineHeaders(survey: $0) }
        wordings = Mutex(Array(repeating: nil, count: surveys.count))
    }

    func wordings(_ survey: Int) -> HeaderWordings {
        wordings.withLock { known in
            if let made = known[survey] { return made }
            let made = HeaderWordings(survey: surveys[survey])
            known[survey] = made
            return made
        }
    }

    /// Known headers near an unknown one: names, and texts in one language.
    func candidates(for header: String, survey: Int, language: Int?) -> [NearCandidate] {
        let names = TextFolding.nearest(to: TextFolding.key(header), among: names[survey].spellings)
        guard names.isEmpty, header.contains(where: \.isWhitespace) else { return names }
        let base = surveys[survey].languages.firstIndex(of: surveys[survey].baseLanguage)
        guard let language = language ?? base else { return [] }
        return TextFolding.nearest(
            to: TextFolding.labelKey(header), among: wordings(survey).spellings[language])
    }
}
