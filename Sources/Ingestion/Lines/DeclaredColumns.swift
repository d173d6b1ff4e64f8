internal import Questionnaires
internal import Responses

/// The declared columns of one file, by what they belong to.
struct DeclaredColumns: Sendable {
    /// A column of the key, or of places served.
    struct Key: Sendable {
        let column: Int
        let question: Int
        let meaning: Meaning

        enum Meaning: Sendable { case partner, period, places }
    }

    /// A column of the file and what is declared in it.
    struct Cell: Sendable {
        let column: Int
        let declared: LineColumn
    }

    struct Row: Sendable {
        let number: Int
        /// In the codebook's order.
        let columns: [Cell]
    }

    struct List: Sendable {
        let question: Int
        let maxRows: Int
        /// Codes of required columns.
        let required: [String]
        /// Ascending.
        let rows: [Row]
    }

    /// A closed answer and what stands beside it.
    struct Beside: Sendable {
        let question: Int
        /// As ``DeclaredLine/question``.
        let id: String
        let slot: Int
        /// Header of the answer's own column, or empty.
        let header: String
        /// Codes of the answers.
        let answers: [String]
        let columns: [Cell]
    }

    let keys: [Key]
    let lists: [List]
    let besides: [Beside]
    let isFileOfLines: Bool

    init(_ recognition: Recognition, layout: TableLayout) {
        let survey = recognition.survey
        let declared = recognition.meanings.enumerated().compactMap { column, meaning -> (Int, DeclaredColumn)? in
            if case .declared(let declared) = meaning { (column, declared) } else { nil }
        }
        keys = declared.compactMap { column, declared in
            switch declared {
            case .partner(let question): Key(column: column, question: question, meaning: .partner)
            case .period(let question): Key(column: column, question: question, meaning: .period)
            case .places(let question): Key(column: column, question: question, meaning: .places)
            case .companion, .line: nil
            }
        }
        isFileOfLines = declared.contains { if case .line(_, nil, _) = $0.1 { true } else { false } }
        lists = survey.questions.compactMap { question in
            guard case .lines(let list) = question.kind else { return nil }
            var cells: [Int: [Cell]] = [:]
            for (column, declared) in declared {
                guard case .line(question.index, let row, let part) = declared else { continue }
                cells[row ?? 1, default: []].append(Cell(column: column, declared: list.columns[part]))
            }
            guard !cells.isEmpty else { return nil }
            return List(
                question: question.index, maxRows: list.maxRows,
                required: list.columns.filter(\.isRequired).map(\.code),
                rows: cells.sorted { $0.key < $1.key }.map { row, cells in
                    Row(number: row, columns: cells.sorted { $0.declared.index < $1.declared.index })
                })
        }
        besides = survey.questions.filter { !$0.companions.isEmpty }.flatMap { question in
            let items: [Question.Item?] = question.items.isEmpty ? [nil] : question.items.map { $0 }
            return items.compactMap { item -> Beside? in
                let columns = declared.compactMap { column, declared -> Cell? in
                    guard case .companion(question.index, item?.index, let part) = declared else { return nil }
                    return Cell(column: column, declared: question.companions[part])
                }
                let reference = QuestionReference(question: question.index, item: item?.index)
                let own = recognition.meanings.firstIndex(of: .answer(reference))
                guard own != nil || !columns.isEmpty,
                    let slot = layout.slot(question: question.index, item: item?.index)
                else { return nil }
                return Beside(
                    question: question.index, id: item.map { "\(question.id).\($0.code)" } ?? question.id, slot: slot,
                    header: own.map { recognition.headers[$0] } ?? "",
                    answers: question.answerSet?.answers.map(\.code) ?? [],
                    columns: columns.sorted { $0.declared.index < $1.declared.index })
            }
        }
    }
}
