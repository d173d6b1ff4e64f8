package import Responses
package import TextFolding

/// Something about a file that a person should know: what, where, why and what to do. Bad data are values, not errors.
///
/// Words are added at the edge, from the code and the arguments, in the reader's language.
package struct Remark: Sendable, Equatable {
    package let code: RemarkCode
    /// Name of the file as it was dropped.
    package let file: String
    /// Where it was met first; nil when it concerns the whole file.
    package let place: RecordPlace?
    /// Header of the column; nil when it concerns the whole record.
    package let column: String?
    /// Id of the question in the codebook.
    package let question: String?
    package let value: RemarkValue?
    /// Known texts near the value.
    package let candidates: [NearCandidate]
    /// Further values a message needs, by name.
    package let arguments: [String: String]
    /// How many times it was met in the file.
    package var count = 1
}

/// Where a record stands in the file as it was dropped.
package struct RecordPlace: Sendable, Hashable, Comparable {
    /// Number of the record; the header is record 1, blank lines are not counted.
    package let record: Int
    /// Physical line of the field (of the record's first byte when no field is meant), from 1.
    package let line: Int

    package init(record: Int, line: Int) {
        self.record = record
        self.line = line
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.record, left.line) < (right.record, right.line)
    }
}

/// A cell's value as far as it may be repeated.
package enum RemarkValue: Sendable, Hashable {
    /// Closed lists only.
    case quoted(String)
    /// Anything a person typed: its length in characters.
    case text(characters: Int)
}

/// What a remark is about. One code, one meaning.
package enum RemarkCode: String, Sendable, CaseIterable {
    /// A column that the codebook does not know; it is not kept.
    case unknownColumn = "unknown-column"
    /// The file has no column for a required question. `question`.
    case requiredColumnMissing = "required-column-missing"
    /// An answer that is neither a code nor a label of the file's language.
    case unknownLabel = "unknown-label"
    /// The file's labels fit several languages that disagree. `languages`.
    case ambiguousLanguage = "ambiguous-label-language"
    /// A commune that the territory tables do not know: counted as undetermined.
    case unknownTerritory = "unknown-territory"
    /// A commune's replaced code or name: counted where it is today. `now`.
    case formerTerritory = "former-territory"
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
    /// Neither a wave column nor a date in a declared wave: rejected.
    case unknownWave = "unknown-wave"
    /// Two responses with one id and different seeds: both count.
    case sameIDOtherSeed = "same-id-other-seed"
    /// Some files of the run carry weights, this one has none: its responses weigh 1.
    case weightsMissing = "weights-missing"
    /// The export holds no response.
    case noResponse = "no-response"

    /// How much it matters.
    package var severity: RemarkSeverity {
        switch self {
        case .unknownLabel, .unreadableNumber, .unreadableWeight, .raggedRecord, .unknownWave: .blocking
        case .blankRecord, .formerTerritory, .noResponse: .note
        case .unknownColumn, .requiredColumnMissing, .ambiguousLanguage, .unknownTerritory,
            .answerBehindUnmetCondition, .exclusiveWithOthers, .unreadableDate, .unknownLanguage, .sameIDOtherSeed,
            .weightsMissing:
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

extension Remark {
    /// Records of the file share an id with another response; seen once all files are read.
    package static func sameIDOtherSeed(file: String, first: RecordReference, count: Int) -> Remark {
        Remark(
            code: .sameIDOtherSeed, file: file, place: RecordPlace(record: first.record, line: first.line), column: nil,
            question: nil, value: nil, candidates: [], arguments: [:], count: count)
    }

    /// Other files carry weights and this one has none; seen once all files are read.
    package static func weightsMissing(file: String) -> Remark {
        Remark(
            code: .weightsMissing, file: file, place: nil, column: nil, question: nil, value: nil, candidates: [],
            arguments: [:])
    }
}
