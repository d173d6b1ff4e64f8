internal import Questionnaires
internal import Responses

/// How one column is read; the slot is where the answer goes.
enum ColumnReader: Sendable {
    case answer(slot: Int)
    case option(slot: Int, bit: UInt64)
    case selection(slot: Int)
    case integer(slot: Int)
    case decimal(slot: Int)
    case place(Question.TerritoryRole)
    case paradata(ParadataColumn.Role)
    case source
    case unnamed
    case skipped

    init(_ meaning: ColumnMeaning, layout: TableLayout) {
        switch meaning {
        case .answer(let reference):
            self =
                layout.slot(question: reference.question, item: reference.item).map { .answer(slot: $0) } ?? .skipped
        case .option(let question, let option), .openOption(let question, let option):
            self = layout.slot(question: question).map { .option(slot: $0, bit: 1 << UInt64(option)) } ?? .skipped
        case .selection(let question):
            self = layout.slot(question: question).map { .selection(slot: $0) } ?? .skipped
        case .integer(let question):
            self = layout.slot(question: question).map { .integer(slot: $0) } ?? .skipped
        case .number(let reference):
            self =
                layout.slot(question: reference.question, item: reference.item).map { .integer(slot: $0) } ?? .skipped
        case .decimal(let question):
            self = layout.slot(question: question).map { .decimal(slot: $0) } ?? .skipped
        case .place(_, let role): self = .place(role)
        case .paradata(let role): self = .paradata(role)
        case .sourceRecord, .sourceLine, .sourceFields, .sourceFacts: self = .source
        case .unnamed: self = .unnamed
        case .text, .remarkText, .declared, .unknown: self = .skipped
        }
    }

    /// Where the column's answers go; nil for columns of anything else.
    var slot: Int? {
        switch self {
        case .answer(let slot), .option(let slot, _), .selection(let slot), .integer(let slot),
            .decimal(let slot):
            slot
        case .place, .paradata, .source, .unnamed, .skipped: nil
        }
    }
}

/// What reads the cells of each column, by column; nil for columns of another kind.
struct ColumnCells: Sendable {
    var answers: [AnswerColumn?]
    var options: [OptionCells?]
    var selections: [SelectionCells?]
    let integers: [IntegerCells?]
    let decimals: [DecimalCells?]

    init(_ recognition: Recognition) {
        let survey = recognition.survey
        let waves = survey.historicWaves
        answers = recognition.meanings.map { meaning in
            guard case .answer(let reference) = meaning, let set = survey.questions[reference.question].answerSet
            else { return nil }
            return AnswerColumn(answers: set, recognition: recognition, waves: waves)
        }
        options = recognition.meanings.map { meaning in
            switch meaning {
            case .option(let question, let option):
                survey.questions[question].answerSet.map {
                    OptionCells(
                        option: $0.answers[option], opensText: $0.answers[option].hasOpenText, recognition: recognition)
                }
            case .openOption(let question, let option):
                survey.questions[question].answerSet.map {
                    OptionCells(option: $0.answers[option], opensText: true, recognition: recognition)
                }
            default: nil
            }
        }
        selections = recognition.meanings.map { meaning in
            guard case .selection(let question) = meaning, let set = survey.questions[question].answerSet
            else { return nil }
            return SelectionCells(answers: set, recognition: recognition)
        }
        integers = recognition.meanings.map { meaning in
            switch meaning {
            case .integer(let question): IntegerCells(survey.questions[question].kind)
            case .number(let reference): IntegerCells(survey.questions[reference.question].kind)
            default: nil
            }
        }
        decimals = recognition.meanings.map { meaning in
            guard case .decimal(let question) = meaning,
                case .decimal(let min, let max) = survey.questions[question].kind
            else { return nil }
            return DecimalCells(range: (min ?? -1e9)...(max ?? 1e9))
        }
    }
}
