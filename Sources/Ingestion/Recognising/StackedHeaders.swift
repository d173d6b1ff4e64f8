internal import Questionnaires

/// Tells whether the row below a header is a further row of headers: names over texts (LimeSurvey's VV file, Qualtrics), or
/// items under the question they belong to (SurveyMonkey, Framaforms). Read as one row of headers, such a file would lose
/// columns, and the second row would be a response.
struct StackedHeaders {
    let header: FileSample.Row
    /// What the header's own row says.
    let reading: HeaderReading
    let survey: Int
    let headings: SurveyHeadings

    /// Questions that a row of headers knows, and columns that only two rows together explain. No response has as many by
    /// chance.
    private static let fewestQuestions = 3
    private static let fewestColumns = 2

    func continues(in next: FileSample.Row) -> Bool {
        if next.fields.count > header.fields.count { return false }
        return isHeader(next.fields) || holdsParts(next.fields)
    }

    /// Whether most cells are headers by themselves.
    private func isHeader(_ cells: [String]) -> Bool {
        let names = headings.names[survey]
        let filled = cells.filter { !$0.isEmpty }
        // Folding texts in ten languages is slow: only cells that look like a question are tried.
        let isWorded = filled.count { cell in cell.contains { "?؟;]…".contains($0) } } >= Self.fewestQuestions
        guard isWorded || filled.count(where: { names.meaning(of: $0) != nil }) * 2 > filled.count else { return false }
        let own = HeaderReading(cells, survey: survey, headings: headings)
        return own.questions >= Self.fewestQuestions
            && own.meanings.count { $0 != .unknown && $0 != .unnamed } * 2 > filled.count
    }

    /// Whether columns without a header get a meaning from the question before them and the cell below.
    private func holdsParts(_ cells: [String]) -> Bool {
        let below = cells.indices.filter { reading.meanings[$0] == .unnamed && !cells[$0].isEmpty }
        guard below.count >= Self.fewestColumns else { return false }
        var question = ""
        let joined = header.fields.indices.map { column -> String in
            if !header.fields[column].allSatisfy(\.isWhitespace) { question = header.fields[column] }
            return column < cells.count ? "\(question) [\(cells[column])]" : question
        }
        let together = HeaderReading(joined, survey: survey, headings: headings)
        return below.count { together.meanings[$0].question != nil } >= Self.fewestColumns
    }
}
