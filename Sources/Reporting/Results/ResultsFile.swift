internal import Definitions
package import DelimitedText
package import Disclosure
internal import Questionnaires
package import Territories

/// results.csv: every declared cell of a wave in one row, in the contract's columns. UTF-8, comma, LF, sorted.
package enum ResultsFile {
    package static let columns = [
        "survey", "wave", "measure", "kind", "unit", "territory_level", "territory", "territory_name",
        "language_basis", "language", "respondents", "not_concerned", "dont_know", "no_answer", "weighted_base",
        "estimate", "std_error", "ci_low", "ci_high", "ci_method", "df", "deff", "n_effective", "reliability",
        "status", "reason", "indicator", "category", "group_by", "group", "compare_to", "text", "bound_high",
        "p_adjusted", "verdict",
    ]

    /// The file of a publication.
    package static func bytes(
        of publication: Publication, territories: TerritorySet
    ) throws(DelimitedTextError) -> [UInt8] {
        let rows = publication.measures.flatMap { measure in
            measure.cells.map { cell in
                ResultRow(
                    survey: publication.survey, wave: publication.wave, measure: measure.measure,
                    territory: cell.territory, language: cell.language, figure: cell.figure, outcome: cell.outcome)
            }
        }
        return try write(rows.map { ($0, []) }, extraColumns: [], territories: territories)
    }

    /// The same columns with nothing withheld, and two more: for the evaluator alone.
    package static func bytes(
        of table: UnprotectedTable, territories: TerritorySet
    ) throws(DelimitedTextError) -> [UInt8] {
        let rows = table.rows.map { row in
            let result = ResultRow(
                survey: table.survey, wave: table.wave, measure: row.measure, territory: row.territory,
                language: row.language, figure: row.figure,
                outcome: row.figure.map { .shown($0) } ?? .notApplicable)
            return (result, [row.withholding ?? "", row.auditInterval ?? ""])
        }
        return try write(rows, extraColumns: ["withheld_by", "audit_interval"], territories: territories)
    }

    private static func write(
        _ rows: [(ResultRow, [String])], extraColumns: [String], territories: TerritorySet
    ) throws(DelimitedTextError) -> [UInt8] {
        var writer = DelimitedWriter()
        try writer.record(columns + extraColumns)
        let sorted = rows.sorted { $0.0.sortKey.lexicographicallyPrecedes($1.0.sortKey) }
        for (row, extra) in sorted {
            try writer.record(row.fields(territories) + extra)
        }
        return try writer.finish()
    }
}

/// One row of results.csv.
struct ResultRow {
    let survey: String
    let wave: String
    let measure: Measure
    let territory: PublishedTerritory
    let language: PublishedLanguage
    /// Nil when the row has no number.
    let figure: PublishedFigure?
    let outcome: PublishedOutcome

    var sortKey: [String] {
        [survey, wave, measure.id, territory.level, territory.code, language.basis, language.code]
    }

    /// Fields in the order of the columns; an empty one is never a zero.
    func fields(_ territories: TerritorySet) -> [String] {
        func count(_ value: Int?) -> String { value.map(String.init) ?? "" }
        func double(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
        return [
            survey, wave, measure.id, measure.kind.rawValue, unit, territory.level, territory.code,
            territoryName(territories), language.basis, language.code, count(figure?.respondents),
            count(figure?.exclusions?.notConcerned), count(figure?.exclusions?.dontKnow),
            count(figure?.exclusions?.noAnswer), double(figure?.weightedBase), double(figure?.estimate),
            double(figure?.standardError), double(figure?.low), double(figure?.high), figure?.intervalMethod ?? "",
            count(figure?.degreesOfFreedom), double(figure?.designEffect), double(figure?.effectiveSampleSize),
            figure?.reliability ?? "", status, reason, measure.indicator ?? "", "", "", "", "", "", "", "", "",
        ].map(Self.guarded)
    }

    private var unit: String {
        switch measure.kind {
        case .share, .index: "fraction"
        case .net: "fraction"
        }
    }

    private func territoryName(_ territories: TerritorySet) -> String {
        if territory == .all { return territories.title.text(in: "fr", fallback: "fr").text }
        return territory.code == PublishedTerritory.undetermined ? "Indéterminé" : territory.name
    }

    private var status: String {
        switch outcome {
        case .shown: "shown"
        case .confidential: "confidential"
        case .notAsked: "not-asked"
        case .notApplicable: "not-applicable"
        }
    }

    private var reason: String {
        switch outcome {
        case .shown: ""
        case .confidential: "disclosure-control"
        case .notAsked: "no-column-in-any-file"
        case .notApplicable: "nobody-to-place"
        }
    }

    /// A spreadsheet takes a text that begins like a formula for one.
    private static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), Double(text) == nil
        else { return text }
        return "'" + text
    }
}
