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

extension Remark {
    /// Records of the file share an id with another response; seen once all files are read.
    package static func sameIDOtherSeed(file: String, first: RecordReference, count: Int) -> Remark {
        Remark(
            code: .sameIDOtherSeed, file: file, place: RecordPlace(record: first.record, line: first.line), column: nil,
            question: nil, value: nil, candidates: [], arguments: [:], count: count)
    }

    /// Rows of the file stand in another one too, whose name is `original`; seen once all files are read.
    package static func copiedFile(_ copy: CopiedFile, file: String, original: String) -> Remark {
        Remark(
            code: .copiedFile, file: file, place: RecordPlace(record: copy.first.record, line: copy.first.line),
            column: nil, question: nil, value: nil, candidates: [], arguments: ["original": original], count: copy.count
        )
    }

    /// Other files carry weights and this one has none; seen once all files are read.
    package static func weightsMissing(file: String) -> Remark {
        Remark(
            code: .weightsMissing, file: file, place: nil, column: nil, question: nil, value: nil, candidates: [],
            arguments: [:])
    }
}
