/// A phrase of the command line, of receipts and of `status`; each comment names the phrase's arguments.
package enum Phrase: String, CaseIterable, Sendable {
    // Severities, labels and what is said of one file.

    case error, warning, note, blocking, file, record, line, column, question, value, candidates, distance, remedy,
        reason, noRemark
    /// `n`.
    case repeats
    /// `characters`.
    case textValue
    /// `path`.
    case seeRemarks
    /// `blocking`, `notes`, `warnings`.
    case remarkCounts
    /// `blank`, `duplicate`, `file`, `incomplete`, `ineligible`, `read`, `rejected`, `superseded`, `used`.
    case account

    // What runs and receipts say.

    case nothingNew, inboxEmpty, dryRun, finishedInterrupted, noAcceptedFile, progressTaking, progressReading,
        progressEstimating, progressProtecting, progressWriting, receiptAccepted, receiptRejected, receiptReplaced,
        receiptPersonalColumns
    /// `file`.
    case accepted
    /// `file`.
    case alreadyKnown
    /// `file`.
    case rejectedFile
    /// `file`.
    case stillBeingWritten
    /// `n`, `wave`.
    case responses
    /// `wave`.
    case published
    /// `beside`, `path`.
    case editedKept
    /// `n`, `total`.
    case withheldCells
    /// `path`.
    case unprotectedWarning
    /// `wave`.
    case noWave
    /// `file`.
    case receiptTitle
    /// `n`.
    case receiptKeptColumns
    /// `digest`.
    case receiptDigest

    // What `check`, `lint`, `status`, `simulate` and `read` say.

    case answersAsCodes, checkOnly, statusFiles, statusOutputs, statusRemarks, statusHeldBack,
        noneHeldBack, statusEdited, statusInbox, neverRun, statusAccepted, statusRejected, statusReplaced,
        truthHeading, readNoTable
    /// `exporter`, `questions`, `survey`.
    case recognisedAs
    /// `delimiter`, `encoding`, `lineEnd`.
    case dialect
    /// `language`.
    case labelLanguage
    /// `n`.
    case definitionsGood
    /// `n`.
    case definitionsBad
    /// `language`, `missing`, `total`.
    case translationGap
    /// `when`.
    case lastRun
    /// `path`.
    case statusWorkspaceMissing
    /// `n`, `path`.
    case simulated
    /// `name`, `share`.
    case truthRow
    /// `n`.
    case readPreamble
    /// `n`.
    case readFurtherTables
}
