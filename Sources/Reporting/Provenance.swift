package import Definitions

/// What a workbook says of its own making. Totals of the wave only: nothing here depends on a respondent.
package struct Provenance: Sendable {
    package var population: LocalizedText
    /// Days of the first and the last submission, `YYYY-MM-DD`; nil when exports carry no dates.
    package var period: (first: String, last: String)?
    /// Seconds since 1970 of the last submission: the workbook's creation instant, so that same inputs give same bytes.
    package var createdAt: Int
    package var accounting: Accounting
    package var isWeighted: Bool
    /// `kg` or `kg-uncapped`.
    package var intervalMethod: String
    package var program: String
    /// SHA-256 over the definitions and over the accepted files.
    package var definitionsDigest: String
    package var dataDigest: String

    /// Records of all files, over all waves, by what became of them.
    package struct Accounting: Sendable, Equatable {
        package var read = 0
        package var used = 0
        package var superseded = 0
        package var duplicate = 0
        package var incomplete = 0
        package var ineligible = 0
        package var blank = 0
        package var rejected = 0

        package init() {}
    }

    package init(
        population: LocalizedText, period: (first: String, last: String)?, createdAt: Int, accounting: Accounting,
        isWeighted: Bool, intervalMethod: String, program: String, definitionsDigest: String, dataDigest: String
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
    }
}
