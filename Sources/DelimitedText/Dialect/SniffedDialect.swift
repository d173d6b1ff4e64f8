/// How a sample reads under one delimiter and quote: what was counted, outside quotes.
package struct DialectCandidate: Equatable, Sendable {
    /// The delimiter and quote tried.
    package var dialect: Dialect
    /// Records of the sample, blank lines and a last record cut by the sample's end left out.
    package var records = 0
    /// The number of fields, two or more, that most records have; 0 if every record has one field.
    package var fieldsPerRecord = 0
    /// Well-formed records of that many fields.
    package var agreeingRecords = 0
    /// Records with a quote out of place.
    package var malformedRecords = 0
    /// Fields that open with the quote.
    package var quotedFields = 0
    /// All fields.
    package var fields = 0
    /// Fields without quotes that hold another strong delimiter: `5;2` is hardly a value.
    package var suspectFields = 0
    /// Line ends outside quotes.
    package var lineEnds = LineEnds()

    /// Higher is likelier, from 0 to below 1: the share of agreeing records, times (k - 1) / k for k fields per record
    /// (the pattern score of van den Burg, Nazábal and Sutton, 2019, for one row length), times the share of
    /// fields that are not suspect. Colon and space, which times of day and sentences are full of, count half, and
    /// only if every record agrees or the file is quoted throughout.
    package var score: Double {
        guard fieldsPerRecord > 1, fields > 0 else { return 0 }
        let agreement = Double(agreeingRecords) / Double(records)
        let pattern = Double(fieldsPerRecord - 1) / Double(fieldsPerRecord)
        let score = agreement * pattern * (1 - Double(suspectFields) / Double(fields))
        guard dialect.delimiter == .colon || dialect.delimiter == .space else { return score }
        if quotedFields >= agreeingRecords && malformedRecords == 0 { return score }
        return agreeingRecords == records && records > 1 ? score / 2 : 0
    }

    package init(dialect: Dialect) {
        self.dialect = dialect
    }
}

/// Line ends counted outside quotes.
package struct LineEnds: Equatable, Sendable {
    /// LF alone.
    package var lf = 0
    /// CR and LF, counted once.
    package var crlf = 0
    /// CR alone.
    package var cr = 0

    package init(lf: Int = 0, crlf: Int = 0, cr: Int = 0) {
        self.lf = lf
        self.crlf = crlf
        self.cr = cr
    }

    /// The commonest, or nil if no line ends in the sample.
    package var prevailing: LineEnd? {
        guard max(lf, crlf, cr) > 0 else { return nil }
        if crlf >= lf && crlf >= cr { return .crlf }
        return lf >= cr ? .lf : .cr
    }
}

/// What ends a line.
package enum LineEnd: Sendable { case lf, crlf, cr }

/// A recognised dialect and the reasons.
package struct SniffedDialect: Equatable, Sendable {
    /// Why this dialect.
    package enum Evidence: Equatable, Sendable {
        /// The first line says so.
        case separatorLine
        /// Its records agree best.
        case consistency
        /// No delimiter cuts the records alike: taken for a single column, read with a comma.
        case singleColumn
    }

    /// The dialect to read the file with.
    package var dialect: Dialect
    /// What it rests on.
    package var evidence: Evidence
    /// The reading of the sample under `dialect`.
    package var chosen: DialectCandidate
    /// Every reading tried, best first.
    package var candidates: [DialectCandidate]

    /// Line ends outside quotes under the chosen dialect.
    package var lineEnds: LineEnds { chosen.lineEnds }
}
