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
        progressEstimating, progressProtecting, progressWriting, receiptAccepted, receiptUnused, receiptRejected,
        receiptReplaced, receiptPersonalColumns
    /// `file`.
    case accepted
    /// `file`.
    case alreadyKnown
    /// `file`.
    case rejectedFile
    /// `file`.
    case stillBeingWritten
    /// `n`, `survey`, `wave`.
    case responses
    /// `field`, `value`.
    case pairCell
    /// `field`, `value`.
    case pairSame
    /// `field`, `values`.
    case pairCommon
    /// `field`, `shared`, `smaller`.
    case pairOverlap
    /// `field`, `values`.
    case pairWords
    /// `wave`.
    case published
    /// `beside`, `path`.
    case editedKept
    /// `n`, `total`.
    case withheldCells
    /// `n`.
    case waitingCells, redefined, raisedThreshold
    /// `seconds`.
    case protectionTime
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
    /// `n`, `survey`, `wave`.
    case statusWaiting
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
    /// `language`, `missing`, `total`.
    case workbookGap
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

    // What `explain` says.

    case explainStanding, explainAnd, explainOr, explainUnknown, explainAllLanguages, explainAnySpoken, explainStale,
        explainWithheld,
        explainSensitive, explainInstead, explainNowhere, explainNotAsked, explainOwnScaleOnly, explainNobody,
        explainOriginHeading, explainAskedHeading, explainReworded, explainIndex, explainFavourable,
        explainUnfavourable, explainFavourableUnticked, explainOther, explainNotConcerned, explainDontKnow,
        explainNoAnswer, explainBaseHeading, explainAskedOfAll, explainExclusionsAtTotal, explainUnweighted,
        explainWorkingHeading, explainSymbols, explainNoInterval, explainVolunteers, explainCount, explainMix,
        explainRate, explainReferenceMix, explainNotRepresentative, explainNoHomeLanguage, explainNobodyCounted,
        explainMoreThanInvited, explainReliabilityHeading, explainGoodShare, explainGoodMean, explainCaution,
        explainUnanimous, explainNoStandardError, explainRuleHeading, explainComparisonsHeading, explainOthers,
        explainNoTest, explainBorrowed, explainFewOnASide, explainRewordedChange, explainComparisonWithheld,
        explainComparisonNotAsked, explainComparisonNobody, explainNotReported, explainObjectsRule, explainSumRule,
        explainMaximumRule, explainOverlapRule, explainMedianRule, explainPlacesRule, explainTypesRule,
        explainRatioRule,
        explainStudyRule, explainDeclaredHeading, explainObjectsHeading, explainPairsHeading, explainDecide,
        explainRegisterHeading, explainNoEntry, explainStateField
    /// `place`, `wave`.
    case explainWhere
    /// `text`.
    case explainQuoted
    /// `language`.
    case explainAnsweredIn
    /// `language`.
    case explainSpoken
    /// `category`, `grouping`.
    case explainGroup
    /// `fallback`, `from`, `to`, `wave`.
    case explainWaveRule
    /// `high`, `low`.
    case explainBetween
    /// `code`.
    case explainFormerCode
    /// `condition`, `question`.
    case explainAskedIf
    /// `condition`.
    case explainAmong
    /// `condition`.
    case explainEnds
    /// `place`.
    case explainWithin
    /// `question`.
    case explainMultiBase
    /// `n`.
    case explainValid
    /// `dontKnow`, `noAnswer`, `notConcerned`.
    case explainExclusions
    /// `base`.
    case explainWeighted
    /// `answers`, `question`.
    case explainAnswered
    /// `answers`, `question`.
    case explainNotAnswered
    /// `answers`, `question`.
    case explainTicked
    /// `bound`, `question`, `sign`.
    case explainNumber
    /// `condition`.
    case explainNot
    /// `formula`.
    case explainEstimate
    /// `formula`.
    case explainStandardError
    /// `formula`.
    case explainDegrees
    /// `formula`, `high`, `low`.
    case explainIntervalT
    /// `formula`.
    case explainIntervalCapped
    /// `formula`.
    case explainIntervalUncapped
    /// `a`, `b`, `c`, `d`, `high`, `low`.
    case explainLimits
    /// `formula`.
    case explainDesignEffect
    /// `formula`.
    case explainCountWorking
    /// `formula`.
    case explainMixWorking
    /// `formula`, `table`.
    case explainRateWorking
    /// `formula`, `table`.
    case explainReferenceMixWorking
    /// `table`.
    case explainNoReference
    /// `n`.
    case explainFewAnswers
    /// `df`.
    case explainFewDegrees
    /// `width`.
    case explainWideInterval
    /// `threshold`, `unanimity`.
    case explainRule
    /// `reference`.
    case explainDifference
    /// `reference`.
    case explainRatio
    /// `wave`.
    case explainChange
    /// `standard`.
    case explainSameMix
    /// `compared`, `n`.
    case explainSides
    /// `standard`, `threshold`.
    case explainStrata
    /// `formula`, `high`, `level`, `low`, `m`.
    case explainFamilyInterval
    /// `adjusted`, `m`, `p`, `t`.
    case explainTest
    /// `verdict`.
    case explainVerdict
    /// `wave`.
    case explainBreak
    /// `most` (empty: none), `number`, `unit`.
    case explainCounted
    /// `date` (empty: none), `state`.
    case explainState
    /// `asked`, `n`.
    case explainReporting
    /// `n`, `state`.
    case explainStates
    /// `detailed` (empty: no total), `partner`, `total`.
    case explainToldTotal
    /// `file`, `line`, `partner`.
    case explainDeclaredBy
    /// `key`.
    case explainOneByKey
    /// `keys`.
    case explainKeys
    /// `author`, `date`.
    case explainOneByDecision
    /// `field`, `values`.
    case explainContradiction
    /// `first`, `score`, `second`.
    case explainPairProbable
    /// `first`, `score`, `second`.
    case explainPairContested
    /// `first`, `second`.
    case explainPairIdentifiers
    /// `author`, `date`, `first`, `second`.
    case explainPairDistinct
    /// `field`, `value`.
    case explainReasonSame
    /// `field`, `value`.
    case explainReasonCommon
    /// `field`, `shared`, `smaller`.
    case explainReasonOverlap
    /// `date`, `source`, `state`.
    case explainRegister

    // Closed waves, and what `purge` says.

    case statusPurged, statusClosedWaves, purgeFinished, purgeNothing
    /// `wave`.
    case waveIsClosed
    /// `path`, `wave`, `when`.
    case statusClosedWave
    /// `path`, `wave`.
    case purgeClosed
    /// `wave`, `when`.
    case purgeClosedBefore
    /// `wave`, `when`.
    case purgeKept
    /// `wave`.
    case purgeEndless
    /// `wave`.
    case purgeUnpublished
    /// `file`, `waves`.
    case purgeDeleted
    /// `file`.
    case purgeDeletedRefused
    /// `file`, `waves`.
    case purgeStays
    /// `n`.
    case purgeInbox
    /// `path`, `wave`, `when`.
    case explainClosed
    /// `reference`.
    case explainClosedComparison
    /// `estimate`, `high`, `low`, `n`.
    case explainClosedFigure

    // What `verify` says.

    /// `compared`, `path`.
    case workbookGood
    /// `compared`, `n`, `path`.
    case workbookBad
    /// `n`, `sheet`.
    case moreFindings
    /// `n`, `path`, `seconds`, `total`.
    case publicationAttacked
    /// `path`.
    case publicationNotAttacked
    /// `path`, `total`.
    case publicationStands
}
