internal import Disclosure
internal import Spreadsheets

/// results.csv as a plain workbook of one sheet: the same rows in the same order under the same headers, texts as texts and
/// numbers as numbers, for whoever filters and counts in a spreadsheet.
package struct PlainResults: Sendable {
    private let records: [[String]]
    private let material: ReportMaterial
    private let definition: ReportDefinition
    private let wording: Wording

    /// - Parameters:
    ///   - records: of results.csv, the header first.
    ///   - definition: the report whose organisation answers for the file.
    package init(
        _ records: [[String]], material: ReportMaterial, definition: ReportDefinition, wording: Wording
    ) {
        self.records = records
        self.material = material
        self.definition = definition
        self.wording = wording
    }

    /// - Throws: what keeps the file from being written whole.
    package func write(to path: String) throws(WorkbookFailure) {
        let context = ReportContext(material, definition: definition, wording: wording)
        do {
            try PlainTableFile.write(
                to: path,
                properties: WorkbookProperties(
                    title: wording.text(.dataTitle, ["wave": material.publication.wave]),
                    subject: context.text(material.provenance.population), keywords: context.keywords,
                    organisation: definition.organisation, createdAt: max(1, material.provenance.createdAt),
                    language: wording.language, custom: material.provenance.properties + [rules]),
                sheetName: wording.text(.dataSheet), headers: records.first ?? [],
                rows: records.dropFirst().lazy.map(cells))
        } catch {
            throw WorkbookFailure(error)
        }
    }

    /// The sheet has rows only, so its confidentiality rules stand in the document's properties.
    private var rules: CustomProperty {
        let (context, rules) = (
            ReportContext(material, definition: definition, wording: wording), material.publication.rules
        )
        return CustomProperty(
            "Confidentiality",
            wording.text(
                .valueProfile, ["profile": context.name(of: rules.profile), "threshold": "\(rules.threshold)"]))
    }

    /// A cell of a table is never empty: withheld numbers and what does not apply have their marks.
    private func cells(_ record: [String]) -> [Cell] {
        let status = zip(ResultsFile.columns, record).first { $0.0 == "status" }?.1
        return zip(ResultsFile.columns, record).map { column, field in
            if Self.counts.contains(column), let value = Int(field) { return .integer(value) }
            if Self.numbers.contains(column), let value = Double(field) { return .number(value, .plain(decimals: 4)) }
            guard field.isEmpty else { return .text(field) }
            let isWithheld = status == "confidential" && Self.figures.contains(column)
            return .text(wording.text(isWithheld ? .markConfidential : .markNotApplicable))
        }
    }

    private static let counts: Set = [
        "respondents", "not_concerned", "dont_know", "no_answer", "df", "compare_respondents",
    ]
    private static let numbers: Set = [
        "weighted_base", "estimate", "std_error", "ci_low", "ci_high", "deff", "n_effective", "bound_high",
        "p_adjusted",
    ]
    /// What is withheld with a figure.
    private static let figures: Set = ["respondents", "estimate", "ci_low", "ci_high", "reliability"]
}
