package import Questionnaires

/// What the definitions alone tell of who is of a base: in some classes of respondents nobody can be, and in some all are who
/// answered.
package struct BaseRule: Sendable {
    /// By position of the space.
    private var classes: [Int: Classes] = [:]

    private struct Classes {
        let space: AtomSpace
        var nobody: Set<Int> = []
        /// Of a base among some, classes of which nobody who answered is left out.
        var everybody: Set<Int> = []
    }

    /// Nothing is told.
    init() {}

    /// - Parameters:
    ///   - measure: one of the base's.
    ///   - spaces: of the wave, by their position, with what can be answered in each of their classes.
    init(of measure: Measure, in spaces: [(space: AtomSpace, answers: [ClassAnswers])], survey: Survey) {
        for (position, (space, answers)) in spaces.enumerated() {
            var found = Classes(space: space)
            for (index, answers) in answers.enumerated() {
                if answers.areOutside(measure, of: survey) { found.nobody.insert(index) }
                if let among = measure.among, answers.meet(among) { found.everybody.insert(index) }
            }
            if !found.nobody.isEmpty || !found.everybody.isEmpty { classes[position] = found }
        }
    }

    /// Positions of the spaces of whose classes it tells something.
    var spaces: Set<Int> { Set(classes.keys) }

    /// Cells of the grid in these spaces.
    var cells: Set<Int> { classes.values.reduce(into: []) { $0.formUnion($1.space.cells) } }

    /// Of those who are not among some: where all are, nobody is.
    func rest(besides some: BaseRule) -> BaseRule {
        var rest = self
        for (space, own) in some.classes {
            rest.classes[space, default: Classes(space: own.space)].nobody.formUnion(own.everybody)
        }
        return rest
    }

    /// Atoms of a space in which nobody can be, whoever answers: its structural zeros.
    package func structuralZeros(in space: Int) -> Set<Int> {
        classes[space].map { $0.space.atoms(ofClasses: $0.nobody) } ?? []
    }

    /// Groups in which nobody of those who answered can be of the base, and those in which all are.
    package func groups(of survey: Survey) -> (nobody: [GridGroup], everybody: [GridGroup]) {
        let spaces = classes.sorted { $0.key < $1.key }.map(\.value)
        func groups(_ chosen: (Classes) -> Set<Int>) -> [GridGroup] {
            spaces.flatMap { own in
                own.space.overlay.groups(of: survey).filter {
                    chosen(own).isSuperset(of: $0.classes(of: survey, in: own.space.overlay))
                }
            }
        }
        return (groups(\.nobody), groups(\.everybody))
    }
}

extension Overlay {
    /// Its groups that cells are of.
    fileprivate func groups(of survey: Survey) -> [GridGroup] {
        switch self {
        case .questionnaire: Breakdown.questionnaire.groups(of: survey)
        case .home(let option): [.home(option: option)]
        case .homeLanguages: []
        case .answers(let question):
            AnswerClasses(question: question, survey: survey).groupings.flatMap {
                Breakdown.grouping($0).groups(of: survey)
            }
        }
    }
}
