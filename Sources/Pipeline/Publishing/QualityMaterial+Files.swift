internal import Ingestion
internal import Messages
internal import Questionnaires
internal import Reporting

extension QualityMaterial {
    /// - Parameters:
    ///   - files: everything that was dropped, in order of intake.
    ///   - reports: what reading the accepted ones gave.
    ///   - tables: remarks on tables that people keep by hand.
    init(files: [FileEntry], reports: [FileReport], tables: [Ingestion.Remark], surveys: [Survey]) {
        // What a purged file held is in no figure of the waves that are still made.
        let files = files.filter { $0.status != .purged }
        let reports = Dictionary(reports.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
        self.init(
            files: files.map { File($0, report: reports[$0.digest]) },
            remarks: Self.remarks(
                files.flatMap { file in
                    (reports[file.digest]?.remarks ?? []).map { (file.survey ?? "", file.digest, $0) }
                } + tables.map { ("", $0.file, $0) }, surveys: surveys.map(\.id)),
            surveys: Dictionary(surveys.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }))
    }

    /// One for each code and survey, in the surveys' order, hand-kept tables last.
    private static func remarks(
        _ found: [(survey: String, file: String, remark: Ingestion.Remark)], surveys: [String]
    ) -> [Remark] {
        (surveys + [""]).flatMap { survey in
            let own = Dictionary(grouping: found.filter { $0.survey == survey }) { $0.remark.code.rawValue }
            return own.sorted { $0.key < $1.key }.map { code, remarks in
                Remark(
                    survey: survey, code: code, severity: Severity(remarks[0].remark.code.severity),
                    count: remarks.reduce(0) { $0 + $1.remark.count }, files: Set(remarks.map(\.file)).count,
                    subject: Remark.Subject(of: remarks.map(\.remark)),
                    words: Dictionary(
                        uniqueKeysWithValues: MessageLanguage.allCases.map { ($0.rawValue, words(of: code, in: $0)) }))
            }
        }
    }

    private typealias Severity = Remark.Severity

    /// The catalogue's words for every remark of a code: what differs from one to the next is left open.
    private static func words(of code: String, in language: MessageLanguage) -> Remark.Words {
        var arguments: [String: String] = [:]
        for name in MessageCatalogue.argumentNames(of: code) ?? [] { arguments[name] = "…" }
        arguments["candidates"] = ""
        arguments["nearest"] = ""
        let text = MessageCatalogue.text(code, arguments, in: language)
        // What is left open at the end of a sentence ends it.
        func whole(_ text: String) -> String { text.replacing("….", with: "…") }
        return Remark.Words(meaning: whole(text.what), remedy: whole(text.remedy))
    }
}

extension QualityMaterial.File {
    fileprivate init(_ file: FileEntry, report: FileReport?) {
        self.init(
            name: file.name, survey: file.survey, exporter: report?.exporter, labelLanguage: report?.labelLanguage,
            verdict: Verdict(file.status), remarks: report?.remarks.count ?? 0)
    }
}

extension QualityMaterial.File.Verdict {
    fileprivate init(_ status: FileEntry.Status) {
        switch status {
        case .accepted, .purged: self = .accepted
        case .replaced: self = .replaced
        case .rejected: self = .rejected
        }
    }
}

extension QualityMaterial.Remark.Subject {
    /// - Parameter remarks: of one code.
    fileprivate init(of remarks: [Ingestion.Remark]) {
        // Record 1 is the header.
        guard remarks.contains(where: { ($0.place?.record ?? 1) > 1 }) else {
            self = .files
            return
        }
        self = remarks[0].code.isOfGroups ? .groups : .responses
    }
}

extension RemarkCode {
    /// Whether it is about the territory or the language of a response.
    fileprivate var isOfGroups: Bool {
        switch self {
        case .unknownTerritory, .formerTerritory, .repairedCommuneCode, .repairedPostalCode, .unknownPostalCode,
            .postalCodeConflict, .unknownQuarter, .sharedQuarterName, .quarterConflict, .unknownLanguage:
            true
        default: false
        }
    }
}

extension QualityMaterial.Remark.Severity {
    fileprivate init(_ severity: RemarkSeverity) {
        switch severity {
        case .blocking: self = .blocking
        case .warning: self = .warning
        case .note: self = .note
        }
    }
}

extension QualityMaterial.File.Exporter {
    /// Nil for a copy that intake has made of a file of unknown make.
    init?(_ exporter: Recognition.Exporter) {
        switch exporter {
        case .limeSurvey: self = .limeSurvey
        case .googleForms: self = .googleForms
        case .plain: self = .plain
        case .accepted: return nil
        }
    }
}
