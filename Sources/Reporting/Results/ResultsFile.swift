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
        "p_adjusted", "verdict", "compare_respondents", "adjusted_for",
    ]

    /// Columns that tell rows apart.
    static let keyColumns = [
        "survey", "wave", "measure", "kind", "territory_level", "territory", "language_basis", "language", "group_by",
        "group", "compare_to", "adjusted_for",
    ]

    /// The file of a wave.
    ///
    /// - Parameters:
    ///   - publications: of one wave, one per survey.
    ///   - material: what a plan is followed with; nil without a plan.
    package static func bytes(
        of publications: [Publication], material: PlanMaterial? = nil, territories: TerritorySet
    ) throws(DelimitedTextError) -> [UInt8] {
        try bytes(records(of: publications, material: material, territories: territories))
    }

    /// - Parameter records: the header first.
    package static func bytes(_ records: [[String]]) throws(DelimitedTextError) -> [UInt8] {
        var writer = DelimitedWriter()
        for record in records { try writer.record(record) }
        return try writer.finish()
    }

    /// Header and rows of a wave's file, as fields.
    package static func records(
        of publications: [Publication], material: PlanMaterial? = nil, territories: TerritorySet
    ) -> [[String]] {
        var rows = publications.flatMap(rows)
        if let material {
            // A figure that a publication has is in the file once.
            let taken = Set(rows.map(\.sortKey))
            rows += PlanRows(PlanProgress(material), territories: territories).rows(beside: publications)
                .map { ResultRow($0, wave: material.wave) }.filter { !taken.contains($0.sortKey) }
        }
        return records(rows.map { ($0, []) }, extraColumns: [], territories: territories)
    }

    private static func rows(of publication: Publication) -> [ResultRow] {
        publication.measures.flatMap { measure in
            measure.cells.map { ResultRow(publication, measure.measure, cell: $0) }
                + measure.comparisons.map { ResultRow(publication, measure.measure, comparison: $0) }
        } + publication.representation.map { ResultRow(survey: publication.survey, wave: publication.wave, $0) }
    }

    /// The same columns with nothing withheld, and two more: for the evaluator alone.
    package static func bytes(
        of table: UnprotectedTable, territories: TerritorySet
    ) throws(DelimitedTextError) -> [UInt8] {
        let rows = table.rows.map { row in
            (ResultRow(table, row), [row.withholding ?? "", row.auditInterval ?? ""])
        }
        let responses = table.representation.map { row in
            (
                ResultRow(survey: table.survey, wave: table.wave, row.row),
                [row.withholding ?? "", row.auditInterval ?? ""]
            )
        }
        return try bytes(
            records(rows + responses, extraColumns: ["withheld_by", "audit_interval"], territories: territories))
    }

    private static func records(
        _ rows: [(ResultRow, [String])], extraColumns: [String], territories: TerritorySet
    ) -> [[String]] {
        let sorted = rows.sorted { $0.0.sortKey.lexicographicallyPrecedes($1.0.sortKey) }
        return [columns + extraColumns] + sorted.map { row, extra in row.fields(territories) + extra }
    }
}
