import Definitions

/// Reads one survey file from its root node, reporting every problem.
final class SurveyReader {
    let problems: ProblemCollector
    /// Those that respondents are asked in.
    private(set) var languages = Languages(all: [], base: "")
    /// Those, and the ones that only workbooks are in.
    private(set) var textLanguages = Languages(all: [], base: "")
    private(set) var instances: [String] = []
    private var headers: [String: (owner: String, line: Int)] = [:]

    init(problems: ProblemCollector) {
        self.problems = problems
    }

    static let keys = [
        "id", "version", "title", "base_language", "languages", "workbook_languages", "draft_languages",
        "right_to_left", "instances", "unit",
        "key", "paradata", "missing_labels", "scales", "lists", "questions", "home_language", "measures", "groups",
        "matching", "counts",
    ]

    /// Nil when a piece without which there is no survey is wrong. Everything else wrong is reported too.
    func survey(_ root: DefinitionNode) -> Survey? {
        guard let mapping = DefinitionMapping(root, keys: Self.keys, problems: problems) else { return nil }
        let id = mapping.requiredPlacedText("id")
        let version = mapping.requiredText("version")
        readLanguages(mapping)
        let title = mapping.requiredLocalizedText("title", in: textLanguages)
        let unit = mapping.requiredChoice("unit", of: Survey.Unit.self)
        instances = mapping.requiredTexts("instances").map(\.value)
        let draft = subset(of: languages.all, mapping.texts("draft_languages"))
        let rightToLeft = subset(of: languages.all, mapping.texts("right_to_left"))
        if let id { checkID(id) }

        let paradata = readParadata(mapping)
        let answerSets = readAnswerSets(mapping)
        let reading = readQuestions(mapping, answerSets: answerSets)
        let keyQuestions = readKey(mapping, unit: unit, scope: reading.scope)
        let homeLanguage = readHomeLanguage(mapping, scope: reading.scope)
        let measures = readMeasures(mapping, scope: reading.scope)
        let groupings = readGroupings(mapping, scope: reading.scope)
        let columns = ColumnScope(reading.questions, scope: reading.scope)
        let matching = readMatching(mapping, columns: columns)
        let counter = CountReader(columns: columns, matching: matching)
        let counts = readCounts(mapping, reader: counter, measures: measures)

        guard problems.problems.isEmpty, let id, let version, let title, let unit else { return nil }
        return Survey(
            Survey.Parts(
                id: id.value, version: version, title: title, languages: languages, draftLanguages: draft,
                rightToLeft: rightToLeft, instances: instances, unit: unit, paradata: paradata,
                answerSets: answerSets.sets, questions: reading.questions, measures: measures,
                groupings: groupings, homeLanguageQuestion: homeLanguage, keyQuestions: keyQuestions,
                matching: matching, counts: counts),
            place: root.place)
    }

    private func readLanguages(_ mapping: DefinitionMapping) {
        let all = mapping.requiredTexts("languages").map(\.value)
        let base = mapping.requiredPlacedText("base_language")
        // With a wrong base language, judge the texts by the first one rather than call them all incomplete.
        let known = all.isEmpty ? base?.value : base.flatMap { problems.member($0, of: all) }
        languages = Languages(all: all, base: known ?? all.first ?? "")
        let further = mapping.texts("workbook_languages").map(\.value).filter { !all.contains($0) }
        // Any language is accepted where none is declared, which is a problem of its own.
        textLanguages = Languages(all: all.isEmpty ? [] : all + further, base: languages.base)
    }

    private func readParadata(_ mapping: DefinitionMapping) -> [ParadataColumn] {
        var columns: [ParadataColumn] = []
        for entry in mapping.entries("paradata") {
            let key = DefinitionNode(.scalar(entry.key, .quoted), at: entry.keyPlace)
            guard let role = problems.choice(key, of: ParadataColumn.Role.self),
                let column = DefinitionMapping(
                    entry.value, keys: ["aliases", "personal", "values", "note"], problems: problems)
            else { continue }
            _ = column.text("note")
            let aliases = column.requiredTexts("aliases")
            for alias in aliases { claimHeader(alias, owner: role.rawValue) }
            columns.append(
                ParadataColumn(
                    role: role, aliases: aliases.map(\.value), isPersonal: column.boolean("personal") ?? false,
                    values: column.texts("values").map(\.value), place: entry.keyPlace))
        }
        return columns
    }

    /// Reports a header that something else already bears; case counts for nothing, as exporters vary it.
    func claimHeader(_ header: Placed<String>, owner: String) {
        let key = header.value.lowercased()
        guard let other = headers[key] else {
            headers[key] = (owner, header.place.line)
            return
        }
        guard other.owner != owner else { return }
        problems.report(
            SurveyCode.duplicateHeader, at: header.place,
            ["header": header.value, "owner": owner, "other": other.owner, "first": String(other.line)])
    }

    /// The texts that are in `known`; the others are reported, unless `known` is empty, which is reported elsewhere.
    func subset(of known: [String], _ texts: [Placed<String>]) -> [String] {
        known.isEmpty ? [] : texts.compactMap { problems.member($0, of: known) }
    }

    /// Ids of surveys, questions and answer sets: lower-case words.
    func checkID(_ id: Placed<String>) {
        let scalars = id.value.unicodeScalars
        let isGood =
            scalars.first.map { ("a"..."z").contains($0) } == true
            && scalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }
        guard !isGood else { return }
        problems.report(SurveyCode.invalidID, at: id.place, ["id": id.value, "expected": "[a-z][a-z0-9_]*"])
    }

    /// Codes that LimeSurvey stores: ASCII letters and digits, at most `limit`, a question's starting with a letter.
    func checkCode(_ code: Placed<String>, of owner: CodeOwner) {
        let scalars = code.value.unicodeScalars
        let isGood =
            scalars.count <= owner.limit
            && scalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
            && (owner != .question || scalars.first?.properties.isAlphabetic == true)
        guard !isGood else { return }
        problems.report(
            SurveyCode.invalidCode, at: code.place,
            ["code": code.value, "of": owner.rawValue, "expected": owner.form])
    }

    /// What bears a code, and how long LimeSurvey lets it be.
    enum CodeOwner: String {
        case answer, item, question

        var limit: Int { self == .answer ? 5 : 20 }

        var form: String {
            switch self {
            case .answer: "[A-Za-z0-9]{1,5}"
            case .item: "[A-Za-z0-9]{1,20}"
            case .question: "[A-Za-z][A-Za-z0-9]{0,19}"
            }
        }
    }
}
