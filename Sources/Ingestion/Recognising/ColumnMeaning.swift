package import Questionnaires
internal import TextFolding

/// What a column of an export holds.
package enum ColumnMeaning: Sendable, Equatable {
    case paradata(ParadataColumn.Role)
    /// A single answer, or one item of an array.
    case answer(QuestionReference)
    /// One option of a multi-answer.
    case option(question: Int, option: Int)
    /// The free text of a multi-answer's open option: writing something ticks it.
    case openOption(question: Int, option: Int)
    case integer(question: Int)
    case commune(question: Int)
    /// A known text that no figure uses: postal code, quarter, comment.
    case text(question: Int)
    /// The free text beside an answer; never kept.
    case remarkText(question: Int)
    /// Added by intake: number of the record, and its line, in the file as it was dropped.
    case sourceRecord
    case sourceLine
    /// Added by intake: how many fields a ragged record had and should have had (`19/20`), also for a record whose only
    /// values were not kept, so that it is not taken for a blank one; empty for all others.
    case sourceFields
    case unknown
}

/// Finds the meaning of headers for one survey.
struct HeaderIndex {
    private let meanings: [String: ColumnMeaning]
    /// Folded and shown headers, in the codebook's order: what candidates are sought in.
    private let spellings: [(key: String, text: String)]

    static let sourceRecord = "source_record"
    static let sourceLine = "source_line"
    static let sourceFields = "source_fields"
    /// Before the header of a column that intake did not know, and whose cells it did not keep.
    static let unknownPrefix = "unknown:"

    /// A header as it stood in the file that was dropped.
    static func droppedHeader(_ header: String) -> String {
        header.hasPrefix(unknownPrefix) ? String(header.dropFirst(unknownPrefix.count)) : header
    }

    init(survey: Survey) {
        var meanings: [String: ColumnMeaning] = [
            Self.sourceRecord: .sourceRecord, Self.sourceLine: .sourceLine, Self.sourceFields: .sourceFields,
        ]
        var spellings: [(key: String, text: String)] = []
        func add(_ header: String, _ meaning: ColumnMeaning) {
            let key = Self.key(header)
            if meanings[key] == nil {
                meanings[key] = meaning
                spellings.append((TextFolding.key(header), header))
            }
        }
        for column in survey.paradata {
            for alias in [column.role.rawValue] + column.aliases { add(alias, .paradata(column.role)) }
        }
        for question in survey.questions {
            for name in [question.exportCode, question.id] + question.aliases {
                for (suffix, meaning) in Self.columns(of: question) {
                    guard let suffix else {
                        add(name, meaning)
                        continue
                    }
                    add("\(name)[\(suffix)]", meaning)
                    add("\(name)_\(suffix)", meaning)
                }
            }
        }
        self.meanings = meanings
        self.spellings = spellings
    }

    /// Known headers near an unknown one.
    func candidates(for header: String) -> [NearCandidate] {
        TextFolding.nearest(to: TextFolding.key(header), among: spellings)
    }

    func meaning(of header: String) -> ColumnMeaning { meanings[Self.key(header)] ?? .unknown }

    /// Headers are compared without case, surrounding white space and no-break spaces.
    private static func key(_ header: String) -> String {
        header.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The columns a question takes in an export: the part in brackets, and what it holds.
    private static func columns(of question: Question) -> [(suffix: String?, meaning: ColumnMeaning)] {
        let index = question.index
        let texts: [(suffix: String?, meaning: ColumnMeaning)] = [
            ("other", .remarkText(question: index)), ("comment", .remarkText(question: index)),
        ]
        switch question.kind {
        case .single:
            return [(nil, .answer(QuestionReference(question: index)))] + texts
        case .array(let items, _):
            return items.map { ($0.code, .answer(QuestionReference(question: index, item: $0.index))) }
        case .multi(let set):
            let options = set.answers.flatMap { answer -> [(suffix: String?, meaning: ColumnMeaning)] in
                [
                    (answer.code, .option(question: index, option: answer.index)),
                    (answer.code + "comment", .remarkText(question: index)),
                ]
            }
            let open = set.answers.first(where: \.hasOpenText)
                .map {
                    (suffix: Optional("other"), meaning: ColumnMeaning.openOption(question: index, option: $0.index))
                }
            return options + (open.map { [$0] } ?? []) + texts
        case .integer:
            return [(nil, .integer(question: index))]
        case .territory(.commune, _):
            return [(nil, .commune(question: index))]
        case .territory, .text, .longText:
            return [(nil, .text(question: index))]
        }
    }
}
