/// What a remark is about. One code, one meaning.
package enum RemarkCode: String, Sendable, CaseIterable {
    /// A column that the codebook does not know; it is not kept.
    case unknownColumn = "unknown-column"
    /// A column whose header fits several questions equally well; it is not kept. `questions`.
    case ambiguousColumn = "ambiguous-column"
    /// Values in a column without a header; they are not kept.
    case unnamedColumn = "unnamed-column"
    /// Records above the header: titles, notes, empty rows. `n`.
    case rowsAboveHeader = "rows-above-header"
    /// The file has no column for a question on which another's being asked depends. `expected`.
    case conditionColumnMissing = "condition-column-missing"
    /// The file has no column for a required question. `expected`.
    case requiredColumnMissing = "required-column-missing"
    /// An answer that is neither a code nor a label of the file's language.
    case unknownLabel = "unknown-label"
    /// Two answers or more where the form asks for one: paper with two boxes ticked.
    case severalAnswers = "several-answers"
    /// A zero typed where no answer has that code.
    case typedZero = "typed-zero"
    /// The file's labels fit several languages that disagree. `languages`.
    case ambiguousLanguage = "ambiguous-label-language"
    /// A commune that the territory tables do not know: counted as undetermined.
    case unknownTerritory = "unknown-territory"
    /// A commune's replaced code or name: counted where it is today. `now`.
    case formerTerritory = "former-territory"
    /// A commune's code without its leading zeros: read with them. `now`.
    case repairedCommuneCode = "repaired-commune-code"
    /// A postal code without its leading zeros: read with them. `now`.
    case repairedPostalCode = "repaired-postal-code"
    /// A postal code that the territory tables do not know; the commune counts, if there is one.
    case unknownPostalCode = "unknown-postal-code"
    /// A commune that does not have the postal code beside it: counted as undetermined. `commune`, `code`.
    case postalCodeConflict = "postal-code-conflict"
    /// Quarters that the territory tables do not know: the commune counts.
    case unknownQuarter = "unknown-quarter"
    /// A quarter's name that several quarters of the place have. `quarters`.
    case sharedQuarterName = "shared-quarter-name"
    /// A quarter that is not where commune and postal code are: these count. `quarter`, `place`.
    case quarterConflict = "quarter-conflict"
    /// An answer to a question that this respondent should not have seen: ignored.
    case answerBehindUnmetCondition = "answer-behind-unmet-condition"
    /// An exclusive option ticked with others: the exclusive one is dropped.
    case exclusiveWithOthers = "exclusive-with-others"
    /// Not a whole number, or out of range. `expected`.
    case unreadableNumber = "unreadable-number"
    /// Not a date as the exporter writes it.
    case unreadableDate = "unreadable-date"
    /// Not a positive number: the record can't be weighted and is rejected.
    case unreadableWeight = "unreadable-weight"
    /// A questionnaire language that the survey does not have.
    case unknownLanguage = "unknown-response-language"
    /// The record has another number of fields than the header: rejected. `got`, `expected`.
    case raggedRecord = "ragged-record"
    /// A record without any value, as an empty export has: not counted as a response.
    case blankRecord = "blank-record"
    /// The header again, where files were put one behind the other: not counted as a response.
    case repeatedHeader = "repeated-header"
    /// Neither a wave column nor a date in a declared wave: rejected.
    case unknownWave = "unknown-wave"
    /// A wave column names a wave that the pipeline does not declare: rejected. `expected`.
    case undeclaredWave = "undeclared-wave"
    /// A date in none of the declared waves: counted in the pipeline's own wave. `date`, `wave`.
    case dateOutsideWaves = "date-outside-waves"
    /// A wave that is closed, its answers deleted or due to be: the record no longer counts. `wave`.
    case waveClosed = "wave-closed"
    /// Two responses with one id and different seeds: both count.
    case sameIDOtherSeed = "same-id-other-seed"
    /// Rows that stand in another file too, in the same order, where only the file's name and the row tell responses apart:
    /// counted once. `original`.
    case copiedFile = "copied-file"
    /// Some files of the run carry weights, this one has none: its responses weigh 1.
    case weightsMissing = "weights-missing"
    /// A line was started and its required columns are empty: it is kept as it is. `expected`: the columns.
    case lineIncomplete = "line-incomplete"
    /// More lines than the form has room for: all are read. `limit`, `n`.
    case tooManyLines = "too-many-lines"
    /// The code of an organisation that the partners' register does not have: kept as written.
    case unknownPartner = "unknown-partner"
    /// A response tells another type than the partners' register has for its organisation: the register's counts.
    /// `expected`, `got`: types; `organisation`.
    case partnerTypeDiffers = "partner-type-differs"
    /// Nobody is told to have answered, or of when: it can be matched with no other response.
    case keyMissing = "key-missing"
    /// Not a day, nor a month or year where that is enough: the line is kept without it.
    case unreadableDay = "unreadable-day"
    /// Not a year, nor two dates.
    case unreadablePeriod = "unreadable-period"
    /// A text longer than is kept: its end is left out. `limit`.
    case textTooLong = "text-too-long"
    /// An e-mail address in a text: replaced by a mark.
    case addressRemoved = "address-removed"
    /// A response that another one of the same organisation and period replaces. `organisation`, `period`.
    case resubmitted
    /// The export holds no response.
    case noResponse = "no-response"
    /// The pipeline no longer names the file's survey: it is left out. `survey`.
    case surveyUnused = "survey-unused"
    /// A hand-kept table that the pipeline has no use for: it is not read. `key`: what the pipeline lacks.
    case tableUnused = "table-unused"
    /// Rows of the register about another edition of the plan: left out. `edition`, `expected`.
    case otherEdition = "other-edition"
    /// No declaration has a decision's keys. `keys`.
    case decisionUnknownKeys = "decision-keys-unknown"
    /// A decision's keys name lines with different identifiers. `keys`.
    case decisionAmbiguousKeys = "decision-keys-ambiguous"
    /// A decision that keeps lines apart from themselves.
    case decisionSameLines = "decision-same-lines"
    /// Later decisions say otherwise. `others`: their lines in the table.
    case decisionContradicted = "decision-contradicted"
    /// The date of a declared line tells no day and matches nothing. `field`; `reason`: `ambiguous`, `impossible`,
    /// `shortYear`, `unknown` or `withoutYear`.
    case lineDateUnreadable = "line-date-unreadable"
    /// The date of a declared line tells a month or a year and matches nothing. `field`.
    case lineDateImprecise = "line-date-imprecise"
    /// A declared line without any identifying cell: it is not counted.
    case lineUnidentified = "line-unidentified"
    /// One organisation tells one thing several times: it counts once. `lines`: where else; `object`.
    case objectRepeated = "object-repeated"
    /// Lines with one identifier contradict one another. `fields`, `object`.
    case identifierContradicted = "identifier-contradicted"
    /// An object fits several others that cannot be one: it stays apart. `object`, `others`.
    case objectContested = "object-contested"

    /// How much it matters.
    package var severity: RemarkSeverity {
        switch self {
        case .unknownLabel, .unreadableNumber, .unreadableWeight, .raggedRecord, .unknownWave, .undeclaredWave,
            .copiedFile:
            .blocking
        case .otherEdition, .blankRecord, .repeatedHeader, .formerTerritory, .noResponse, .rowsAboveHeader,
            .conditionColumnMissing,
            .repairedCommuneCode,
            .repairedPostalCode, .unknownQuarter, .addressRemoved, .resubmitted:
            .note
        case .surveyUnused, .tableUnused, .decisionUnknownKeys, .decisionAmbiguousKeys, .decisionSameLines,
            .decisionContradicted, .lineDateUnreadable, .lineDateImprecise, .lineUnidentified, .objectRepeated,
            .identifierContradicted, .objectContested, .unknownColumn, .requiredColumnMissing, .ambiguousLanguage,
            .unknownTerritory,
            .answerBehindUnmetCondition, .exclusiveWithOthers, .unreadableDate, .unknownLanguage, .sameIDOtherSeed,
            .weightsMissing, .ambiguousColumn, .unnamedColumn, .severalAnswers, .typedZero, .dateOutsideWaves,
            .waveClosed,
            .unknownPostalCode, .postalCodeConflict, .sharedQuarterName, .quarterConflict,
            .lineIncomplete, .tooManyLines, .unknownPartner, .partnerTypeDiffers, .keyMissing, .unreadableDay,
            .unreadablePeriod, .textTooLong:
            .warning
        }
    }
}

/// How much a remark matters.
package enum RemarkSeverity: String, Sendable, Comparable, CaseIterable {
    case note, warning
    /// An answer or a record was left out until somebody mends the file or the codebook.
    case blocking

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .blocking: 2
        }
    }
}
