internal import Disclosure
internal import Spreadsheets

/// Who left the calculation, question by question, for everybody: below that, small counts could be found by subtraction.
struct NonresponseSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        let lines = lines
        let rows = lines.map(row)
        return SheetPlan(
            name: context.text(sheet.name), title: title(lines), reading: [context.wording.text(.nonresponseReading)],
            source: context.source,
            content: context.legend(for: rows)
                + context.table(TablePlan(name: context.tableName(of: sheet), columns: columns, rows: rows))
                + [.paragraphs([Paragraph(context.wording.text(.nonresponseNote), .note)])])
    }

    /// Of several measures that are made from the same answers of the same people, the first; withheld ones only where the
    /// question has no other. Where several are left, each bears its own name too.
    private var lines: [Line] {
        let distinct = distinct
        let shown = Set(distinct.filter { $0.respondents != nil }.map(\.question))
        let kept = distinct.filter { $0.respondents != nil || !shown.contains($0.question) }
        let repeated = Dictionary(grouping: kept, by: \.question).filter { $0.value.count > 1 }
        return kept.map { line in
            var line = line
            if repeated[line.question] != nil {
                line.label = line.question + context.wording.text(.itemMark) + line.label
            } else {
                line.label = line.question
            }
            return line
        }
    }

    private var distinct: [Line] {
        var seen: Set<Line.Base> = []
        let measures =
            sheet.measures.isEmpty ? context.publication.measures : sheet.measures.compactMap(context.measure)
        return measures.compactMap { measure in
            guard let cell = context.cell(of: measure) else { return nil }
            let line = Line(
                question: context.question(of: measure).label, label: context.label(measure),
                respondents: cell.figure?.respondents,
                notConcerned: cell.figure?.exclusions?.notConcerned, dontKnow: cell.figure?.exclusions?.dontKnow,
                noAnswer: cell.figure?.exclusions?.noAnswer, mark: context.mark(cell.outcome))
            return seen.insert(line.base).inserted ? line : nil
        }
    }

    private struct Line {
        let question: String
        var label: String
        let respondents: Int?
        let notConcerned: Int?
        let dontKnow: Int?
        let noAnswer: Int?
        /// Where there is no figure.
        let mark: String

        /// Whose answers to what.
        var base: Base {
            Base(question: question, counts: [respondents, notConcerned, dontKnow, noAnswer])
        }

        struct Base: Hashable {
            let question: String
            let counts: [Int?]
        }

        /// Those concerned who told nothing, as a part of those concerned.
        var missing: Double? {
            guard let respondents, let dontKnow, let noAnswer, respondents + dontKnow + noAnswer > 0 else { return nil }
            return Double(dontKnow + noAnswer) / Double(respondents + dontKnow + noAnswer)
        }
    }

    private var columns: [TableColumn] {
        [context.textColumn(.columnQuestion)]
            + [
                .columnRespondents, .columnNotConcerned, .columnDontKnow, .columnNoAnswer, .columnMissingShare,
            ].map(context.quantityColumn)
    }

    private func row(_ line: Line) -> [Cell] {
        [.text(line.label)]
            + [line.respondents, line.notConcerned, line.dontKnow, line.noAnswer].map { count in
                count.map { .integer($0) } ?? .text(line.mark)
            } + [line.missing.map { .percent($0, decimals: 0) } ?? .text(line.mark)]
    }

    private func title(_ lines: [Line]) -> String {
        let name = context.text(sheet.name)
        let largest = lines.compactMap { line in line.missing.map { (line.label, $0) } }
            .max { ($0.1, $1.0) < ($1.1, $0.0) }
        guard let largest else { return name }
        return context.wording.text(
            .nonresponseTitle,
            ["sheet": name, "question": largest.0, "percent": context.percentage(largest.1)])
    }
}
