internal import Questionnaires

/// What makes two measures count the same respondents: the same answers, sensitive ones or not, and the same restriction.
struct BaseKey: Hashable {
    let answers: [QuestionReference]
    /// Whether it is an index of them: who answered half of them is counted.
    let isIndex: Bool
    var among: Condition?
    /// Whether it counts those who gave sensitive answers.
    let isSensitive: Bool

    init(_ measure: Measure) {
        isSensitive = measure.isSensitive
        switch measure.specification {
        case .share(let part): (answers, isIndex) = ([part.answer], false)
        case .net(let reference, _, _): (answers, isIndex) = ([reference], false)
        case .index(let parts): (answers, isIndex) = (parts.map(\.answer), true)
        }
        among = measure.among
    }

    /// The same without a restriction.
    var ofAll: BaseKey {
        var key = self
        key.among = nil
        return key
    }
}

extension Measure.Part {
    fileprivate var answer: QuestionReference {
        switch self {
        case .oneOf(let reference, _): reference
        case .lacks(let question, _), .number(let question, _): QuestionReference(question: question)
        }
    }
}
