internal import Definitions
internal import Questionnaires
internal import TextFolding

/// Finds the meaning of headers of repeated lines and of what stands beside an answer. Only words count, not the
/// punctuation and brackets between them.
///
/// - A cell of a line: the question's code, id, alias or text in any language, the row's number, and the column's code, alias
///   or text: `preun[1_DATE]`, `preun_SQ001_DATE`, `Réunions partagées [1][Date]`. Or one of the codebook's `row_headers`,
///   alone or behind the question: `Réunion 1 – Date`.
/// - A companion: the question's name or text, of an array the item's code or text, and the column:
///   `pfaism[DATE]`, `pfaismDATE`, `pproj_GUIDE_DATE`; or one of its aliases alone.
///
/// A header that fits two columns has two readings, and none is chosen.
struct LineHeaders: Sendable {
    /// What a prefix stands for.
    private struct Owner: Hashable {
        let question: Int
        let item: Int?
    }

    /// Folded names and texts before a row or a column.
    private var prefixes: [String: Set<Owner>] = [:]
    /// Texts that a header may begin with a part of, with the rest in brackets.
    private var texts: [(owner: Owner, keys: [String])] = []
    /// Per question, what may follow its name: `# date` for a list, `date` for companions; columns by folded text.
    private var followers: [Int: [String: Set<Int>]] = [:]
    /// Headers that need no question before them.
    private var alone: [String: Set<ColumnMeaning>] = [:]
    /// The codebook's row headers, with `#` for the number.
    private var rows: [String: Set<ColumnMeaning>] = [:]
    /// Per list, columns by what they are called where each record is a line.
    private(set) var bare: [(question: Int, columns: [String: Set<Int>])] = []
    private var lists: Set<Int> = []

    /// Nil for a survey without lines and companions.
    init?(survey: Survey) {
        for question in survey.questions where !question.lineColumns.isEmpty { add(question) }
        if prefixes.isEmpty { return nil }
    }

    private mutating func add(_ question: Question) {
        let names = [question.exportCode, question.id] + question.aliases + question.history.compactMap(\.formerID)
        let texts = question.text.languages.compactMap { question.text[$0] }
        let whole = Owner(question: question.index, item: nil)
        var owners: [(Owner, [String])] = [(whole, names + texts)]
        if case .array(let items, _) = question.kind {
            owners = items.map { item in
                let parts = [item.code] + item.text.languages.compactMap { item.text[$0] }
                return (
                    Owner(question: question.index, item: item.index),
                    (names + texts).flatMap { name in parts.map { "\(name) \($0)" } }
                )
            }
        }
        for (owner, spellings) in owners {
            for spelling in spellings { prefixes[TextFolding.key(spelling), default: []].insert(owner) }
        }
        self.texts.append((whole, texts.flatMap(TextFolding.labelKeys)))
        if case .lines(let list) = question.kind {
            lists.insert(question.index)
            add(list, of: question)
        } else {
            addCompanions(of: question, names: names)
        }
    }

    private mutating func add(_ list: LineList, of question: Question) {
        var called: [String: Set<Int>] = [:]
        for column in list.columns {
            for name in Self.names(of: column) {
                let key = TextFolding.key(name)
                called[key, default: []].insert(column.index)
                followers[question.index, default: [:]]["# \(key)", default: []].insert(column.index)
                for header in list.rowHeaders {
                    let key = Self.rowKey(header.pattern.replacing("{column}", with: name))
                    let meaning = ColumnMeaning.declared(
                        .line(question: question.index, row: nil, column: column.index))
                    rows[key, default: []].insert(meaning)
                    followers[question.index, default: [:]][key, default: []].insert(column.index)
                }
            }
        }
        bare.append((question.index, called))
    }

