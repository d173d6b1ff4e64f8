internal import Questionnaires
internal import TextFolding

/// Finds the meaning of headers that are names: codes, ids, aliases and the tools' own columns.
struct HeaderNames: Sendable {
    private let meanings: [String: ColumnMeaning]
    /// The tools' own columns, folded: their headers may be cut, too.
    private let paradata: [(key: String, meaning: ColumnMeaning)]
    /// Folded and shown headers, in the codebook's order: what candidates are sought in.
    let spellings: [(key: String, text: String)]

    static let sourceRecord = "source_record"
    static let sourceLine = "source_line"
    static let sourceFields = "source_fields"
    /// Before the header of a column that intake did not know, and whose cells it did not keep.
    static let unknownPrefix = "unknown:"
    /// Before the number of a column without a header that intake met.
    static let unnamedPrefix = "unnamed:"

    /// A header as it stood in the file that was dropped.
    static func droppedHeader(_ header: String) -> String {
        header.hasPrefix(unknownPrefix) ? String(header.dropFirst(unknownPrefix.count)) : header
    }

    /// How a column without a header is called: by its number in the file as it was dropped, from 1.
    static func unnamedNumber(_ header: String, _ column: Int) -> String {
        let number = header.hasPrefix(unnamedPrefix) ? String(header.dropFirst(unnamedPrefix.count)) : "\(column + 1)"
        return "n° \(number)"
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
            let columns = QuestionColumn.columns(of: question)
            let former = question.history.compactMap(\.formerID)
            for name in [question.exportCode, question.id] + question.aliases + former {
                for column in columns {
                    guard let code = column.code else {
                        add(name, column.meaning)
                        continue
                    }
                    add("\(name)[\(code)]", column.meaning)
                    add("\(name)_\(code)", column.meaning)
                }
            }
        }
        for header in ExporterWords.googleTimestamp where survey.paradata.contains(where: { $0.role == .submitDate }) {
            add(header, .paradata(.submitDate))
        }
        self.meanings = meanings
        paradata = survey.paradata.flatMap { column in
            column.aliases.map { (TextFolding.labelKey($0), .paradata(column.role)) }
        }
        self.spellings = spellings
    }

    /// Nil for a header that is no name. A name may stand before a text: `satinfo. Globalement, …`.
    func meaning(of header: String) -> ColumnMeaning? {
        if header.hasPrefix(Self.unnamedPrefix) { return .unnamed }
        if header.hasPrefix(SourceFacts.prefix) { return .sourceFacts }
        let key = Self.key(header)
        if key.isEmpty { return .unnamed }
        if let meaning = meanings[key] { return meaning }
        return key.firstRange(of: ". ").flatMap { meanings[String(key[..<$0.lowerBound])] }
    }

    /// The tool's column whose header was cut; nil when it fits none or several.
    func meaning(ofCut header: String) -> ColumnMeaning? {
        let cut = Cut(header)
        guard cut.isCut else { return nil }
        let fitting = Set(paradata.filter { cut.fits([$0.key]) }.map(\.meaning))
        return fitting.count == 1 ? fitting.first : nil
    }

    /// Headers are compared without case, invisible characters, surrounding white space and no-break spaces, and the colon or asterisk that
    /// people put behind them.
    private static func key(_ header: String) -> String {
        var words = TextFolding.plain(header).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while let last = words.last, ":* ".contains(last) { words.removeLast() }
        return words
    }
}
