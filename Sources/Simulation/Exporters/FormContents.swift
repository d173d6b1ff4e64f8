internal import Definitions
internal import Questionnaires
internal import Territories

/// What one instance's questionnaire shows in one language, the base language where a text is not translated.
struct FormContents {
    let survey: Survey
    let territories: TerritorySet
    let language: String
    let instance: String
    /// Those that the instance asks.
    let questions: [Question]

    init(_ simulator: Simulator, language: String) {
        survey = simulator.survey
        territories = simulator.territories
        instance = simulator.plan.instance
        self.language = language
        questions = simulator.survey.questions.filter { $0.isAsked(in: simulator.plan.instance) }
    }

    func options(of set: AnswerSet) -> [Answer] { set.answers.filter { $0.isOffered(in: instance) } }

    func items(_ items: [Question.Item]) -> [Question.Item] { items.filter { $0.isAsked(in: instance) } }

    /// Columns beside the answers of a question, item by item.
    func besides(of question: Question) -> [(item: Question.Item?, column: LineColumn)] {
        if case .lines = question.kind { return [] }
        let items: [Question.Item?] = question.items.isEmpty ? [nil] : self.items(question.items).map { $0 }
        return items.flatMap { item in question.companions.map { (item, $0) } }
    }

    func text(of column: LineColumn) -> String { column.text.text(in: language, fallback: survey.baseLanguage).text }

    func text(of question: Question) -> String {
        question.text.text(in: language, fallback: survey.baseLanguage).text
    }

    func text(of item: Question.Item) -> String { item.text.text(in: language, fallback: survey.baseLanguage).text }

    /// A language is called by its own name in every version of the form.
    func label(of answer: Answer) -> String {
        if let autonym = answer.autonym, autonym.contains(where: \.isLetter) { return autonym }
        return answer.labels.text(in: language, fallback: survey.baseLanguage).text
    }

    /// The place's name, or its code where the name alone would be another place's too.
    func name(of place: PlaceIndex) -> String {
        let known = territories.places[Int(place)]
        return territories.resolve(known.name) == .current(place) ? known.name : known.statedCode
    }
}
