internal import Disclosure
internal import Messages
internal import Pipeline

/// Figures of waves that are closed.
extension ExplainStory {
    func lines(_ closed: ClosedFigure) -> [String] {
        let row = closed.row
        let compared = row.isPlain ? "" : row["compare_to"]
        var lines = [row["measure"], heading(closed.place, wave: closed.wave)]
        if !compared.isEmpty { lines.append(console.words(.explainClosedComparison, ["reference": compared])) }
        lines.append(
            console.words(
                .explainClosed,
                ["path": closed.publication, "wave": closed.wave, "when": String(closed.closedAt.prefix(10))]))
        switch row["status"] {
        case "shown": lines.append(shown(row))
        case "confidential": lines.append(console.words(.explainWithheld))
        case "not-asked": lines.append(console.words(.explainNotAsked))
        case "break": lines.append(console.words(.explainBreak, ["wave": compared]))
        default: lines.append(console.words(.explainNobody))
        }
        return lines
    }

    private func shown(_ row: PublishedRow) -> String {
        let isFraction = row["unit"] == "fraction"
        func number(_ column: String) -> String {
            Double(row[column]).map {
                isFraction ? language.percentage($0, decimals: 1) : language.number($0)
            } ?? ""
        }
        return console.words(
            .explainClosedFigure,
            [
                "estimate": row["estimate"].isEmpty ? row["text"] : number("estimate"), "low": number("ci_low"),
                "high": number("ci_high"), "n": row["respondents"],
            ])
    }
}
