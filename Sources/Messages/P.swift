package enum MessageLanguage: String, CaseIterable, Sendable { case fr, de, en
    package init(environment: [String: String]) { self = .fr } }
package struct MessageText: Sendable, Equatable { package let what: String; package let remedy: String }
package enum Phrase: String, CaseIterable, Sendable {
    case error, warning, note, blocking, file, record, line, column, question, value, candidates, repeats, remedy, reason
    case accepted, alreadyKnown, rejectedFile, stillBeingWritten, nothingNew, inboxEmpty, account
    case responses, published, wrote, editedKept, dryRun, withheldCells, unprotectedWarning, seeRemarks, remarkCounts, finishedInterrupted, noAcceptedFile, noWave
    case progressReading, progressEstimating, progressProtecting, progressWriting, progressTaking
    case recognisedAs, dialect, labelLanguage, answersAsCodes, noRemark, checkOnly
    case definitionsGood, definitionsBad, translationGap
    case statusFiles, statusRuns, statusOutputs, statusRemarks, statusHeldBack, noneHeldBack, statusEdited, statusInbox, neverRun, lastRun, statusAccepted, statusRejected, statusReplaced, statusWorkspaceMissing
    case simulated, truthHeading, truthRow
    case receiptTitle, receiptAccepted, receiptRejected, receiptReplaced, receiptPersonalColumns, receiptKeptColumns, receiptDigest, textValue, distance
    case readPreamble, readFurtherTables, readNoTable
}
package enum MessageCatalogue {
    package static func text(_ code: String, _ arguments: [String: String], in language: MessageLanguage) -> MessageText {
        MessageText(what: code + " " + arguments.map { "\($0)=\($1)" }.sorted().joined(separator: " "), remedy: "")
    }
    package static func phrase(_ phrase: Phrase, _ arguments: [String: String] = [:], in language: MessageLanguage) -> String {
        phrase.rawValue + " " + arguments.map { "\($0)=\($1)" }.sorted().joined(separator: " ")
    }
}