    private mutating func addCompanions(of question: Question, names: [String]) {
        for column in question.companions {
            for name in Self.names(of: column) {
                followers[question.index, default: [:]][TextFolding.key(name), default: []].insert(column.index)
            }
            guard question.items.isEmpty else { continue }
            let meaning = ColumnMeaning.declared(
                .companion(question: question.index, item: nil, column: column.index))
            for header in names.map({ $0 + column.code }) + column.aliases {
                alone[TextFolding.key(header), default: []].insert(meaning)
            }
        }
    }

    private static func names(of column: LineColumn) -> [String] {
        [column.code] + column.aliases + column.text.languages.compactMap { column.text[$0] }
    }

    /// A pattern's key, with `#` for the number.
    private static func rowKey(_ pattern: String) -> String {
        pattern.split(separator: "{n}", omittingEmptySubsequences: false).map { TextFolding.key(String($0)) }
            .joined(separator: " # ").split(separator: " ").joined(separator: " ")
    }

    // MARK: - Reading

    /// Every column that a header fits.
    func meanings(of header: String) -> Set<ColumnMeaning> {
        var found = meanings(ofWhole: header)
        // `preun[1_DATE]. Réunions partagées [1][Date]`
        if found.isEmpty, let dot = header.firstRange(of: ". ") {
            found = meanings(ofWhole: String(header[..<dot.lowerBound]))
        }
        return found
    }

    private func meanings(ofWhole header: String) -> Set<ColumnMeaning> {
        let key = TextFolding.key(header)
        var found = alone[key] ?? []
        let words = key.split(separator: " ").map(String.init)
        for (row, key) in Self.rowKeys(words) {
            for meaning in rows[key] ?? [] { found.insert(meaning.inRow(row)) }
        }
        for count in words.indices.dropFirst() {
            for owner in prefixes[words[..<count].joined(separator: " ")] ?? [] {
                found.formUnion(meanings(of: Array(words[count...]), behind: owner))
            }
        }
        return found.isEmpty ? cutMeanings(of: header) : found
    }

    private func meanings(of words: [String], behind owner: Owner) -> Set<ColumnMeaning> {
        let columns = followers[owner.question] ?? [:]
        guard lists.contains(owner.question) else {
            return Set(
                (columns[words.joined(separator: " ")] ?? []).map {
                    .declared(.companion(question: owner.question, item: owner.item, column: $0))
                })
        }
        return Set(
            Self.rowKeys(words).flatMap { row, key in
                (columns[key] ?? []).map { .declared(.line(question: owner.question, row: row, column: $0)) }
            })
    }

    /// A heading whose question was cut: `Réunions partag.. [1][DATE]`.
    private func cutMeanings(of header: String) -> Set<ColumnMeaning> {
        guard let bracket = header.firstIndex(of: "[") else { return [] }
        let cut = Cut(String(header[..<bracket]))
        guard cut.isCut else { return [] }
        let words = TextFolding.key(String(header[bracket...])).split(separator: " ").map(String.init)
        return texts.filter { lists.contains($0.owner.question) && cut.fits($0.keys) }
            .reduce(into: []) { $0.formUnion(meanings(of: words, behind: $1.owner)) }
    }

    /// The words with `#` for each that may be a row's number: `1`, `01`, `SQ001`.
    private static func rowKeys(_ words: [String]) -> [(row: Int, key: String)] {
        words.indices.compactMap { index in
            guard let row = row(words[index]) else { return nil }
            var words = words
            words[index] = "#"
            return (row, words.joined(separator: " "))
        }
    }

    private static func row(_ word: String) -> Int? {
        let digits = word.drop { ("a"..."z").contains($0) }
        guard word.count - digits.count <= 3, (1...3).contains(digits.count), let row = Int(digits), row > 0 else {
            return nil
        }
        return row
    }
}

extension ColumnMeaning {
    fileprivate func inRow(_ row: Int) -> ColumnMeaning {
        guard case .declared(.line(let question, _, let column)) = self else { return self }
        return .declared(.line(question: question, row: row, column: column))
    }
}
