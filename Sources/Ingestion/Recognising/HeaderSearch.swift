internal import Questionnaires

/// Finds the row of headers and the survey that knows them best.
struct HeaderSearch {
    /// Position of the survey, and of the row among those searched.
    let survey: Int
    let row: Int
    let reading: HeaderReading

    /// - Parameter surveys: positions of those that the file may be of.
    /// - Returns: nil when no row knows a question of any of them.
    static func best(
        in rows: ArraySlice<FileSample.Row>, _ headings: SurveyHeadings, among surveys: [Int]
    ) -> HeaderSearch? {
        guard let first = rows.first else { return nil }
        let top = best([first], headings, among: surveys)
        if let top, top.isConvincing(first) { return top }
        return best(rows, headings, among: surveys)
    }

    private static func best(
        _ rows: some Sequence<FileSample.Row>, _ headings: SurveyHeadings, among surveys: [Int]
    ) -> HeaderSearch? {
        var best: HeaderSearch?
        for (index, row) in rows.enumerated() {
            for survey in surveys {
                let reading = HeaderReading(row.fields, survey: survey, headings: headings)
                if reading.questions > best?.reading.questions ?? 0 {
                    best = HeaderSearch(survey: survey, row: index, reading: reading)
                }
            }
        }
        return best
    }

    /// A title may hold the word for one column by chance, not the words for several or for most of its cells.
    private func isConvincing(_ row: FileSample.Row) -> Bool {
        let filled = row.fields.count { !$0.isEmpty }
        return reading.questions > 2 || reading.meanings.count { $0 != .unknown && $0 != .unnamed } * 2 > filled
    }
}
