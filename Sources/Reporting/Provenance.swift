package import Definitions
internal import Spreadsheets

/// What a workbook says of its own making. Totals of the wave only: nothing here depends on a respondent.
package struct Provenance: Sendable {
    package var population: LocalizedText
    /// Days of the first and the last submission, `YYYY-MM-DD`; nil when exports carry no dates.
    package var period: (first: String, last: String)?
    /// Seconds since 1970 of the day of the last submission, or of the first where the last may be of a few who came since an earlier
    /// publication: the workbook's creation instant, so that same inputs give same bytes.
    package var createdAt: Int
    /// Records of all files, over all waves; nil where they would tell of a few who came since an earlier publication.
    package var accounting: RecordAccounting?
    package var isWeighted: Bool
    /// `kg` or `kg-uncapped`.
    package var intervalMethod: String
    package var program: String
    /// SHA-256 over the definitions.
    package var definitionsDigest: String
    /// SHA-256 over the accepted files; nil where it would tell that a few came since an earlier publication.
    package var dataDigest: String?
    /// SHA-256 of the results.csv that lies beside the wave's workbooks.
    package var resultsDigest: String

    package init(
        population: LocalizedText, period: (first: String, last: String)?, createdAt: Int,
        accounting: RecordAccounting?,
        isWeighted: Bool, intervalMethod: String, program: String, definitionsDigest: String, dataDigest: String?,
        resultsDigest: String
    ) {
        self.population = population
        self.period = period
        self.createdAt = createdAt
        self.accounting = accounting
        self.isWeighted = isWeighted
        self.intervalMethod = intervalMethod
        self.program = program
        self.definitionsDigest = definitionsDigest
        self.dataDigest = dataDigest
        self.resultsDigest = resultsDigest
    }

    /// The same as properties of the document, where a program finds them whole.
    var properties: [CustomProperty] {
        [
            CustomProperty("Program", program), CustomProperty("Definitions", definitionsDigest),
            dataDigest.map { CustomProperty("Data", $0) }, CustomProperty("Results", resultsDigest),
        ].compactMap(\.self)
    }
}
