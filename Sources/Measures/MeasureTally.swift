internal import Statistics

/// What one pass over the responses leaves of one measure in one space: counts and moments in each atom.
struct MeasureTally: Sendable {
    private(set) var moments: [DomainMoments]
    /// Unweighted answers of value 1.
    private(set) var ones: [Int]
    private var notConcerned: [Int]
    private var dontKnow: [Int]
    private var noAnswer: [Int]

    init(atoms: Int) {
        moments = Array(repeating: DomainMoments(), count: atoms)
        notConcerned = Array(repeating: 0, count: atoms)
        ones = notConcerned
        dontKnow = notConcerned
        noAnswer = notConcerned
    }

    mutating func add(_ outcome: Outcome, weight: Double, atom: Int) throws(StatisticsError) {
        switch outcome {
        case .value(let value):
            try moments[atom].add(value: value, weight: weight)
            if value == 1 { ones[atom] += 1 }
        case .notConcerned: notConcerned[atom] += 1
        case .dontKnow: dontKnow[atom] += 1
        case .noAnswer: noAnswer[atom] += 1
        case .outside: break
        }
    }

    /// The sum over atoms, in their order.
    func sum(over atoms: [Int]) -> CellTally {
        var sum = CellTally()
        for atom in atoms {
            sum.moments.merge(moments[atom])
            sum.notConcerned += notConcerned[atom]
            sum.dontKnow += dontKnow[atom]
            sum.noAnswer += noAnswer[atom]
        }
        return sum
    }
}

/// The same of one cell.
struct CellTally: Sendable {
    var moments = DomainMoments()
    var notConcerned = 0
    var dontKnow = 0
    var noAnswer = 0
}
