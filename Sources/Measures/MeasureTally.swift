internal import Statistics

/// What one pass over the responses leaves of one measure: counts and moments in each atom.
struct MeasureTally: Sendable {
    var moments: [DomainMoments]
    /// Unweighted answers of value 1.
    var ones: [Int]
    var notConcerned: [Int]
    var dontKnow: [Int]
    var noAnswer: [Int]

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
}
