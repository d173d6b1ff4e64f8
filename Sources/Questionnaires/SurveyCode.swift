import Definitions

/// What can be wrong with a survey definition, beyond the form of the file.
package enum SurveyCode: String, ProblemCode {
    /// An id that tables can't carry. `id`; `expected`: the allowed form, a regular expression.
    case invalidID = "invalid-id"
    /// A code that LimeSurvey can't carry. `of`: `answer`, `item` or `question`; `code`; `expected`: the allowed form.
    case invalidCode = "invalid-code"
    /// The same id twice; reported at the later one. `of`: what bore it first, `question`, `answer-set`, `measure`, `group`
    /// or `count`; `id`; `first`: line of the first.
    case duplicateID = "duplicate-id"
    /// The same code twice in a list of answers or items. `code`, `first`: line of the first.
    case duplicateCode = "duplicate-code"
    /// A header of repeated lines without its row or its column. `header`; `expected`: the placeholders it needs.
    case rowHeaderIncomplete = "row-header-incomplete"
    /// Two columns would answer to the same header. `header`; `owner`: what bears it here; `other`: what bore it
    /// first; `first`: its line.
    case duplicateHeader = "duplicate-header"
    /// Two answers or items can't be told apart by their folded labels. `label`, `language`; `code`, `other`: the two.
    case ambiguousLabel = "ambiguous-label"
    /// More answers than an answer set holds. `count`, `limit`.
    case tooManyAnswers = "too-many-answers"
    /// More options than a multi question holds. `count`, `limit`, `question`.
    case tooManyOptions = "too-many-options"
    /// An exclusive answer in a set that a question other than multi uses. `code`, `question`.
    case exclusiveOutsideMulti = "exclusive-outside-multi"
    /// A key that does not go with the type of the question or measure, or with another key. `key`; `type`: the type
    /// or the other key.
    case keyUnfit = "key-unfit"
    /// A range without a number in it. `min`, `max`.
    case emptyRange = "empty-range"
    /// A pattern that is no regular expression. `pattern`.
    case invalidPattern = "invalid-pattern"
    /// No scale or list of this id. `of`: `scale` or `list`; `id`, `nearest`.
    case unknownAnswerSet = "unknown-answer-set"
    /// No question of this id. `id`, `nearest`.
    case unknownQuestion = "unknown-question"
    /// The question has no item of this code. `code`, `question`, `expected`: its items; `nearest`.
    case unknownItem = "unknown-item"
    /// The question or set has no answer of this code. `code`, `owner`, `expected`: its codes; `nearest`.
    case unknownAnswer = "unknown-answer"
    /// An answer is kept for a question that does not use its set. `code`, `question`.
    case onlyForUnused = "only-for-unused"
    /// A missing kind listed among valid answers. `code`, `missing`: its kind.
    case missingAnswerCounted = "missing-answer-counted"
    /// A history entry that says nothing. `wave`.
    case historyEmpty = "history-empty"
    /// A history entry that both recodes and breaks the series, or has a scale of its own. `wave`.
    case historyContradiction = "history-contradiction"
    /// Two history entries of one wave. `wave`, `first`: line of the first.
    case historyRepeated = "history-repeated"
    /// A condition that can't be read, at the offending word. `expected`, `got`.
    case conditionSyntax = "condition-syntax"
    /// A condition refers to a question asked later. `question`.
    case forwardReference = "forward-reference"
    /// An operator that this type of question does not take. `operator`, `question`, `type`;
    /// `expected`: those it takes, possibly none.
    case operatorUnfit = "operator-unfit"
    /// A number is compared with something else. `got`, `question`.
    case numberExpected = "number-expected"
    /// An array question is meant as a whole where one of its items is needed. `question`; `expected`: its items.
    case itemNeeded = "item-needed"
    /// A measure of a question that it can't be computed from. `question`, `type`; `expected`: the types that fit.
    case questionUnfit = "question-unfit"
    /// `each` and the `*` of the id do not go together: one needs the other, once. `id`.
    case wildcardMismatch = "wildcard-mismatch"
    /// Something else than two whole numbers where bounds are needed. `got`: as it stands, possibly empty.
    case rangeExpected = "range-expected"
    /// Respondents would be grouped by a sensitive question. `question`.
    case sensitiveGroup = "sensitive-group"
    /// An index of which a sensitive answer is an item. `question`.
    case sensitiveItem = "sensitive-item"
    /// A question with a sensitive answer must be answered: whoever left it out would be known to have given that one. `question`.
    case sensitiveRequired = "sensitive-required"
    /// A question is asked for the sake of a sensitive answer to one whose other answers are published. `chosen`, `question`.
    case sensitiveCondition = "sensitive-condition"
    /// A code both in `plus` and in `minus`. `code`.
    case overlappingCodes = "overlapping-codes"
    /// A placeholder that nothing replaces. `placeholder`.
    case unknownPlaceholder = "unknown-placeholder"
    /// The question's lines have no column of this code. `code`, `question`, `expected`: its columns; `nearest`.
    case unknownLineColumn = "unknown-line-column"
    /// A column of a type that can't be used here. `code`, `question`, `type`; `expected`: the types that fit.
    case columnUnfit = "column-unfit"
    /// Objects of a question are counted that no rule tells apart. `question`.
    case matchingMissing = "matching-missing"

    package var argumentNames: [String] {
        switch self {
        case .invalidID: ["expected", "id"]
        case .invalidCode: ["code", "expected", "of"]
        case .duplicateID: ["first", "id", "of"]
        case .duplicateCode: ["code", "first"]
        case .duplicateHeader: ["first", "header", "other", "owner"]
        case .rowHeaderIncomplete: ["expected", "header"]
        case .ambiguousLabel: ["code", "label", "language", "other"]
        case .tooManyAnswers: ["count", "limit"]
        case .tooManyOptions: ["count", "limit", "question"]
        case .exclusiveOutsideMulti, .onlyForUnused: ["code", "question"]
        case .keyUnfit: ["key", "type"]
        case .emptyRange: ["max", "min"]
        case .invalidPattern: ["pattern"]
        case .unknownAnswerSet: ["id", "nearest", "of"]
        case .unknownQuestion: ["id", "nearest"]
        case .unknownItem: ["code", "expected", "nearest", "question"]
        case .unknownAnswer: ["code", "expected", "nearest", "owner"]
        case .missingAnswerCounted: ["code", "missing"]
        case .historyEmpty, .historyContradiction: ["wave"]
        case .historyRepeated: ["first", "wave"]
        case .conditionSyntax: ["expected", "got"]
        case .forwardReference, .sensitiveGroup, .sensitiveItem, .sensitiveRequired: ["question"]
        case .sensitiveCondition: ["chosen", "question"]
        case .rangeExpected: ["got"]
        case .operatorUnfit: ["expected", "operator", "question", "type"]
        case .numberExpected: ["got", "question"]
        case .itemNeeded: ["expected", "question"]
        case .questionUnfit: ["expected", "question", "type"]
        case .wildcardMismatch: ["id"]
        case .overlappingCodes: ["code"]
        case .unknownPlaceholder: ["placeholder"]
        case .unknownLineColumn: ["code", "expected", "nearest", "question"]
        case .columnUnfit: ["code", "expected", "question", "type"]
        case .matchingMissing: ["question"]
        }
    }
}
