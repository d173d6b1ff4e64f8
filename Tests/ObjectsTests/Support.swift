internal import Objects
internal import Testing
internal import Timestamps

/// The rules of the partners' questionnaire.
enum Rules {
    static let meetings = MatchingRule(
        kind: "meetings", identifier: "CODE",
        exact: [ExactCondition(same: ["DATE", "LEAD", "KIND"], common: ["PUBL"])],
        probable: [ProbableCondition(same: ["DATE", "KIND"], common: ["ORGA"], words: ["THEME"])],
        lead: "LEAD")

    static let services = MatchingRule(
        kind: "services_shared", exact: [ExactCondition(same: ["LEAD", "KIND", "NAME"])],
        probable: [ProbableCondition(same: ["LEAD", "KIND"], overlap: [.init(field: "COMM", percent: 50)])],
        lead: "LEAD")

    static let studies = MatchingRule(
        kind: "feas_mutualisation", exact: [ExactCondition(same: ["study_title", "perimeter"])],
        probable: [ProbableCondition(same: ["perimeter"])], dated: "date")
}

/// A partner whose type is the letters of its code.
func partner(_ code: String) -> Partner {
    Partner(code: code, type: String(code.prefix { $0.isLetter }))
}

func source(_ partner: String, row: Int = 1, record: Int = 1, submitted: String? = nil) -> Source {
    Source(
        file: "\(partner).csv", record: record, line: record + 1, row: row,
        submitted: submitted.flatMap { Timestamp($0.utf8) })
}

func meeting(
    _ code: String, row: Int = 1, record: Int = 1, period: String = "2025", agenda: String? = nil, date: String? = nil,
    lead: String? = nil, kind: String? = "RES", publics: Set<String> = [], institutions: Set<String> = [],
    theme: String? = nil, participants: Int? = nil, submitted: String? = nil
) -> Declaration {
    var fields: [String: FieldValue] = ["PUBL": .codes(publics), "ORGA": .codes(institutions)]
    fields["CODE"] = agenda.map { .text($0) }
    fields["DATE"] = date.map { .date(DateText($0)) }
    fields["LEAD"] = lead.map { .text($0) }
    fields["KIND"] = kind.map { .code($0) }
    fields["THEME"] = theme.map { .text($0) }
    fields["NPART"] = participants.map { .number($0) }
    return Declaration(
        partner: partner(code), period: period,
        source: source(code, row: row, record: record, submitted: submitted), fields: fields)
}

func service(
    _ code: String, name: String?, kind: String = "ITIN", lead: String? = "RPE1", communes: Set<String>,
    until: String? = nil
) -> Declaration {
    var fields: [String: FieldValue] = ["KIND": .code(kind), "COMM": .codes(communes)]
    fields["NAME"] = name.map { .text($0) }
    fields["LEAD"] = lead.map { .text($0) }
    fields["UNTIL"] = until.map { .date(DateText($0)) }
    return Declaration(partner: partner(code), period: "2025", source: source(code), fields: fields)
}

func study(
    _ code: String, title: String?, perimeter: String, status: String, date: String? = nil, submitted: String? = nil
) -> Declaration {
    var fields: [String: FieldValue] = ["perimeter": .text(perimeter), "status": .code(status)]
    fields["study_title"] = title.map { .text($0) }
    fields["date"] = date.map { .date(DateText($0)) }
    return Declaration(
        partner: partner(code), period: "2025", source: source(code, submitted: submitted), fields: fields)
}

func total(_ code: String, _ value: Int?, period: String = "2025", submitted: String? = nil) -> DeclaredNumber {
    DeclaredNumber(partner: partner(code), period: period, source: source(code, submitted: submitted), value: value)
}

func decision(
    _ first: String, _ second: String, _ verdict: Decision.Verdict, on day: Int = 1, author: String = "evaluator"
) throws -> Decision {
    let date = try #require(DeclaredDate(year: 2026, month: 1, day: day))
    return Decision(first, second, verdict, author: author, date: date)
}

extension Resolution {
    /// The codes of the partners who told each object, sorted.
    var tellers: [[String]] {
        objects.map { $0.partners.map(\.code) }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    func object(toldBy code: String) -> DistinctObject? {
        objects.first { $0.partners.contains { $0.code == code } }
    }

    /// The key of the only line of a partner.
    func lineKey(of code: String) -> String? {
        let prefix = "\(kind)/@\(code.lowercased())/"
        return objects.flatMap(\.keys).first { $0.hasPrefix(prefix) }
    }
}
