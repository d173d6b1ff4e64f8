internal import Disclosure
internal import Pipeline

/// A figure of a closed wave as `--json` prints it: its row of results.csv, with the keys of ``ExplainSummary`` where both
/// have them.
struct ClosedFigureSummary: Encodable {
    let survey: String
    let wave: String
    let measure: String
    let kind: String
    let place: ExplainSummary.Place
    let status: String
    let reason: String?
    let closedAt: String
    /// The entry of the publication history, relative to the workspace.
    let publication: String
    let comparedTo: String?
    let figure: Figure?

    struct Figure: Encodable {
        let estimate: Double
        let unit: String
        let respondents: Int?
        let standardError: Double?
        let low: Double?
        let high: Double?
    }

    init(_ closed: ClosedFigure) {
        let row = closed.row
        func text(_ column: String) -> String? { row[column].isEmpty ? nil : row[column] }
        survey = row["survey"]
        wave = closed.wave
        measure = row["measure"]
        kind = row["kind"]
        place = ExplainSummary.Place(closed.place)
        status = row["status"]
        reason = text("reason")
        closedAt = closed.closedAt
        publication = closed.publication
        comparedTo = text("compare_to")
        figure = Double(row["estimate"]).map {
            Figure(
                estimate: $0, unit: row["unit"], respondents: Int(row["respondents"]),
                standardError: Double(row["std_error"]), low: Double(row["ci_low"]), high: Double(row["ci_high"]))
        }
    }
}
